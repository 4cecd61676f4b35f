import { createHash } from 'node:crypto';
import { HASH_BYTES } from '../../contract/opening.ts';
import { bytesOf } from './base64url.ts';

/**
 * The SHA-256 of an Ed25519 public key (its 32 bytes) of the server, in base64url. A console with a pin talks only to a
 * server that has this key or one that follows it.
 */
export type Pin = string;

/** Reads a pin in base64url or in hexadecimal; returns `undefined` when it is neither. */
export function parsePin(text: string): Pin | undefined {
  const trimmed = text.trim();
  if (/^[\da-f]{64}$/i.test(trimmed)) return Buffer.from(trimmed, 'hex').toString('base64url');
  return bytesOf(trimmed, HASH_BYTES)?.toString('base64url');
}

/** Returns whether one of the pins is of this key. */
export function isPinned(pins: readonly Pin[], key: Uint8Array): boolean {
  return pins.includes(createHash('sha256').update(key).digest('base64url'));
}
