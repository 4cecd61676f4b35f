import type { Language } from '../../contract/language.ts';
import { fieldTexts, type FieldTexts } from './field.ts';
import { accountsTexts, type AccountsTexts } from './tab/accounts.ts';
import { appTexts, type AppTexts } from './tab/app.ts';
import { failureTexts, type FailureTexts } from './tab/failures.ts';
import { lookTexts, type LookTexts } from './tab/look.ts';
import { shellTexts, type ShellTexts } from './tab/shell.ts';

/**
 * The texts that the tab shows until the list of accounts has loaded, and around all other pages. Everyone loads them,
 * so this file stays small.
 */
export interface FirstTexts {
  readonly language: Language;
  readonly field: FieldTexts;
  readonly app: AppTexts;
  readonly failures: FailureTexts;
  readonly shell: ShellTexts;
  readonly accounts: AccountsTexts;
  readonly look: LookTexts;
}

export const firstTexts: FirstTexts = {
  language: 'en',
  field: fieldTexts,
  app: appTexts,
  failures: failureTexts,
  shell: shellTexts,
  accounts: accountsTexts,
  look: lookTexts,
};
