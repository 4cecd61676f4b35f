import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { DomainError } from '../../../bot/domain/errors.ts';
import { acknowledge } from '../../../bot/services/consoles/acknowledge.ts';
import { expire } from '../../../bot/services/approval/expire.ts';
import { approve, reject } from '../../../bot/services/approval/resolve-request.ts';
import type { OpenedStore } from '../../../bot/storage/open-store.ts';
import { depsOf, sceneOf } from '../../storage/locks/acts.ts';
import { addAccount, issue, ready, submitted } from '../../storage/store-contract.ts';
import { ISSUER } from '../../support/samples/requests.ts';

/** What several processes fight over. The ids are those of the request, its code and its account, as far as they exist. */
export interface Subject {
  readonly id: string;
  readonly accountId: string;
  readonly token?: string;
}

/** One of those who try at the same moment. */
interface Contender {
  readonly store: OpenedStore;
  readonly pool: pg.Pool;
  /** The name that tells it from all others. */
  readonly name: string;
  /** Half of the contenders do the first act of the pair, and half the second. */
  readonly isSecond: boolean;
}

interface Race {
  prepare(store: OpenedStore): Promise<Subject>;
  /** Tries the act of the contender's half. @returns whether the server said that it won */
  contend(contender: Contender, subject: Subject): Promise<boolean>;
  /**
   * A statement that returns, for each subject of this race, its `id` and how many winners the database knows besides
   * those that were told so, such as the clock. Together they must be exactly one.
   */
  readonly others: string;
}

/** The clock of a request ends so many milliseconds after a contender has set it. */
const SOON_MILLISECONDS = 4;

/** Runs an act of a person or console. Being too late is an answer; any other error is thrown. */
async function won(act: Promise<unknown>): Promise<boolean> {
  try {
    await act;
    return true;
  } catch (error) {
    if (error instanceof DomainError) return false;
    throw error;
  }
}

const nobody = (table: string): string => `select id::text, 0 as others from ${table}`;

const personOf = ({ name }: Contender) => ({ ...ISSUER, objectId: name });

const approveAs = (contender: Contender, { id: requestId }: Subject): Promise<boolean> =>
  won(approve(depsOf(contender.store), personOf(contender), { requestId, revision: 1 }));

const rejectAs = (contender: Contender, { id: requestId }: Subject): Promise<boolean> =>
  won(reject(depsOf(contender.store), personOf(contender), { requestId, reason: 'unknown_device' }));

/** Lets the clock end in a moment, waits for that moment, and runs the job that ends what is over. */
async function endClock(one: Contender, subject: Subject, clock: string, status: string): Promise<boolean> {
  const { store, pool } = one;
  await pool.query(
    `update requests set ${clock} = clock_timestamp() + ${SOON_MILLISECONDS} * interval '1 millisecond'
    from (select from accounts where id = $3 for no key update) as locked where id = $1 and status = $2`,
    [subject.id, status, subject.accountId],
  );
  await pool.query('select pg_sleep($1)', [SOON_MILLISECONDS / 1000]);
  await expire({ store });
  return false;
}

const subjectOf = async (request: Promise<{ id: string; account: { id: string } }>): Promise<Subject> => {
  const { id, account } = await request;
  return { id, accountId: account.id };
};

/** Takes one code for a console, as the opening of a request does: the store says who was first. */
async function takeCode({ store }: Contender, { id: otpId, accountId }: Subject): Promise<boolean> {
  return store.transaction(async (tx) => {
    const serialNumber = randomUUID();
    await tx.locks.accountAndTwins(accountId, serialNumber);
    if (!(await tx.otps.submit(otpId))) return false;
    const device = { make: 'Contoso', model: 'Console', serialNumber };
    const publicKey = { kty: 'RSA', n: 'AQAB', e: 'AQAB' } as const;
    await tx.requests.open({ id: randomUUID(), otpId, device, publicKey, decisionMinutes: 60 });
    return true;
  });
}

/** The six pairs of acts that must not both win. */
export const RACES = {
  'approve and approve': {
    prepare: (store) => subjectOf(submitted(store)),
    contend: approveAs,
    others: nobody('requests'),
  },
  'approve and reject': {
    prepare: (store) => subjectOf(submitted(store)),
    contend: (one, subject) => (one.isSecond ? rejectAs : approveAs)(one, subject),
    others: nobody('requests'),
  },
  'approve and the end of the clock': {
    prepare: (store) => subjectOf(submitted(store)),
    contend: (one, subject) =>
      one.isSecond ? endClock(one, subject, 'decision_expires_at', 'pending') : approveAs(one, subject),
    others: `select id::text, (status = 'expired')::integer as others from requests`,
  },
  'deliver and the end of the clock': {
    async prepare(store) {
      const request = await ready(store);
      const { accessToken } = await sceneOf(store, request);
      return { id: request.id, accountId: request.account.id, token: accessToken };
    },
    async contend(one, subject) {
      if (one.isSecond) return endClock(one, subject, 'pick_up_expires_at', 'ready');
      const { status } = await acknowledge({ store: one.store }, subject.token ?? '', { stage: 'delivered' });
      return status === 'taken';
    },
    others: `select id::text, (status <> 'delivered')::integer as others from requests`,
  },
  'submit and submit': {
    async prepare(store) {
      const { id } = await addAccount(store);
      const otp = await issue(store, id);
      return { id: otp.id, accountId: id };
    },
    contend: takeCode,
    others: nobody('otps'),
  },
  'generate and generate': {
    async prepare(store) {
      const { id } = await addAccount(store);
      return { id, accountId: id };
    },
    async contend({ store }, { accountId }) {
      await issue(store, accountId, '', randomUUID().slice(0, 12));
      return false;
    },
    others: `select account_id::text as id, count(*)::integer as others from otps where status = 'active' group by account_id`,
  },
} as const satisfies Readonly<Record<string, Race>>;

export type RaceName = keyof typeof RACES;

/**
 * The same contenders, but each first reads and then writes, as careless code would. The check of the results must find
 * that several won.
 */
export const NAIVE: Race = {
  async prepare() {
    const id = randomUUID();
    return { id, accountId: id };
  },
  async contend({ pool, name }, { id }) {
    await pool.query(`insert into naive (id) values ($1) on conflict do nothing`, [id]);
    const { rows } = await pool.query<{ winner: string | null }>('select winner from naive where id = $1', [id]);
    if (rows[0]?.winner) return false;
    await pool.query('select pg_sleep(0.002)'); // as long as a look at a permission takes
    await pool.query('update naive set winner = $2 where id = $1', [id, name]);
    return true;
  },
  others: nobody('naive'),
};
