import assert from 'node:assert/strict';
import { digitsIn } from '../../../contract/opening.ts';
import { boundDigits, commitmentOf, matchCodeOf, thumbprintOf } from '../../../bot/domain/consoles/bound-digits.ts';
import { pendingRequest } from '../../support/samples/requests.ts';

const bytes = (from: number): Uint8Array => Uint8Array.from({ length: 32 }, (_, index) => from + index);
const MODULUS = Buffer.concat([Buffer.from([0xc1]), Buffer.alloc(382), Buffer.from([1])]);
const KEY = { kty: 'RSA', n: MODULUS.toString('base64url'), e: 'AQAB' } as const;
const [CONSOLE_NONCE, SERVER_NONCE] = [bytes(0), bytes(32)];
const OPENING = '0f3c9a1e-0000-4000-8000-000000000001';

/** Values that another program computed from the description of the bytes. */
const THUMBPRINT = 'KR_HsLU3CVQfdXI1dVGbuMl_z7VNjx_0zYKlLNtZOf4';
const COMMITMENT = 'Y0SG7NRV74z5TV2OL36VJraFE7zfYwOnx_rIEIDl_D4';
const DIGITS = '093856';

function binding(change: Partial<Parameters<typeof boundDigits>[0]> = {}) {
  const thumbprint = thumbprintOf(KEY);
  return { openingId: OPENING, thumbprint, consoleNonce: CONSOLE_NONCE, serverNonce: SERVER_NONCE, ...change };
}

describe('the digits that prove a key', () => {
  it('are those that another program computes', () => {
    assert.equal(thumbprintOf(KEY).toString('base64url'), THUMBPRINT);
    assert.equal(commitmentOf(thumbprintOf(KEY), CONSOLE_NONCE).toString('base64url'), COMMITMENT);
    assert.equal(boundDigits(binding()), DIGITS);
  });

  it('depend on the opening, the key and both nonces', () => {
    const others = [
      { openingId: 'another' },
      { thumbprint: bytes(7) },
      { consoleNonce: bytes(1) },
      { serverNonce: bytes(1) },
      { consoleNonce: SERVER_NONCE, serverNonce: CONSOLE_NONCE },
    ].map((change) => boundDigits(binding(change)));
    assert.equal(new Set([DIGITS, ...others]).size, 6);
  });

  it('are equally likely, because numbers that favor small codes are skipped', () => {
    const hash = new Uint8Array(8).fill(0xff);
    assert.equal(digitsIn(hash), undefined);
    hash.set([0, 0, 0, 42], 4);
    assert.equal(digitsIn(hash), '000042');
    const edge = Buffer.alloc(8);
    edge.writeUInt32BE(4294 * 1_000_000, 0);
    edge.writeUInt32BE(4294 * 1_000_000 - 1, 4);
    assert.equal(digitsIn(edge), '999999');
  });

  it('of a request come from its key as it is stored, and those of a plain client from its ID alone', () => {
    const keys = { matchCode: (id: string) => `digits of ${id}` };
    const plain = pendingRequest();
    assert.equal(matchCodeOf(keys, plain), `digits of ${plain.id}`);
    const [consoleNonce, serverNonce] = [CONSOLE_NONCE, SERVER_NONCE].map((nonce) =>
      Buffer.from(nonce).toString('base64url'),
    ) as [string, string];
    const bound = pendingRequest({
      publicKey: KEY,
      binding: { openingId: OPENING, consoleNonce, serverNonce, isSealed: false, openingNumber: 1 },
    });
    assert.equal(matchCodeOf(keys, bound), DIGITS);
    const swapped = { ...KEY, n: `${KEY.n.slice(0, -1)}D` };
    assert.notEqual(matchCodeOf(keys, { ...bound, publicKey: swapped }), DIGITS);
  });
});
