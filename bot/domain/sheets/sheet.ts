import type { RejectionReason, RequestStatus } from '../approval/approval-request.ts';
import type { OtpStatus } from '../otp/otp.ts';

/** Hours after its code, or the request that it became, has ended for which the page of a sheet still says how. */
export const SHEET_HOURS_AFTER_END = 24;

/** What the store knows about the code of a sheet, as it is at `now`. */
export interface SheetFacts {
  readonly room: string;
  readonly now: Date;
  readonly code: { readonly status: OtpStatus; readonly notBeforeAt?: Date };
  /** Present once a console has typed the code. A request whose clock is over counts as expired. */
  readonly request?: {
    readonly status: RequestStatus;
    /** Present when a person or too many wrong digits have rejected it. */
    readonly reason?: RejectionReason;
    readonly hasCredential: boolean;
    readonly signInFailed: boolean;
    readonly wasSignedOut: boolean;
  };
  /** When the code ended without a request, or the request ended; absent while one of them goes on. */
  readonly endedAt?: Date;
}

/** The states in which an installer has nothing to choose and needs no further fact. */
const PLAIN_STATES = [
  'not_yet',
  'waiting_for_code',
  'waiting_for_approval',
  'approved',
  'needs_attention',
  'restart',
  'sign_in_failed',
  'signed_in',
  'expired',
  'canceled',
  'ended',
] as const;
type PlainSheetState = (typeof PLAIN_STATES)[number];

/** What an installer sees about the room of a sheet. */
export type SheetState =
  | { readonly kind: PlainSheetState }
  | { readonly kind: 'rejected'; readonly reason: RejectionReason };

/** The states after which nothing is to come, so that nobody needs to look again. */
const LAST_STATES: ReadonlySet<SheetState['kind']> = new Set([
  'signed_in',
  'rejected',
  'expired',
  'canceled',
  'ended',
] as const);

/** Whether the state stays as it is. */
export function isLastState({ kind }: SheetState): boolean {
  return LAST_STATES.has(kind);
}

/** Whether the page of the sheet has ended. */
export function isSheetOver({ endedAt, now }: Pick<SheetFacts, 'endedAt' | 'now'>): boolean {
  return endedAt !== undefined && endedAt.getTime() + SHEET_HOURS_AFTER_END * 3_600_000 <= now.getTime();
}

function stateOfCode({ status, notBeforeAt }: SheetFacts['code'], { endedAt, now }: SheetFacts): PlainSheetState {
  if (status === 'revoked' || status === 'superseded') return 'canceled';
  if (endedAt !== undefined) return 'expired';
  return notBeforeAt !== undefined && notBeforeAt > now ? 'not_yet' : 'waiting_for_code';
}

function stateOfRequest(request: NonNullable<SheetFacts['request']>): SheetState {
  if (request.wasSignedOut) return { kind: 'ended' };
  switch (request.status) {
    case 'pending':
      return { kind: 'waiting_for_approval' };
    case 'approved':
    case 'ready':
      return { kind: 'approved' };
    case 'needs_attention':
      return { kind: 'needs_attention' };
    case 'delivered':
      return { kind: request.signInFailed ? 'sign_in_failed' : 'restart' };
    case 'signed_in':
      return { kind: 'signed_in' };
    case 'rejected':
      return { kind: 'rejected', reason: request.reason ?? 'other' };
    case 'expired':
      return { kind: request.hasCredential ? 'ended' : 'expired' };
    case 'cancelled':
      return { kind: 'canceled' };
  }
}

/** Returns what an installer sees: the state of the request, or that of the code before there is one. */
export function sheetState(facts: SheetFacts): SheetState {
  return facts.request ? stateOfRequest(facts.request) : { kind: stateOfCode(facts.code, facts) };
}
