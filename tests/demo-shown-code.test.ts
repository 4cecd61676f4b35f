import assert from 'node:assert/strict';
import { SHOWN_CODE } from '../env/demo/shown-code.ts';

describe('a shown code among other text', () => {
  it('is found', () => {
    for (const text of ['K7QF-2M4X-9RTV', '"text":"K7QF-2M4X-9RTV"', 'K7QF-2M4X-9RTV works once']) {
      assert.equal(SHOWN_CODE.exec(text)?.[0], 'K7QF-2M4X-9RTV');
    }
  });

  it('is found whole when it has sixteen symbols', () => {
    assert.equal(SHOWN_CODE.exec('"text":"K7QF-2M4X-9RTV-AB12"')?.[0], 'K7QF-2M4X-9RTV-AB12');
  });

  it('is not taken for a part of an id', () => {
    for (const id of [
      '12345678-1234-4321-8123-123456789012',
      'ab345678-1234-4321-b123-123456789012',
      'otp-1234-1234-1234',
    ]) {
      assert.doesNotMatch(`"id":"${id}"`, SHOWN_CODE);
    }
  });
});
