import assert from 'node:assert/strict';
import { DEVICE_ERROR_CODES } from '../../../contract/device-api.ts';
import { PROBLEM_CODES } from '../../../contract/problem-codes.ts';
import { leavesLine, type Refusal } from '../../../bot/services/refusals/note-refusal.ts';
import { ISSUER } from '../../support/samples/requests.ts';

const REFUSED: Refusal = {
  by: { kind: 'person', admin: ISSUER },
  via: 'card',
  act: 'approve',
  code: 'no_permission',
};

describe('a refusal', () => {
  it('leaves a line exactly when it denies a right', () => {
    const traced = [...PROBLEM_CODES, ...DEVICE_ERROR_CODES].filter((code) => leavesLine({ ...REFUSED, code }));
    assert.deepEqual(traced.toSorted(), [
      'export_gone',
      'four_eyes',
      'guest_refused',
      'invalid_client',
      'invalid_grant',
      'invalid_token',
      'match_code_wrong',
      'no_permission',
      'not_issuer',
      'otp_refused',
      'rules_change_own',
      'rules_change_too_new',
      'rules_pinned',
      'sign_out_own',
      'sign_out_too_new',
      'throttled',
      'token_expired',
      'token_invalid',
      'token_missing',
    ]);
  });

  it('leaves no second line where one is in the log already', () => {
    assert.equal(leavesLine({ ...REFUSED, isLogged: true }), false);
  });
});
