import assert from 'node:assert/strict';
import { assessAccount, checkReadiness, type ReadinessCheckName } from '../../../bot/domain/accounts/account.ts';
import { syncTimes, withTimes } from '../../../bot/domain/accounts/check-times.ts';
import { sampleAccount } from '../../support/samples/requests.ts';

const at = (hour: number): Date => new Date(Date.UTC(2026, 2, 2, hour));
const [SYNC, MAILBOX, REFRESH, IMPORT] = [at(8), at(9), at(10), at(11)];

type Known = Parameters<typeof assessAccount>[0];

function timeOf(
  name: ReadinessCheckName,
  change: Partial<Known>,
  synced = syncTimes({ last: { at: SYNC, accounts: 1 }, sources: {} }),
): Date | undefined {
  const account = assessAccount({ ...sampleAccount(), ...change });
  return withTimes(checkReadiness(account), account, synced).find((check) => check.name === name)?.readAt;
}

describe('the time of a readiness check', () => {
  it('is that of the last sync, or of a later reading of the account alone', () => {
    assert.deepEqual(timeOf('account_enabled', {}), SYNC);
    assert.deepEqual(timeOf('account_enabled', { refreshedAt: REFRESH }), REFRESH);
    assert.deepEqual(timeOf('account_enabled', { refreshedAt: at(7) }), SYNC);
  });

  it('stays that of the sync for licenses that a later reading could not tell', () => {
    assert.deepEqual(timeOf('rooms_licence', { refreshedAt: REFRESH }), REFRESH);
    assert.deepEqual(timeOf('rooms_licence', { refreshedAt: REFRESH, licenseIsEarlier: true }), SYNC);
  });

  it('is that of the last complete reading of the room list or the licenses', () => {
    const synced = syncTimes({
      last: { at: REFRESH, accounts: 1 },
      sources: {
        rooms: { reason: 'no_answer', completeAt: SYNC },
        licenses: { reason: 'no_answer' },
      },
    });
    assert.deepEqual(timeOf('account_enabled', {}, synced), REFRESH);
    assert.deepEqual(timeOf('room_mailbox', { isRoomMailbox: true }, synced), SYNC);
    assert.equal(timeOf('rooms_licence', {}, synced), undefined, 'nobody has read it completely');
  });

  it('is its own for mailbox, calendar settings and an account that has gone', () => {
    assert.equal(timeOf('room_mailbox', {}), undefined, 'nobody has read it');
    assert.deepEqual(timeOf('room_mailbox', { isRoomMailbox: true }), SYNC, 'it is on the room list');
    assert.deepEqual(timeOf('room_mailbox', { mailboxReadAt: MAILBOX }), MAILBOX);
    assert.equal(timeOf('calendar_processing', {}), undefined);
    assert.deepEqual(timeOf('calendar_processing', { calendarProcessing: { wrong: [], importedAt: IMPORT } }), IMPORT);
    assert.deepEqual(timeOf('in_directory', { goneAt: REFRESH }), REFRESH);
    assert.equal(timeOf('sign_in_policies', {}), undefined);
  });
});
