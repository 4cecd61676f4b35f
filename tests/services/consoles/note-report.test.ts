import assert from 'node:assert/strict';
import sinon from 'sinon';
import { acknowledge, type Acknowledgement } from '../../../bot/services/consoles/acknowledge.ts';
import { approvedRequest } from '../../support/samples/requests.ts';
import { acts, jobNames, NOW, stubStore, stubTransaction } from '../stubbed-store.ts';

const { releaseAttempts: _attempts, ...facts } = approvedRequest();
const REQUEST = { ...facts, status: 'delivered', deliveredAt: NOW } as const;

function stage() {
  const tx = stubTransaction();
  tx.requests.byId.resolves(REQUEST);
  const collectedBy = async () => ({ requestId: REQUEST.id, attempt: 4 });
  const deps = { store: stubStore(tx, undefined, { deviceCodes: { collectedBy } }) };
  return { tx, say: (said: Acknowledgement) => acknowledge(deps, 'token', said) };
}

/** What changes a password or starts a release. */
function assertNothingMoved(tx: ReturnType<typeof stubTransaction>): void {
  for (const change of ['deliver', 'failDelivery', 'reportSignIn', 'signIn', 'releaseAgain'] as const)
    sinon.assert.notCalled(tx.releases[change]);
  sinon.assert.notCalled(tx.otps.consume);
}

describe('a report of a console', () => {
  const cases = [
    ['taken', 'settings_taken', []],
    ['not_taken', 'settings_not_taken', ['tell-trouble']],
    ['sign_in_failed', 'sign_in_failed', ['tell-trouble']],
  ] as const;
  for (const [reported, act, told] of cases)
    it(`of ${reported} is audited and shown, and moves nothing`, async () => {
      const { tx, say } = stage();
      assert.deepEqual(await say({ stage: reported }), { status: 'taken' });
      assert.deepEqual(acts(tx), [act]);
      assert.deepEqual(jobNames(tx), ['deliver-card', ...told]);
      assertNothingMoved(tx);
    });

  it('that tells the same as before is not audited, and one with other words tells nobody anew', async () => {
    const { tx, say } = stage();
    tx.consoleReports.add.resolves(undefined);
    await say({ stage: 'not_taken' });
    assert.deepEqual([acts(tx), jobNames(tx)], [[], []]);
    tx.consoleReports.add.resolves('more');
    await say({ stage: 'sign_in_failed', detail: 'AADSTS50126' });
    assert.deepEqual([acts(tx), jobNames(tx)], [['sign_in_failed'], ['deliver-card']]);
  });

  it('of a failed sign-in keeps its statuses without what could mislead, and the installer as who saw it', async () => {
    const { tx, say } = stage();
    const observedAt = new Date(NOW.getTime() - 1000);
    await say({ stage: 'sign_in_failed', teams: 'ok', exchange: 'failed', detail: 'a\u202Eb\nc', observedAt });
    const sight = { source: 'installer', teams: 'ok', exchange: 'failed', detail: String.raw`a\u{202E}b c` };
    assert.deepEqual(tx.consoleReports.add.args, [
      [{ requestId: REQUEST.id, stage: 'sign_in_failed', attempt: 4, observedAt, ...sight }],
    ]);
    const { detail: statuses, source: seenBy, ...services } = sight;
    assert.deepEqual(tx.audit.append.firstCall.args[0].details, { ...services, seenBy, statuses });
  });

  it('of a sign-in by the event log counts as signed in, and says that the console saw it', async () => {
    const { tx, say } = stage();
    await say({ stage: 'signed_in', source: 'event_log', teams: 'ok', exchange: 'ok' });
    sinon.assert.calledOnceWithExactly(tx.releases.reportSignIn, REQUEST.id, 4);
    sinon.assert.callOrder(tx.releases.reportSignIn, tx.consoleReports.add);
    assert.deepEqual(
      tx.audit.append.args.map(([{ act, details }]) => [act, details]),
      [
        ['credential_signed_in', { seenBy: 'event_log' }],
        ['sign_in_reported', { seenBy: 'event_log', teams: 'ok', exchange: 'ok' }],
      ],
    );
  });

  it('of a sign-in by the installer is stored too, with one entry for the sign-in', async () => {
    const { tx, say } = stage();
    await say({ stage: 'signed_in' });
    sinon.assert.calledOnceWithMatch(tx.consoleReports.add, { stage: 'signed_in', source: 'installer' });
    assert.deepEqual(
      tx.audit.append.args.map(([{ act, details }]) => [act, details]),
      [['credential_signed_in', { seenBy: 'installer' }]],
    );
  });
});
