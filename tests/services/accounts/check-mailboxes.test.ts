import assert from 'node:assert/strict';
import sinon from 'sinon';
import { secondsAfter } from '../../../bot/domain/instant.ts';
import { type Directory, DirectoryError, type MailboxReading } from '../../../bot/domain/ports/directory.ts';
import { checkMailboxes } from '../../../bot/services/accounts/check-mailboxes.ts';
import { NOW, stubStore, stubTransaction } from '../stubbed-store.ts';

const JOB = { name: 'check-mailboxes' } as const;
const ROOM: MailboxReading = { outcome: 'read', isRoom: true };
const NO_ROOM: MailboxReading = { outcome: 'read', isRoom: false };
const ON_PREMISES: MailboxReading = { outcome: 'unknown', reason: 'not_in_exchange_online' };
const IDS = Array.from({ length: 250 }, (_, index) => `account-${index}`);

function stage(due: number) {
  const tx = stubTransaction();
  const roomMailboxes = sinon
    .stub<Parameters<Directory['roomMailboxes']>, ReturnType<Directory['roomMailboxes']>>()
    .callsFake(async (ids) => new Map(ids.map((id) => [id, ROOM])));
  const store = stubStore(tx, undefined, {
    accounts: { mailboxesToCheck: async (limit: number) => IDS.slice(0, Math.min(due, limit)) },
  });
  return { tx, roomMailboxes, deps: { store, directory: { roomMailboxes } } };
}

describe('the check of mailboxes', () => {
  it('asks for twenty at once, up to a hundred, and sends itself for the rest', async () => {
    const { tx, roomMailboxes, deps } = stage(250);
    await checkMailboxes(deps);
    assert.deepEqual(
      roomMailboxes.args.map(([ids]) => ids.length),
      [20, 20, 20, 20, 20],
    );
    assert.equal(tx.accounts.noteMailbox.callCount, 100);
    sinon.assert.calledOnceWithExactly(tx.jobs.sendSuccessor, JOB, NOW);
  });

  it('ends when none is left', async () => {
    const { tx, roomMailboxes, deps } = stage(7);
    await checkMailboxes(deps);
    assert.deepEqual(
      roomMailboxes.args.map(([ids]) => ids.length),
      [7],
    );
    sinon.assert.notCalled(tx.jobs.sendSuccessor);
  });

  it('keeps each answer, and what was not answered for another day', async () => {
    const { tx, roomMailboxes, deps } = stage(3);
    roomMailboxes.resolves(
      new Map<string, MailboxReading>([
        ['account-0', ROOM],
        ['account-1', NO_ROOM],
        ['account-2', ON_PREMISES],
      ]),
    );
    await checkMailboxes(deps);
    assert.deepEqual(tx.accounts.noteMailbox.args, [
      ['account-0', ROOM],
      ['account-1', NO_ROOM],
      ['account-2', ON_PREMISES],
    ]);
  });

  it('updates the cards that show something else of the account now', async () => {
    const { tx, roomMailboxes, deps } = stage(1);
    roomMailboxes.resolves(new Map([['account-0', NO_ROOM]]));
    tx.accounts.noteMailbox.resolves(['request-1']);
    await checkMailboxes(deps);
    sinon.assert.calledOnceWithExactly(tx.jobs.send, { name: 'deliver-card', requestId: 'request-1' });
  });

  it('goes on after the longest pause that was asked for, with those that were put off', async () => {
    const { tx, roomMailboxes, deps } = stage(100);
    const busy = (retryAfterSeconds: number): MailboxReading => ({
      outcome: 'unknown',
      reason: 'no_answer',
      retryAfterSeconds,
    });
    roomMailboxes.resolves(
      new Map<string, MailboxReading>([
        ['account-0', ROOM],
        ['account-1', busy(7)],
        ['account-2', busy(40)],
      ]),
    );
    await checkMailboxes(deps);
    assert.equal(roomMailboxes.callCount, 1);
    assert.deepEqual(tx.accounts.noteMailbox.args, [['account-0', ROOM]]);
    sinon.assert.calledOnceWithExactly(tx.jobs.sendSuccessor, { ...JOB, attempt: 2 }, secondsAfter(NOW, 40));
  });

  it('holds up the others for minutes at most when one mailbox wants a pause of a day', async () => {
    const { tx, roomMailboxes, deps } = stage(100);
    const busy: MailboxReading = { outcome: 'unknown', reason: 'no_answer', retryAfterSeconds: 86_400 };
    roomMailboxes.resolves(new Map([['account-1', busy]]));
    await checkMailboxes(deps);
    sinon.assert.calledOnceWithExactly(tx.jobs.sendSuccessor, { ...JOB, attempt: 2 }, secondsAfter(NOW, 300));
  });

  it('goes on later when the directory fails, and leaves it to the next sync when the permission is missing', async () => {
    const failing = stage(100);
    failing.roomMailboxes.rejects(new DirectoryError('directory_failing'));
    await checkMailboxes(failing.deps);
    sinon.assert.calledOnceWithExactly(failing.tx.jobs.sendSuccessor, { ...JOB, attempt: 2 }, secondsAfter(NOW, 300));
    const refused = stage(100);
    refused.roomMailboxes.rejects(new DirectoryError('permission_missing'));
    await checkMailboxes(refused.deps);
    assert.equal(refused.roomMailboxes.callCount, 1);
    for (const { tx } of [failing, refused]) sinon.assert.notCalled(tx.accounts.noteMailbox);
    sinon.assert.calledOnceWithExactly(refused.tx.accounts.noteMailboxesUnread, 'no_permission', 100);
    sinon.assert.notCalled(refused.tx.jobs.sendSuccessor);
  });

  it('ends with growing pauses when the directory always fails, and says why the mailboxes are not checked', async () => {
    const pauses: number[] = [];
    for (let attempt: number | undefined = 1, runs = 0; attempt !== undefined; runs += 1) {
      assert.ok(runs < 10, 'it repeats forever');
      const { tx, roomMailboxes, deps } = stage(100);
      roomMailboxes.rejects(new DirectoryError('directory_failing'));
      await checkMailboxes(deps, attempt);
      const [next, at] = tx.jobs.sendSuccessor.args[0] ?? [];
      attempt = next && 'attempt' in next ? next.attempt : undefined;
      if (at) pauses.push((at.getTime() - NOW.getTime()) / 1000);
      if (next) continue;
      const left = tx.accounts.noteMailbox.args.map(([id]) => id);
      assert.deepEqual(left, IDS.slice(0, 20), 'those that failed hold up no others at the next sync');
      sinon.assert.calledOnceWithExactly(tx.accounts.noteMailboxesUnread, 'no_answer', 100);
    }
    assert.deepEqual(pauses, [300, 600, 1200, 2400]);
  });

  it('leaves single mailboxes as not checked that always ask for a pause, and goes on with the others', async () => {
    const busy: MailboxReading = { outcome: 'unknown', reason: 'no_answer', retryAfterSeconds: 1 };
    const pauses: number[] = [];
    for (const attempt of [1, 2, 3, 4, 5]) {
      const { tx, roomMailboxes, deps } = stage(40);
      roomMailboxes.callsFake(async (ids) => new Map(ids.map((id) => [id, id === 'account-3' ? busy : ROOM])));
      await checkMailboxes(deps, attempt);
      for (const [, at] of tx.jobs.sendSuccessor.args) pauses.push((at.getTime() - NOW.getTime()) / 1000);
      if (attempt < 5) continue;
      assert.equal(roomMailboxes.callCount, 2);
      const given = tx.accounts.noteMailbox.args.find(([id]) => id === 'account-3');
      assert.deepEqual(given?.[1], { outcome: 'unknown', reason: 'no_answer' });
      assert.equal(tx.accounts.noteMailbox.callCount, 40);
    }
    assert.deepEqual(pauses, [1, 300, 600, 1200]);
  });
});
