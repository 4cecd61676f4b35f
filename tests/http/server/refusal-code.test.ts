import assert from 'node:assert/strict';
import { DomainError } from '../../../bot/domain/errors.ts';
import { reasonOf, Refusal } from '../../../bot/http/device-api/refusal.ts';
import { refusalCodeOf } from '../../../bot/http/server/refusal-code.ts';
import { TabRefusal } from '../../../bot/http/tab-api/tab-problem.ts';

describe('the code of a refusal', () => {
  it('is that of the use case, of the tab or of the device API, and none of a fault', () => {
    const errors = [
      new DomainError('four_eyes'),
      new TabRefusal('token_missing'),
      new Refusal(401, 'invalid_token'),
      new Error('a fault'),
    ];
    assert.deepEqual(errors.map(refusalCodeOf), ['four_eyes', 'token_missing', 'invalid_token', undefined]);
  });

  it('is none where a console gets a reason, because something that was its own is over', () => {
    const over = new Refusal(400, 'invalid_grant', reasonOf('pick_up_over'));
    assert.equal(refusalCodeOf(over), undefined);
  });
});
