import { type KeyObject, sign } from 'node:crypto';
import { compactDecrypt } from 'jose';
import { encryptionKeyBytes, openingBytes } from '../../contract/opening.ts';
import { auditKeysOf } from '../domain/keys/audit-keys.ts';
import { encryptionKeyPairOf } from '../domain/keys/encryption-key-pair.ts';
import type { ServerKeys, UnsealedOtp } from '../domain/ports/server-keys.ts';
import { Secret } from '../domain/secret.ts';

/** RFC 7518, sections 4.6 and 5.3. */
const ALGORITHMS = { keyManagementAlgorithms: ['ECDH-ES'], contentEncryptionAlgorithms: ['A256GCM'] };

function signedBy(key: KeyObject, bytes: Uint8Array): string {
  return sign(null, bytes, key).toString('base64url');
}

function unsealedOtp(text: string): UnsealedOtp | undefined {
  const payload: unknown = JSON.parse(text);
  if (typeof payload !== 'object' || payload === null) return undefined;
  const { otp, thumbprint, commitment } = payload as Readonly<Record<string, unknown>>;
  if (typeof otp !== 'string' || typeof thumbprint !== 'string' || typeof commitment !== 'string') return undefined;
  return { otp: new Secret(otp), thumbprint, commitment };
}

async function unsealOtp(key: KeyObject, sealed: string): Promise<UnsealedOtp | undefined> {
  try {
    const { plaintext } = await compactDecrypt(sealed, key, ALGORITHMS);
    return unsealedOtp(new TextDecoder('utf-8', { fatal: true }).decode(plaintext));
  } catch {
    return undefined;
  }
}

/** Opens the operations by which consoles know the server. The signing key is a child of AUDIT_KEY. */
export function openServerKeys(keys: {
  readonly auditKey: Uint8Array;
  readonly encryptionKey: Uint8Array;
}): ServerKeys {
  const { signing } = auditKeysOf(keys.auditKey);
  const { privateKey, publicKey } = encryptionKeyPairOf(keys.encryptionKey);
  const encryptionKey = {
    key: Buffer.from(publicKey).toString('base64url'),
    signature: signedBy(signing, encryptionKeyBytes(publicKey)),
  };
  return {
    signOpening: (opening) => signedBy(signing, openingBytes(opening)),
    unsealOtp: (sealed) => unsealOtp(privateKey, sealed),
    encryptionKey: () => encryptionKey,
  };
}
