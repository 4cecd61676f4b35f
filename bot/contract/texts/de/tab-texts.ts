import type { TabTexts } from '../en/tab-texts.ts';
import { fieldTexts } from './field.ts';
import { accountTexts } from './tab/account.ts';
import { appTexts } from './tab/app.ts';
import { auditTexts } from './tab/audit.ts';
import { decisionTexts } from './tab/decision.ts';
import { failureTexts } from './tab/failures.ts';
import { overviewTexts } from './tab/overview.ts';
import { preferencesTexts } from './tab/preferences.ts';
import { requestsTexts } from './tab/requests.ts';
import { shellTexts } from './tab/shell.ts';
import { accountsTexts } from './tab/accounts.ts';
import { batchTexts } from './tab/batch.ts';
import { calendarTexts } from './tab/calendar.ts';
import { codesTexts, sheetTexts } from './tab/codes.ts';
import { csvTexts } from './tab/csv.ts';
import { lookTexts } from './tab/look.ts';
import { wizardTexts } from './tab/wizard.ts';
import { configurationTexts } from './tab/wizard-configuration.ts';
import { signInFileTexts } from './tab/wizard-file.ts';
import { reviewTexts } from './tab/wizard-review.ts';

export const tabTexts: TabTexts = {
  language: 'de',
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
