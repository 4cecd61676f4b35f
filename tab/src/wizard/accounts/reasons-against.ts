import type { AccountItem } from '../../../../contract/accounts.ts';
import type { WizardTexts } from '../../../../texts/en/tab/wizard.ts';

/** Returns the failed checks and their remedies in one line. */
export function reasonsAgainst({ readiness, failedChecks }: AccountItem, texts: WizardTexts): string {
  if (readiness === 'No action needed') return '';
  if (failedChecks.length === 0) return texts.tooLittleKnown;
  return failedChecks.map(({ title, remedy }) => `${title}: ${remedy}`).join(' ');
}
