import type { AccountReading, PresentAccount } from '../../domain/accounts/reading.ts';
import { type StoredFacts, toFacts } from './account-row.ts';

/** A reading in its JSON form, in which dates are texts. */
export type StoredReading =
  | (Omit<PresentAccount, 'facts' | 'readAt'> & { readonly readAt: string; readonly facts: StoredFacts })
  | { readonly state: 'gone'; readonly readAt: string };

/** Returns the reading of a row. */
export function toReading(stored: StoredReading): AccountReading {
  const readAt = new Date(stored.readAt);
  if (stored.state === 'gone') return { state: 'gone', readAt };
  return { ...stored, readAt, facts: toFacts(stored.facts) };
}
