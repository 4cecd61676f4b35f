import { checkReadiness, locationOf, type ResourceAccount } from '../../domain/accounts/account.ts';
import type { AccountReading } from '../../domain/accounts/reading.ts';
import { judgeTarget } from '../../domain/accounts/target.ts';

/**
 * Returns everything about an account that the card of a request shows, as a text to compare. A card has to change only
 * when this text does.
 */
export function shownOnCards(account: ResourceAccount, reading: AccountReading | undefined): string {
  const { id, upn, displayName, readiness } = account;
  const problems = (['reset', 'keep'] as const).map((purpose) => {
    const verdict = reading && judgeTarget(reading, purpose, { id, upn });
    return verdict?.allowed === false ? verdict.problem : undefined;
  });
  const failed = checkReadiness(account).filter(({ result }) => result === 'failed');
  return JSON.stringify([upn, displayName, locationOf(account), readiness, failed, problems]);
}
