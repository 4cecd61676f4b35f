import {
  createCipheriv,
  createHash,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  randomBytes,
} from 'node:crypto';
import type { SealedOtp } from '../../contract/device-api.ts';

/** The content encryption, which is also the algorithm ID of the key derivation (RFC 7518, section 4.6.2). */
const ENCRYPTION = 'A256GCM';
const KEY_BITS = 256;
/** Bytes of the initialization vector of AES-GCM (RFC 7518, section 5.3). */
const IV_BYTES = 12;

function encode(value: Uint8Array | string): string {
  return Buffer.from(value).toString('base64url');
}

function uint32(number: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(number);
  return bytes;
}

/**
 * Derives the content key from a shared secret by the Concat KDF in one round of SHA-256, with no information about the
 * parties (RFC 7518, section 4.6.2, and NIST SP 800-56A, section 5.8.1).
 */
function concatKdf(secret: Uint8Array): Buffer {
  const algorithm = Buffer.from(ENCRYPTION, 'ascii');
  const none = uint32(0);
  const info = Buffer.concat([uint32(algorithm.length), algorithm, none, none, uint32(KEY_BITS)]);
  return createHash('sha256').update(uint32(1)).update(secret).update(info).digest();
}

/**
 * Seals a one-time password to the X25519 key of the server, as a compact JWE (RFC 7516) with ECDH-ES and A256GCM. Each
 * call makes an ephemeral key, so no two results are the same.
 * @param encryptionKey the 32 bytes of a key that the server's signing key has proven
 * @throws Error when the key is a point of small order, with which no secret can be shared
 */
export function sealOtp(content: SealedOtp, encryptionKey: Uint8Array): string {
  const ephemeral = generateKeyPairSync('x25519');
  const { kty, crv, x } = ephemeral.publicKey.export({ format: 'jwk' });
  const header = encode(JSON.stringify({ alg: 'ECDH-ES', enc: ENCRYPTION, epk: { kty, crv, x } }));
  const jwk = { kty: 'OKP', crv: 'X25519', x: encode(encryptionKey) };
  const publicKey = createPublicKey({ key: jwk, format: 'jwk' });
  const secret = diffieHellman({ privateKey: ephemeral.privateKey, publicKey });
  const key = concatKdf(secret);
  secret.fill(0);
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(header, 'ascii'));
  const ciphertext = Buffer.concat([cipher.update(JSON.stringify(content), 'utf8'), cipher.final()]);
  key.fill(0);
  return [header, '', encode(iv), encode(ciphertext), encode(cipher.getAuthTag())].join('.');
}
