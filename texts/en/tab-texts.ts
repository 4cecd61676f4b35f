import { type FirstTexts, firstTexts } from './first-texts.ts';
import { accountTexts, type AccountTexts } from './tab/account.ts';
import { anchorTexts, type AnchorTexts } from './tab/anchors.ts';
import { auditTexts, type AuditTexts } from './tab/audit.ts';
import { decisionTexts, type DecisionTexts } from './tab/decision.ts';
import { overviewTexts, type OverviewTexts } from './tab/overview.ts';
import { preferencesTexts, type PreferencesTexts } from './tab/preferences.ts';
import { personReadsTexts, type PersonReadsTexts } from './tab/person-reads.ts';
import { requestsTexts, type RequestsTexts } from './tab/requests.ts';
import { signOutTexts, type SignOutTexts } from './tab/sign-outs.ts';
import { rolloutTexts, type RolloutTexts } from './tab/rollout.ts';
import { calendarTexts, type CalendarTexts } from './tab/calendar.ts';
import { codesTexts, type CodesTexts, sheetTexts, type SheetTexts } from './tab/codes.ts';
import { csvTexts, type CsvTexts } from './tab/csv.ts';
import { fixTexts, type FixTexts } from './tab/fixes.ts';
import { wizardTexts, type WizardTexts } from './tab/wizard.ts';
import { configurationTexts, type ConfigurationTexts } from './tab/wizard-configuration.ts';
import { signInFileTexts, type SignInFileTexts } from './tab/wizard-file.ts';
import { reviewTexts, type ReviewTexts } from './tab/wizard-review.ts';

/** All texts of the tab's own, by the folder of `tab/src` that uses them. */
export interface TabTexts extends FirstTexts {
  readonly account: AccountTexts;
  readonly anchors: AnchorTexts;
  readonly audit: AuditTexts;
  readonly decision: DecisionTexts;
  readonly overview: OverviewTexts;
  readonly preferences: PreferencesTexts;
  readonly personReads: PersonReadsTexts;
  readonly requests: RequestsTexts;
  readonly rollout: RolloutTexts;
  readonly signOuts: SignOutTexts;
  readonly calendar: CalendarTexts;
  readonly codes: CodesTexts;
  readonly csv: CsvTexts;
  readonly sheet: SheetTexts;
  readonly fixes: FixTexts;
  readonly wizard: WizardTexts;
  readonly configuration: ConfigurationTexts;
  readonly signInFile: SignInFileTexts;
  readonly review: ReviewTexts;
}

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
