import assert from 'node:assert/strict';
import { provisioningStatus, standingOf } from '../../../bot/domain/accounts/provisioning.ts';
import type { NewSight } from '../../../bot/domain/ports/store/sign-ins/sights.ts';
import { deliver, ready, release, storeContract } from '../store-contract.ts';

const AT = new Date('2026-03-02T10:00:00.000Z');

storeContract('the list of failed sign-ins', (opened) => {
  const say = (requestId: string, said: Pick<NewSight, 'errorCode' | 'outcome'>): Promise<unknown> =>
    opened.store.transaction(async (tx) => {
      await tx.locks.accountsOf([requestId]);
      return tx.sights.add({ requestId, witness: 'sign_in_log', at: AT, ...said });
    });
  const delivered = async (): Promise<string> => {
    const request = await ready(opened.store);
    await deliver(opened.store, request);
    return request.id;
  };
  const listed = async (limit = 100): Promise<readonly string[]> =>
    (await opened.store.requests.signInFailed(limit)).map(({ id }) => id);

  it('has delivered requests whose verdict is a failure, with it, until the password is released again', async () => {
    const [silent, failed] = [await delivered(), await delivered()];
    await say(silent, { outcome: 'nothing' });
    await say(failed, { outcome: 'failed', errorCode: 53_003 });
    const found = await opened.store.requests.signInFailed(100);
    assert.deepEqual(
      found.filter(({ id }) => [silent, failed].includes(id)).map(({ id, signIn }) => [id, signIn?.by.errorCode]),
      [[failed, 53_003]],
    );
    await opened.store.transaction(async (tx) => {
      await tx.locks.accountsOf([failed]);
      await tx.releases.failDelivery(failed, 99);
    });
    await release(opened.store, failed);
    assert.ok(!(await listed()).includes(failed));
  });

  it('is the provisioning status of the account, in the list of accounts too', async () => {
    const id = await delivered();
    const { account } = (await opened.store.requests.byId(id)) ?? assert.fail();
    const agrees = async (expected: string): Promise<void> => {
      const request = (await opened.store.requests.byId(id)) ?? assert.fail();
      const query = { search: account.displayName, offset: 0, limit: 1, sort: 'name', order: 'asc' } as const;
      const [listed] = (await opened.store.accountList.page(query)).accounts;
      const derived = provisioningStatus('consumed', standingOf(request));
      assert.deepEqual([listed?.provisioning, derived, listed?.requestId], [expected, expected, id]);
    };
    await agrees('Approved');
    await say(id, { outcome: 'failed', errorCode: 53_003 });
    await agrees('Sign-in failed');
    const page = { search: account.displayName, offset: 0, limit: 1, sort: 'name', order: 'asc' } as const;
    const failed = await opened.store.accountList.page({ ...page, provisioning: 'Sign-in failed' });
    assert.equal(failed.total, 1);
  });

  it('counts in the overview at once, and silence counts as that', async () => {
    const [silent, failed] = [await delivered(), await delivered()];
    const before = (await opened.store.overview.statistics(1)).signInFailed;
    await say(failed, { outcome: 'failed', errorCode: 53_003 });
    await say(silent, { outcome: 'nothing' });
    const kinds = async (): Promise<readonly (string | undefined)[]> => {
      const { stuck } = await opened.store.overview.statistics(1);
      return [failed, silent].map((id) => stuck.find(({ requestId }) => requestId === id)?.kind);
    };
    assert.deepEqual(await kinds(), ['sign_in_failed', undefined]);
    assert.equal((await opened.store.overview.statistics(1)).signInFailed, before + 1);
    await opened.store.setClockOffset(7_200);
    assert.deepEqual(await kinds(), ['sign_in_failed', 'not_seen']);
    await opened.store.setClockOffset(0);
  });

  it('begins with the earliest delivery and ends at the limit', async () => {
    const [first, second] = [await delivered(), await delivered()];
    for (const id of [second, first]) await say(id, { outcome: 'failed', errorCode: 50_126 });
    const ids = await listed();
    assert.ok(ids.indexOf(first) < ids.indexOf(second));
    assert.equal((await listed(1)).length, 1);
  });
});
