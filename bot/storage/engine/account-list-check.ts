import pg from 'pg';
import { LIST_SOURCES } from '../../domain/accounts/account-sync.ts';
import type { Check } from '../../domain/accounts/check.ts';

/** Time limit for the connection and for the statement, in milliseconds. */
const LIMIT_MILLISECONDS = 5_000;
const SUBJECT = 'account list';

interface SourceRow {
  readonly completeAt?: string;
  readonly reason?: string;
}

interface ListRow {
  readonly sources: Readonly<Record<string, SourceRow>> | null;
  readonly held: { readonly gone: number; readonly known: number } | null;
  readonly problem: string | null;
}

const STATEMENT = `
  select (select value from settings where name = 'sync_sources') as sources,
    (select value from settings where name = 'sync_held') as held,
    (select value ->> 'problem' from settings where name = 'sync_progress') as problem`;

/**
 * Says how old each part of the stored list of accounts is, and what is missing. Only one process can open the embedded
 * database, so there the command `status` says it.
 * @returns nothing when there is no list that can be read; the check of the database says why
 */
export async function checkAccountList(databaseUrl: string | undefined): Promise<readonly Check[]> {
  if (databaseUrl === undefined) return [];
  const limits = { connectionTimeoutMillis: LIMIT_MILLISECONDS, query_timeout: LIMIT_MILLISECONDS };
  const client = new pg.Client({ connectionString: databaseUrl, ...limits });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<ListRow>(STATEMENT);
    return rows.map(checkOf);
  } catch {
    return [];
  } finally {
    await client.end().catch(() => undefined);
  }
}

function checkOf({ sources, held, problem }: ListRow): Check {
  const parts = LIST_SOURCES.map((name) => partWords(name, sources?.[name]));
  const found = [
    ...(problem === null ? [] : [`the last sync broke off: ${problem}`]),
    ...(held ? [`a new list that lacks ${held.gone} of ${held.known} accounts is held`] : []),
    ...parts,
  ].join('; ');
  const isFine = problem === null && !held && Object.values(sources ?? {}).every(({ reason }) => reason === undefined);
  const remedy = 'type "status" to the bot, which says what each part means';
  return { subject: SUBJECT, outcome: isFine ? 'ok' : 'warning', found, ...(!isFine && { remedy }) };
}

function partWords(name: string, { completeAt, reason }: SourceRow = {}): string {
  const age = completeAt === undefined ? 'not read yet' : `read completely at ${completeAt}`;
  return reason === undefined ? `${name} ${age}` : `${name} ${reason.replaceAll('_', ' ')}, ${age}`;
}
