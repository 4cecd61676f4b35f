import assert from 'node:assert/strict';
import sinon from 'sinon';
import type { ResourceAccount } from '../../../../bot/domain/accounts/account.ts';
import { askPolicies } from '../../../../bot/services/accounts/policies/ask-policies.ts';
import { APPROVER, sampleAccount } from '../../../support/samples/requests.ts';
import { refusal } from '../../refusal.ts';
import { permissions } from '../../stubbed-permissions.ts';
import { NOW, stubStore, stubTransaction } from '../../stubbed-store.ts';

const CLEAR = { read: { readAt: NOW, policies: [], notEnough: [] } };

function stage(accounts: readonly ResourceAccount[], groups: readonly string[] = ['g']) {
  const tx = stubTransaction();
  const store = stubStore(tx, undefined, {
    accountList: { ready: async () => accounts },
    accounts: { byIds: async (ids: readonly string[]) => accounts.filter(({ id }) => ids.includes(id)) },
  });
  const ask = (...accountIds: string[]) => askPolicies({ ...permissions(...groups), store }, APPROVER, { accountIds });
  return { tx, ask };
}

describe('the question about the policies of selected accounts', () => {
  it('has each evaluated, and tells those that wait from those that are known', async () => {
    const known = { ...sampleAccount(), id: 'known', policies: CLEAR };
    const unread = { ...sampleAccount(), id: 'unread', policies: { unread: 'no_permission' as const } };
    const { tx, ask } = stage([known, unread, { ...sampleAccount(), id: 'new' }]);
    const checks = await ask('known', 'unread', 'new');
    assert.deepEqual(
      checks.map(({ account, check, isWaiting }) => [account.id, check.result, check.unknown, isWaiting]),
      [
        ['known', 'passed', undefined, false],
        ['unread', 'not_checked', 'no_permission', false],
        ['new', 'not_checked', undefined, true],
      ],
    );
    sinon.assert.calledOnceWithExactly(tx.accountPolicies.want, ['known', 'unread', 'new'], false);
    sinon.assert.calledOnceWithExactly(tx.jobs.sendChained, { name: 'check-policies' }, NOW);
  });

  it('sends no job when all were evaluated within the last day', async () => {
    const { tx, ask } = stage([{ ...sampleAccount(), id: 'known', policies: CLEAR }]);
    tx.accountPolicies.want.resolves(0);
    await ask('known');
    sinon.assert.notCalled(tx.jobs.sendChained);
  });

  it('locks a hundred accounts at a time', async () => {
    const accounts = Array.from({ length: 250 }, (_, index) => ({ ...sampleAccount(), id: `room-${index}` }));
    const { tx, ask } = stage(accounts);
    await ask(...accounts.map(({ id }) => id));
    assert.deepEqual(
      tx.locks.accounts.args.map(([ids]: readonly unknown[]) => (ids as readonly string[]).length),
      [100, 100, 50],
    );
  });

  it('is for people who may generate codes', async () => {
    const { tx, ask } = stage([sampleAccount()], ['r']);
    await refusal(ask(sampleAccount().id), 'no_permission');
    sinon.assert.notCalled(tx.accountPolicies.want);
  });
});
