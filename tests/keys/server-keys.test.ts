import assert from 'node:assert/strict';
import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import { CompactEncrypt } from 'jose';
import { encryptionKeyBytes, openingBytes, successionBytes } from '../../contract/opening.ts';
import { openServerKeys } from '../../bot/keys/server-keys.ts';
import { nextSigningKey, publicSigningKey } from '../../bot/keys/signing-succession.ts';
import { sealOtp, x25519Key } from '../support/consoles/seal-otp.ts';

const keyOf = (byte: number): Uint8Array => new Uint8Array(32).fill(byte);
const [AUDIT_KEY, NEXT_AUDIT_KEY, ENCRYPTION_KEY] = [keyOf(1), keyOf(2), keyOf(3)];
const PAYLOAD = { otp: 'K7QF-ABCD-EF7X', thumbprint: 'dGh1bWI', commitment: 'Y29tbWl0' };

function ed25519(publicKey: string): KeyObject {
  return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publicKey }, format: 'jwk' });
}

function verifies(publicKey: string, bytes: Uint8Array, signature: string): boolean {
  return verify(null, bytes, ed25519(publicKey), Buffer.from(signature, 'base64url'));
}

describe('the keys by which consoles know the server', () => {
  const keys = openServerKeys({ auditKey: AUDIT_KEY, encryptionKey: ENCRYPTION_KEY });
  const { key, signature } = keys.encryptionKey();

  it('sign an opening, and no other one', () => {
    const opening = { openingId: 'o-1', thumbprint: keyOf(4), commitment: keyOf(5), serverNonce: keyOf(6) };
    const signed = keys.signOpening(opening);
    const publicKey = publicSigningKey(AUDIT_KEY);
    assert.ok(verifies(publicKey, openingBytes(opening), signed));
    for (const change of [
      { openingId: 'o-2' },
      { thumbprint: keyOf(9) },
      { commitment: keyOf(9) },
      { serverNonce: keyOf(9) },
    ])
      assert.ok(!verifies(publicKey, openingBytes({ ...opening, ...change }), signed));
    assert.ok(!verifies(publicSigningKey(NEXT_AUDIT_KEY), openingBytes(opening), signed));
  });

  it('vouch for the encryption key, which is another one for another ENCRYPTION_KEY', () => {
    assert.ok(verifies(publicSigningKey(AUDIT_KEY), encryptionKeyBytes(Buffer.from(key, 'base64url')), signature));
    const other = openServerKeys({ auditKey: AUDIT_KEY, encryptionKey: keyOf(4) });
    assert.notEqual(other.encryptionKey().key, key);
  });

  it('open a code that a console sealed', async () => {
    const unsealed = await keys.unsealOtp(await sealOtp(key, PAYLOAD));
    assert.deepEqual({ ...unsealed, otp: unsealed?.otp.reveal() }, PAYLOAD);
  });

  it('open nothing else', async () => {
    const sealed = await sealOtp(key, PAYLOAD);
    const other = openServerKeys({ auditKey: AUDIT_KEY, encryptionKey: keyOf(4) }).encryptionKey();
    const [header = '', ...rest] = sealed.split('.');
    const cases = [
      '',
      'a.b.c.d.e',
      sealed.slice(0, -2),
      [Buffer.from('{"alg":"none"}').toString('base64url'), ...rest].join('.'),
      [`${header}A`, ...rest].join('.'),
      await sealOtp(other.key, PAYLOAD),
      await sealOtp(key, { ...PAYLOAD, otp: 7 }),
      await sealOtp(key, []),
      await sealOtp(key, PAYLOAD, { alg: 'ECDH-ES+A256KW', enc: 'A256GCM' }),
      await sealOtp(key, PAYLOAD, { alg: 'ECDH-ES', enc: 'A128GCM' }),
      await new CompactEncrypt(Buffer.from([0xff, 0xfe]))
        .setProtectedHeader({ alg: 'ECDH-ES', enc: 'A256GCM' })
        .encrypt(x25519Key(key)),
    ];
    for (const [index, one] of cases.entries()) assert.equal(await keys.unsealOtp(one), undefined, String(index));
  });

  it('name the key that follows, unless the earlier one was lost', () => {
    const next = nextSigningKey(NEXT_AUDIT_KEY, AUDIT_KEY);
    assert.equal(next.publicKey, publicSigningKey(NEXT_AUDIT_KEY));
    const bytes = successionBytes(Buffer.from(next.publicKey, 'base64url'));
    assert.ok(verifies(publicSigningKey(AUDIT_KEY), bytes, next.earlier?.signature ?? ''));
    assert.deepEqual(nextSigningKey(NEXT_AUDIT_KEY, undefined), { publicKey: publicSigningKey(NEXT_AUDIT_KEY) });
  });
});
