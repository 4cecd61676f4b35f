import type * as v from 'valibot';
import { ActorView } from '../audit.ts';
import { CheckView } from '../checks.ts';
import { RequestView } from '../requests.ts';
import { instant } from '../schema/instants.ts';
import { described, id, listOf, members, oneOf, optional, readerOf, text, yesOrNo } from '../schema/shape.ts';
import { OTP_STATUSES, PASSWORD_MODES, PROVISIONING_STATUSES, READINESS_STATUSES } from '../words.ts';

export const OtpView = members({
  id,
  selector: text,
  status: oneOf(OTP_STATUSES),
  issuedBy: ActorView,
  issuedAt: instant,
  notBeforeAt: optional(instant),
  expiresAt: instant,
  expectedSerialNumber: optional(text),
  passwordMode: oneOf(PASSWORD_MODES),
});
export type OtpView = v.InferOutput<typeof OtpView>;

export const AccountFactsView = members({
  id,
  displayName: text,
  upn: text,
  mail: optional(text),
  building: optional(text),
  floor: optional(text),
  accountEnabled: optional(described(yesOrNo, 'Absent while it is unknown.')),
  usageLocation: optional(text),
  syncedFromOnPremises: optional(described(yesOrNo, 'Absent while it is unknown.')),
  lastPasswordChangeAt: optional(instant),
});
export type AccountFactsView = v.InferOutput<typeof AccountFactsView>;

/**
 * Everything that the page of an account shows. It has a file of its own, so that the list of accounts loads without the
 * schema of requests.
 */
export const AccountDetail = members({
  account: AccountFactsView,
  readiness: oneOf(READINESS_STATUSES),
  checks: listOf(CheckView),
  licences: described(listOf(text), 'The exact SKU part numbers of the licenses.'),
  provisioning: oneOf(PROVISIONING_STATUSES),
  paused: described(
    yesOrNo,
    'True while the server accepts no tries for its one-time password, after many wrong ones.',
  ),
  endedByGuesses: described(yesOrNo, 'True when wrong codes have revoked its one-time password.'),
  otp: optional(described(OtpView, 'The latest one-time password of the account.')),
  request: optional(RequestView),
  earlier: optional(
    described(
      members({
        request: RequestView,
        canReleaseAgain: described(yesOrNo, 'Whether an approver may give its console another password now.'),
      }),
      'A request of an earlier one-time password that is not settled: its release goes on, or a newer one-time password replaced its delivery less than 30 days ago and its sign-in can still be confirmed.',
    ),
  ),
  hasResourceAccountKey: optional(described(yesOrNo, 'Absent until the server has checked it.')),
  calendarImportedAt: optional(described(instant, 'Absent until someone imports calendar settings for the account.')),
});
export type AccountDetail = v.InferOutput<typeof AccountDetail>;

export const parseAccountDetail = readerOf(AccountDetail);
