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
import { FailedCheck } from './checks.ts';
import { SignInView } from './sign-ins/sign-in-view.ts';
import { SignOutView } from './sign-ins/sign-outs.ts';
import {
  ALL_REASONS,
  CHANGE_SOURCES,
  DELIVERY_ENDS,
  PASSWORD_CHANGES,
  PASSWORD_MODES,
  REJECTION_REASONS,
  RELEASE_PROBLEMS,
  REQUEST_STATUSES,
  SERIAL_NUMBER_MATCHES,
  SERIAL_NUMBER_NOTES,
  SIGN_OUT_KINDS,
  TARGET_PROBLEMS,
  WAIT_REASONS,
} from './words.ts';

export const REQUEST_PATHS = {
  /** GET returns {@link RequestList}. */
  list: '/api/tab/requests',
  /** GET returns {@link RequestView}. */
  one: '/api/tab/requests/:requestId',
  /**
   * The five paths from here on take a POST with {@link ApproveBody}, {@link RejectBody}, {@link RetryBody} twice, and
   * `{}`, and return {@link RequestView}.
   */
  approve: '/api/tab/requests/:requestId/approve',
  reject: '/api/tab/requests/:requestId/reject',
  retry: '/api/tab/requests/:requestId/retry',
  releaseAgain: '/api/tab/requests/:requestId/release-again',
  signedIn: '/api/tab/requests/:requestId/signed-in',
  /** POST with `{}` returns 204. */
  revoke: '/api/tab/otps/:otpId/revoke',
} as const;

export type RequestAct = 'approve' | 'reject' | 'releaseAgain' | 'retry' | 'signedIn';

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
  'Facts that the console reports about itself. A person can compare them, but they prove nothing.',
);
export type DeviceView = v.InferOutput<typeof DeviceView>;

export const SerialNumberNote = members({
  kind: oneOf(SERIAL_NUMBER_NOTES),
  account: optional(described(text, 'The display name of another account with this serial number.')),
  serialNumber: optional(described(text, 'The serial number with which this account signed in last.')),
  at: optional(described(instant, 'When this account signed in last.')),
});
export type SerialNumberNote = v.InferOutput<typeof SerialNumberNote>;

/** What the person who asks may do about a request. An `issuer` may reject, but not approve, what they generated. */
export const VIEWERS = ['approver', 'issuer', 'reader'] as const;
export type Viewer = (typeof VIEWERS)[number];

export const TargetView = members(
  {
    readAt: described(instant, 'When the account was read.'),
    problem: optional(described(oneOf(TARGET_PROBLEMS), 'Why an approval would release nothing.')),
    text: optional(described(text, 'What is wrong and what to do about it, in words.')),
    unread: described(listOf(text), 'What could not be read and does not stop a release, each in one sentence.'),
  },
  'What the directory said about the account when it was last read for a request.',
);
export type TargetView = v.InferOutput<typeof TargetView>;

/** Which device a console is, by the inventories of the tenant. */
export const DEVICE_VERDICTS = ['known', 'differs', 'several', 'unknown_device', 'not_checked'] as const;
export type DeviceVerdict = (typeof DEVICE_VERDICTS)[number];

export const KnownDeviceView = members(
  {
    verdict: oneOf(DEVICE_VERDICTS),
    at: described(instant, 'When Intune and Autopilot were asked.'),
    text: described(text, 'Which device it is, in words.'),
  },
  'Which device the console is, by its serial number in Intune and Autopilot.',
);
export type KnownDeviceView = v.InferOutput<typeof KnownDeviceView>;

const revision = described(
  wholeNumber(1, 2_147_483_647),
  'Send it back with a decision, which fails when the request has changed since.',
);

export const RequestView = members({
  id,
  revision,
  status: oneOf(REQUEST_STATUSES),
  otpId: id,
  account: members({
    id,
    displayName: text,
    upn: text,
    formerUpn: optional(
      described(
        text,
        'The sign-in address when the one-time password was generated, if the account has another one now.',
      ),
    ),
    location: optional(text),
  }),
  target: optional(TargetView),
  device: DeviceView,
  knownDevice: optional(
    described(KnownDeviceView, 'What the inventories of the tenant say. It is absent until they were asked.'),
  ),
  expectedSerialNumber: optional(text),
  serialNumberMatch: oneOf(SERIAL_NUMBER_MATCHES),
  serialNumberNotes: described(
    listOf(SerialNumberNote),
    'What to know about the serial number before a decision. A decided request keeps only the note about a placeholder.',
  ),
  requestedAt: instant,
  expiresAt: described(instant, 'The end of the decision clock.'),
  secondsLeft: optional(
    described(
      amount,
      "The seconds left to decide, by the server's clock. It is absent unless the request waits for a decision.",
    ),
  ),
  issuedBy: ActorView,
  secondConsole: optional(
    described(text, 'The serial number of another console that tried the same one-time password.'),
  ),
  provesKey: described(
    yesOrNo,
    'Whether the verification digits prove the key of the console. Those of a plain RFC 8628 client prove nothing about it.',
  ),
  codeSealed: described(yesOrNo, 'Whether the console sealed the code to the server, as one with a pin does.'),
  openings: optional(
    described(amount, 'How many openings the code had, with that of this request. It is absent for a plain client.'),
  ),
  viewer: described(
    oneOf(VIEWERS),
    'What the person who asks may do about the request. An issuer may reject, but not approve, what they generated.',
  ),
  asksMatchCode: described(
    yesOrNo,
    'True when the approver has to type the verification digits. Otherwise the tab shows them for comparison.',
  ),
  shownMatchCode: optional(
    described(
      text,
      'The verification digits. They are present only when approvers compare them, and only while the request waits for a decision.',
    ),
  ),
  wrongMatchCodes: amount,
  problem: optional(described(oneOf(RELEASE_PROBLEMS), 'The problem of a request with the status `needs_attention`.')),
  decidedBy: optional(ActorView),
  decidedAt: optional(instant),
  reason: optional(oneOf(ALL_REASONS)),
  reasonText: optional(text),
  passwordMode: oneOf(PASSWORD_MODES),
  passwordChanged: optional(
    described(
      oneOf(PASSWORD_CHANGES),
      'Whether the password changed although no console got it, for a request that ended or needs attention. `maybe` means that a reset got no clear answer.',
    ),
  ),
  deliveryOver: optional(
    described(oneOf(DELIVERY_ENDS), 'Why a request expired after its delivery. Its sign-in can still be confirmed.'),
  ),
  waitsUntil: optional(described(instant, 'Until when the release waits, if that is worth telling.')),
  waitsFor: optional(
    described(
      oneOf(WAIT_REASONS),
      'Why it waits: an earlier reset may still take effect, or Microsoft Graph asked for a pause.',
    ),
  ),
  laterChange: optional(
    members(
      { source: oneOf(CHANGE_SOURCES), at: instant },
      'A change of the password after the release, and who may have made it. An attempt of the same release sets the same password.',
    ),
  ),
  failedChecks: optional(
    described(
      listOf(FailedCheck),
      'The readiness checks of the account that fail now. Absent if none fails, and when the request has ended.',
    ),
  ),
  signIn: optional(
    described(SignInView, 'Whether the room signed in after its delivery. Absent while no witness says anything.'),
  ),
  signedOutAt: optional(described(instant, 'When two approvers signed the room out. Only a new code brings it back.')),
  signOut: optional(SignOutView),
  signOutKinds: optional(
    described(listOf(oneOf(SIGN_OUT_KINDS)), 'What the person who asks may ask for. Lists of requests leave it out.'),
  ),
  statusText: described(text, 'The state of the request, in one sentence.'),
  nextText: described(text, 'What happens next, in one sentence.'),
});
export type RequestView = v.InferOutput<typeof RequestView>;

export const RequestList = members(
  {
    items: listOf(RequestView),
    total: described(amount, 'The number of all such requests, which may be more than the list holds.'),
  },
  'Requests that wait for a decision, need attention, or were delivered and not confirmed yet, oldest first.',
);
export type RequestList = v.InferOutput<typeof RequestList>;

export const ApproveBody = members({
  revision,
  matchCode: optional(described(textUpTo(40), 'The verification digits as typed. Spaces make no difference.')),
});
export type ApproveBody = v.InferOutput<typeof ApproveBody>;

/**
 * The longest text that the tab API accepts, in UTF-16 units. The use case then cuts it to the length that people may
 * read.
 */
const LONGEST_TYPED = 2_000;

export const RejectBody = members({
  reason: oneOf(REJECTION_REASONS),
  text: optional(
    described(storableTextUpTo(LONGEST_TYPED), 'The text that goes with the reason. The reason `other` requires it.'),
  ),
});
export type RejectBody = v.InferOutput<typeof RejectBody>;

export const RetryBody = members({ revision });
export type RetryBody = v.InferOutput<typeof RetryBody>;

export const parseApproveBody = readerOf(ApproveBody);
export const parseRejectBody = readerOf(RejectBody);
export const parseRetryBody = readerOf(RetryBody);
export const parseRequestView = readerOf(RequestView);
export const parseRequestList = readerOf(RequestList);
