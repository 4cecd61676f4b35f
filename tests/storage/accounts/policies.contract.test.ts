import assert from 'node:assert/strict';
import type { ResourceAccount } from '../../../bot/domain/accounts/account.ts';
import type { AppliedPolicy, PolicyReading } from '../../../bot/domain/ports/conditional-access.ts';
import { addAccount, deliver, issue, ready, storeContract, submitted } from '../store-contract.ts';

const POLICY: AppliedPolicy = {
  id: 'policy-1',
  name: 'Require MFA',
  services: ['exchange', 'teams'],
  blocks: ['mfa'],
  depends: [],
};
const BLOCKED: PolicyReading = { outcome: 'read', policies: [POLICY], notEnough: ['sharepoint'] };
const CLEAR: PolicyReading = { outcome: 'read', policies: [], notEnough: [] };
const HOUR = 3_600;
const DAY = 24 * HOUR;

storeContract('the policies of an account', (opened) => {
  const note = (id: string, reading: PolicyReading): Promise<readonly string[]> =>
    opened.store.transaction((tx) => tx.accountPolicies.note(id, reading));
  const want = (ids: readonly string[], isAgain = false): Promise<number> =>
    opened.store.transaction((tx) => tx.accountPolicies.want(ids, isAgain));
  const due = (limit = 9): Promise<readonly string[]> => opened.store.accountPolicies.due(limit);
  const stored = async (id: string): Promise<ResourceAccount> =>
    (await opened.store.accounts.byId(id)) ?? assert.fail('no account');

  it('are stored with their time, make it need action in lists too, and survive a sync', async () => {
    const { store } = opened;
    const account = await addAccount(store);
    const before = await store.clock.now();
    await note(account.id, BLOCKED);
    await store.transaction((tx) => tx.accounts.save([account]));
    const { policies, readiness } = await stored(account.id);
    assert.deepEqual(policies?.read?.policies, [POLICY]);
    assert.deepEqual(policies?.read?.notEnough, ['sharepoint']);
    assert.ok(policies?.read && policies.read.readAt >= before);
    assert.equal(readiness, 'Needs action');
    const listed = await store.accountList.page({
      search: account.upn,
      sort: 'name',
      order: 'asc',
      offset: 0,
      limit: 9,
    });
    assert.deepEqual(
      listed.accounts.map((one) => [one.account.readiness, one.account.policies]),
      [['Needs action', policies]],
    );
  });

  it('stay when a later evaluation has no answer, and are forgotten when it is refused', async () => {
    const account = await addAccount(opened.store);
    await note(account.id, BLOCKED);
    await note(account.id, { outcome: 'unread', reason: 'no_answer' });
    const kept = await stored(account.id);
    assert.deepEqual([kept.policies?.read?.policies, kept.policies?.unread], [[POLICY], 'no_answer']);
    assert.equal(kept.readiness, 'Needs action');
    await note(account.id, { outcome: 'unread', reason: 'no_permission' });
    const forgotten = await stored(account.id);
    assert.deepEqual(forgotten.policies, { unread: 'no_permission' });
    assert.equal(forgotten.readiness, 'No action needed');
  });

  it('change the card of an open request when a policy blocks, and only then', async () => {
    const { store } = opened;
    const request = await submitted(store);
    const { id } = request.account;
    assert.deepEqual(await note(id, CLEAR), []);
    assert.deepEqual(await note(id, BLOCKED), [request.id]);
    assert.deepEqual(await note(id, BLOCKED), [], 'once');
    const shown = await store.requests.byId(request.id);
    assert.equal(shown?.revision, request.revision + 1);
    const failed = shown?.account.failedChecks?.map(({ name, policies }) => [name, policies]);
    assert.deepEqual(failed, [['sign_in_policies', [POLICY]]]);
  });

  it('are due once a day while there is an open code, and not without one', async () => {
    const { store } = opened;
    const [account, other] = [await addAccount(store), await addAccount(store)];
    await issue(store, account.id);
    assert.ok((await due()).includes(account.id));
    assert.ok(!(await due()).includes(other.id));
    await note(account.id, CLEAR);
    await store.setClockOffset(DAY - 60);
    assert.ok(!(await due()).includes(account.id));
    await store.setClockOffset(DAY + 60);
    assert.ok((await due()).includes(account.id));
    await store.setClockOffset(0);
  });

  it('are due for a day after a console used the code, as the room still has to sign in', async () => {
    const { store } = opened;
    const request = await ready(store);
    await deliver(store, request);
    assert.ok((await due()).includes(request.account.id));
    await store.setClockOffset(DAY + 60);
    assert.ok(!(await due()).includes(request.account.id));
    await store.setClockOffset(0);
  });

  it('are due again after an hour when they could not be read', async () => {
    const { store } = opened;
    const account = await addAccount(store);
    await issue(store, account.id);
    await note(account.id, { outcome: 'unread', reason: 'no_permission' });
    assert.ok(!(await due()).includes(account.id));
    await store.setClockOffset(HOUR + 60);
    assert.ok((await due()).includes(account.id));
    await store.setClockOffset(0);
  });

  it('of a blocked account are due once a day, so that it comes back by itself', async () => {
    const { store } = opened;
    const account = await addAccount(store);
    await note(account.id, BLOCKED);
    await store.setClockOffset(DAY + 60);
    assert.ok((await due()).includes(account.id));
    await note(account.id, CLEAR);
    await store.setClockOffset(2 * DAY + 120);
    assert.ok(!(await due()).includes(account.id));
    await store.setClockOffset(0);
  });

  it('are due first for those that somebody waits for, who ask once a day unless they ask again', async () => {
    const { store } = opened;
    const [coded, account] = [await addAccount(store), await addAccount(store)];
    await issue(store, coded.id);
    assert.equal(await want([account.id]), 1);
    assert.deepEqual(await due(1), [account.id]);
    await note(account.id, CLEAR);
    assert.equal(await want([account.id]), 0);
    assert.ok(!(await due()).includes(account.id));
    assert.equal(await want([account.id], true), 1);
    assert.deepEqual(await due(1), [account.id]);
  });
});
