import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { findSecrets } from './secret-search.ts';

describe('the search for secrets', () => {
  const secret = randomBytes(20);
  const around = (shift: number): Buffer => Buffer.concat([randomBytes(30 + shift), secret, randomBytes(31)]);
  const FORMS: Readonly<Record<string, (shift: number) => string | Buffer>> = {
    plain: around,
    base64: (shift) => around(shift).toString('base64'),
    base64url: (shift) => around(shift).toString('base64url'),
    hex: (shift) => around(shift).toString('hex'),
    'URL-encoded': () => `a=${encodeURIComponent(secret.toString('latin1'))}&b`,
  };

  for (const [form, write] of Object.entries(FORMS)) {
    it(`finds one that is written ${form}`, () => {
      for (const shift of [0, 1, 2]) {
        const bytes = Buffer.from(write(shift));
        assert.deepEqual(findSecrets([{ name: 'here', bytes }], { it: secret }), ['it in here']);
      }
    });
  }

  it('finds none that is not there', () => {
    assert.deepEqual(findSecrets([{ name: 'here', bytes: randomBytes(10_000) }], { it: secret }), []);
  });
});
