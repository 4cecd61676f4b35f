import { hkdfSync } from 'node:crypto';

/**
 * Derives a key of 32 bytes for a purpose (RFC 5869), so that a value for one purpose reveals nothing about another.
 */
export function deriveKey(secret: Uint8Array, purpose: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secret, new Uint8Array(), `rooms-otp ${purpose}`, 32));
}
