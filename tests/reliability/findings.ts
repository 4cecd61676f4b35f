import { sql } from 'kysely';
import pg from 'pg';
import { openEmbedded } from '../../bot/storage/engine/embedded-engine.ts';

/** What the database holds after the last kill. */
export interface Findings {
  /** For each serial number: when the request was approved, and whether a reset of it got no answer. */
  readonly decided: ReadonlyMap<string, { readonly approvedAt: number; readonly hadLostReset: boolean }>;
  /** What is lost, doubled or stuck, in words. It must be empty. */
  readonly wrong: readonly string[];
  /** Deadlocks that PostgreSQL ended in this database. */
  readonly deadlocks: number;
}

interface RequestRow {
  readonly serial: string;
  readonly approved_at: Date | null;
  readonly status: string;
  readonly lost: number;
  readonly approvals: number;
  readonly collections: number;
}

const REQUESTS = `
  select r.device ->> 'serialNumber' as serial, r.approved_at, r.status,
    (select count(*)::integer from password_attempts p where p.request_id = r.id and (p.outcome <> 'done' or p.attempt > 1)) as lost,
    (select count(*)::integer from audit_entries a where a.event ->> 'requestId' = r.id and a.event ->> 'act' = 'request_approved') as approvals,
    (select count(*)::integer from audit_entries a where a.event ->> 'requestId' = r.id and a.event ->> 'act' = 'credential_collected') as collections
  from requests r`;

/** Work that is still to be done. */
const UNFINISHED = `
  select (select count(*) from pgboss.job where state = 'active' or state < 'active' and start_after <= clock_timestamp())
    + (select count(*) from requests where coalesce(card_revision, 0) < revision)
    + (select count(*) from release_leases) as unfinished`;

/** Runs a statement in the database of the servers, and returns its rows. */
export type Query = <Row>(statement: string) => Promise<readonly Row[]>;

/** Lets `work` ask a PostgreSQL server, on a connection of its own. */
export async function onServer<Result>(url: string, work: (query: Query) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(async <Row>(statement: string) => (await client.query(statement)).rows as readonly Row[]);
  } finally {
    await client.end();
  }
}

/** Lets `work` ask an embedded database, which no server may have open meanwhile. */
export async function inFolder<Result>(dataDir: string, work: (query: Query) => Promise<Result>): Promise<Result> {
  const engine = await openEmbedded(dataDir);
  try {
    return await work(async <Row>(statement: string) => (await sql.raw<Row>(statement).execute(engine.db)).rows);
  } finally {
    await engine.close();
  }
}

/** Returns how many pieces of work are unfinished. */
export async function countUnfinished(query: Query): Promise<number> {
  const [row] = await query<{ unfinished: string }>(UNFINISHED);
  return Number(row?.unfinished);
}

function wrongWith({ serial, status, approvals, collections }: RequestRow): readonly string[] {
  return [
    ...(status === 'signed_in' ? [] : [`${serial} is ${status}`]),
    ...(approvals === 1 ? [] : [`${serial} was approved ${approvals} times`]),
    ...(collections === 1 ? [] : [`${serial} was collected ${collections} times`]),
  ];
}

/** Looks for what is lost, doubled or stuck among the requests that consoles saw accepted. */
export async function findWrong(query: Query, submitted: readonly string[]): Promise<Findings> {
  const rows = await query<RequestRow>(REQUESTS);
  const counts = await query<{ deadlocks: number }>(
    'select sum(deadlocks)::integer as deadlocks from pg_stat_database',
  );
  const known = new Set(rows.map(({ serial }) => serial));
  const doubled = rows.length - known.size;
  return {
    decided: new Map(
      rows.map(({ serial, approved_at, lost }) => [
        serial,
        { approvedAt: approved_at?.getTime() ?? Number.NaN, hadLostReset: lost > 0 },
      ]),
    ),
    wrong: [
      ...rows.flatMap(wrongWith),
      ...submitted.filter((serial) => !known.has(serial)).map((serial) => `${serial} is lost`),
      ...(doubled === 0 ? [] : [`${doubled} requests are doubled`]),
    ],
    deadlocks: counts[0]?.deadlocks ?? 0,
  };
}
