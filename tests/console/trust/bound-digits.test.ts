import assert from 'node:assert/strict';
import { commitmentTo, digitsOf, makeNonce, thumbprintOf } from '../../../console/trust/bound-digits.ts';
import { NONCE_BYTES } from '../../../contract/opening.ts';
import { boundDigits } from './python-vectors.ts';

describe("the console's own verification digits", () => {
  it('are those that another implementation computed', () => {
    for (const { n, consoleNonce, serverNonce, openingId, thumbprint, commitment, digits } of boundDigits) {
      const nonce = Buffer.from(consoleNonce, 'hex');
      const print = thumbprintOf({ kty: 'RSA', n, e: 'AQAB' });
      assert.equal(print.toString('hex'), thumbprint);
      assert.equal(commitmentTo(print, nonce).toString('hex'), commitment);
      const binding = {
        openingId,
        thumbprint: print,
        consoleNonce: nonce,
        serverNonce: Buffer.from(serverNonce, 'hex'),
      };
      assert.equal(digitsOf(binding), digits);
    }
  });

  it('change with each part that they prove', () => {
    const binding = {
      openingId: 'o-1',
      thumbprint: new Uint8Array(32).fill(1),
      consoleNonce: new Uint8Array(32).fill(2),
      serverNonce: new Uint8Array(32).fill(3),
    };
    const others = [
      { openingId: 'o-2' },
      { thumbprint: new Uint8Array(32).fill(4) },
      { consoleNonce: new Uint8Array(32).fill(5) },
      { serverNonce: new Uint8Array(32).fill(6) },
    ].map((part) => digitsOf({ ...binding, ...part }));
    assert.equal(new Set([digitsOf(binding), ...others]).size, 5);
  });

  it('rest on a new nonce of 32 random bytes each time', () => {
    const nonces = Array.from({ length: 100 }, makeNonce);
    assert.equal(new Set(nonces).size, 100);
    for (const nonce of nonces) assert.equal(Buffer.from(nonce, 'base64url').length, NONCE_BYTES);
  });
});
