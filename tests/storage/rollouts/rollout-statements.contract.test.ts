import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { PgBoss } from 'pg-boss';
import sinon from 'sinon';
import { issuePrepared, prepareCodes } from '../../../bot/services/otp/issue-otp.ts';
import { runRollout } from '../../../bot/services/rollouts/run-rollout.ts';
import { startRollout } from '../../../bot/services/rollouts/start-rollout.ts';
import { Statements } from '../../../bot/storage/engine/statements.ts';
import { newId } from '../../../bot/domain/token.ts';
import { ISSUER } from '../../support/samples/requests.ts';
import { storeContract } from '../store-contract.ts';
import { addRooms, bodyFor, depsOn } from './rollout-stage.ts';

storeContract('the statements of a rollout', (opened) => {
  afterEach(() => sinon.restore());

  /** Returns how many statements the repositories run during the work. */
  async function statementsOf(work: () => Promise<unknown>): Promise<number> {
    const all = sinon.spy(Statements.prototype, 'all');
    try {
      await work();
      return all.callCount;
    } finally {
      all.restore();
    }
  }

  /** Issues for as many accounts in one transaction, and returns how many statements that took. */
  async function issuing(count: number, earlier: 'none' | 'one each'): Promise<number> {
    const rooms = await addRooms(opened.store, count);
    const issue = (): Promise<unknown> => issueFor(rooms);
    if (earlier === 'one each') await issue();
    return statementsOf(issue);
  }

  async function issueFor(rooms: Awaited<ReturnType<typeof addRooms>>): Promise<void> {
    const orders = rooms.map(
      (account) =>
        ({ id: newId(), account, issuedBy: ISSUER, ttlHours: 1, passwordMode: 'reset', via: 'tab' }) as const,
    );
    const prepared = await prepareCodes(depsOn(opened), orders);
    await opened.store.transaction(async (tx) => {
      await tx.locks.accounts(rooms.map(({ id }) => id));
      assert.equal((await issuePrepared(tx, prepared)).length, rooms.length);
    });
  }

  for (const earlier of ['none', 'one each'] as const)
    it(`are as many for ten accounts of a transaction as for two, with earlier codes: ${earlier}`, async () => {
      const forTwo = await issuing(2, earlier);
      assert.equal(await issuing(10, earlier), forTwo);
      assert.ok(forTwo > 3, `${forTwo} statements cannot be all`);
    });

  it('are as many for a group of 25 accounts as for five, also when accounts fail', async () => {
    const running = async (ready: number, gone: number): Promise<number> => {
      const { store } = opened;
      const rooms = [
        ...(await addRooms(store, ready)),
        ...(await addRooms(store, gone, { passwordNeverExpires: false })),
      ];
      const { rollout } = await startRollout(depsOn(opened), ISSUER, bodyFor(rooms), randomUUID());
      const statements = await statementsOf(() => runRollout(depsOn(opened), rollout.id));
      const { done, failed } = (await store.rollouts.byId(rollout.id)) ?? assert.fail();
      assert.deepEqual([done, failed], [ready, gone]);
      return statements;
    };
    assert.equal(await running(25, 9), await running(5, 2));
  });

  it('take hundreds of accounts at once, although the clock goes on meanwhile', async () => {
    const { store } = opened;
    const rooms = await addRooms(store, 600);
    const { rollout } = await startRollout(depsOn(opened), ISSUER, bodyFor(rooms), randomUUID());
    const [claimed, failed] = [rooms.slice(300), rooms.slice(0, 300)].map((some) => some.map(({ id }) => id));
    await store.transaction(async (tx) => {
      assert.equal((await tx.rollouts.claimItems(rollout.id, claimed ?? [])).length, 300);
      await tx.rollouts.failItems(rollout.id, failed ?? [], 'internal');
    });
    const counts = (await store.rollouts.byId(rollout.id)) ?? assert.fail();
    assert.deepEqual([counts.done, counts.failed], [300, 300]);
  });

  it('are one for all jobs of a queue, and each job is there', async () => {
    const insert = sinon.spy(PgBoss.prototype, 'insert');
    const requestIds = Array.from({ length: 10 }, () => randomUUID());
    await opened.store.transaction(async (tx) => {
      for (const requestId of requestIds) await tx.jobs.send({ name: 'deliver-card', requestId });
    });
    sinon.assert.calledOnce(insert);
    const sent = await opened.rows<{ readonly id: string }>(
      `select data ->> 'requestId' as id from pgboss.job where data ->> 'requestId' in ('${requestIds.join(`','`)}')`,
    );
    assert.deepEqual(new Set(sent.map(({ id }) => id)), new Set(requestIds));
    assert.equal(sent.length, requestIds.length);
  });
});
