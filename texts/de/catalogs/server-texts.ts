import type { ServerTexts } from '../../en/catalogs/server-texts.ts';
import { apiImportTexts } from '../api-imports.ts';
import { apiProblemTexts } from '../api-problems.ts';
import { apiRequestTexts } from '../api-requests.ts';
import { apiViewTexts } from '../api-views.ts';
import { chatCardTexts } from '../chat-cards.ts';
import { chatTalkTexts } from '../chat/talk.ts';
import { chatTexts } from '../chat.ts';
import { consoleReportTexts } from '../console-reports.ts';
import { fieldTexts } from '../field.ts';
import { fixScriptTexts } from '../fixes/fix-script.ts';
import { knownDeviceTexts } from '../known-device.ts';
import { outcomeTexts } from '../cards/outcomes.ts';
import { personReadTexts } from '../person-reads.ts';
import { readinessTexts } from '../readiness.ts';
import { refusalTexts } from '../refusals.ts';
import { requestCardTexts } from '../request-cards.ts';
import { ruleChangeTexts } from '../rule-changes.ts';
import { signInTexts } from '../sign-ins.ts';
import { signOutTexts } from '../sign-outs.ts';
import { statusPageTexts } from '../pages/status-page.ts';
import { targetTexts } from '../target.ts';

export const serverTexts: ServerTexts = {
  language: 'de',
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
