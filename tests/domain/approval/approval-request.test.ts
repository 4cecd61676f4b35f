import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  canBecome,
  decisionExpiry,
  REQUEST_TRANSITIONS,
  type RequestStatus,
} from '../../../bot/domain/approval/approval-request.ts';

const ALL = Object.keys(REQUEST_TRANSITIONS) as RequestStatus[];
const FINAL: ReadonlySet<RequestStatus> = new Set(['signed_in', 'rejected', 'expired', 'cancelled']);
const MINUTE = 60_000;
const walks = fc.array(fc.constantFrom(...ALL), { maxLength: 40 });

describe('an approval request', () => {
  it('never leaves a final state, whatever is tried', () => {
    fc.assert(
      fc.property(walks, (tried) => {
        let status: RequestStatus = 'pending';
        for (const next of tried) {
          if (!canBecome(status, next)) continue;
          assert.equal(FINAL.has(status), false);
          status = next;
        }
      }),
    );
  });

  it('is ready, delivered or signed in only after an approval, and never pending again', () => {
    fc.assert(
      fc.property(walks, (tried) => {
        let status: RequestStatus = 'pending';
        let approved = false;
        for (const next of tried) {
          if (!canBecome(status, next)) continue;
          status = next;
          approved ||= status === 'approved';
          assert.notEqual(status, 'pending');
          if (['needs_attention', 'ready', 'delivered', 'signed_in'].includes(status)) assert.ok(approved);
        }
      }),
    );
  });

  it('can reach every state, and an end from every state', () => {
    const reach = (from: RequestStatus, seen = new Set<RequestStatus>()): ReadonlySet<RequestStatus> => {
      if (!seen.has(from)) for (const next of (seen.add(from), REQUEST_TRANSITIONS[from])) reach(next, seen);
      return seen;
    };
    assert.deepEqual([...reach('pending')].toSorted(), ALL.toSorted());
    for (const status of ALL)
      assert.ok(
        [...reach(status)].some((one) => FINAL.has(one)),
        status,
      );
  });

  it('is decided within its minutes, never more than an hour past the entry expiry', () => {
    const now = new Date('2026-03-02T09:00:00Z');
    const after = (minutes: number): Date => new Date(now.getTime() + minutes * MINUTE);
    assert.deepEqual(decisionExpiry(now, after(480), 60), after(60));
    assert.deepEqual(decisionExpiry(now, after(1), 1440), after(61));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30_000 }), fc.integer({ min: 1, max: 1440 }), (entry, minutes) => {
        const end = decisionExpiry(now, after(entry), minutes);
        assert.ok(end > now && end <= after(minutes) && end <= after(entry + 60));
      }),
    );
  });
});
