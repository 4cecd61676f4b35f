import type { Language } from '../contract/language.ts';
import { apiImportTexts as germanApiImportTexts } from './de/api-imports.ts';
import { apiProblemTexts as germanApiProblemTexts } from './de/api-problems.ts';
import { apiRequestTexts as germanApiRequestTexts } from './de/api-requests.ts';
import { apiViewTexts as germanApiViewTexts } from './de/api-views.ts';
import { chatCardTexts as germanChatCardTexts } from './de/chat-cards.ts';
import { chatTalkTexts as germanChatTalkTexts } from './de/chat/talk.ts';
import { chatTexts as germanChatTexts } from './de/chat.ts';
import { consoleReportTexts as germanConsoleReportTexts } from './de/console-reports.ts';
import { fieldTexts as germanFieldTexts } from './de/field.ts';
import { fixScriptTexts as germanFixScriptTexts } from './de/fixes/fix-script.ts';
import { knownDeviceTexts as germanKnownDeviceTexts } from './de/known-device.ts';
import { outcomeTexts as germanOutcomeTexts } from './de/cards/outcomes.ts';
import { personReadTexts as germanPersonReadTexts } from './de/person-reads.ts';
import { readinessTexts as germanReadinessTexts } from './de/readiness.ts';
import { refusalTexts as germanRefusalTexts } from './de/refusals.ts';
import { requestCardTexts as germanRequestCardTexts } from './de/request-cards.ts';
import { ruleChangeTexts as germanRuleChangeTexts } from './de/rule-changes.ts';
import { signInTexts as germanSignInTexts } from './de/sign-ins.ts';
import { signOutTexts as germanSignOutTexts } from './de/sign-outs.ts';
import { statusPageTexts as germanStatusPageTexts } from './de/pages/status-page.ts';
import { targetTexts as germanTargetTexts } from './de/target.ts';
import { apiImportTexts as englishApiImportTexts, type ApiImportTexts } from './en/api-imports.ts';
import { apiProblemTexts as englishApiProblemTexts, type ApiProblemTexts } from './en/api-problems.ts';
import { apiRequestTexts as englishApiRequestTexts, type ApiRequestTexts } from './en/api-requests.ts';
import { apiViewTexts as englishApiViewTexts, type ApiViewTexts } from './en/api-views.ts';
import { chatCardTexts as englishChatCardTexts, type ChatCardTexts } from './en/chat-cards.ts';
import { chatTalkTexts as englishChatTalkTexts, type ChatTalkTexts } from './en/chat/talk.ts';
import { chatTexts as englishChatTexts, type ChatTexts } from './en/chat.ts';
import { consoleReportTexts as englishConsoleReportTexts, type ConsoleReportTexts } from './en/console-reports.ts';
import { fieldTexts as englishFieldTexts, type FieldTexts } from './en/field.ts';
import { fixScriptTexts as englishFixScriptTexts, type FixScriptTexts } from './en/fixes/fix-script.ts';
import { knownDeviceTexts as englishKnownDeviceTexts, type KnownDeviceTexts } from './en/known-device.ts';
import { outcomeTexts as englishOutcomeTexts, type OutcomeTexts } from './en/cards/outcomes.ts';
import { personReadTexts as englishPersonReadTexts, type PersonReadTexts } from './en/person-reads.ts';
import { readinessTexts as englishReadinessTexts, type ReadinessTexts } from './en/readiness.ts';
import { refusalTexts as englishRefusalTexts, type RefusalTexts } from './en/refusals.ts';
import { requestCardTexts as englishRequestCardTexts, type RequestCardTexts } from './en/request-cards.ts';
import { ruleChangeTexts as englishRuleChangeTexts, type RuleChangeTexts } from './en/rule-changes.ts';
import { signInTexts as englishSignInTexts, type SignInTexts } from './en/sign-ins.ts';
import { signOutTexts as englishSignOutTexts, type SignOutTexts } from './en/sign-outs.ts';
import { statusPageTexts as englishStatusPageTexts, type StatusPageTexts } from './en/pages/status-page.ts';
import { targetTexts as englishTargetTexts, type TargetTexts } from './en/target.ts';

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

const TEXTS: Readonly<Record<Language, ServerTexts>> = {
  en: {
    language: 'en',
    field: englishFieldTexts,
    apiImports: englishApiImportTexts,
    apiProblems: englishApiProblemTexts,
    apiRequests: englishApiRequestTexts,
    apiViews: englishApiViewTexts,
    chat: englishChatTexts,
    chatCards: englishChatCardTexts,
    chatTalk: englishChatTalkTexts,
    consoleReports: englishConsoleReportTexts,
    fixScript: englishFixScriptTexts,
    knownDevice: englishKnownDeviceTexts,
    outcomes: englishOutcomeTexts,
    personReads: englishPersonReadTexts,
    readiness: englishReadinessTexts,
    refusals: englishRefusalTexts,
    requestCards: englishRequestCardTexts,
    ruleChanges: englishRuleChangeTexts,
    signIns: englishSignInTexts,
    signOuts: englishSignOutTexts,
    statusPage: englishStatusPageTexts,
    target: englishTargetTexts,
  },
  de: {
    language: 'de',
    field: germanFieldTexts,
    apiImports: germanApiImportTexts,
    apiProblems: germanApiProblemTexts,
    apiRequests: germanApiRequestTexts,
    apiViews: germanApiViewTexts,
    chat: germanChatTexts,
    chatCards: germanChatCardTexts,
    chatTalk: germanChatTalkTexts,
    consoleReports: germanConsoleReportTexts,
    fixScript: germanFixScriptTexts,
    knownDevice: germanKnownDeviceTexts,
    outcomes: germanOutcomeTexts,
    personReads: germanPersonReadTexts,
    readiness: germanReadinessTexts,
    refusals: germanRefusalTexts,
    requestCards: germanRequestCardTexts,
    ruleChanges: germanRuleChangeTexts,
    signIns: germanSignInTexts,
    signOuts: germanSignOutTexts,
    statusPage: germanStatusPageTexts,
    target: germanTargetTexts,
  },
};

export function serverTexts(language: Language): ServerTexts {
  return TEXTS[language];
}
