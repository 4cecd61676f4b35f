import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { deriveKey } from './derive-key.ts';

/** The X25519 key pair to which consoles seal one-time passwords. */
export interface EncryptionKeyPair {
  readonly privateKey: KeyObject;
  /** The public half, 32 bytes (RFC 7748). */
  readonly publicKey: Uint8Array;
}

/** The beginning of an X25519 private key in PKCS #8 (RFC 8410, section 7). The 32 bytes of the key follow. */
const PKCS8_X25519 = Buffer.from('302e020100300506032b656e04220420', 'hex');
const PUBLIC_BYTES = 32;

/** Derives the key pair that is a child of ENCRYPTION_KEY. A change of ENCRYPTION_KEY changes it. */
export function encryptionKeyPairOf(encryptionKey: Uint8Array): EncryptionKeyPair {
  const bytes = deriveKey(encryptionKey, 'sealed codes');
  const privateKey = createPrivateKey({ key: Buffer.concat([PKCS8_X25519, bytes]), format: 'der', type: 'pkcs8' });
  const spki = createPublicKey(privateKey).export({ format: 'der', type: 'spki' });
  return { privateKey, publicKey: new Uint8Array(spki.subarray(-PUBLIC_BYTES)) };
}
