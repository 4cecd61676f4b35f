import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { keyMarks } from '../../bot/keys/key-mark.ts';
import { resealBy } from '../../bot/keys/reseal.ts';
import { openText, sealText } from '../../bot/keys/sealed-text.ts';
import { Secret } from '../../bot/domain/secret.ts';

describe('The mark of a key', () => {
  it('is the same for the same key, another one for another key, and not the key', () => {
    const [one, two] = [randomBytes(32), randomBytes(32)];
    const { OTP_PEPPER, ENCRYPTION_KEY, AUDIT_KEY } = keyMarks({
      OTP_PEPPER: one,
      ENCRYPTION_KEY: two,
      AUDIT_KEY: one,
    });
    assert.equal(OTP_PEPPER, AUDIT_KEY);
    assert.notEqual(OTP_PEPPER, ENCRYPTION_KEY);
    assert.notEqual(OTP_PEPPER, one.toString('base64url'));
  });
});

describe('A text that is sealed anew', () => {
  const [earlier, key] = [randomBytes(32), randomBytes(32)];
  const sealed = sealText(earlier, new Secret('a code'), 'place');

  it('opens by the new key, in its place', () => {
    const anew = resealBy(earlier, key)({ sealed, context: 'place' });
    assert.ok(anew !== undefined);
    assert.equal(openText(key, anew, 'place').reveal(), 'a code');
  });

  it('is given up when it was sealed by another key or for another place', () => {
    assert.equal(resealBy(key, key)({ sealed, context: 'place' }), undefined);
    assert.equal(resealBy(earlier, key)({ sealed, context: 'elsewhere' }), undefined);
    assert.equal(resealBy(undefined, key)({ sealed, context: 'place' }), undefined);
  });
});
