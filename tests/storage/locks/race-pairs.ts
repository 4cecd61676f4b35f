import assert from 'node:assert/strict';
import pg from 'pg';
import { openStore } from '../../../bot/storage/open-store.ts';
import type { OpenedStore } from '../../../bot/storage/open-store.ts';
import { beforeAskingAgain } from '../../support/pause.ts';
import { addAccount, AUDIT_KEY, deliver, ready, submitted } from '../store-contract.ts';
import { ACTS, Meeting, runAct, type Scene, sceneOf, type Stage } from './acts.ts';

/** Milliseconds from now to the end of the clock that a race with `expire` sets. */
const CLOCK_MILLISECONDS = 8;
/** Accounts that race at the same time. */
const LANES = 4;

/** Every two acts, and each one against itself. */
export const PAIRS: readonly (readonly [string, string])[] = Object.keys(ACTS).flatMap((first, index, names) =>
  names.slice(index).map((second) => [first, second] as const),
);

function stageOf([first, second]: readonly [string, string]): Stage {
  const [one, other] = [ACTS[first] ?? assert.fail(), ACTS[second] ?? assert.fail()];
  return one.stages.find((stage) => other.stages.includes(stage)) ?? one.stages[0] ?? assert.fail();
}

async function requestIn(store: OpenedStore, stage: Stage, accountId: string): Promise<Scene> {
  const request = stage === 'pending' ? await submitted(store, accountId) : await ready(store, accountId);
  if (stage === 'delivered') await deliver(store, request);
  return sceneOf(store, request);
}

const END_SOON = `
  update requests set decision_expires_at = case when status = 'pending' then at else decision_expires_at end,
    pick_up_expires_at = case when status <> 'pending' then at end
  from (select clock_timestamp() + ${CLOCK_MILLISECONDS} * interval '1 millisecond' as at, id as locked
    from accounts where id = $2 for no key update) t
  where id = $1`;

/** How a request stands in the list: a failed sign-in and a signed-out room are told in place of the state. */
const STANDING = `case when r.signed_out_at is not null then 'signed_out'
  when r.status = 'delivered' and r.sign_in = 'failed' then 'sign_in_failed' else r.status end`;

/** The accounts of which the list says something else than their newest one-time password and its request. */
const DIFFERENT = `
  select l.id, l.otp_status, o.status as otp, l.request_status, ${STANDING} as request from account_list l
    join lateral (select * from otps where account_id = l.id
      order by issued_at desc, (status in ('active', 'submitted')) desc, id limit 1) o on true
    left join requests r on r.otp_id = o.id
  where (l.otp_status, l.request_id, l.request_status) is distinct from (o.status, r.id, ${STANDING})`;

interface Raced {
  /** Errors that a person would have seen. */
  readonly errors: readonly string[];
  /** Rounds after which the list was wrong. */
  readonly wrongLists: number;
  /** Deadlocks that PostgreSQL counted, with those that nobody saw. */
  readonly deadlocks: number;
}

/** Two servers on one database, of which each runs one act of a pair at the same moment. */
class Race {
  readonly #stores: readonly OpenedStore[];
  readonly #pool: pg.Pool;
  readonly errors: string[] = [];
  wrongLists = 0;

  constructor(stores: readonly OpenedStore[], pool: pg.Pool) {
    this.#stores = stores;
    this.#pool = pool;
  }

  async round(accountId: string, pair: readonly [string, string]): Promise<void> {
    const [first, second] = this.#stores;
    assert.ok(first && second);
    const scene = await requestIn(first, stageOf(pair), accountId);
    if (pair.includes('expire')) await this.#pool.query(END_SOON, [scene.request.id, accountId]);
    const meeting = new Meeting();
    const ended = await Promise.allSettled([
      runAct(first, scene, pair[0], meeting),
      runAct(second, scene, pair[1], meeting),
    ]);
    for (const one of ended)
      if (one.status === 'rejected') this.errors.push(`${pair.join(' and ')}: ${String(one.reason)}`);
    const { rowCount } = await this.#pool.query(`${DIFFERENT} and l.id = $1`, [accountId]);
    this.wrongLists += rowCount ?? 0;
  }
}

/** Returns the deadlocks of a database, once all its other sessions have ended and so have reported theirs. */
export async function deadlocksIn(databaseUrl: string): Promise<number> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const others = `select from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'`;
  while (((await client.query(others)).rowCount ?? 0) > 0) await beforeAskingAgain();
  const { rows } = await client.query<{ deadlocks: number }>(
    `select deadlocks::integer as deadlocks from pg_stat_database where datname = current_database()`,
  );
  await client.end();
  return rows[0]?.deadlocks ?? assert.fail();
}

/** Runs each pair so many times on one account. */
export async function racePairs(
  databaseUrl: string,
  pairs: readonly (readonly [string, string])[],
  rounds: number,
): Promise<Raced> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: LANES });
  const open = (): Promise<OpenedStore> => openStore({ databaseUrl, dataDir: '', auditKey: AUDIT_KEY });
  const stores = [await open(), await open()];
  const race = new Race(stores, pool);
  const left = pairs.values();
  const lane = async (): Promise<void> => {
    const { id } = await addAccount(stores[0] ?? assert.fail());
    for (const pair of left) for (let round = 0; round < rounds; round += 1) await race.round(id, pair);
  };
  try {
    await Promise.all(Array.from({ length: LANES }, lane));
  } finally {
    for (const closing of [...stores.map((store) => store.close()), pool.end()]) await closing;
  }
  return { errors: race.errors, wrongLists: race.wrongLists, deadlocks: await deadlocksIn(databaseUrl) };
}
