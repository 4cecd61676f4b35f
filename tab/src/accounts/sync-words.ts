import type { SyncStatus } from '../../../bot/contract/tab-accounts.ts';
import { momentText, numberText } from '../look/moments.ts';

/** How the last reading of all accounts went, or how this one goes. */
export function syncLine(status: SyncStatus | undefined, locale: string): string {
  if (status === undefined) return '';
  const { running, seen = 0, lastCompletedAt } = status;
  if (running) return seen === 0 ? 'Reading the accounts from Microsoft Graph …' : `Reading the accounts: ${numberText(seen, locale)} so far …`;
  return lastCompletedAt === undefined ? 'The accounts were not read yet.' : `Last refreshed ${momentText(lastCompletedAt, locale)}`;
}

/** From 0 to 1; `undefined` while it is not known how many there are. */
export function syncProgress({ seen, lastCount }: SyncStatus): number | undefined {
  return seen === undefined || lastCount === undefined || lastCount === 0 ? undefined : Math.min(1, seen / lastCount);
}
