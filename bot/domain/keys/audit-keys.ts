import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { deriveKey } from './derive-key.ts';

/** The keys that are derived from AUDIT_KEY, each for one purpose. */
export interface AuditKeys {
  /** The key of the MAC of each audit entry. */
  readonly entry: Uint8Array;
  /** The key that seals the facts of a row when it comes into being. */
  readonly facts: Uint8Array;
  /** The key that seals the decision about a request. */
  readonly decision: Uint8Array;
  /** The Ed25519 key that signs checkpoints and openings. */
  readonly signing: KeyObject;
  /** The public half of the signing key, 32 bytes (RFC 8032). */
  readonly publicKey: Uint8Array;
}

/** The beginning of an Ed25519 private key in PKCS #8 (RFC 8410, section 7). The seed of 32 bytes follows. */
const PKCS8_ED25519 = Buffer.from('302e020100300506032b657004220420', 'hex');
const PUBLIC_BYTES = 32;

/** Returns the Ed25519 private key with this seed of 32 bytes. */
function signingKeyOf(seed: Uint8Array): KeyObject {
  return createPrivateKey({ key: Buffer.concat([PKCS8_ED25519, seed]), format: 'der', type: 'pkcs8' });
}

/** The derived keys of each key that is in use, because every transaction asks for them. */
const DERIVED = new WeakMap<Uint8Array, AuditKeys>();

/** Returns the keys that are children of AUDIT_KEY. A change of AUDIT_KEY changes all of them. */
export function auditKeysOf(auditKey: Uint8Array): AuditKeys {
  const known = DERIVED.get(auditKey) ?? deriveKeys(auditKey);
  DERIVED.set(auditKey, known);
  return known;
}

function deriveKeys(auditKey: Uint8Array): AuditKeys {
  const signing = signingKeyOf(deriveKey(auditKey, 'audit signing key'));
  const spki = createPublicKey(signing).export({ format: 'der', type: 'spki' });
  return {
    entry: deriveKey(auditKey, 'audit entry'),
    facts: deriveKey(auditKey, 'facts seal'),
    decision: deriveKey(auditKey, 'decision seal'),
    signing,
    publicKey: new Uint8Array(spki.subarray(-PUBLIC_BYTES)),
  };
}
