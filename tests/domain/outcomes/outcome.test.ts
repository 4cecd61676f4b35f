import assert from 'node:assert/strict';
import { asActor, SYSTEM } from '../../../bot/domain/admin.ts';
import type { ApprovalRequest } from '../../../bot/domain/approval/approval-request.ts';
import { fingerprintOf, isNewNeed, isWorthCard, toldOf } from '../../../bot/domain/outcomes/outcome-card.ts';
import {
  codeOutcome,
  type EndOfCode,
  type OutcomeNeed,
  rolloutOutcome,
  type RolloutRoom,
} from '../../../bot/domain/outcomes/outcome.ts';
import type { OtpStatus } from '../../../bot/domain/otp/otp.ts';
import type { Sight } from '../../../bot/domain/sign-ins/sight.ts';
import { signInVerdict } from '../../../bot/domain/sign-ins/verdict.ts';
import {
  approvedRequest,
  APPROVER,
  ISSUER,
  pendingRequest,
  sampleAccount,
  sampleOtp,
} from '../../support/samples/requests.ts';

const AT = new Date('2026-03-02T12:00:00Z');
const LATER = new Date('2026-03-02T13:00:00Z');
const { releaseAttempts: _, ...DECIDED } = approvedRequest();
const PENDING = pendingRequest();
const DELIVERED = { ...DECIDED, status: 'delivered', deliveredAt: AT } as const;
const IN_VAIN = { ...PENDING, status: 'expired', expiredAt: AT, passwordChanged: 'no' } as const;
const OVER = { ...DECIDED, status: 'expired', expiredFrom: 'delivered', expiredAt: AT, deliveredAt: AT } as const;
const FAILED: Sight = { witness: 'sign_in_log', outcome: 'failed', at: LATER, errorCode: 53_003 };
const NOTHING: Sight = { witness: 'sign_in_log', outcome: 'nothing', at: AT };
const SEEN: Sight = { witness: 'sign_in_log', outcome: 'signed_in', at: AT };

function seen(request: ApprovalRequest, sights: readonly Sight[]): ApprovalRequest {
  const signIn = signInVerdict(sights);
  return { ...request, sights, ...(signIn && { signIn }) };
}

const rejected = (by: typeof ISSUER | typeof APPROVER): ApprovalRequest => ({
  ...PENDING,
  status: 'rejected',
  rejectedBy: asActor(by),
  rejectedAt: AT,
  reason: 'wrong_room',
});
const cancelled = (by: typeof ISSUER | typeof APPROVER): ApprovalRequest => ({
  ...PENDING,
  status: 'cancelled',
  cancelledBy: asActor(by),
  cancelledAt: AT,
  cause: 'revoked',
  passwordChanged: 'no',
});

/** What the person has to know, and whether a card is posted for it with `all` and with `problems`. */
const REQUESTS: Readonly<Record<string, readonly [ApprovalRequest, OutcomeNeed | 'nothing', posts: string]>> = {
  'a request that waits': [PENDING, 'nothing', 'all'],
  'an approval': [approvedRequest(), 'nothing', 'all'],
  'a rejection': [rejected(APPROVER), 'rejected', 'all problems'],
  "one's own rejection": [rejected(ISSUER), 'nothing', 'all'],
  'a release that stopped': [
    { ...approvedRequest(), status: 'needs_attention', problem: 'directory_busy', since: AT, passwordChanged: 'no' },
    'attention',
    'all problems',
  ],
  'a credential that waits': [{ ...DECIDED, status: 'ready', readyAt: AT, pickUpExpiresAt: LATER }, 'nothing', 'all'],
  'a delivery': [DELIVERED, 'nothing', 'all'],
  'a delivery that nobody saw': [seen(DELIVERED, [NOTHING]), 'sign_in_not_seen', 'all problems'],
  'a sign-in that failed': [seen(DELIVERED, [FAILED]), 'sign_in_failed', 'all problems'],
  'a sign-in': [seen({ ...DECIDED, status: 'signed_in', signedInAt: AT }, [SEEN]), 'nothing', 'all'],
  'a failure after a sign-in': [
    seen({ ...DECIDED, status: 'signed_in', signedInAt: AT }, [SEEN, FAILED]),
    'sign_in_failed',
    'all problems',
  ],
  'a room that was signed out': [{ ...OVER, cause: 'signed_out', signedOutAt: AT }, 'nothing', 'all'],
  'a request that nobody decided': [{ ...IN_VAIN, expiredFrom: 'pending' }, 'expired', 'all problems'],
  'a credential that nobody picked up': [{ ...IN_VAIN, expiredFrom: 'ready' }, 'not_picked_up', 'all problems'],
  'a release that nobody helped': [{ ...IN_VAIN, expiredFrom: 'needs_attention' }, 'attention', 'all problems'],
  'a delivery that was replaced': [{ ...OVER, cause: 'replaced' }, 'nothing', 'all'],
  "someone else's revocation": [cancelled(APPROVER), 'ended', 'all problems'],
  "one's own revocation": [cancelled(ISSUER), 'nothing', ''],
};

/** The same for codes that no console has used. */
const CODES: Readonly<Record<string, readonly [OtpStatus, EndOfCode | undefined, OutcomeNeed | 'nothing']>> = {
  'a code that waits': ['active', undefined, 'nothing'],
  'a code that expired': ['expired', undefined, 'expired'],
  'a code that someone else revoked': ['revoked', { actor: asActor(APPROVER), at: AT }, 'ended'],
  'a code that someone else replaced': ['superseded', { actor: asActor(APPROVER), at: AT }, 'ended'],
  'a code that the server ended': ['revoked', { actor: SYSTEM, at: AT }, 'ended'],
  'a code that one replaced oneself': ['superseded', { actor: asActor(ISSUER), at: AT }, 'nothing'],
};

describe('what became of a code', () => {
  for (const [name, [request, need, posts]] of Object.entries(REQUESTS))
    it(`is told as it is: ${name}`, () => {
      const outcome = codeOutcome({ ...sampleOtp(), status: 'submitted' }, sampleAccount(), { request });
      assert.equal(outcome.need ?? 'nothing', need);
      const posting = (['all', 'problems', 'none'] as const).filter((news) => isWorthCard(outcome, news));
      assert.equal(posting.join(' '), posts);
    });

  for (const [name, [status, end, need]] of Object.entries(CODES))
    it(`is told as it is: ${name}`, () => {
      const outcome = codeOutcome({ ...sampleOtp(), status }, sampleAccount(), { ...(end && { end }) });
      assert.equal(outcome.need ?? 'nothing', need);
      assert.equal(isWorthCard(outcome, 'all'), need !== 'nothing');
    });

  it('is told once, and again only when it is something else', () => {
    const outcome = codeOutcome({ ...sampleOtp(), status: 'expired' }, sampleAccount(), {});
    assert.deepEqual(
      [undefined, 'rejected', 'expired'].map((told) => isNewNeed(outcome, told)),
      [true, true, false],
    );
    assert.equal(isNewNeed(codeOutcome(sampleOtp(), sampleAccount(), {}), undefined), false);
  });

  it('has another fingerprint with each revision, choice and language', () => {
    const one = codeOutcome(sampleOtp(), sampleAccount(), { request: PENDING });
    const next = codeOutcome(sampleOtp(), sampleAccount(), { request: { ...PENDING, revision: 2 } });
    const prints = [
      fingerprintOf(one, 'all', 'en'),
      fingerprintOf(next, 'all', 'en'),
      fingerprintOf(one, 'problems', 'en'),
      fingerprintOf(one, 'all', 'de'),
    ];
    assert.equal(new Set(prints).size, 4);
    assert.equal(fingerprintOf(one, 'all', 'en'), prints[0]);
  });
});

describe('what became of a rollout', () => {
  const room = (change: Partial<RolloutRoom>): RolloutRoom => ({
    accountId: 'a',
    otpId: 'o',
    displayName: 'Oslo',
    isOwnAct: false,
    ...change,
  });
  const rollout = { id: 'r', startedAt: AT, total: 6 };
  const codes = [
    room({ otp: 'active' }),
    room({ otp: 'consumed', request: { standing: 'signed_in' } }),
    room({ otp: 'submitted', request: { standing: 'rejected' }, displayName: 'Bergen' }),
    room({ otp: 'expired' }),
    room({}),
  ];

  it('is counted in the words of the list of accounts, and names who needs somebody', () => {
    const { counts, inNeed } = rolloutOutcome(rollout, codes);
    assert.deepEqual(counts, { 'OTP generated': 1, Provisioned: 1, Rejected: 1, Expired: 1, 'Not started': 1 });
    assert.deepEqual(
      inNeed.map(({ displayName, need }) => [displayName, need]),
      [
        ['Bergen', 'rejected'],
        ['Oslo', 'expired'],
      ],
    );
  });

  it('is told again when more rooms need somebody, and not when fewer do', () => {
    const outcome = rolloutOutcome(rollout, codes);
    assert.equal(toldOf(outcome), '2');
    assert.deepEqual(
      [undefined, '1', '2', '3'].map((told) => isNewNeed(outcome, told)),
      [true, true, false, false],
    );
  });

  it('is worth no card before a console has used a code', () => {
    assert.equal(isWorthCard(rolloutOutcome(rollout, [room({ otp: 'active' }), room({})]), 'all'), false);
    assert.equal(isWorthCard(rolloutOutcome(rollout, codes), 'none'), false);
  });
});
