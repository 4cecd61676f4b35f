import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { isPinned, parsePin } from '../../../console/trust/pins.ts';

const KEY = new Uint8Array(32).fill(9);
const HASH = createHash('sha256').update(KEY).digest();

describe('a pin', () => {
  it('is read in base64url and in hexadecimal of both cases', () => {
    for (const text of [
      HASH.toString('base64url'),
      HASH.toString('hex'),
      HASH.toString('hex').toUpperCase(),
      ` ${HASH.toString('hex')}\n`,
    ]) {
      const pin = parsePin(text) ?? assert.fail(text);
      assert.ok(isPinned([pin], KEY));
      assert.equal(isPinned([pin], new Uint8Array(32)), false);
    }
  });

  it('is nothing else', () => {
    for (const text of [
      '',
      'sha256',
      HASH.toString('base64'),
      HASH.toString('base64url').slice(1),
      `${HASH.toString('base64url')}A`,
      HASH.toString('hex').slice(2),
      'x'.repeat(43),
    ]) {
      assert.equal(parsePin(text), undefined, text);
    }
  });
});
