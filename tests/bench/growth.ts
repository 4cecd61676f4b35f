import pg from 'pg';
import { openStore, type OpenedStore } from '../../bot/storage/open-store.ts';
import { everydayWork } from '../storage/plans/everyday-work.ts';
import { growData, LARGE } from '../storage/plans/grown-data.ts';
import type { DatabaseSettings } from './database.ts';

/** Milliseconds of each run of some everyday work on {@link LARGE}. */
export type GrowthTimes = ReadonlyMap<string, readonly number[]>;

/** The work to compare the other work with: it has been indexed from the beginning. */
export const COMPARED_WORK = 'accounts of a building';
/** The work that is measured. All of it only reads, but for the last two. */
const MEASURED = [
  COMPARED_WORK,
  'audit all',
  'audit of a name that does not occur',
  'audit of an act by a name that does not occur',
  'audit of an old day',
  'audit before the first day',
  'audit of an administrator on an old day',
  'overview',
  'statistics',
  'open requests',
  'request by a beginning that no id has',
  'first retry',
  'reconcile',
  'expire',
];
const RUNS = 9;

async function grow(databaseUrl: string): Promise<void> {
  await (await open(databaseUrl)).close();
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await growData((script) => client.query(script), LARGE);
  await client.end();
}

function open(databaseUrl: string): Promise<OpenedStore> {
  return openStore({ databaseUrl, dataDir: '', auditKey: new Uint8Array(32) });
}

/** Measures everyday work on PostgreSQL with years of data. The first run of each warms up and doesn't count. */
export async function measureGrowth(settings: DatabaseSettings): Promise<GrowthTimes> {
  const { DATABASE_URL: databaseUrl } = await settings();
  if (databaseUrl === undefined) throw new Error('this part needs PostgreSQL');
  await grow(databaseUrl);
  const store = await open(databaseUrl);
  try {
    const work = new Map(await everydayWork(store));
    const times = new Map<string, number[]>();
    for (const name of MEASURED) {
      const run = work.get(name);
      if (!run) throw new Error(`there is no work with the name ${name}`);
      await run();
      const measured: number[] = [];
      for (let round = 0; round < RUNS; round += 1) {
        const begin = performance.now();
        await run();
        measured.push(performance.now() - begin);
      }
      times.set(name, measured);
    }
    return times;
  } finally {
    await store.close();
  }
}
