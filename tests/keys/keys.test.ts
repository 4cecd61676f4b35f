import assert from 'node:assert/strict';
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { compactDecrypt } from 'jose';
import { readConsolePublicKey } from '../../bot/domain/release/credential.ts';
import { Secret } from '../../bot/domain/secret.ts';
import { deriveSixDigits } from '../../bot/keys/derived.ts';
import { openKeys } from '../../bot/keys/keys.ts';
import { openSlots } from '../../bot/runtime/worker-slots.ts';
import { openEnvelope } from '../../console/enroll/envelope.ts';

/** Whose turn it is matters only where several verifiers are compared at a time. */
const TURN = { otpId: 'otp-1', sourceAddress: '203.0.113.7', isSpare: false } as const;
const material = { pepper: randomBytes(32), encryptionKey: randomBytes(32) };
const keys = openKeys(material);

describe('the keys', () => {
  it('refuse a short pepper and an encryption key of another length', () => {
    assert.throws(() => openKeys({ ...material, pepper: randomBytes(31) }), RangeError);
    for (const length of [16, 33])
      assert.throws(() => openKeys({ ...material, encryptionKey: randomBytes(length) }), RangeError);
  });

  describe('hash a verifier', () => {
    const verifier = new Secret('ABCDEF7');

    it('so that only the same verifier matches', async () => {
      const stored = await keys.hashVerifier(verifier);
      assert.equal(await keys.matchesVerifier(verifier, stored, TURN), true);
      assert.equal(await keys.matchesVerifier(new Secret('ABCDEF8'), stored, TURN), false);
      assert.equal(JSON.stringify(stored).includes(verifier.reveal()), false);
    });

    it('with a salt of its own each time', async () => {
      const [first, second] = await Promise.all([keys.hashVerifier(verifier), keys.hashVerifier(verifier)]);
      assert.notEqual(first.salt, second.salt);
      assert.notEqual(first.hash, second.hash);
    });

    it('so that the database without the pepper is of no use', async () => {
      const stored = await keys.hashVerifier(verifier);
      const stranger = openKeys({ ...material, pepper: randomBytes(32) });
      assert.equal(await stranger.matchesVerifier(verifier, stored, TURN), false);
      assert.equal(
        await keys.matchesVerifier(verifier, { ...stored, pepperVersion: stored.pepperVersion + 1 }, TURN),
        false,
      );
    });

    it('and take a damaged hash for a wrong verifier', async () => {
      const stored = await keys.hashVerifier(verifier);
      for (const hash of ['', 'AAAA', `AAAA${stored.hash.slice(4)}`]) {
        assert.equal(await keys.matchesVerifier(verifier, { ...stored, hash }, TURN), false);
      }
    });
  });

  describe('seal a text', () => {
    it('that opens with the same key and context only', () => {
      fc.assert(
        fc.property(fc.string({ unit: 'binary' }), fc.string(), (text, context) => {
          const sealed = keys.seal(new Secret(text), context);
          assert.match(sealed, /^[\w-]+$/);
          assert.equal(keys.open(sealed, context).reveal(), text);
          assert.throws(() => keys.open(sealed, `${context}.`));
        }),
      );
      const sealed = keys.seal(new Secret('text'), 'otp:1');
      assert.throws(() => openKeys({ ...material, encryptionKey: randomBytes(32) }).open(sealed, 'otp:1'));
    });

    it('differently each time, and every changed byte is noticed', () => {
      const sealed = keys.seal(new Secret('text'), 'otp:1');
      assert.notEqual(sealed, keys.seal(new Secret('text'), 'otp:1'));
      const bytes = Buffer.from(sealed, 'base64url');
      for (let index = 0; index < bytes.length; index += 1) {
        const changed = Buffer.from(bytes);
        changed.writeUInt8(bytes.readUInt8(index) ^ 1, index);
        assert.throws(() => keys.open(changed.toString('base64url'), 'otp:1'));
        assert.throws(() => keys.open(bytes.subarray(0, index).toString('base64url'), 'otp:1'));
      }
    });
  });

  it('give a request one match code of six digits, on every replica', () => {
    assert.match(keys.matchCode('request-1'), /^\d{6}$/);
    assert.equal(keys.matchCode('request-1'), openKeys(material).matchCode('request-1'));
    assert.notEqual(
      keys.matchCode('request-1'),
      openKeys({ ...material, pepper: randomBytes(32) }).matchCode('request-1'),
    );
  });

  it('spread match codes evenly, leading zeros included', () => {
    const key = new Uint8Array(32);
    const counts = Array.from({ length: 10 }, () => 0);
    for (let index = 0; index < 10_000; index += 1) {
      const code = deriveSixDigits(key, String(index));
      assert.match(code, /^\d{6}$/);
      const first = Number(code[0]);
      counts[first] = (counts[first] ?? 0) + 1;
    }
    assert.ok(
      counts.every((count) => count > 850 && count < 1150),
      counts.join(' '),
    );
  });

  it('give a device code one access token of 256 bits', () => {
    const token = keys.accessToken('device-code').reveal();
    assert.equal(Buffer.from(token, 'base64url').length, 32);
    assert.equal(openKeys(material).accessToken('device-code').reveal(), token);
    assert.notEqual(keys.accessToken('device-codf').reveal(), token);
  });

  it('seal a credential that the console can open, with request id and expiry in the protected header', async () => {
    const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 3072 });
    const jwe = await keys.sealCredential(
      { upn: 'room-01@contoso.example', mail: 'room@contoso.example', password: new Secret('Pass-word-1') },
      readConsolePublicKey(publicKey.export({ format: 'jwk' })),
      { requestId: 'request-1', expiresAt: new Date(1_800_000_000_999) },
    );
    assert.equal(jwe.split('.').length, 5);
    const { plaintext, protectedHeader } = await compactDecrypt(jwe, privateKey);
    assert.deepEqual(JSON.parse(Buffer.from(plaintext).toString('utf8')), {
      upn: 'room-01@contoso.example',
      mail: 'room@contoso.example',
      password: 'Pass-word-1',
    });
    assert.deepEqual(protectedHeader, {
      alg: 'RSA-OAEP-256',
      enc: 'A256CBC-HS512',
      request_id: 'request-1',
      exp: 1_800_000_000,
    });
    const privateKeyPem = privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
    const opened = openEnvelope(jwe, { privateKeyPem, requestId: 'request-1', now: new Date(1_799_999_999_000) });
    assert.equal(opened.password.reveal(), 'Pass-word-1');
  });
});

describe('the turns of costly work', () => {
  it('let two run at a time, the others in order, and go on after a failure', async () => {
    const turns = openSlots(2);
    const started: number[] = [];
    const gates = Array.from({ length: 5 }, () => Promise.withResolvers<void>());
    const results = gates.map((gate, index) =>
      turns(async () => {
        started.push(index);
        await gate.promise;
        return index;
      }),
    );
    const settled = Promise.allSettled(results);
    await Promise.resolve();
    assert.deepEqual(started, [0, 1]);
    gates[1]?.reject(new Error('failed'));
    await assert.rejects(Promise.resolve(results[1]));
    assert.deepEqual(started, [0, 1, 2]);
    for (const gate of gates) gate.resolve();
    assert.deepEqual(
      (await settled).map(({ status }) => status),
      ['fulfilled', 'rejected', 'fulfilled', 'fulfilled', 'fulfilled'],
    );
    assert.deepEqual(started, [0, 1, 2, 3, 4]);
  });
});
