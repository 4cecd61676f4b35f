import type { TabTexts } from '../en/tab-texts.ts';
import { firstTexts } from './first-texts.ts';
import { accountTexts } from './tab/account.ts';
import { anchorTexts } from './tab/anchors.ts';
import { auditTexts } from './tab/audit.ts';
import { decisionTexts } from './tab/decision.ts';
import { overviewTexts } from './tab/overview.ts';
import { preferencesTexts } from './tab/preferences.ts';
import { personReadsTexts } from './tab/person-reads.ts';
import { requestsTexts } from './tab/requests.ts';
import { signOutTexts } from './tab/sign-outs.ts';
import { rolloutTexts } from './tab/rollout.ts';
import { calendarTexts } from './tab/calendar.ts';
import { codesTexts, sheetTexts } from './tab/codes.ts';
import { csvTexts } from './tab/csv.ts';
import { fixTexts } from './tab/fixes.ts';
import { wizardTexts } from './tab/wizard.ts';
import { configurationTexts } from './tab/wizard-configuration.ts';
import { signInFileTexts } from './tab/wizard-file.ts';
import { reviewTexts } from './tab/wizard-review.ts';

export const tabTexts: TabTexts = {
  ...firstTexts,
  account: accountTexts,
  anchors: anchorTexts,
  audit: auditTexts,
  decision: decisionTexts,
  overview: overviewTexts,
  preferences: preferencesTexts,
  personReads: personReadsTexts,
  requests: requestsTexts,
  rollout: rolloutTexts,
  signOuts: signOutTexts,
  calendar: calendarTexts,
  codes: codesTexts,
  csv: csvTexts,
  sheet: sheetTexts,
  fixes: fixTexts,
  wizard: wizardTexts,
  configuration: configurationTexts,
  signInFile: signInFileTexts,
  review: reviewTexts,
};
