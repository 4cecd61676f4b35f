import type { Language } from '../../../contract/language.ts';
import { apiImportTexts, type ApiImportTexts } from '../api-imports.ts';
import { apiProblemTexts, type ApiProblemTexts } from '../api-problems.ts';
import { apiRequestTexts, type ApiRequestTexts } from '../api-requests.ts';
import { apiViewTexts, type ApiViewTexts } from '../api-views.ts';
import { chatCardTexts, type ChatCardTexts } from '../chat-cards.ts';
import { chatTalkTexts, type ChatTalkTexts } from '../chat/talk.ts';
import { chatTexts, type ChatTexts } from '../chat.ts';
import { consoleReportTexts, type ConsoleReportTexts } from '../console-reports.ts';
import { fieldTexts, type FieldTexts } from '../field.ts';
import { fixScriptTexts, type FixScriptTexts } from '../fixes/fix-script.ts';
import { knownDeviceTexts, type KnownDeviceTexts } from '../known-device.ts';
import { outcomeTexts, type OutcomeTexts } from '../cards/outcomes.ts';
import { personReadTexts, type PersonReadTexts } from '../person-reads.ts';
import { readinessTexts, type ReadinessTexts } from '../readiness.ts';
import { refusalTexts, type RefusalTexts } from '../refusals.ts';
import { requestCardTexts, type RequestCardTexts } from '../request-cards.ts';
import { ruleChangeTexts, type RuleChangeTexts } from '../rule-changes.ts';
import { signInTexts, type SignInTexts } from '../sign-ins.ts';
import { signOutTexts, type SignOutTexts } from '../sign-outs.ts';
import { statusPageTexts, type StatusPageTexts } from '../pages/status-page.ts';
import { targetTexts, type TargetTexts } from '../target.ts';

/** All texts that the server writes for people. The type makes sure that each language has all of them. */
export interface ServerTexts {
  readonly language: Language;
  readonly field: FieldTexts;
  readonly apiImports: ApiImportTexts;
  readonly apiProblems: ApiProblemTexts;
  readonly apiRequests: ApiRequestTexts;
  readonly apiViews: ApiViewTexts;
  readonly chat: ChatTexts;
  readonly chatCards: ChatCardTexts;
  readonly chatTalk: ChatTalkTexts;
  readonly consoleReports: ConsoleReportTexts;
  readonly fixScript: FixScriptTexts;
  readonly knownDevice: KnownDeviceTexts;
  readonly outcomes: OutcomeTexts;
  readonly personReads: PersonReadTexts;
  readonly readiness: ReadinessTexts;
  readonly refusals: RefusalTexts;
  readonly requestCards: RequestCardTexts;
  readonly ruleChanges: RuleChangeTexts;
  readonly signIns: SignInTexts;
  readonly signOuts: SignOutTexts;
  readonly statusPage: StatusPageTexts;
  readonly target: TargetTexts;
}

export const serverTexts: ServerTexts = {
  language: 'en',
  field: fieldTexts,
  apiImports: apiImportTexts,
  apiProblems: apiProblemTexts,
  apiRequests: apiRequestTexts,
  apiViews: apiViewTexts,
  chat: chatTexts,
  chatCards: chatCardTexts,
  chatTalk: chatTalkTexts,
  consoleReports: consoleReportTexts,
  fixScript: fixScriptTexts,
  knownDevice: knownDeviceTexts,
  outcomes: outcomeTexts,
  personReads: personReadTexts,
  readiness: readinessTexts,
  refusals: refusalTexts,
  requestCards: requestCardTexts,
  ruleChanges: ruleChangeTexts,
  signIns: signInTexts,
  signOuts: signOutTexts,
  statusPage: statusPageTexts,
  target: targetTexts,
};
