import type { SyncStatus } from '../../../contract/accounts.ts';
import type { AccountsTexts } from '../../../texts/en/tab/accounts.ts';
import { momentText, numberText } from '../look/moments.ts';

/** Says how the last reading of all accounts ended, or how the current one is going. */
export function syncLine(status: Partial<SyncStatus> | undefined, texts: AccountsTexts, locale: string): string {
  if (status === undefined) return '';
  const { running = false, seen = 0, lastCompletedAt } = status;
  if (running) return seen === 0 ? texts.readingFromGraph : texts.readSoFar(numberText(seen, locale));
  return lastCompletedAt === undefined ? texts.notRead : texts.lastRefreshed(momentText(lastCompletedAt, locale));
}

/** Returns the progress from 0 to 1; `undefined` while the number of accounts is unknown. */
export function syncProgress({ seen, lastCount }: Partial<SyncStatus>): number | undefined {
  return seen === undefined || lastCount === undefined || lastCount === 0 ? undefined : Math.min(1, seen / lastCount);
}
