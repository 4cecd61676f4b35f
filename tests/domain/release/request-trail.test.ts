import assert from 'node:assert/strict';
import type { RequestStatus } from '../../../bot/domain/approval/approval-request.ts';
import type { AuditAct, TrailEntry } from '../../../bot/domain/audit/audit.ts';
import { replayTrail } from '../../../bot/domain/release/request-trail.ts';
import { APPROVED_TRAIL, moved } from '../../support/samples/evidence.ts';

type Step = readonly [AuditAct, RequestStatus, number];

const END: Readonly<Record<string, { readonly steps: readonly Step[]; readonly end: RequestStatus }>> = {
  'a delivery': {
    steps: [
      ['credential_published', 'ready', 3],
      ['credential_delivered', 'delivered', 4],
      ['credential_signed_in', 'signed_in', 5],
    ],
    end: 'signed_in',
  },
  'a second try after a failure': {
    steps: [
      ['release_needs_attention', 'needs_attention', 3],
      ['release_retried', 'approved', 4],
    ],
    end: 'approved',
  },
  'a failed delivery that is released again by itself': {
    steps: [
      ['credential_published', 'ready', 3],
      ['credential_failed', 'approved', 4],
    ],
    end: 'approved',
  },
  'a delivery that a newer code replaced, and that a person releases again': {
    steps: [
      ['credential_published', 'ready', 3],
      ['credential_delivered', 'delivered', 4],
      ['request_expired', 'expired', 5],
      ['released_again', 'approved', 6],
    ],
    end: 'approved',
  },
  'a transaction that notes a change and publishes': {
    steps: [
      ['password_changed_later', 'ready', 4],
      ['credential_published', 'ready', 4],
    ],
    end: 'ready',
  },
  'a second console, which leaves the state as it is': { steps: [['second_console', 'approved', 3]], end: 'approved' },
};

const BROKEN: Readonly<Record<string, readonly Step[]>> = {
  'a canceled request that is approved again': [
    ['otp_revoked', 'cancelled', 3],
    ['request_approved', 'approved', 4],
  ],
  'a canceled request whose state changes by an act that changes none': [
    ['otp_revoked', 'cancelled', 3],
    ['second_console', 'approved', 4],
  ],
  'a request that expired in vain and is released again': [
    ['credential_published', 'ready', 3],
    ['request_expired', 'expired', 4],
    ['released_again', 'approved', 5],
  ],
  'a revision that runs backwards': [['second_console', 'approved', 1]],
  'a change of state without a new revision': [['credential_published', 'ready', 2]],
  'a request that signed in and is released again': [
    ['credential_published', 'ready', 3],
    ['credential_delivered', 'delivered', 4],
    ['credential_signed_in', 'signed_in', 5],
    ['released_again', 'approved', 6],
  ],
};

const trailOf = (steps: readonly Step[]): readonly TrailEntry[] => [
  ...APPROVED_TRAIL,
  ...steps.map((step) => moved(...step)),
];

describe('the trail of a request', () => {
  for (const [name, { steps, end }] of Object.entries(END))
    it(`ends where ${name} left it`, () => {
      assert.equal(replayTrail(trailOf(steps))?.status, end);
    });

  for (const [name, steps] of Object.entries(BROKEN))
    it(`is broken by ${name}`, () => {
      assert.equal(replayTrail(trailOf(steps)), undefined);
    });

  it('is broken by an entry that the server did not write, and by one without its state', () => {
    const [first, second] = APPROVED_TRAIL;
    assert.equal(replayTrail([first, { ...second, isAuthentic: false }]), undefined);
    assert.equal(replayTrail([first, { ...second, event: { ...second.event, details: {} } }]), undefined);
  });

  it('needs its beginning', () => {
    assert.equal(replayTrail(APPROVED_TRAIL.slice(1)), undefined);
    assert.equal(replayTrail([]), undefined);
  });

  it('begins anew where an upgrade sealed the request', () => {
    const old = { ...moved('request_approved', 'approved', 2), isAuthentic: true };
    const sealed = moved('request_sealed', 'approved', 2);
    const { status: _, ...bare } = old.event.details ?? {};
    assert.equal(replayTrail([{ ...old, event: { ...old.event, details: bare } }, sealed])?.status, 'approved');
  });

  it('ends for a request by a rule in the state that its only transaction left', () => {
    const trail = [moved('otp_submitted', 'approved', 2), moved('request_approved', 'approved', 2)];
    assert.deepEqual(replayTrail(trail), { status: 'approved', revision: 2, wasDelivered: false });
  });
});
