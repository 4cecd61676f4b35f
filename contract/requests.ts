import type * as v from 'valibot';
import { instant } from './schema/instants.ts';
import {
  amount,
  described,
  id,
  listOf,
  members,
  oneOf,
  optional,
  readerOf,
  storableTextUpTo,
  text,
  textUpTo,
  wholeNumber,
  yesOrNo,
} from './schema/shape.ts';
import { ActorView } from './audit.ts';
import {
  ALL_REASONS,
  PASSWORD_MODES,
  REJECTION_REASONS,
  RELEASE_PROBLEMS,
  REQUEST_STATUSES,
  SERIAL_NUMBER_MATCHES,
} from './words.ts';

export const REQUEST_PATHS = {
  /** GET {@link RequestList}. */
  list: '/api/tab/requests',
  /** GET {@link RequestView}. */
  one: '/api/tab/requests/:requestId',
  /** POST {@link ApproveBody}, {@link RejectBody}, {@link RetryBody}, {} → {@link RequestView}. */
  approve: '/api/tab/requests/:requestId/approve',
  reject: '/api/tab/requests/:requestId/reject',
  retry: '/api/tab/requests/:requestId/retry',
  signedIn: '/api/tab/requests/:requestId/signed-in',
  /** POST {} → 204. */
  revoke: '/api/tab/otps/:otpId/revoke',
} as const;

export type RequestAct = 'approve' | 'reject' | 'retry' | 'signedIn';

export function requestPath(requestId: string, act?: RequestAct): string {
  return REQUEST_PATHS[act ?? 'one'].replace(':requestId', encodeURIComponent(requestId));
}

export function revokePath(otpId: string): string {
  return REQUEST_PATHS.revoke.replace(':otpId', encodeURIComponent(otpId));
}

export const DeviceView = members(
  {
    make: text,
    model: text,
    serialNumber: text,
    name: optional(text),
    appVersion: optional(text),
  },
  'Self-reported by the console: evidence for a person to compare, not proof.',
);
export type DeviceView = v.InferOutput<typeof DeviceView>;

/** What the person who asks may do about a request. `issuer`: may reject, but not approve what they generated. */
export const VIEWERS = ['approver', 'issuer', 'reader'] as const;
export type Viewer = (typeof VIEWERS)[number];

const revision = described(
  wholeNumber(1, 2_147_483_647),
  'To be sent back with a decision, which fails when the request has changed meanwhile.',
);

export const RequestView = members({
  id,
  revision,
  status: oneOf(REQUEST_STATUSES),
  otpId: id,
  account: members({ id, displayName: text, upn: text, location: optional(text) }),
  device: DeviceView,
  expectedSerialNumber: optional(text),
  serialNumberMatch: oneOf(SERIAL_NUMBER_MATCHES),
  requestedAt: instant,
  expiresAt: described(instant, 'End of the decision clock.'),
  secondsLeft: optional(
    described(amount, "While it waits for a decision: how long that is still possible, by the server's clock."),
  ),
  issuedBy: ActorView,
  secondConsole: optional(described(text, 'Serial number of another console that tried the same code.')),
  viewer: described(
    oneOf(VIEWERS),
    'What the person who asks may do about it; an issuer may reject, but not approve what they generated.',
  ),
  asksMatchCode: described(yesOrNo, 'The approver has to type the match code; false: it is shown, to be compared.'),
  shownMatchCode: optional(described(text, 'Only where codes are compared, and while it waits.')),
  wrongMatchCodes: amount,
  problem: optional(described(oneOf(RELEASE_PROBLEMS), 'With `needs_attention`.')),
  decidedBy: optional(ActorView),
  decidedAt: optional(instant),
  reason: optional(oneOf(ALL_REASONS)),
  reasonText: optional(text),
  passwordMode: oneOf(PASSWORD_MODES),
  passwordChanged: optional(
    described(yesOrNo, 'An ended request after which the account has a password that no console got.'),
  ),
  statusText: described(text, 'How it stands, in one sentence.'),
  nextText: described(text, 'What comes next, in one sentence.'),
});
export type RequestView = v.InferOutput<typeof RequestView>;

export const RequestList = members(
  {
    items: listOf(RequestView),
    total: described(amount, 'There may be more than are listed.'),
  },
  'What waits for a decision, needs attention, or was delivered and is not confirmed; oldest first.',
);
export type RequestList = v.InferOutput<typeof RequestList>;

export const ApproveBody = members({
  revision,
  matchCode: optional(described(textUpTo(40), 'As typed; spaces do not matter.')),
});
export type ApproveBody = v.InferOutput<typeof ApproveBody>;

/** Longer texts are refused here, and cut to what people may read there. */
const LONGEST_TYPED = 2_000;

export const RejectBody = members({
  reason: oneOf(REJECTION_REASONS),
  text: optional(described(storableTextUpTo(LONGEST_TYPED), 'Needed with `other`.')),
});
export type RejectBody = v.InferOutput<typeof RejectBody>;

export const RetryBody = members({ revision });
export type RetryBody = v.InferOutput<typeof RetryBody>;

export const parseApproveBody = readerOf(ApproveBody);
export const parseRejectBody = readerOf(RejectBody);
export const parseRetryBody = readerOf(RetryBody);
export const parseRequestView = readerOf(RequestView);
export const parseRequestList = readerOf(RequestList);
