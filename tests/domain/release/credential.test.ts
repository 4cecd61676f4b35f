import assert from 'node:assert/strict';
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { generatePassword, readConsolePublicKey } from '../../../bot/domain/release/credential.ts';
import { DomainError } from '../../../bot/domain/errors.ts';

/** A number of exactly so many bits; whether it is a product of primes is not looked at. */
function modulus(bits: number): Buffer {
  const bytes = Buffer.alloc(Math.ceil(bits / 8), 0xa5);
  bytes[0] = 1 << ((bits - 1) % 8);
  return bytes;
}

const jwk = (n: Buffer): Record<string, unknown> => ({ kty: 'RSA', e: 'AQAB', n: n.toString('base64url') });

function problemOf(key: unknown): unknown {
  try {
    readConsolePublicKey(key);
  } catch (error) {
    assert.ok(error instanceof DomainError);
    assert.equal(error.code, 'public_key_invalid');
    return error.details['problem'];
  }
  return undefined;
}

describe("a console's public key", () => {
  it('is taken with 3072 bits, stripped of every other member', () => {
    const key = generateKeyPairSync('rsa', { modulusLength: 3072 }).publicKey.export({ format: 'jwk' });
    assert.deepEqual(readConsolePublicKey({ ...key, kid: 'x', use: 'enc' }), { kty: 'RSA', n: key.n, e: 'AQAB' });
  });

  it('has from 3072 to 8192 bits', () => {
    for (const [bits, problem] of [
      [2048, 'too_small'],
      [3071, 'too_small'],
      [3072, undefined],
      [8192, undefined],
      [8193, 'too_large'],
    ] as const) {
      assert.equal(problemOf(jwk(modulus(bits))), problem, String(bits));
    }
  });

  it('is not made larger by zeros in front', () => {
    assert.equal(problemOf(jwk(Buffer.concat([Buffer.alloc(200), modulus(2048)]))), 'too_small');
    assert.equal(problemOf(jwk(Buffer.alloc(400))), 'too_small');
    assert.deepEqual(readConsolePublicKey(jwk(Buffer.concat([Buffer.alloc(1), modulus(3072)]))), jwk(modulus(3072)));
  });

  it('is refused when nothing can be encrypted by it', () => {
    assert.equal(problemOf(jwk(Buffer.concat([Buffer.from([0xff]), Buffer.alloc(383)]))), 'even');
  });

  it('is refused together with its private part', () => {
    assert.equal(problemOf({ ...jwk(modulus(3072)), d: 'AQAB' }), 'private_key');
  });

  it('is refused with another exponent or of another kind', () => {
    const good = jwk(modulus(3072));
    const wrong = [
      { ...good, e: 'Aw' },
      { ...good, e: 'AAEAAQ' },
      { ...good, kty: 'EC' },
      { ...good, n: 'a+/=' },
      { ...good, n: 7 },
      null,
      'RSA',
      [],
    ];
    for (const key of wrong) assert.equal(problemOf(key), 'not_rsa_65537');
  });
});

describe('a generated password', () => {
  it('has 24 characters of all four classes and nothing that XML must escape', () => {
    for (let count = 0; count < 500; count += 1) {
      const password = generatePassword(randomBytes).reveal();
      assert.equal(password.length, 24);
      for (const part of [/[A-Z]/, /[a-z]/, /\d/, /[^A-Za-z\d]/]) assert.match(password, part);
      assert.doesNotMatch(password, /[<>&'"\s]|[^\x21-\x7e]/);
    }
  });

  it('is drawn again until all classes are there', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 24, maxLength: 24 }), (first) => {
        let draws = 0;
        const password = generatePassword((size) => ((draws += 1) === 1 ? first : randomBytes(size))).reveal();
        for (const part of [/[A-Z]/, /[a-z]/, /\d/, /[^A-Za-z\d]/]) assert.match(password, part);
      }),
    );
  });
});
