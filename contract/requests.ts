import { type ActorView, readActor } from './audit.ts';
import {
  amount,
  id,
  instant,
  listOf,
  membersOf,
  oneOf,
  storableTextUpTo,
  text,
  textUpTo,
  wholeNumber,
  yesOrNo,
  type Read,
} from './shape.ts';
import {
  ALL_REASONS,
  type ChosenReason,
  PASSWORD_MODES,
  type PasswordMode,
  REJECTION_REASONS,
  type RejectionReason,
  RELEASE_PROBLEMS,
  type ReleaseProblem,
  REQUEST_STATUSES,
  type RequestStatus,
  SERIAL_NUMBER_MATCHES,
  type SerialNumberMatch,
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

/** Self-reported by the console: evidence for a person to compare, not proof. */
interface DeviceView {
  readonly make: string;
  readonly model: string;
  readonly serialNumber: string;
  readonly name?: string;
  readonly appVersion?: string;
}

/** What the person who asks may do about a request. `issuer`: they generated the code, and can reject the request but not approve it. */
const VIEWERS = ['approver', 'issuer', 'reader'] as const;
export type Viewer = (typeof VIEWERS)[number];

export interface RequestView {
  readonly id: string;
  /** To be sent back with a decision, which fails when the request has changed meanwhile. */
  readonly revision: number;
  readonly status: RequestStatus;
  readonly otpId: string;
  readonly account: {
    readonly id: string;
    readonly displayName: string;
    readonly upn: string;
    readonly location?: string;
  };
  readonly device: DeviceView;
  readonly expectedSerialNumber?: string;
  readonly serialNumberMatch: SerialNumberMatch;
  readonly requestedAt: string;
  /** End of the decision clock. */
  readonly expiresAt: string;
  /** While it waits for a decision: how long that is still possible, by the server's clock. */
  readonly secondsLeft?: number;
  readonly issuedBy: ActorView;
  /** Serial number of another console that tried the same code. */
  readonly secondConsole?: string;
  readonly viewer: Viewer;
  /** The approver has to type the match code; `false`: it is shown, to be compared. */
  readonly asksMatchCode: boolean;
  /** Only where codes are compared, and while it waits. */
  readonly shownMatchCode?: string;
  readonly wrongMatchCodes: number;
  /** With `needs_attention`. */
  readonly problem?: ReleaseProblem;
  readonly decidedBy?: ActorView;
  readonly decidedAt?: string;
  readonly reason?: RejectionReason;
  readonly reasonText?: string;
  readonly passwordMode: PasswordMode;
  /** An ended request after which the account has a password that no console got. */
  readonly passwordChanged?: boolean;
  /** One sentence each: how it stands, and what comes next. */
  readonly statusText: string;
  readonly nextText: string;
}

/** What waits for a decision, needs attention, or was delivered and is not confirmed; oldest first. */
export interface RequestList {
  readonly items: readonly RequestView[];
  /** There may be more than are listed. */
  readonly total: number;
}

export interface ApproveBody {
  readonly revision: number;
  /** As typed; spaces do not matter. */
  readonly matchCode?: string;
}

export interface RejectBody {
  readonly reason: ChosenReason;
  /** Needed with `other`. */
  readonly text?: string;
}

export interface RetryBody {
  readonly revision: number;
}

const readRevision: Read<number> = wholeNumber(1, 2_147_483_647);
/** Longer texts are refused here, and cut to what people may read there. */
const LONGEST_TYPED = 2_000;

/** @throws ShapeError */
export function parseApproveBody(body: unknown): ApproveBody {
  const { required, optional } = membersOf(body);
  return { revision: required('revision', readRevision), ...optional('matchCode', textUpTo(40)) };
}

/** @throws ShapeError */
export function parseRejectBody(body: unknown): RejectBody {
  const { required, optional } = membersOf(body);
  return { reason: required('reason', oneOf(REJECTION_REASONS)), ...optional('text', storableTextUpTo(LONGEST_TYPED)) };
}

/** @throws ShapeError */
export function parseRetryBody(body: unknown): RetryBody {
  return { revision: membersOf(body).required('revision', readRevision) };
}

const readAccount: Read<RequestView['account']> = (value, path) => {
  const { required, optional } = membersOf(value, path);
  return {
    id: required('id', id),
    displayName: required('displayName', text),
    upn: required('upn', text),
    ...optional('location', text),
  };
};

const readDevice: Read<DeviceView> = (value, path) => {
  const { required, optional } = membersOf(value, path);
  return {
    make: required('make', text),
    model: required('model', text),
    serialNumber: required('serialNumber', text),
    ...optional('name', text),
    ...optional('appVersion', text),
  };
};

export const readRequestView: Read<RequestView> = (value, path) => {
  const { required, optional } = membersOf(value, path);
  return {
    id: required('id', id),
    revision: required('revision', readRevision),
    status: required('status', oneOf(REQUEST_STATUSES)),
    otpId: required('otpId', id),
    account: required('account', readAccount),
    device: required('device', readDevice),
    ...optional('expectedSerialNumber', text),
    serialNumberMatch: required('serialNumberMatch', oneOf(SERIAL_NUMBER_MATCHES)),
    requestedAt: required('requestedAt', instant),
    expiresAt: required('expiresAt', instant),
    ...optional('secondsLeft', amount),
    issuedBy: required('issuedBy', readActor),
    ...optional('secondConsole', text),
    viewer: required('viewer', oneOf(VIEWERS)),
    asksMatchCode: required('asksMatchCode', yesOrNo),
    ...optional('shownMatchCode', text),
    wrongMatchCodes: required('wrongMatchCodes', amount),
    ...optional('problem', oneOf(RELEASE_PROBLEMS)),
    ...optional('decidedBy', readActor),
    ...optional('decidedAt', instant),
    ...optional('reason', oneOf(ALL_REASONS)),
    ...optional('reasonText', text),
    passwordMode: required('passwordMode', oneOf(PASSWORD_MODES)),
    ...optional('passwordChanged', yesOrNo),
    statusText: required('statusText', text),
    nextText: required('nextText', text),
  };
};

/** @throws ShapeError */
export function parseRequestView(body: unknown): RequestView {
  return readRequestView(body, '');
}

/** @throws ShapeError */
export function parseRequestList(body: unknown): RequestList {
  const { required } = membersOf(body);
  return { items: required('items', listOf(readRequestView)), total: required('total', amount) };
}
