import assert from 'node:assert/strict';
import sinon from 'sinon';
import { secondsAfter } from '../../../bot/domain/instant.ts';
import { DirectoryError } from '../../../bot/domain/ports/directory.ts';
import { checkAccountKey } from '../../../bot/services/accounts/check-account-key.ts';
import { jobNames, NOW, stubStore, stubTransaction } from '../stubbed-store.ts';

function stage(hasResourceAccountKey: () => Promise<boolean>) {
  const tx = stubTransaction();
  const deps = { store: stubStore(tx), directory: { hasResourceAccountKey } };
  return { tx, check: (attempt = 1) => checkAccountKey(deps, { accountId: 'account', attempt }) };
}

describe('the check for a resource account key', () => {
  it('notes the answer, and updates the cards that it changes', async () => {
    const { tx, check } = stage(async () => true);
    tx.accounts.noteKey.resolves(['request-1', 'request-2']);
    await check();
    sinon.assert.calledOnceWithExactly(tx.accounts.noteKey, 'account', true);
    assert.deepEqual(tx.jobs.send.args, [
      [{ name: 'deliver-card', requestId: 'request-1' }],
      [{ name: 'deliver-card', requestId: 'request-2' }],
    ]);
  });

  it('is tried again later and later when the directory fails, five times in all', async () => {
    const { tx, check } = stage(() => Promise.reject(new DirectoryError('directory_failing')));
    for (const attempt of [1, 2, 3, 4, 5]) await check(attempt);
    assert.deepEqual(
      tx.jobs.send.args,
      [1, 2, 3, 4].map((attempt) => [
        { name: 'check-account-key', accountId: 'account', attempt: attempt + 1 },
        secondsAfter(NOW, 30 * attempt),
      ]),
    );
  });

  it('waits for as long as the directory asks', async () => {
    const { tx, check } = stage(() =>
      Promise.reject(new DirectoryError('directory_failing', { retryAfterSeconds: 600 })),
    );
    await check();
    assert.deepEqual(tx.jobs.send.lastCall.args[1], secondsAfter(NOW, 600));
  });

  it('leaves the account unchecked when the permission is missing', async () => {
    const { tx, check } = stage(() => Promise.reject(new DirectoryError('permission_missing')));
    await check();
    sinon.assert.notCalled(tx.accounts.noteKey);
    assert.deepEqual(jobNames(tx), []);
  });
});
