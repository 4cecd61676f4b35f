import assert from 'node:assert/strict';
import crypto, { createDecipheriv, createHmac, hkdfSync, scryptSync } from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';
import sinon from 'sinon';
import { SEED_BYTES, seedContext } from '../../bot/domain/release/credential.ts';
import { Secret } from '../../bot/domain/secret.ts';
import { openKeys } from '../../bot/keys/keys.ts';

const pepper = new Uint8Array(32).fill(3);
const encryptionKey = new Uint8Array(32).fill(4);
const keys = openKeys({ pepper, encryptionKey });
const VERIFIER = new Secret('ABCDEF7');
const TURN = { otpId: 'otp-1', sourceAddress: '203.0.113.7', isSpare: false } as const;

/** One key for each purpose, as RFC 5869 derives it. */
function derived(secret: Uint8Array, purpose: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secret, new Uint8Array(), `rooms-otp ${purpose}`, 32));
}

// What is expected is computed here from the standards alone, so that data written before still opens afterwards.
describe('the keys, in numbers', () => {
  it('stretch a verifier by scrypt with N 4096, r 8 and p 1 over its HMAC-SHA-256 by the pepper', async () => {
    const { salt, hash } = await keys.hashVerifier(VERIFIER);
    const peppered = createHmac('sha256', pepper).update('ABCDEF7').digest();
    const expected = scryptSync(peppered, Buffer.from(salt, 'base64'), 32, { N: 4096, r: 8, p: 1 });
    assert.equal(hash, expected.toString('base64'));
  });

  it('match a verifier that was stretched with these numbers, and not one that was stretched with less', async () => {
    const salt = Buffer.alloc(16, 9);
    const peppered = createHmac('sha256', pepper).update('ABCDEF7').digest();
    const stored = (cost: number) => ({
      salt: salt.toString('base64'),
      hash: scryptSync(peppered, salt, 32, { N: cost, r: 8, p: 1 }).toString('base64'),
      pepperVersion: 1,
    });
    assert.equal(await keys.matchesVerifier(VERIFIER, stored(4096), TURN), true);
    assert.equal(await keys.matchesVerifier(VERIFIER, stored(4), TURN), false);
  });

  it('store 16 random bytes of salt and 32 bytes of hash', async () => {
    const { salt, hash } = await keys.hashVerifier(VERIFIER);
    assert.equal(Buffer.from(salt, 'base64').length, 16);
    assert.equal(Buffer.from(hash, 'base64').length, 32);
  });

  it('stretch two verifiers at a time, however many are asked for', async () => {
    const { scrypt } = crypto;
    let running = 0;
    let most = 0;
    const counted: typeof scrypt = (password, salt, length, ...rest: unknown[]) => {
      const tell = rest.pop() as (error: Error | null, hash: Buffer) => void;
      running += 1;
      most = Math.max(most, running);
      scrypt(password, salt, length, rest[0] as crypto.ScryptOptions, (error, hash) => {
        running -= 1;
        tell(error, hash);
      });
    };
    sinon.replace(crypto, 'scrypt', counted);
    syncBuiltinESMExports();
    try {
      await Promise.all(Array.from({ length: 8 }, () => keys.hashVerifier(VERIFIER)));
    } finally {
      sinon.restore();
      syncBuiltinESMExports();
    }
    assert.equal(most, 2);
  });

  it('seal by AES-256-GCM with a nonce of 12 bytes, a tag of 16 and the context as additional data', () => {
    const bytes = Buffer.from(keys.seal(new Secret('K7QF'), 'code:1'), 'base64url');
    assert.equal(bytes.length, 12 + 'K7QF'.length + 16);
    const decipher = createDecipheriv('aes-256-gcm', encryptionKey, bytes.subarray(0, 12), { authTagLength: 16 });
    decipher.setAAD(Buffer.from('code:1')).setAuthTag(bytes.subarray(-16));
    const text = Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]);
    assert.equal(text.toString('utf8'), 'K7QF');
  });

  it('use no nonce twice', () => {
    const nonces = Array.from({ length: 2_000 }, () => keys.seal(new Secret(''), '').slice(0, 16));
    assert.equal(new Set(nonces).size, nonces.length);
  });

  it('derive a match code from 32 bits of an HMAC-SHA-256 by a key of its own, of a million possible ones', () => {
    const key = derived(pepper, 'match code');
    for (const id of ['request-1', 'request-2', 'request-3']) {
      const number = createHmac('sha256', key).update(`0:${id}`).digest().readUInt32BE(0);
      assert.ok(number < 4_294_000_000, 'another example is needed: this one is drawn again');
      assert.equal(keys.matchCode(id), String(number % 1_000_000).padStart(6, '0'));
    }
  });

  it('derive an access token of 256 bits by a key of its own', () => {
    const expected = createHmac('sha256', derived(pepper, 'access token')).update('device-code').digest('base64url');
    assert.equal(keys.accessToken('device-code').reveal(), expected);
    assert.equal(Buffer.from(expected, 'base64url').length, 32);
  });

  it('derive the password of a release by HKDF, with its 32 random bytes as salt, from 24 bytes for each round', () => {
    const seed = new Uint8Array(32).fill(5);
    const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789-_+=.:#';
    assert.deepEqual([SEED_BYTES, alphabet.length], [32, 64]);
    const key = derived(encryptionKey, 'release password');
    const round = (name: string, number: number): string => {
      const bytes = hkdfSync('sha256', key, seed, `rooms-otp release password ${name}:${number}`, 24);
      return Array.from(new Uint8Array(bytes), (byte) => alphabet.charAt(byte % 64)).join('');
    };
    const isWhole = (password: string) =>
      [/[A-Z]/, /[a-z]/, /[0-9]/, /[^A-Za-z0-9]/].every((part) => part.test(password));
    for (let release = 1; release <= 200; release += 1) {
      const name = `request-1:${release}`;
      const expected = Array.from({ length: 20 }, (_, number) => round(name, number)).find(isWhole);
      assert.equal(keys.releasePassword('request-1', release, seed).reveal(), expected);
    }
  });

  it('derive the same password for each attempt of a release, and another one for all others', () => {
    const seed = new Uint8Array(32).fill(5);
    const one = keys.releasePassword('request-1', 1, seed).reveal();
    assert.equal(keys.releasePassword('request-1', 1, seed).reveal(), one);
    const others = [
      keys.releasePassword('request-1', 2, seed),
      keys.releasePassword('request-2', 1, seed),
      keys.releasePassword('request-1', 1, new Uint8Array(32).fill(6)),
      openKeys({ pepper, encryptionKey: new Uint8Array(32).fill(8) }).releasePassword('request-1', 1, seed),
    ].map((password) => password.reveal());
    assert.equal(new Set([one, ...others]).size, 5);
  });

  it('bind the random bytes of a release to its request and number', () => {
    assert.equal(seedContext('request-1', 2), 'release:request-1:2');
  });

  it('mark a kept password by a key of its own', () => {
    const expected = createHmac('sha256', derived(encryptionKey, 'fingerprint')).update('Pass').digest('base64url');
    assert.equal(keys.fingerprint(new Secret('Pass')), expected);
  });

  it('are a pepper of at least 32 bytes and an encryption key of 32', () => {
    for (const length of [16, 31]) {
      assert.throws(() => openKeys({ pepper: new Uint8Array(length), encryptionKey }), RangeError);
    }
    for (const length of [16, 31, 33]) {
      assert.throws(() => openKeys({ pepper, encryptionKey: new Uint8Array(length) }), RangeError);
    }
  });
});
