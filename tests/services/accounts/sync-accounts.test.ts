import assert from 'node:assert/strict';
import sinon from 'sinon';
import type { AccountPage, HeldList, ListSources } from '../../../bot/domain/accounts/account-sync.ts';
import type { AccountFacts } from '../../../bot/domain/accounts/account.ts';
import type { KnownAccount } from '../../../bot/domain/accounts/plausible-list.ts';
import { secondsAfter } from '../../../bot/domain/instant.ts';
import { DirectoryError, ListError } from '../../../bot/domain/ports/directory.ts';
import { keepSyncing, syncAccounts, syncSoon } from '../../../bot/services/accounts/sync-accounts.ts';
import { sampleAccount } from '../../support/samples/requests.ts';
import { acts, jobNames, NOW, type StubbedTransaction, stubStore, stubTransaction } from '../stubbed-store.ts';

const [first, second, third] = [sampleAccount(1), sampleAccount(2), sampleAccount(3)];
const SYNC = { name: 'sync-accounts' } as const;
const SOURCES: ListSources = { rooms: { complete: true, count: 3 }, licenses: { complete: true, count: 1 } };

function page(...accounts: readonly AccountFacts[]): AccountPage {
  return { accounts, leftOut: [], sources: SOURCES };
}

function knownOf(...accounts: readonly AccountFacts[]): readonly KnownAccount[] {
  return accounts.map(({ id, upn, displayName }) => ({ id, upn, displayName, isPlace: false }));
}

function stage(listAccounts: () => AsyncIterable<AccountPage>, known: readonly KnownAccount[] = []) {
  const tx = stubTransaction();
  const store = stubStore(tx, undefined, { accounts: { present: async () => known } });
  return { tx, deps: { store, directory: { listAccounts } } };
}

describe('a sync of accounts', () => {
  it('saves the list once it is complete, and notes and audits how many there were', async () => {
    const { tx, deps } = stage(async function* list() {
      yield page(first, second);
      sinon.assert.notCalled(tx.accounts.save);
      yield page(third);
    });
    assert.deepEqual(await syncAccounts(deps, 60), { accounts: 3, gone: 0 });
    assert.deepEqual(
      tx.accounts.save.args.map(([accounts]) => accounts.map(({ id }) => id)),
      [[first.id, second.id, third.id]],
    );
    sinon.assert.calledOnceWithExactly(tx.syncs.noteDone, { accounts: 3 });
    assert.deepEqual(acts(tx), ['accounts_synced']);
  });

  it('marks as gone what was known and has not been found', async () => {
    const { tx, deps } = stage(
      async function* list() {
        yield page(second);
      },
      knownOf(first, second),
    );
    assert.deepEqual(await syncAccounts(deps, 60), { accounts: 1, gone: 1 });
    sinon.assert.calledOnceWithExactly(tx.accounts.markGone, [first.id], NOW);
  });

  it('sends the next one, and the checks of mailboxes and policies', async () => {
    const { tx, deps } = stage(async function* list() {
      yield page(first);
    });
    await syncAccounts(deps, 90);
    sinon.assert.calledOnceWithExactly(tx.jobs.sendSuccessor, SYNC, secondsAfter(NOW, 5400));
    assert.deepEqual(tx.jobs.sendChained.args, [
      [{ name: 'check-mailboxes' }, NOW],
      [{ name: 'check-policies' }, NOW],
    ]);
  });

  it('reads again after five minutes when a source gave no answer, and at the usual time when it is switched off', async () => {
    for (const [reason, pause] of [
      ['no_answer', 300],
      ['switched_off', 3600],
    ] as const) {
      const { tx, deps } = stage(async function* list() {
        yield { ...page(first), sources: { ...SOURCES, rooms: { complete: false, reason } } };
      });
      assert.deepEqual(await syncAccounts(deps, 60), { accounts: 1, gone: 0, missing: 'rooms' });
      sinon.assert.calledOnceWithExactly(tx.jobs.sendSuccessor, SYNC, secondsAfter(NOW, pause));
      assert.deepEqual(tx.syncs.noteSources.args[0]?.[0].rooms, { reason });
    }
  });

  it('names the records that it left out', async () => {
    const { tx, deps } = stage(async function* list() {
      yield page(first);
      yield {
        ...page(second),
        leftOut: [{ id: third.id, name: 'Oslo 3' }, { id: 'x', name: 'Bergen' }, { upn: 'a@b.example' }],
      };
    });
    assert.deepEqual(await syncAccounts(deps, 60), { accounts: 2, gone: 0, leftOut: 3 });
    const leftOut = { count: 3, names: ['Oslo 3', 'Bergen', '?'] };
    sinon.assert.calledOnceWithExactly(tx.syncs.noteDone, { accounts: 2, leftOut });
    assert.equal(tx.audit.append.args[0]?.[0].details?.['leftOutNames'], 'Oslo 3, Bergen, ?');
  });

  it('that broke off changes nothing, and is tried again after the pause that the directory asks for', async () => {
    for (const [error, problem, pause] of [
      [new DirectoryError('directory_failing'), 'directory_failing', 300],
      [new DirectoryError('directory_failing', { retryAfterSeconds: 900 }), 'directory_failing', 900],
      [new DirectoryError('directory_failing', { retryAfterSeconds: 86_400 }), 'directory_failing', 3600],
      [new ListError('list_repeats'), 'list_repeats', 300],
      [new ListError('list_malformed'), 'list_malformed', 300],
    ] as const) {
      const { tx, deps } = stage(
        async function* list() {
          yield page(first);
          throw error;
        },
        knownOf(first, second),
      );
      const againAt = secondsAfter(NOW, pause);
      assert.deepEqual(await syncAccounts(deps, 60), { problem, againAt });
      for (const never of [tx.accounts.save, tx.accounts.markGone, tx.syncs.noteDone, tx.audit.append])
        sinon.assert.notCalled(never);
      sinon.assert.calledWithExactly(tx.syncs.noteProgress, { problem });
      sinon.assert.calledOnceWithExactly(tx.jobs.sendSuccessor, SYNC, againAt);
    }
  });

  it('that fails for a reason nobody foresaw shows it as a problem, is retried like any other, and returns the error for the log', async () => {
    const error = new TypeError('a mistake');
    for (const fails of ['while reading', 'while saving'] as const) {
      const { tx, deps } = stage(async function* list() {
        yield page(first);
        if (fails === 'while reading') throw error;
      });
      if (fails === 'while saving') tx.accounts.save.rejects(error);
      const againAt = secondsAfter(NOW, 300);
      assert.deepEqual(await syncAccounts(deps, 60), { problem: 'unexpected', againAt, error });
      sinon.assert.calledWithExactly(tx.syncs.noteProgress, { problem: 'unexpected' });
      sinon.assert.calledOnceWithExactly(tx.jobs.sendSuccessor, SYNC, againAt);
    }
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

describe('a sync whose list lost too much', () => {
  const twenty = Array.from({ length: 20 }, (_, index) => sampleAccount(index + 1));
  const known = knownOf(...twenty);

  async function sync(found: number, held?: HeldList) {
    const { tx, deps } = stage(async function* list() {
      yield page(...twenty.slice(0, found));
    }, known);
    tx.syncs.held.resolves(held);
    return { tx, outcome: await syncAccounts(deps, 60) };
  }

  function heldIn({ tx }: { readonly tx: StubbedTransaction }): HeldList {
    return tx.syncs.hold.args[0]?.[0] ?? assert.fail('nothing is held');
  }

  function assertUnchanged(tx: StubbedTransaction): void {
    for (const never of [tx.accounts.save, tx.accounts.markGone, tx.syncs.noteDone]) sinon.assert.notCalled(never);
  }

  it('changes nothing, tells the channel, and reads again after five minutes', async () => {
    const { tx, outcome } = await sync(14);
    const held = heldIn({ tx });
    assert.deepEqual(outcome, { held });
    assert.deepEqual([held.known, held.found, held.gone, held.confirmedAt], [20, 14, 6, undefined]);
    assertUnchanged(tx);
    assert.deepEqual([acts(tx), jobNames(tx)], [['sync_held'], ['raise-alert']]);
    sinon.assert.calledOnceWithExactly(tx.jobs.sendSuccessor, SYNC, secondsAfter(NOW, 300));
  });

  it('asks for a yes, once, when a second reading says the same after five minutes', async () => {
    const since = secondsAfter(NOW, -300);
    const before = { ...heldIn(await sync(14)), since };
    const { tx } = await sync(14, before);
    assert.deepEqual(heldIn({ tx }), { ...before, confirmedAt: NOW });
    assert.equal(tx.jobs.send.args.length, 1);
    assert.deepEqual(tx.jobs.send.args[0]?.[0], {
      name: 'raise-alert',
      kind: 'list_held',
      known: 20,
      found: 14,
      gone: 6,
      roomsLost: 0,
      goneNames: before.goneNames,
      isConfirmed: true,
    });
    const later = await sync(14, { ...before, confirmedAt: NOW });
    assert.deepEqual([jobNames(later.tx), acts(later.tx)], [[], []]);
    sinon.assert.calledOnceWithExactly(later.tx.jobs.sendSuccessor, SYNC, secondsAfter(NOW, 3600));
  });

  it('is not confirmed by a reading that somebody asked for before the five minutes are over', async () => {
    const before = { ...heldIn(await sync(14)), since: secondsAfter(NOW, -20) };
    const { tx } = await sync(14, before);
    assert.equal(heldIn({ tx }).confirmedAt, undefined);
    assert.deepEqual(jobNames(tx), []);
    sinon.assert.calledOnceWithExactly(tx.jobs.sendSuccessor, SYNC, secondsAfter(NOW, 280));
  });

  it('is applied after a yes, but a list that lost other accounts is held from the start', async () => {
    const accepted = { by: 'Grady Archie', at: NOW };
    const held: HeldList = { ...heldIn(await sync(14)), confirmedAt: NOW, accepted };
    const same = await sync(14, held);
    assert.deepEqual(same.outcome, { accounts: 14, gone: 6 });
    assert.equal(same.tx.audit.append.args[0]?.[0].details?.['accepted'], true);
    const other = await sync(13, held);
    assert.deepEqual(heldIn(other), { ...heldIn(await sync(13)), since: NOW });
    assertUnchanged(other.tx);
  });

  it('is applied when it has recovered', async () => {
    const held = heldIn(await sync(14));
    assert.deepEqual((await sync(20, held)).outcome, { accounts: 20, gone: 0 });
    assert.deepEqual((await sync(19, held)).outcome, { accounts: 19, gone: 1 });
  });
});
