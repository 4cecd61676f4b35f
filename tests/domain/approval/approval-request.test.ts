import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  ENDED_REQUESTS,
  REQUEST_TRANSITIONS,
  type RequestStatus,
} from '../../../bot/domain/approval/approval-request.ts';
import { statesBefore } from '../../../bot/domain/state-table.ts';

const ALL = Object.keys(REQUEST_TRANSITIONS) as RequestStatus[];
const FINAL: ReadonlySet<RequestStatus> = new Set(['signed_in', 'rejected', 'cancelled']);
const ENDS: ReadonlySet<RequestStatus> = new Set(ENDED_REQUESTS);
const walks = fc.array(fc.constantFrom(...ALL), { maxLength: 40 });

describe('an approval request', () => {
  it('never leaves a final state, whatever is tried', () => {
    fc.assert(
      fc.property(walks, (tried) => {
        let status: RequestStatus = 'pending';
        for (const next of tried) {
          if (!statesBefore<RequestStatus>(REQUEST_TRANSITIONS, next).includes(status)) continue;
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
          if (!statesBefore<RequestStatus>(REQUEST_TRANSITIONS, next).includes(status)) continue;
          // The statements let a request leave this state only after its delivery.
          if (status === 'expired' && !approved) continue;
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
        [...reach(status)].some((one) => ENDS.has(one)),
        status,
      );
  });
});
