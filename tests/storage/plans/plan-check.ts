import assert from 'node:assert/strict';
import type { Context } from 'mocha';
import pg from 'pg';
import { openStore } from '../../../bot/storage/open-store.ts';
import { newServerDatabase } from '../../support/begun-databases.ts';
import { createTestDatabase, noPostgresReason, type TestDatabase } from '../../support/postgres.ts';
import { skipBecause } from '../../support/skip.ts';
import { AUDIT_KEY } from '../store-contract.ts';
import { everydayWork } from './everyday-work.ts';
import { growData, type GrownSize } from './grown-data.ts';
import { explainAll, PlanRecorder, type TableRead } from './recorded-plans.ts';

/** Rows that any statement may visit: the most that a portion of housekeeping removes, and a few more. */
const FEW = 600;
/** The part of a table that a statement may visit when that is more than {@link FEW}. */
const SMALL_SHARE = 0.05;
/** The same for rows that are looked up one by one, such as the account of each code of the last 30 days. */
const LOOKUP_SHARE = 0.25;

/**
 * Lists of accounts filter, sort and count the narrow rows of `account_list`, and the counts of the overview are in one
 * of its indexes. Nothing else may read all accounts.
 */
function isListOfAccounts(work: string, { table, by }: TableRead): boolean {
  if (table !== 'account_list') return false;
  return work.startsWith('accounts') || (work === 'overview' && by === 'Index Only Scan (account_list_counts)');
}

/** A database with grown data, to be copied for each run, because a run changes the data. */
export async function openGrownDatabase(suite: Context, size: GrownSize, spread: boolean): Promise<TestDatabase> {
  const database = (await newServerDatabase()) ?? skipBecause(suite, noPostgresReason());
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  try {
    await growData((script) => client.query(script), size, { spread });
  } finally {
    await client.end();
  }
  return database;
}

async function countRows(database: TestDatabase, tables: ReadonlySet<string>): Promise<ReadonlyMap<string, number>> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  const counted = new Map<string, number>();
  for (const table of tables) {
    const { rows } = await client.query<{ count: number }>(`select count(*)::integer as count from ${table}`);
    counted.set(table, rows[0]?.count ?? 0);
  }
  await client.end();
  return counted;
}

/** Runs the everyday work and returns each look of a statement at a growing table. */
async function readsOfWork(databaseUrl: string): Promise<readonly (TableRead & { readonly work: string })[]> {
  const recorder = new PlanRecorder();
  recorder.start();
  try {
    const store = await openStore({ databaseUrl, dataDir: '', auditKey: AUDIT_KEY });
    try {
      const work = await everydayWork(store);
      recorder.take();
      const reads: (TableRead & { readonly work: string })[] = [];
      for (const [name, run] of work) {
        await run();
        reads.push(...recorder.take().map((read) => ({ ...read, work: name })));
      }
      return reads;
    } finally {
      await store.close();
    }
  } finally {
    recorder.stop();
  }
}

/** Asserts that no statement of the everyday work reads a growing table from end to end, or a large part of it. */
export async function checkPlans(grown: TestDatabase, planning: 'custom' | 'generic'): Promise<void> {
  const database = await createTestDatabase(grown);
  assert.ok(database);
  try {
    await explainAll(database.url, planning);
    const reads = await readsOfWork(database.url);
    assert.ok(reads.length > 100, `only ${reads.length} looks at tables were recorded`);
    const counts = await countRows(database, new Set(reads.map(({ table }) => table)));
    const isLong = ({ table, rows, by, isLookup }: TableRead): boolean =>
      by === 'Seq Scan' || rows > Math.max(FEW, (isLookup ? LOOKUP_SHARE : SMALL_SHARE) * (counts.get(table) ?? 0));
    const long = reads.filter((read) => isLong(read) && !isListOfAccounts(read.work, read));
    assert.deepEqual(
      long.map(({ work, rows, table, by, statement }) => `${work}: ${rows} rows of ${table} by ${by}: ${statement}`),
      [],
    );
  } finally {
    await database.drop();
  }
}
