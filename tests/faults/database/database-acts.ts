import { sql } from 'kysely';
import pg from 'pg';
import { DomainError } from '../../../bot/domain/errors.ts';
import type { Engine } from '../../../bot/storage/engine/engine.ts';
import { openServer } from '../../../bot/storage/engine/server-engine.ts';
import type { FaultName } from '../fault-twists.ts';
import type { DatabaseAct } from './database-table.ts';
import { startSqlProxy } from './sql-proxy.ts';

interface DatabaseRow {
  /** The text of the statement that the fault meets. */
  readonly met: string;
  readonly act: (engine: Engine) => Promise<unknown>;
  /** Whether it matters how often PostgreSQL carried the act out. */
  readonly isWrite: boolean;
}

const ROWS: Readonly<Record<DatabaseAct, DatabaseRow>> = {
  'database query': {
    met: 'from notes',
    act: ({ db }) => sql`select count(*) from notes`.execute(db),
    isWrite: false,
  },
  commit: {
    met: 'commit\0',
    act: (engine) => engine.transaction((db) => sql`insert into notes values ('one')`.execute(db)),
    isWrite: true,
  },
};

function tell(error: unknown): string {
  if (error instanceof DomainError) return error.code;
  if (error instanceof pg.DatabaseError) return `error ${error.code}`;
  throw error;
}

async function countNotes(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ found: number }>('select count(*)::int as found from notes');
    return rows[0]?.found ?? 0;
  } finally {
    await client.end();
  }
}

const TIMES = ['never', 'once', 'twice'] as const;

/**
 * Runs the act of a row twice on an empty database with a table `notes`: under a fault, and after it.
 * @returns the outcomes in the words of the table
 */
export async function runDatabaseCell(databaseUrl: string, act: DatabaseAct, fault: FaultName): Promise<string> {
  const row = ROWS[act];
  const proxy = await startSqlProxy(databaseUrl);
  const engine = openServer(proxy.url, () => undefined);
  const attempt = (): Promise<string> => row.act(engine).then(() => 'done', tell);
  try {
    await sql`select 1`.execute(engine.db);
    proxy.arm(row.met, fault);
    const first = await attempt();
    await proxy.settled();
    const effects = row.isWrite ? `, ${TIMES[await countNotes(databaseUrl)]}` : '';
    return `${first}${effects}, then ${await attempt()}`;
  } finally {
    await engine.close();
    await proxy.close();
  }
}
