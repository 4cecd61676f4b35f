import assert from 'node:assert/strict';
import sinon from 'sinon';
import type { AccountReading } from '../../../bot/domain/accounts/reading.ts';
import { DirectoryError } from '../../../bot/domain/ports/directory.ts';
import { refreshAccount } from '../../../bot/services/accounts/refresh-account.ts';
import { APPROVER, sampleAccount } from '../../support/samples/requests.ts';
import { refusal } from '../refusal.ts';
import { permissions } from '../stubbed-permissions.ts';
import { NOW, stubStore, stubTransaction } from '../stubbed-store.ts';

const ACCOUNT = { ...sampleAccount(), refreshedAt: NOW };
const READING: AccountReading = { state: 'gone', readAt: NOW };

function stage(groups: readonly string[] = ['r']) {
  const tx = stubTransaction();
  const taken: string[] = [];
  const take = sinon.stub().callsFake(async (key: string) => void taken.push(key));
  const directory = {
    ...permissions(...groups).directory,
    readAccount: sinon.stub().resolves(READING),
    hasResourceAccountKey: sinon.stub().resolves(true),
  };
  const store = stubStore(tx, undefined, {
    accounts: { byId: async (id: string) => (id === ACCOUNT.id ? ACCOUNT : undefined) },
    audit: { lastRefusal: async () => undefined },
    otps: { latest: async () => undefined },
    rateLimits: { take },
    requests: { earlier: async () => undefined, ofOtp: async () => undefined },
    syncs: { state: async () => ({ running: false, sources: {}, last: { at: new Date(0), accounts: 1 } }) },
  });
  const refresh = (id = ACCOUNT.id) => refreshAccount({ ...permissions(...groups), store, directory }, APPROVER, id);
  return { tx, take, taken, directory, refresh };
}

describe('a refresh of an account', () => {
  it('stores what was read, updates the cards that show something else, and says when', async () => {
    const { tx, directory, refresh } = stage();
    tx.accounts.saveFresh.resolves(['request-1']);
    tx.accounts.noteKey.resolves(['request-2']);
    const { checks } = await refresh();
    sinon.assert.calledOnceWithExactly(directory.readAccount, ACCOUNT.id, { withTenant: true });
    sinon.assert.calledOnceWithExactly(tx.accounts.saveFresh, ACCOUNT.id, READING);
    sinon.assert.calledOnceWithExactly(tx.accounts.noteKey, ACCOUNT.id, true);
    assert.deepEqual(
      tx.jobs.send.args.map(([job]) => job),
      ['request-1', 'request-2'].map((requestId) => ({ name: 'deliver-card', requestId })),
    );
    assert.deepEqual(checks.find(({ name }) => name === 'usage_location')?.readAt, NOW);
  });

  it('has the policies evaluated again, whenever that was done last', async () => {
    const { tx, refresh } = stage();
    await refresh();
    sinon.assert.calledOnceWithExactly(tx.accountPolicies.want, [ACCOUNT.id], true);
    sinon.assert.calledOnceWithExactly(tx.jobs.sendChained, { name: 'check-policies' }, NOW);
  });

  it('keeps what is known of the resource account key when that has no answer', async () => {
    const { tx, directory, refresh } = stage();
    directory.hasResourceAccountKey.rejects(new DirectoryError('permission_missing'));
    await refresh();
    sinon.assert.notCalled(tx.accounts.noteKey);
    sinon.assert.calledOnce(tx.accounts.saveFresh);
  });

  it('says what to do when the directory refuses or does not answer, and stores nothing', async () => {
    for (const [problem, code] of [
      ['permission_missing', 'refresh_refused'],
      ['directory_failing', 'refresh_unanswered'],
    ] as const) {
      const { tx, directory, refresh } = stage();
      directory.readAccount.rejects(new DirectoryError(problem));
      await refusal(refresh(), code);
      sinon.assert.notCalled(tx.accounts.saveFresh);
    }
  });

  it('is limited for each account and each person, before anything is read', async () => {
    const { take, taken, directory, refresh } = stage();
    await refresh();
    assert.deepEqual(taken, [`refresh:by:${APPROVER.objectId}`, `refresh:${ACCOUNT.id}`]);
    for (const used of [`refresh:by:${APPROVER.objectId}`, `refresh:${ACCOUNT.id}`]) {
      take.callsFake(async (key: string) => (key === used ? { retryAfterSeconds: 9 } : undefined));
      directory.readAccount.resetHistory();
      assert.deepEqual(await refusal(refresh(), 'throttled'), { retryAfterSeconds: 9 });
      sinon.assert.notCalled(directory.readAccount);
    }
  });

  it('needs the permission to read, and an account that we know', async () => {
    await refusal(stage([]).refresh(), 'no_permission');
    await refusal(stage().refresh('nobody'), 'account_unknown');
  });
});
