import type { AccountItem } from '../../../../contract/accounts.ts';
import type { WizardTexts } from '../../../../texts/en/tab/wizard.ts';

/** What fails, each with its remedy, in one line. */
export function reasonsAgainst({ readiness, failedChecks }: AccountItem, texts: WizardTexts): string {
  if (readiness === 'No action needed') return '';
  if (failedChecks.length === 0) return texts.tooLittleKnown;
  return failedChecks.map(({ title, remedy }) => `${title}: ${remedy}`).join(' ');
}
