import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { compactDecrypt, decodeProtectedHeader } from 'jose';
import { sealOtp } from '../../../console/trust/seal-otp.ts';

const CONTENT = { otp: 'AB12-CDEF-345X', thumbprint: 'dGh1bWI', commitment: 'Y29tbWl0' };

function encryptionKey() {
  const { privateKey, publicKey } = generateKeyPairSync('x25519');
  return { privateKey, bytes: Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url') };
}

describe('a one-time password sealed to the server', () => {
  it('is opened by jose with the private key, and is the same content', async () => {
    const { privateKey, bytes } = encryptionKey();
    for (const otp of [CONTENT.otp, '', 'ü'.repeat(200)]) {
      const content = { ...CONTENT, otp };
      const options = { keyManagementAlgorithms: ['ECDH-ES'], contentEncryptionAlgorithms: ['A256GCM'] };
      const { plaintext } = await compactDecrypt(sealOtp(content, bytes), privateKey, options);
      assert.deepEqual(JSON.parse(Buffer.from(plaintext).toString()), content);
    }
  });

  it('names no private part of its ephemeral key, and uses each key once', () => {
    const { bytes } = encryptionKey();
    const headers = [sealOtp(CONTENT, bytes), sealOtp(CONTENT, bytes)].map((sealed) => decodeProtectedHeader(sealed));
    const ephemeral = headers.map(({ epk }) => (epk as { readonly x?: string } | undefined)?.x);
    for (const { alg, enc, epk } of headers) {
      assert.deepEqual([alg, enc, Object.keys(epk ?? {}).toSorted()], ['ECDH-ES', 'A256GCM', ['crv', 'kty', 'x']]);
    }
    assert.equal(new Set(ephemeral).size, 2);
  });

  it('cannot be opened with another key, or after a change', async () => {
    const { privateKey, bytes } = encryptionKey();
    const sealed = sealOtp(CONTENT, bytes);
    await assert.rejects(compactDecrypt(sealed, encryptionKey().privateKey));
    const parts = sealed.split('.');
    const changed = Buffer.from(parts[3] ?? '', 'base64url');
    changed[0] = (changed[0] ?? 0) ^ 1;
    parts[3] = changed.toString('base64url');
    await assert.rejects(compactDecrypt(parts.join('.'), privateKey));
  });

  it('is not made for a key with which anybody could open it', () => {
    assert.throws(() => sealOtp(CONTENT, new Uint8Array(32)));
  });
});
