import assert from 'node:assert/strict';
import sinon from 'sinon';
import type {
  ApprovalRequest,
  Delivered,
  Expired,
  NeedsAttention,
  Ready,
  SignedIn,
  Cancelled,
} from '../../../bot/domain/approval/approval-request.ts';
import type { HeldPoll, Poll } from '../../../bot/domain/ports/store/polls.ts';
import { Secret } from '../../../bot/domain/secret.ts';
import { digest } from '../../../bot/domain/token.ts';
import { collectCredential } from '../../../bot/services/consoles/collect-credential.ts';
import type { Collected } from '../../../bot/services/consoles/collect-credential.ts';
import { soundlyExamined } from '../../support/samples/evidence.ts';
import { approvedRequest, pendingRequest, rejectedRequest } from '../../support/samples/requests.ts';
import { acts, NOW, stubStore, stubTransaction } from '../stubbed-store.ts';

const { status: _status, releaseAttempts, ...DECIDED } = approvedRequest();
const READY: Ready = { ...DECIDED, status: 'ready', readyAt: NOW, pickUpExpiresAt: new Date(NOW.getTime() + 900_000) };
const { status: _pending, ...FACTS } = pendingRequest();

function stage(...requests: readonly [ApprovalRequest, ...ApprovalRequest[]]) {
  const tx = stubTransaction();
  const beginPoll = sinon
    .stub<[string, boolean], Promise<Poll>>()
    .resolves({ kind: 'answer', requestId: READY.id, number: 7 });
  const endPoll = sinon.stub<[string, number], Promise<void>>().resolves();
  const waitForChange = sinon.stub<[HeldPoll, number], Promise<boolean>>().resolves(true);
  const sealedCredential = sinon.stub<[string], Promise<string | undefined>>().resolves('jwe');
  const lastPasswordChangeAt = sinon.stub<[string], Promise<Date | undefined>>().resolves(undefined);
  const request = sinon.stub<[string], Promise<ApprovalRequest | undefined>>().resolves(requests.at(-1));
  for (const [index, one] of requests.entries()) request.onCall(index).resolves(one);
  tx.seals.examine.resolves(soundlyExamined(READY));
  const deps = {
    store: stubStore(tx, undefined, {
      polls: { begin: beginPoll, end: endPoll, waitForChange },
      credentials: { published: sealedCredential },
      requests: { byId: request },
    }),
    keys: { accessToken: (code: string) => new Secret(`token of ${code}`) },
    directory: { lastPasswordChangeAt },
    policy: { settleSeconds: 0 },
  };
  return {
    tx,
    deps,
    beginPoll,
    endPoll,
    waitForChange,
    sealedCredential,
    poll: (seconds = 0) => collectCredential(deps, 'dc', seconds),
  };
}

describe('a poll', () => {
  it('hands out what is ready, with its token and the time that is left, and is audited', async () => {
    const { tx, poll } = stage(READY);
    const collected = await poll();
    assert.ok(collected.status === 'ready');
    assert.deepEqual(
      [collected.credential, collected.expiresInSeconds, collected.accessToken.reveal()],
      ['jwe', 900, 'token of dc'],
    );
    sinon.assert.calledOnceWithExactly(tx.deviceCodes.markCollected, digest('dc'), 7);
    assert.deepEqual(tx.audit.append.args, [
      [
        {
          actor: { kind: 'console', requestId: READY.id },
          act: 'credential_collected',
          accountId: READY.account.id,
          requestId: READY.id,
        },
      ],
    ]);
  });

  it('gives the same again without another audit row', async () => {
    const { tx, poll } = stage(READY);
    tx.deviceCodes.markCollected.resolves('again');
    assert.equal((await poll()).status, 'ready');
    assert.deepEqual(acts(tx), []);
  });

  it('that a later one took over hands out and audits nothing', async () => {
    const { tx, poll } = stage(READY);
    tx.deviceCodes.markCollected.resolves('taken_over');
    assert.equal((await poll()).status, 'authorization_pending');
    assert.deepEqual(acts(tx), []);
  });

  it('hands out and audits nothing when the pick-up clock ended in between', async () => {
    const { tx, sealedCredential, poll } = stage(READY);
    sealedCredential.resolves(undefined);
    assert.deepEqual(await poll(), { status: 'expired_token', reason: 'not_collected' });
    sinon.assert.notCalled(tx.deviceCodes.markCollected);
  });

  const attention: NeedsAttention = {
    ...DECIDED,
    status: 'needs_attention',
    problem: 'account_gone',
    since: NOW,
    releaseAttempts,
    passwordChanged: 'no',
  };
  const expired: Expired = {
    ...FACTS,
    status: 'expired',
    expiredAt: NOW,
    expiredFrom: 'pending',
    passwordChanged: 'no',
  };
  const by = { kind: 'system' } as const;
  const cancelled: Cancelled = {
    ...FACTS,
    status: 'cancelled',
    cancelledBy: by,
    cancelledAt: NOW,
    cause: 'revoked',
    passwordChanged: 'no',
  };
  const delivered: Delivered = { ...DECIDED, status: 'delivered', deliveredAt: NOW };
  const signedIn: SignedIn = { ...DECIDED, status: 'signed_in', signedInAt: NOW };
  const cases: readonly (readonly [ApprovalRequest, Collected])[] = [
    [
      pendingRequest(),
      { status: 'authorization_pending', waitingFor: 'decision', since: pendingRequest().requestedAt },
    ],
    [
      approvedRequest(),
      { status: 'authorization_pending', waitingFor: 'release', since: approvedRequest().approvedAt },
    ],
    [attention, { status: 'authorization_pending', waitingFor: 'release', since: attention.approvedAt }],
    [rejectedRequest(), { status: 'access_denied', reason: 'wrong_room' }],
    [
      { ...rejectedRequest(), reason: 'other', reasonText: 'Come back on Monday' },
      { status: 'access_denied', reason: 'other', reasonText: 'Come back on Monday' },
    ],
    [cancelled, { status: 'access_denied', reason: 'withdrawn' }],
    [expired, { status: 'expired_token', reason: 'not_decided' }],
    [
      { ...expired, expiredFrom: 'needs_attention' },
      { status: 'expired_token', reason: 'password_not_set' },
    ],
    [delivered, { status: 'invalid_grant' }],
    [signedIn, { status: 'invalid_grant' }],
  ];
  for (const [request, answer] of cases) {
    it(`for a request that is ${request.status} is answered with ${Object.values(answer).join(', ')}`, async () => {
      const { tx, poll } = stage(request);
      assert.deepEqual(await poll(), answer);
      assert.deepEqual(acts(tx), []);
    });
  }

  it('is held while the request only waits, and answered as soon as it does not', async () => {
    const { poll, waitForChange, endPoll } = stage(pendingRequest(), approvedRequest(), READY);
    assert.equal((await poll(25)).status, 'ready');
    assert.deepEqual(
      waitForChange.args.map(([{ number, revision }]) => [number, revision]),
      [
        [7, 1],
        [7, 2],
      ],
    );
    sinon.assert.calledOnceWithExactly(endPoll, digest('dc'), 7);
  });

  it('is answered at once when the store is about to close', async () => {
    const { poll, waitForChange, endPoll } = stage(pendingRequest());
    waitForChange.resolves(false);
    assert.equal((await poll(25)).status, 'authorization_pending');
    sinon.assert.calledOnce(waitForChange);
    sinon.assert.calledOnceWithExactly(endPoll, digest('dc'), 7);
  });

  it('is answered with the approval itself where the password takes longer to settle than the next poll to come', async () => {
    const { deps } = stage(pendingRequest(), approvedRequest(), READY);
    const collected = await collectCredential({ ...deps, policy: { settleSeconds: 15 } }, 'dc', 25);
    assert.ok(collected.status === 'authorization_pending');
    assert.equal(collected.waitingFor, 'release');
    const next = stage(approvedRequest(), READY);
    assert.equal((await collectCredential({ ...next.deps, policy: { settleSeconds: 15 } }, 'dc', 25)).status, 'ready');
  });

  it('is not held when nobody asks for that, nor when there is nothing to wait for', async () => {
    const asked = stage(pendingRequest());
    await asked.poll(0);
    const over = stage(rejectedRequest());
    await over.poll(25);
    for (const { waitForChange } of [asked, over]) sinon.assert.notCalled(waitForChange);
  });

  it('too early is told to slow down, and one without a known code gets nothing', async () => {
    const early = stage(READY);
    early.beginPoll.resolves({ kind: 'slow_down', intervalSeconds: 10 });
    assert.deepEqual(await early.poll(), { status: 'slow_down', intervalSeconds: 10 });
    const unknown = stage(READY);
    unknown.beginPoll.resolves({ kind: 'unknown' });
    assert.deepEqual(await unknown.poll(), { status: 'invalid_grant' });
    for (const { endPoll, sealedCredential } of [early, unknown]) {
      sinon.assert.notCalled(endPoll);
      sinon.assert.notCalled(sealedCredential);
    }
  });

  it('is over when the store fails', async () => {
    const { poll, endPoll, deps } = stage(READY);
    deps.store.requests.byId.onFirstCall().rejects(new Error('away'));
    await assert.rejects(poll(), /away/);
    sinon.assert.calledOnce(endPoll);
  });
});
