import assert from 'node:assert/strict';
import sinon from 'sinon';
import { secondsAfter } from '../../../../bot/domain/instant.ts';
import type { PolicyReading } from '../../../../bot/domain/ports/conditional-access.ts';
import { checkPolicies } from '../../../../bot/services/accounts/policies/check-policies.ts';
import { NOW, stubStore, stubTransaction } from '../../stubbed-store.ts';

const CLEAR: PolicyReading = { outcome: 'read', policies: [], notEnough: [] };
const unread = (reason: 'busy' | 'no_answer' | 'no_license' | 'no_permission', retryAfterSeconds?: number) =>
  ({ outcome: 'unread', reason, ...(retryAfterSeconds !== undefined && { retryAfterSeconds }) }) as const;

function stage(due: readonly string[], answer: (accountId: string) => PolicyReading) {
  const tx = stubTransaction();
  const noted: string[] = [];
  tx.accountPolicies.note.callsFake(async (id: string) => {
    noted.push(id);
    return id === 'oslo' ? ['request-1'] : [];
  });
  const left = (limit: number) => due.filter((id) => !noted.includes(id)).slice(0, limit);
  const evaluate = sinon.stub().callsFake(async (id: string) => answer(id));
  const deps = {
    store: stubStore(tx, undefined, { accountPolicies: { due: async (limit: number) => left(limit) } }),
    conditionalAccess: { evaluate },
    siteAddress: '192.0.2.7',
  };
  return { tx, noted, evaluate, check: (attempt?: number) => checkPolicies(deps, attempt) };
}

describe('the check of Conditional Access policies', () => {
  it('asks with the address of the site, notes the answer, and updates the cards that show something else', async () => {
    const { tx, noted, evaluate, check } = stage(['oslo', 'rome'], () => CLEAR);
    await check();
    assert.deepEqual(evaluate.args, [['oslo', '192.0.2.7']]);
    assert.deepEqual(noted, ['oslo']);
    assert.deepEqual(tx.jobs.send.args, [[{ name: 'deliver-card', requestId: 'request-1' }]]);
  });

  it('does one account at a time, and goes on at once', async () => {
    const { tx, evaluate, check } = stage(['1', '2', '3'], () => CLEAR);
    await check();
    sinon.assert.calledOnce(evaluate);
    sinon.assert.calledOnceWithExactly(tx.jobs.sendSuccessor, { name: 'check-policies' }, NOW);
  });

  it('ends when no account waits', async () => {
    const { tx, check } = stage([], () => CLEAR);
    await check();
    sinon.assert.notCalled(tx.jobs.sendSuccessor);
  });

  for (const reason of ['no_permission', 'no_license'] as const)
    it(`notes for all accounts after one call that there is ${reason}, and ends`, async () => {
      const { tx, noted, evaluate, check } = stage(
        Array.from({ length: 250 }, (_, index) => `room ${index}`),
        () => unread(reason),
      );
      await check();
      sinon.assert.calledOnce(evaluate);
      assert.equal(noted.length, 250);
      sinon.assert.notCalled(tx.jobs.sendSuccessor);
    });

  it('waits as long as Microsoft Graph asks when that is busy, and notes nothing', async () => {
    const { tx, noted, check } = stage(['oslo'], () => unread('busy', 90));
    await check();
    assert.deepEqual(noted, []);
    sinon.assert.calledOnceWithExactly(
      tx.jobs.sendSuccessor,
      { name: 'check-policies', attempt: 2 },
      secondsAfter(NOW, 90),
    );
  });

  it('waits a quarter of an hour at most, because all accounts wait with it', async () => {
    const { tx, check } = stage(['oslo'], () => unread('busy', 86_400));
    await check();
    assert.deepEqual(tx.jobs.sendSuccessor.lastCall.args[1], secondsAfter(NOW, 900));
  });

  it('waits longer and longer without an answer, and leaves the account as it is after the fifth try', async () => {
    const { tx, noted, check } = stage(['oslo', 'rome'], () => unread('no_answer'));
    for (const attempt of [1, 2, 3, 4]) await check(attempt);
    assert.deepEqual(
      tx.jobs.sendSuccessor.args.map(([, at]) => at),
      [30, 60, 120, 240].map((seconds) => secondsAfter(NOW, seconds)),
    );
    assert.deepEqual(noted, []);
    await check(5);
    assert.deepEqual(noted, ['oslo']);
    assert.deepEqual(tx.jobs.sendSuccessor.lastCall.args, [{ name: 'check-policies' }, NOW]);
  });
});
