import assert from 'node:assert/strict';
import { randomBytes, randomUUID } from 'node:crypto';
import { openKeys } from '../../bot/keys/keys.ts';

const pepper = randomBytes(32);
const encryptionKey = randomBytes(32);
const keys = openKeys({ pepper, encryptionKey });

describe('the ID of a sheet', () => {
  it('is the same each time, has 128 bits, and leads back to its one-time password', () => {
    for (const otpId of Array.from({ length: 100 }, () => randomUUID())) {
      const sheetId = keys.sheetId(otpId);
      assert.match(sheetId, /^[\w-]{22}$/);
      assert.equal(Buffer.from(sheetId, 'base64url').length, 16);
      assert.deepEqual([keys.sheetId(otpId), keys.otpIdOfSheet(sheetId)], [sheetId, otpId]);
    }
  });

  it('cannot be found by someone who reads the database, because it depends on the pepper', () => {
    const otpId = randomUUID();
    const sheetId = keys.sheetId(otpId);
    assert.ok(!sheetId.includes(Buffer.from(otpId.replaceAll('-', ''), 'hex').toString('base64url').slice(0, 6)));
    assert.equal(openKeys({ pepper, encryptionKey: randomBytes(32) }).sheetId(otpId), sheetId);
    const stranger = openKeys({ pepper: randomBytes(32), encryptionKey });
    assert.notEqual(stranger.sheetId(otpId), sheetId);
    assert.notEqual(stranger.otpIdOfSheet(sheetId), otpId);
  });

  it('differs in about half of its bits for neighbors', () => {
    const [left, right] = ['0', '1'].map((last) =>
      Buffer.from(keys.sheetId(`00000000-0000-4000-8000-00000000000${last}`), 'base64url'),
    );
    const differing = [...(left ?? [])].reduce(
      (sum, byte, index) => sum + (byte ^ (right?.[index] ?? 0)).toString(2).replaceAll('0', '').length,
      0,
    );
    assert.ok(differing > 30 && differing < 98, `${differing} of 128`);
  });

  it('is nothing but 128 bits in base64url', () => {
    const sheetId = keys.sheetId(randomUUID());
    for (const wrong of [
      '',
      'a',
      sheetId.slice(1),
      `${sheetId}A`,
      `${sheetId}=`,
      `!${sheetId.slice(1)}`,
      '_'.repeat(22),
    ])
      assert.equal(keys.otpIdOfSheet(wrong), undefined, wrong);
  });

  it('exists for UUIDs alone', () => {
    for (const wrong of ['', 'otp-1', randomUUID().toUpperCase().replace(/^\d/, 'A')])
      assert.throws(() => keys.sheetId(wrong), RangeError);
  });
});
