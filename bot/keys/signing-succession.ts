import { sign } from 'node:crypto';
import { successionBytes } from '../../contract/opening.ts';
import { auditKeysOf } from '../domain/keys/audit-keys.ts';
import type { NextSigningKey } from '../domain/keys/key-rotation.ts';

function base64url(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64url');
}

/** Returns the public signing key of an audit key, in base64url. */
export function publicSigningKey(auditKey: Uint8Array): string {
  return base64url(auditKeysOf(auditKey).publicKey);
}

/** Returns the signing key of a new audit key. The earlier one signs it, unless it was lost. */
export function nextSigningKey(auditKey: Uint8Array, earlierAuditKey: Uint8Array | undefined): NextSigningKey {
  const { publicKey } = auditKeysOf(auditKey);
  if (!earlierAuditKey) return { publicKey: base64url(publicKey) };
  const earlier = auditKeysOf(earlierAuditKey);
  const signature = base64url(sign(null, successionBytes(publicKey), earlier.signing));
  return { publicKey: base64url(publicKey), earlier: { publicKey: base64url(earlier.publicKey), signature } };
}
