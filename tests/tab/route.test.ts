import assert from 'node:assert/strict';
import { firstPlace, routeOf } from '../../tab/src/page/route.ts';

describe('an address of the tab', () => {
  it('names a one-time password whose code is shown', () => {
    const id = '7f9c2f8e-0000-4000-8000-000000000001';
    assert.deepEqual(routeOf(`#/show-code/${id}`), { page: 'show-code', otpId: id });
  });

  it('names the page that sets up a tab of a channel', () => {
    assert.deepEqual(routeOf('#/channel-tab'), { page: 'channel-tab' });
  });

  for (const hash of [
    '',
    '#',
    '#/',
    '#/show-code/',
    '#/show-code/a/b',
    '#/show-code/..%2F',
    '#/show-code/a?b',
    '/show-code/a',
    '#/accounts/a',
    '#/channel-tab/x',
    `#/show-code/${'x'.repeat(65)}`,
  ]) {
    it(`is the app's affair: ${hash.slice(0, 24)}`, () => {
      assert.deepEqual(routeOf(hash), { page: 'app' });
    });
  }

  it('begins where a deep link leads, unless the address says where', () => {
    assert.equal(firstPlace('', undefined), '#/');
    assert.equal(firstPlace('#/', 'accounts/7'), '#/accounts/7');
    assert.equal(firstPlace('', '#/accounts/7/otp'), '#/accounts/7/otp');
    assert.equal(firstPlace('#/requests', 'accounts/7'), '#/requests');
  });
});
