import assert from 'node:assert/strict';
import { DETAIL_LIMIT } from '../../../contract/device-api.ts';
import { heartbeatOf } from '../../../console/after-restart/heartbeat.ts';

const at = new Date('2026-03-04T14:05:00Z');
const read = (id: number, data: object | string) =>
  heartbeatOf({ id, at, text: typeof data === 'string' ? data : JSON.stringify(data) });
const unhealthy = (Description: string, more: object = {}) =>
  read(2001, { Description, OperationName: 'Heartbeat', OperationResult: 'Fail', Alias: '', ...more });

describe('a heartbeat of the Teams Rooms app', () => {
  it('that is healthy names the account, and both services are fine', () => {
    const data = {
      Description: 'Heartbeat is healthy.',
      ResourceState: 'Healthy',
      OperationName: 'Heartbeat',
      OperationResult: 'Pass',
      Alias: 'Oslo-3.14@contoso.example',
    };
    assert.deepEqual(read(2000, data), {
      at,
      isHealthy: true,
      account: 'oslo-3.14@contoso.example',
      teams: 'ok',
      exchange: 'ok',
      detail: 'Heartbeat is healthy.',
      errors: [],
    });
  });

  it('that is not healthy gives each status and the error codes (Microsoft: Fix Teams Rooms resource account sign-in issues)', () => {
    const text =
      'Network status : Healthy. Exchange status : 80131500 : AADSTS50076. Signin status: NotApplicable. Teams Signin status: Unhealthy.';
    assert.partialDeepStrictEqual(unhealthy(text), {
      isHealthy: false,
      account: '',
      teams: 'failed',
      exchange: 'failed',
      detail: text,
      errors: ['AADSTS50076'],
    });
  });

  it('is read in every spelling that the app was seen to use', () => {
    for (const [text, teams, exchange] of [
      [
        'Network status : Healthy. Exchange status : Connected. Sign in status: Unhealthy. Teams sign in status: Healthy.',
        'ok',
        'ok',
      ],
      [
        'Network status : Healthy. Exchange status : GeneralError. Signin status: Unhealthy. Teams Signin status: Unhealthy.',
        'failed',
        'failed',
      ],
      [
        "Network status : Healthy. Exchange status : Connected. Signin status: Unhealthy.We couldn't sign you in. There might be a problem with your credentials. Teams Signin status: Healthy.",
        'ok',
        'ok',
      ],
      ['Network status : Healthy. Exchange status : Connected. Signin status: Unhealthy. ', 'unknown', 'ok'],
      ['Exchange status : Connected. Teams Signin status: NotApplicable.', 'unknown', 'ok'],
      ['Something new', 'unknown', 'unknown'],
    ] as const) {
      assert.partialDeepStrictEqual(unhealthy(text), { teams, exchange, errors: [] }, text);
    }
  });

  it('is no other event of the log', () => {
    assert.equal(read(3001, { OperationName: 'HardwareCheckEngine' }), undefined);
    assert.equal(unhealthy('Camera status : Unhealthy.', { OperationName: 'HardwareCheckEngine' }), undefined);
  });

  it('is not guessed from data that is no JSON: without an account it proves no sign-in', () => {
    assert.partialDeepStrictEqual(read(2000, 'Heartbeat is healthy.'), { isHealthy: true, account: '' });
    assert.partialDeepStrictEqual(read(2001, 'Exchange status : 80131500 : AADSTS50126.'), { errors: ['AADSTS50126'] });
    assert.partialDeepStrictEqual(read(2000, `more {"Alias":"a@contoso.example"} `), { account: 'a@contoso.example' });
  });

  it('has a detail of one line that the server takes', () => {
    const detail = unhealthy(`Exchange status :\r\n \u001B[31m\u202E${'x'.repeat(600)}😀`)?.detail ?? '';
    assert.match(detail, /^Exchange status : \[31mx+$/);
    assert.equal(detail.length, DETAIL_LIMIT);
    const cut = unhealthy(`${'x'.repeat(DETAIL_LIMIT - 1)}😀`)?.detail ?? '';
    assert.equal(cut.length, DETAIL_LIMIT);
    assert.ok(cut.isWellFormed());
  });
});
