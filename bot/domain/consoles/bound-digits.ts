import { createHash } from 'node:crypto';
import {
  commitmentBytes,
  digitsBytes,
  type DigitsBinding,
  digitsIn,
  thumbprintText,
} from '../../../contract/opening.ts';
import type { ApprovalRequest } from '../approval/approval-request.ts';
import type { Keys } from '../ports/keys.ts';
import type { ConsolePublicKey } from '../release/credential.ts';

function sha256(bytes: Uint8Array | string): Buffer {
  return createHash('sha256').update(bytes).digest();
}

/** Returns the thumbprint of a key (RFC 7638, SHA-256). */
export function thumbprintOf(key: ConsolePublicKey): Buffer {
  return sha256(thumbprintText(key));
}

/** Returns the commitment to a key, by its thumbprint, and to a nonce. */
export function commitmentOf(thumbprint: Uint8Array, consoleNonce: Uint8Array): Buffer {
  return sha256(commitmentBytes(thumbprint, consoleNonce));
}

/**
 * Returns the verification digits that prove the key of a console.
 * @param length how many digits; tests use fewer than the six of the product, so that luck is seen often
 */
export function boundDigits(binding: DigitsBinding, length?: number): string {
  for (let round = 0; ; round += 1) {
    const digits = digitsIn(sha256(digitsBytes(binding, round)), length);
    if (digits !== undefined) return digits;
  }
}

/**
 * Returns the verification digits of a request, which its console shows. Those of a plain client are derived from the
 * ID of the request and prove nothing about its key. All others come from the stored key itself, so that another key in
 * its place has other digits.
 */
export function matchCodeOf(
  keys: Pick<Keys, 'matchCode'>,
  { id, binding, publicKey }: Pick<ApprovalRequest, 'binding' | 'id' | 'publicKey'>,
): string {
  if (!binding) return keys.matchCode(id);
  const { openingId, consoleNonce, serverNonce } = binding;
  return boundDigits({
    openingId,
    thumbprint: thumbprintOf(publicKey),
    consoleNonce: Buffer.from(consoleNonce, 'base64url'),
    serverNonce: Buffer.from(serverNonce, 'base64url'),
  });
}
