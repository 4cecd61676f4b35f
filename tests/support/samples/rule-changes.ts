import { factsOfChange, type PendingChange } from '../../../bot/domain/preferences/pending-change.ts';
import type { PendingForViewer } from '../../../bot/services/preferences/preferences.ts';
import { ISSUER } from './requests.ts';

const ASKED_AT = new Date('2026-03-02T09:00:00.000Z');

/** A change that waits for a second approver: the four-eyes rule goes, and codes live longer. */
export function pendingChange(parts: Partial<PendingChange> = {}): PendingChange {
  return {
    id: 'change-1',
    content: { kind: 'rules', before: { fourEyes: true, ttlHours: 8 }, after: { fourEyes: false, ttlHours: 24 } },
    askedBy: ISSUER,
    askedAt: ASKED_AT,
    expiresAt: new Date(ASKED_AT.getTime() + 86_400_000),
    revision: 1,
    status: 'pending',
    ...parts,
  };
}

/** The same change as an approver sees it. */
export const WAITING: PendingForViewer = {
  change: pendingChange(),
  facts: factsOfChange(pendingChange().content),
  viewer: 'approver',
};
