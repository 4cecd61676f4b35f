import type { AccountItem } from '../../../bot/contract/tab-accounts.ts';

/** What fails, each with its remedy, in one line. */
export function reasonsAgainst({ readiness, failedChecks }: AccountItem): string {
  if (readiness === 'No action needed') return '';
  if (failedChecks.length === 0) return 'There is not enough information about it yet. Refresh the list of resource accounts.';
  return failedChecks.map(({ title, remedy }) => `${title}: ${remedy}`).join(' ');
}
