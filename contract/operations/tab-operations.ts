import * as v from 'valibot';
import { json, type Operation } from './operation.ts';
import { FIX_OPERATIONS } from './fix-operations.ts';
import { POLICY_OPERATIONS } from './policy-operations.ts';
import { PERSON_READING_OPERATIONS } from './person-reading-operations.ts';
import { described, members, type Schema } from '../schema/shape.ts';
import { ACCOUNT_PATHS, AccountPage, AccountQuery, BuildingList, Me, PAGE_LENGTH, SyncStatus } from '../accounts.ts';
import { AccountDetail } from '../pages/account-detail.ts';
import { AUTOPILOT_IMPORT_PATH, AutopilotImport, AutopilotImportBody } from '../devices/autopilot-import.ts';
import { ROLLOUT_REVIEW_PATH, RolloutReview, RolloutReviewBody } from '../pages/rollout-review.ts';
import { SIGN_OUT_PATHS, SignOutBody } from '../sign-ins/sign-outs.ts';
import { CodeAnswer, TAB_API_PATHS } from '../tab-api.ts';
import { ActivityQuery, AUDIT_PATHS, AuditAnchorsView, AuditFilter, AuditPage, AuditVerdictView } from '../audit.ts';
import {
  ROLLOUT_PAGE,
  ROLLOUT_PATHS,
  RolloutCodes,
  RolloutItems,
  RolloutList,
  RolloutQuery,
  RolloutView,
  IDEMPOTENCY_HEADER,
  StartRolloutBody,
} from '../rollouts.ts';
import { CALENDAR_IMPORT_PATH, CalendarImportBody, CalendarImportVerdict } from '../calendar-processing.ts';
import { ALIVE_SECONDS, PageEvent, PAGE_EVENT_PATHS } from '../page-events.ts';
import { EXPORT_PATHS, EXPORT_SECONDS, ExportTicket, TicketQuery } from '../exports.ts';
import { ExportBody } from '../pages/export-body.ts';
import { AcceptListBody, HELD_LIST_PATH } from '../held-list.ts';
import { OVERVIEW_PATHS, OverviewAnswer, OverviewQuery } from '../overview.ts';
import { CODE_NEWS_PATHS, CodeNewsChange, CodeNewsView } from '../pages/code-news.ts';
import { PREFERENCES_PATHS, PreferencesChange, PreferencesView } from '../preferences.ts';
import { ApproveBody, RejectBody, REQUEST_PATHS, RequestList, RequestView, RetryBody } from '../requests.ts';
import { SIGN_IN_DATA_CHECK_PATH, SignInDataBody, SignInDataVerdict } from '../sign-in-data.ts';

function sent(schema: Schema): NonNullable<Operation['body']> {
  return { schema, type: 'application/json', required: true };
}

const ACCOUNT_OPERATIONS: readonly Operation[] = [
  {
    method: 'get',
    path: ACCOUNT_PATHS.me,
    summary: 'Get the person who asks, with their permissions and the rules',
    answers: { 200: json(Me) },
  },
  {
    method: 'get',
    path: ACCOUNT_PATHS.list,
    summary: `Get a page of ${PAGE_LENGTH} accounts`,
    query: AccountQuery,
    answers: { 200: json(AccountPage) },
  },
  {
    method: 'get',
    path: ACCOUNT_PATHS.buildings,
    summary: 'Get the buildings of the accounts',
    answers: { 200: json(BuildingList) },
  },
  { method: 'get', path: ACCOUNT_PATHS.one, summary: 'Get an account', answers: { 200: json(AccountDetail) } },
  {
    method: 'post',
    path: ACCOUNT_PATHS.refresh,
    summary: 'Read all checks of an account again',
    description: 'An account can be read again 6 times a minute, and a person can do so 30 times a minute.',
    answers: { 200: json(AccountDetail) },
  },
  {
    method: 'get',
    path: ACCOUNT_PATHS.activity,
    summary: 'Get the audit entries of an account',
    query: ActivityQuery,
    answers: { 200: json(AuditPage) },
  },
  {
    method: 'get',
    path: ACCOUNT_PATHS.sync,
    summary: 'Get the status of the account sync',
    answers: { 200: json(SyncStatus) },
  },
  {
    method: 'post',
    path: ACCOUNT_PATHS.sync,
    summary: 'Start a sync of the accounts',
    description: 'Only one sync runs at a time. While one runs, this changes nothing.',
    answers: { 202: json(SyncStatus) },
  },
  {
    method: 'post',
    path: HELD_LIST_PATH,
    summary: 'Accept the new list of accounts that is held',
    description: 'The accounts are read again at once, and the list is used if it still says the same.',
    body: sent(AcceptListBody),
    answers: { 202: json(SyncStatus) },
  },
];

const REQUEST_OPERATIONS: readonly Operation[] = [
  {
    method: 'get',
    path: REQUEST_PATHS.list,
    summary: 'Get the requests that wait for someone',
    description: 'The oldest come first. Requests that only lack the confirmation of a sign-in come last.',
    answers: { 200: json(RequestList) },
  },
  { method: 'get', path: REQUEST_PATHS.one, summary: 'Get a request', answers: { 200: json(RequestView) } },
  {
    method: 'post',
    path: REQUEST_PATHS.approve,
    summary: 'Approve a request',
    body: sent(ApproveBody),
    answers: { 200: json(RequestView) },
  },
  {
    method: 'post',
    path: REQUEST_PATHS.reject,
    summary: 'Reject a request',
    body: sent(RejectBody),
    answers: { 200: json(RequestView) },
  },
  {
    method: 'post',
    path: REQUEST_PATHS.retry,
    summary: 'Try a release again that needs attention',
    body: sent(RetryBody),
    answers: { 200: json(RequestView) },
  },
  {
    method: 'post',
    path: REQUEST_PATHS.releaseAgain,
    summary: 'Give the console of a delivered request a new password',
    body: sent(RetryBody),
    answers: { 200: json(RequestView) },
  },
  {
    method: 'post',
    path: REQUEST_PATHS.signedIn,
    summary: 'Confirm that the room signed in',
    answers: { 200: json(RequestView) },
  },
  {
    method: 'post',
    path: SIGN_OUT_PATHS.ask,
    summary: 'Ask for a room to be signed out, or for its password to be replaced with an unknown one',
    description: 'Nothing happens until another approver confirms it.',
    body: sent(SignOutBody),
    answers: { 200: json(RequestView) },
  },
  {
    method: 'post',
    path: SIGN_OUT_PATHS.confirm,
    summary: 'Confirm that a room is signed out, or its password replaced',
    answers: { 200: json(RequestView) },
  },
  {
    method: 'post',
    path: SIGN_OUT_PATHS.reject,
    summary: 'Reject that a room is signed out, or withdraw what you asked for',
    answers: { 200: json(RequestView) },
  },
  {
    method: 'post',
    path: REQUEST_PATHS.revoke,
    summary: 'Revoke a one-time password',
    answers: { 204: { kind: 'empty', description: 'The one-time password is revoked.' } },
  },
  {
    method: 'get',
    path: TAB_API_PATHS.code,
    summary: 'Get a one-time password, for the person who generated it, within 15 minutes',
    answers: { 200: json(CodeAnswer) },
  },
];

const REPORT_OPERATIONS: readonly Operation[] = [
  {
    method: 'get',
    path: OVERVIEW_PATHS.overview,
    summary: 'Get the results of the one-time passwords of some days',
    query: OverviewQuery,
    answers: { 200: json(OverviewAnswer) },
  },
  {
    method: 'get',
    path: AUDIT_PATHS.list,
    summary: 'Get a page of the audit, newest first',
    query: AuditFilter,
    answers: { 200: json(AuditPage) },
  },
  {
    method: 'get',
    path: AUDIT_PATHS.verify,
    summary: 'Check that nobody has changed the audit',
    description: 'The server keeps the verdict for a minute.',
    answers: { 200: json(AuditVerdictView) },
  },
  {
    method: 'get',
    path: AUDIT_PATHS.anchors,
    summary: 'Get the newest checkpoint of the audit, and what its witnesses have',
    answers: { 200: json(AuditAnchorsView) },
  },
  {
    method: 'post',
    path: EXPORT_PATHS.exports,
    summary: `Get an address that returns one file once, within ${EXPORT_SECONDS} seconds`,
    body: sent(ExportBody),
    answers: { 201: json(ExportTicket) },
  },
  {
    method: 'get',
    path: EXPORT_PATHS.file,
    summary: 'Get the file of a ticket',
    description:
      'This needs no token, because Teams opens the address in a browser. The ticket names the person, and the server checks their permission again.',
    query: TicketQuery,
    answers: {
      200: {
        kind: 'text',
        type: 'text/csv',
        description:
          'A CSV file (RFC 4180) in UTF-8 with a byte order mark. A cell that would be a formula begins with an apostrophe.',
      },
    },
    token: 'none',
  },
  {
    method: 'get',
    path: PAGE_EVENT_PATHS.changes,
    summary: 'Get page events, which say what to read again',
    description: `The server keeps the connection open and sends one page event on each line. \`all\` comes first, and again when too much has changed to name it; \`alive\` comes every ${ALIVE_SECONDS} seconds. The answer ends when the token expires, when the person loses the permission and when the server closes. Then call again.`,
    answers: { 200: { kind: 'lines', schema: PageEvent, description: 'Page events, one on each line' } },
  },
];

const PREFERENCE_OPERATIONS: readonly Operation[] = [
  {
    method: 'get',
    path: PREFERENCES_PATHS.preferences,
    summary: 'Get the rules for everyone',
    answers: { 200: json(PreferencesView) },
  },
  {
    method: 'put',
    path: PREFERENCES_PATHS.preferences,
    summary: 'Change rules',
    description:
      'What makes a rule stricter acts at once. What relaxes a rule waits in `pending` until another approver confirms it. The server reports it in the approval channel when a rule has been relaxed.',
    body: sent(PreferencesChange),
    answers: { 200: json(PreferencesView) },
  },
  {
    method: 'post',
    path: PREFERENCES_PATHS.confirm,
    summary: 'Confirm a change that relaxes the rules',
    description: 'The person who asked for a change can never confirm it.',
    answers: { 200: json(PreferencesView) },
  },
  {
    method: 'post',
    path: PREFERENCES_PATHS.reject,
    summary: 'Reject a change that relaxes the rules, or withdraw your own',
    answers: { 200: json(PreferencesView) },
  },
  {
    method: 'get',
    path: CODE_NEWS_PATHS.codeNews,
    summary: 'Get which news about your own codes you get in Teams',
    answers: { 200: json(CodeNewsView) },
  },
  {
    method: 'put',
    path: CODE_NEWS_PATHS.codeNews,
    summary: 'Choose which news about your own codes you get in Teams',
    body: sent(CodeNewsChange),
    answers: { 200: json(CodeNewsView) },
  },
];

const IdempotencyHeader = members({
  [IDEMPOTENCY_HEADER]: described(
    v.pipe(v.string(), v.uuid()),
    'A UUID that the page creates once for each press of Generate.',
  ),
});

const ROLLOUT_OPERATIONS: readonly Operation[] = [
  {
    method: 'post',
    path: SIGN_IN_DATA_CHECK_PATH,
    summary: 'Check what a CSV file holds and what is wrong with it',
    description: 'This stores nothing, and the answer holds no password.',
    body: sent(SignInDataBody),
    answers: { 200: json(SignInDataVerdict) },
  },
  {
    method: 'post',
    path: AUTOPILOT_IMPORT_PATH,
    summary: 'Find serial numbers for accounts by the names of devices in Autopilot',
    description: 'This needs the permission `generate`. It stores nothing.',
    body: sent(AutopilotImportBody),
    answers: { 200: json(AutopilotImport) },
  },
  {
    method: 'post',
    path: CALENDAR_IMPORT_PATH,
    summary: 'Import the calendar settings of accounts',
    description:
      'This needs the permission `generate`. The CSV file comes from Get-CalendarProcessing. If it has a single error, the server stores nothing.',
    body: sent(CalendarImportBody),
    answers: { 200: json(CalendarImportVerdict, 'What the server stored, or what is wrong with the CSV file') },
  },
  {
    method: 'get',
    path: ROLLOUT_PATHS.list,
    summary: 'Get the latest rollouts of the person',
    answers: { 200: json(RolloutList) },
  },
  {
    method: 'post',
    path: ROLLOUT_REVIEW_PATH,
    summary: 'See what a rollout of accounts would replace',
    description: 'This needs the permission `generate`. It stores nothing.',
    body: sent(RolloutReviewBody),
    answers: { 200: json(RolloutReview) },
  },
  {
    method: 'post',
    path: ROLLOUT_PATHS.list,
    summary: 'Start a rollout',
    description:
      'The same key with the same body gets 200 and the same rollout. The same key with another body gets 409. If something is live that `expected` does not name, nothing starts, and the answer is 409 `replaces_live` with the IDs of these accounts.',
    headers: IdempotencyHeader,
    body: sent(StartRolloutBody),
    answers: { 200: json(RolloutView, 'The rollout that this key has started before'), 201: json(RolloutView) },
  },
  { method: 'get', path: ROLLOUT_PATHS.one, summary: 'Get a rollout', answers: { 200: json(RolloutView) } },
  {
    method: 'get',
    path: ROLLOUT_PATHS.items,
    summary: `Get a page of ${ROLLOUT_PAGE} accounts of a rollout`,
    query: RolloutQuery,
    answers: { 200: json(RolloutItems) },
  },
  {
    method: 'post',
    path: ROLLOUT_PATHS.retry,
    summary: 'Try the failed accounts of a rollout again',
    answers: { 200: json(RolloutView) },
  },
  {
    method: 'get',
    path: ROLLOUT_PATHS.codes,
    summary: `Get a page of ${ROLLOUT_PAGE} one-time passwords, for the person who generated them, until 15 minutes after the rollout has finished`,
    query: members({ offset: RolloutQuery.entries.offset }),
    answers: { 200: json(RolloutCodes) },
  },
];

/** Everything that the tab can call, by subject. */
export const TAB_OPERATIONS: readonly Operation[] = [
  ...ACCOUNT_OPERATIONS,
  ...REQUEST_OPERATIONS,
  ...PERSON_READING_OPERATIONS,
  ...POLICY_OPERATIONS,
  ...FIX_OPERATIONS,
  ...REPORT_OPERATIONS,
  ...ROLLOUT_OPERATIONS,
  ...PREFERENCE_OPERATIONS,
];
