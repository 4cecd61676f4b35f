import type { Language } from '../../language.ts';
import { fieldTexts, type FieldTexts } from './field.ts';
import { accountTexts, type AccountTexts } from './tab/account.ts';
import { appTexts, type AppTexts } from './tab/app.ts';
import { auditTexts, type AuditTexts } from './tab/audit.ts';
import { decisionTexts, type DecisionTexts } from './tab/decision.ts';
import { failureTexts, type FailureTexts } from './tab/failures.ts';
import { overviewTexts, type OverviewTexts } from './tab/overview.ts';
import { preferencesTexts, type PreferencesTexts } from './tab/preferences.ts';
import { requestsTexts, type RequestsTexts } from './tab/requests.ts';
import { shellTexts, type ShellTexts } from './tab/shell.ts';
import { accountsTexts, type AccountsTexts } from './tab/accounts.ts';
import { batchTexts, type BatchTexts } from './tab/batch.ts';
import { calendarTexts, type CalendarTexts } from './tab/calendar.ts';
import { codesTexts, type CodesTexts, sheetTexts, type SheetTexts } from './tab/codes.ts';
import { csvTexts, type CsvTexts } from './tab/csv.ts';
import { lookTexts, type LookTexts } from './tab/look.ts';
import { wizardTexts, type WizardTexts } from './tab/wizard.ts';
import { configurationTexts, type ConfigurationTexts } from './tab/wizard-configuration.ts';
import { signInFileTexts, type SignInFileTexts } from './tab/wizard-file.ts';
import { reviewTexts, type ReviewTexts } from './tab/wizard-review.ts';

/** All that the tab says by itself, by the folder of `tab/src` that says it. */
export interface TabTexts {
  readonly language: Language;
  readonly field: FieldTexts;
  readonly account: AccountTexts;
  readonly app: AppTexts;
  readonly audit: AuditTexts;
  readonly decision: DecisionTexts;
  readonly failures: FailureTexts;
  readonly overview: OverviewTexts;
  readonly preferences: PreferencesTexts;
  readonly requests: RequestsTexts;
  readonly shell: ShellTexts;
  readonly accounts: AccountsTexts;
  readonly batch: BatchTexts;
  readonly calendar: CalendarTexts;
  readonly codes: CodesTexts;
  readonly csv: CsvTexts;
  readonly look: LookTexts;
  readonly sheet: SheetTexts;
  readonly wizard: WizardTexts;
  readonly configuration: ConfigurationTexts;
  readonly signInFile: SignInFileTexts;
  readonly review: ReviewTexts;
}

export const tabTexts: TabTexts = {
  language: 'en',
  field: fieldTexts,
  account: accountTexts,
  app: appTexts,
  audit: auditTexts,
  decision: decisionTexts,
  failures: failureTexts,
  overview: overviewTexts,
  preferences: preferencesTexts,
  requests: requestsTexts,
  shell: shellTexts,
  accounts: accountsTexts,
  batch: batchTexts,
  calendar: calendarTexts,
  codes: codesTexts,
  csv: csvTexts,
  look: lookTexts,
  sheet: sheetTexts,
  wizard: wizardTexts,
  configuration: configurationTexts,
  signInFile: signInFileTexts,
  review: reviewTexts,
};
