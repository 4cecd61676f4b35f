import { createHmac, timingSafeEqual } from 'node:crypto';
import { canonical } from '../canonical.ts';

/** The facts that a seal covers. They are ids, times and hashes, and never names of people or rooms. */
export type SealedFacts = Readonly<Record<string, unknown>>;

/**
 * Seals the facts of a row by HMAC-SHA-256 in base64url. The label names what the row is, so that a seal of one kind of
 * row never fits another one. The text is canonical, so the order in which the database returns members doesn't matter.
 */
export function makeSeal(key: Uint8Array, label: string, facts: SealedFacts): string {
  return createHmac('sha256', key).update(canonical({ label, facts })).digest('base64url');
}

/** Returns whether a seal was made with this key over these facts. A row without a seal never fits. */
export function fitsSeal(key: Uint8Array, label: string, facts: SealedFacts, seal: string | null): boolean {
  if (seal === null) return false;
  const [given, own] = [Buffer.from(seal), Buffer.from(makeSeal(key, label, facts))];
  return given.length === own.length && timingSafeEqual(given, own);
}
