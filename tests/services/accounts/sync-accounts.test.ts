import assert from 'node:assert/strict';
import sinon from 'sinon';
import { secondsAfter } from '../../../bot/domain/instant.ts';
import { type Directory, DirectoryError } from '../../../bot/domain/ports/directory.ts';
import { keepSyncing, syncAccounts, syncSoon } from '../../../bot/services/accounts/sync-accounts.ts';
import { sampleAccount } from '../../support/samples/requests.ts';
import { acts, NOW, stubStore, stubTransaction } from '../stubbed-store.ts';

const [first, second, third] = [sampleAccount(1), sampleAccount(2), sampleAccount(3)];
const SYNC = { name: 'sync-accounts' } as const;

function stage(listAccounts: Directory['listAccounts'], known: readonly string[] = []) {
  const tx = stubTransaction();
  const store = stubStore(tx, undefined, { accounts: { presentIds: async () => known } });
  return { tx, deps: { store, directory: { listAccounts } } };
}

describe('a sync of accounts', () => {
  it('saves each portion, and notes and audits how many there were', async () => {
    const { tx, deps } = stage(async function* list() {
      yield [first, second];
      yield [third];
    });
    assert.deepEqual(await syncAccounts(deps, 60), { accounts: 3, gone: 0 });
    assert.deepEqual(
      tx.accounts.save.args.map(([accounts]) => accounts.map(({ id }) => id)),
      [[first.id, second.id], [third.id]],
    );
    sinon.assert.calledOnceWithExactly(tx.syncs.noteDone, 3);
    assert.deepEqual(acts(tx), ['accounts_synced']);
  });

  it('marks as gone what was known and has not been found', async () => {
    const { tx, deps } = stage(
      async function* list() {
        yield [second];
      },
      [first.id, second.id],
    );
    assert.deepEqual(await syncAccounts(deps, 60), { accounts: 1, gone: 1 });
    sinon.assert.calledOnceWithExactly(tx.accounts.markGone, [first.id]);
  });

  it('sends the next one, and the check of mailboxes', async () => {
    const { tx, deps } = stage(async function* list() {
      yield [first];
    });
    await syncAccounts(deps, 90);
    sinon.assert.calledOnceWithExactly(tx.jobs.sendSuccessor, SYNC, secondsAfter(NOW, 5400));
    sinon.assert.calledOnceWithExactly(tx.jobs.sendChained, { name: 'check-mailboxes' }, NOW);
  });

  it('that broke off keeps what it has, calls nothing gone, and is tried again after the pause that the directory asks for', async () => {
    for (const [retryAfterSeconds, pause] of [
      [undefined, 300],
      [900, 900],
    ] as const) {
      const { tx, deps } = stage(
        async function* list() {
          yield [first];
          throw new DirectoryError('directory_failing', retryAfterSeconds === undefined ? {} : { retryAfterSeconds });
        },
        [first.id, second.id],
      );
      const againAt = secondsAfter(NOW, pause);
      assert.deepEqual(await syncAccounts(deps, 60), { problem: 'directory_failing', againAt });
      assert.equal(tx.accounts.save.callCount, 1);
      for (const never of [tx.accounts.markGone, tx.syncs.noteDone, tx.audit.append, tx.jobs.sendChained])
        sinon.assert.notCalled(never);
      sinon.assert.calledOnceWithExactly(tx.jobs.sendSuccessor, SYNC, againAt);
    }
  });

  it('that fails for another reason is left to the job queue', async () => {
    const { tx, deps } = stage(async function* list() {
      yield [first];
      throw new TypeError('a mistake');
    });
    await assert.rejects(syncAccounts(deps, 60), TypeError);
    sinon.assert.notCalled(tx.jobs.sendSuccessor);
  });

  it('is kept going without being hastened, so that a pause the directory asked for is kept', async () => {
    const tx = stubTransaction();
    await keepSyncing({ store: stubStore(tx) });
    sinon.assert.calledOnceWithExactly(tx.jobs.sendChained, SYNC, NOW);
    sinon.assert.notCalled(tx.jobs.hasten);
  });

  it('comes at once when it is asked for', async () => {
    const tx = stubTransaction();
    await syncSoon({ store: stubStore(tx) });
    sinon.assert.calledOnceWithExactly(tx.jobs.hasten, 'sync-accounts', NOW);
    sinon.assert.calledOnceWithExactly(tx.jobs.sendChained, SYNC, NOW);
  });
});
