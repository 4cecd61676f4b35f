import * as v from 'valibot';
import { json, type Operation } from './operation.ts';
import { described, members, type Schema } from '../schema/shape.ts';
import {
  ACCOUNT_PATHS,
  AccountDetail,
  AccountPage,
  AccountQuery,
  BuildingList,
  Me,
  PAGE_LENGTH,
  SyncStatus,
} from '../accounts.ts';
import { CodeAnswer, TAB_API_PATHS } from '../tab-api.ts';
import { ActivityQuery, AUDIT_PATHS, AuditFilter, AuditPage, AuditVerdictView } from '../audit.ts';
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
import { ALIVE_SECONDS, Change, CHANGES_PATHS } from '../page-events.ts';
import { EXPORT_PATHS, EXPORT_SECONDS, ExportBody, ExportTicket, TicketQuery } from '../exports.ts';
import { OVERVIEW_PATHS, OverviewAnswer, OverviewQuery } from '../overview.ts';
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
    summary: 'Who asks, with rights and rules',
    answers: { 200: json(Me) },
  },
  {
    method: 'get',
    path: ACCOUNT_PATHS.list,
    summary: `A page of ${PAGE_LENGTH} accounts`,
    query: AccountQuery,
    answers: { 200: json(AccountPage) },
  },
  {
    method: 'get',
    path: ACCOUNT_PATHS.buildings,
    summary: 'The buildings of the accounts',
    answers: { 200: json(BuildingList) },
  },
  { method: 'get', path: ACCOUNT_PATHS.one, summary: 'One account', answers: { 200: json(AccountDetail) } },
  {
    method: 'get',
    path: ACCOUNT_PATHS.activity,
    summary: 'What was done with an account',
    query: ActivityQuery,
    answers: { 200: json(AuditPage) },
  },
  {
    method: 'get',
    path: ACCOUNT_PATHS.sync,
    summary: 'How the sync of accounts stands',
    answers: { 200: json(SyncStatus) },
  },
  {
    method: 'post',
    path: ACCOUNT_PATHS.sync,
    summary: 'Let the next sync come now',
    description: 'One at a time: while a sync runs this changes nothing.',
    answers: { 202: json(SyncStatus) },
  },
];

const REQUEST_OPERATIONS: readonly Operation[] = [
  {
    method: 'get',
    path: REQUEST_PATHS.list,
    summary: 'What waits for somebody',
    description: 'Oldest first; what only lacks the confirmation of a sign-in comes last.',
    answers: { 200: json(RequestList) },
  },
  { method: 'get', path: REQUEST_PATHS.one, summary: 'One request', answers: { 200: json(RequestView) } },
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
    summary: 'Start a release again that needs attention',
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
    path: REQUEST_PATHS.revoke,
    summary: 'Revoke a one-time password',
    answers: { 204: { kind: 'empty', description: 'It is revoked.' } },
  },
  {
    method: 'get',
    path: TAB_API_PATHS.code,
    summary: 'The code, for its issuer, within 15 minutes',
    answers: { 200: json(CodeAnswer) },
  },
];

const REPORT_OPERATIONS: readonly Operation[] = [
  {
    method: 'get',
    path: OVERVIEW_PATHS.overview,
    summary: 'What became of the codes of some days',
    query: OverviewQuery,
    answers: { 200: json(OverviewAnswer) },
  },
  {
    method: 'get',
    path: AUDIT_PATHS.list,
    summary: 'A page of the audit, newest first',
    query: AuditFilter,
    answers: { 200: json(AuditPage) },
  },
  {
    method: 'get',
    path: AUDIT_PATHS.verify,
    summary: 'Whether the audit is as it was written',
    description: 'The verdict is kept for a minute.',
    answers: { 200: json(AuditVerdictView) },
  },
  {
    method: 'post',
    path: EXPORT_PATHS.exports,
    summary: `An address that hands out one file, once, within ${EXPORT_SECONDS} seconds`,
    body: sent(ExportBody),
    answers: { 201: json(ExportTicket) },
  },
  {
    method: 'get',
    path: EXPORT_PATHS.file,
    summary: 'The file of a ticket',
    description:
      'Needs no token, as Teams opens it outside; the ticket names its person, whose permission is checked again.',
    query: TicketQuery,
    answers: {
      200: {
        kind: 'text',
        type: 'text/csv',
        description:
          'CSV (RFC 4180) in UTF-8 with a byte order mark; a cell that would be a formula begins with an apostrophe',
      },
    },
    token: 'none',
  },
  {
    method: 'get',
    path: CHANGES_PATHS.changes,
    summary: 'What to read again, as it changes',
    description: `Held open, one change a line. \`all\` comes first, and whenever too much has changed to name it; \`alive\` every ${ALIVE_SECONDS} seconds. Ends with the token, when the right is lost, and when the server closes: then ask again.`,
    answers: { 200: { kind: 'lines', schema: Change, description: 'Lines of changes' } },
  },
];

const PREFERENCE_OPERATIONS: readonly Operation[] = [
  {
    method: 'get',
    path: PREFERENCES_PATHS.preferences,
    summary: 'The rules for all',
    answers: { 200: json(PreferencesView) },
  },
  {
    method: 'put',
    path: PREFERENCES_PATHS.preferences,
    summary: 'Change rules',
    description: 'A weakening is told to the approval channel.',
    body: sent(PreferencesChange),
    answers: { 200: json(PreferencesView) },
  },
];

const IdempotencyHeader = members({
  [IDEMPOTENCY_HEADER]: described(v.pipe(v.string(), v.uuid()), 'Made once for each press of Generate.'),
});

const ROLLOUT_OPERATIONS: readonly Operation[] = [
  {
    method: 'post',
    path: SIGN_IN_DATA_CHECK_PATH,
    summary: 'What a CSV holds and what is wrong with it',
    description: 'Stores nothing, and repeats no password.',
    body: sent(SignInDataBody),
    answers: { 200: json(SignInDataVerdict) },
  },
  {
    method: 'post',
    path: CALENDAR_IMPORT_PATH,
    summary: 'Import the calendar settings of accounts',
    description: 'For generators. A CSV of Get-CalendarProcessing; with a single error nothing is stored.',
    body: sent(CalendarImportBody),
    answers: { 200: json(CalendarImportVerdict, 'What was stored, or what is wrong with the CSV') },
  },
  {
    method: 'get',
    path: ROLLOUT_PATHS.list,
    summary: 'The latest batches of the person',
    answers: { 200: json(RolloutList) },
  },
  {
    method: 'post',
    path: ROLLOUT_PATHS.list,
    summary: 'Start a batch',
    description: 'The same key and body again: 200 and the same batch. The same key with another body: 409.',
    headers: IdempotencyHeader,
    body: sent(StartRolloutBody),
    answers: { 200: json(RolloutView, 'The batch that this key has started already'), 201: json(RolloutView) },
  },
  { method: 'get', path: ROLLOUT_PATHS.one, summary: 'One batch', answers: { 200: json(RolloutView) } },
  {
    method: 'get',
    path: ROLLOUT_PATHS.items,
    summary: `A page of ${ROLLOUT_PAGE} accounts of a batch`,
    query: RolloutQuery,
    answers: { 200: json(RolloutItems) },
  },
  {
    method: 'post',
    path: ROLLOUT_PATHS.retry,
    summary: 'Run again what failed',
    answers: { 200: json(RolloutView) },
  },
  {
    method: 'get',
    path: ROLLOUT_PATHS.codes,
    summary: `A page of ${ROLLOUT_PAGE} codes, for their issuer, within 15 minutes`,
    query: members({ offset: RolloutQuery.entries.offset }),
    answers: { 200: json(RolloutCodes) },
  },
];

/** Everything that the tab can ask, by subject. */
export const TAB_OPERATIONS: readonly Operation[] = [
  ...ACCOUNT_OPERATIONS,
  ...REQUEST_OPERATIONS,
  ...REPORT_OPERATIONS,
  ...ROLLOUT_OPERATIONS,
  ...PREFERENCE_OPERATIONS,
];
