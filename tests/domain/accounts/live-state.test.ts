import assert from 'node:assert/strict';
import { type LiveState, replacesUnseen, type SeenLive } from '../../../bot/domain/accounts/live-state.ts';
import { ISSUER } from '../../support/samples/requests.ts';

const AT = new Date('2026-03-02T10:00:00.000Z');
const DEVICE = { make: 'Contoso', model: 'Console', serialNumber: 'SN-1' };
const code = { otpId: 'o', issuedBy: ISSUER, issuedAt: AT, expiresAt: AT };
const request = { requestId: 'r', status: 'pending', requestedAt: AT, device: DEVICE } as const;
const room = { requestId: 'in', device: DEVICE, since: AT, isConfirmed: true };
const live = (parts: Partial<LiveState>): LiveState => ({ accountId: 'a', ...parts });

const CASES: readonly (readonly [string, LiveState | undefined, SeenLive | undefined, boolean])[] = [
  ['nothing is live', undefined, undefined, false],
  ['nothing is live any more of what was seen', undefined, { otpId: 'o', signedInRequestId: 'in' }, false],
  ['a code nobody saw', live({ code }), undefined, true],
  ['the code that was seen', live({ code }), { otpId: 'o' }, false],
  ['another code than the one that was seen', live({ code }), { otpId: 'p' }, true],
  ['a console has used the code since', live({ code, request }), { otpId: 'o' }, true],
  ['the request that was seen', live({ code, request }), { otpId: 'o', requestId: 'r' }, false],
  ['another request', live({ code, request }), { otpId: 'o', requestId: 's' }, true],
  ['a signed-in room nobody saw', live({ room }), {}, true],
  ['the room that was seen', live({ room }), { signedInRequestId: 'in' }, false],
  ['the room has become signed in since', live({ room }), { otpId: 'o', requestId: 'in' }, true],
  ['a code beside the room that was seen', live({ code, room }), { signedInRequestId: 'in' }, true],
  ['all of it was seen', live({ code, request, room }), { otpId: 'o', requestId: 'r', signedInRequestId: 'in' }, false],
];

describe('a new one-time password', () => {
  for (const [title, state, seen, expected] of CASES)
    it(`${expected ? 'replaces something unseen' : 'replaces nothing unseen'}: ${title}`, () => {
      assert.equal(replacesUnseen(state, seen), expected);
    });
});
