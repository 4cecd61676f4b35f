import { createHash, randomBytes } from 'node:crypto';
import type { ConsolePublicKey } from '../../contract/device-api.ts';
import {
  commitmentBytes,
  digitsBytes,
  digitsIn,
  NONCE_BYTES,
  thumbprintText,
  type DigitsBinding,
} from '../../contract/opening.ts';

function sha256(bytes: Uint8Array | string): Buffer {
  return createHash('sha256').update(bytes).digest();
}

/** Returns a new nonce of this console, in base64url. */
export function makeNonce(): string {
  return randomBytes(NONCE_BYTES).toString('base64url');
}

/** Returns the SHA-256 thumbprint of a key (RFC 7638), 32 bytes. */
export function thumbprintOf(key: ConsolePublicKey): Buffer {
  return sha256(thumbprintText(key));
}

/** Returns the commitment to a key and a nonce, 32 bytes. It reveals nothing about the nonce. */
export function commitmentTo(thumbprint: Uint8Array, consoleNonce: Uint8Array): Buffer {
  return sha256(commitmentBytes(thumbprint, consoleNonce));
}

/**
 * Returns the six verification digits, which are the same on the server only if it got the key of this console. They
 * come from here and never from an answer, because somebody between the two could write whatever they like there.
 */
export function digitsOf(binding: DigitsBinding): string {
  for (let round = 0; ; round += 1) {
    const digits = digitsIn(sha256(digitsBytes(binding, round)));
    if (digits !== undefined) return digits;
  }
}
