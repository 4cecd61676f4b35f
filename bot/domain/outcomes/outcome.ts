import type { ResourceAccount } from '../accounts/account.ts';
import {
  type ProvisioningStatus,
  provisioningStatus,
  type StandingOfRequest,
  standingOf,
} from '../accounts/provisioning.ts';
import { type Actor, type Admin, sameAdmin } from '../admin.ts';
import type { ApprovalRequest } from '../approval/approval-request.ts';
import type { Otp, OtpStatus } from '../otp/otp.ts';
import type { Rollout } from '../rollouts/rollout.ts';
import type { SignInState } from '../sign-ins/verdict.ts';

/**
 * What the person who generated a code has to know about, because nothing goes on without them. Each is told once, until
 * the code is in another state.
 */
export const OUTCOME_NEEDS = [
  'rejected',
  'attention',
  'sign_in_failed',
  'sign_in_not_seen',
  'expired',
  'not_picked_up',
  'ended',
] as const;
export type OutcomeNeed = (typeof OUTCOME_NEEDS)[number];

/** The facts about one code that decide whether its issuer has to know. */
interface OutcomeFacts {
  /** Absent for a room of a rollout that got no code. */
  readonly otp?: OtpStatus;
  readonly request?: {
    readonly standing: StandingOfRequest;
    readonly signIn?: SignInState;
    /** Whether a later failure contradicts the sign-in. */
    readonly isContradicted?: boolean;
    readonly expiredFrom?: string;
  };
  /** Whether the issuer rejected, revoked or replaced it, so that they know. */
  readonly isOwnAct: boolean;
}

/** Returns what the issuer has to know about a code, or `undefined` while it goes its way. */
function needOf({ otp, request, isOwnAct }: OutcomeFacts): OutcomeNeed | undefined {
  if (!request) {
    if (otp === 'expired') return 'expired';
    return (otp === 'revoked' || otp === 'superseded') && !isOwnAct ? 'ended' : undefined;
  }
  switch (request.standing) {
    case 'rejected':
      return isOwnAct ? undefined : 'rejected';
    case 'cancelled':
      return isOwnAct ? undefined : 'ended';
    case 'needs_attention':
      return 'attention';
    case 'sign_in_failed':
      return 'sign_in_failed';
    case 'delivered':
      return request.signIn === 'not_seen' ? 'sign_in_not_seen' : undefined;
    case 'signed_in':
      return request.isContradicted ? 'sign_in_failed' : undefined;
    case 'expired':
      return expiredNeed(request.expiredFrom);
    case 'pending':
    case 'approved':
    case 'ready':
    case 'signed_out':
      return undefined;
  }
}

function expiredNeed(from: string | undefined): OutcomeNeed | undefined {
  if (from === 'delivered') return undefined;
  if (from === 'needs_attention') return 'attention';
  return from === 'ready' ? 'not_picked_up' : 'expired';
}

/** Who ended a code that no console has used, and when. */
export interface EndOfCode {
  readonly actor: Actor;
  readonly at: Date;
}

/** What became of one code. */
export interface CodeOutcome {
  readonly kind: 'code';
  readonly otp: Otp;
  readonly account: Pick<ResourceAccount, 'displayName' | 'id' | 'upn'>;
  readonly request?: ApprovalRequest;
  /** Present for a code that somebody revoked or replaced before a console used it, as the audit says. */
  readonly end?: EndOfCode;
  readonly need?: OutcomeNeed;
}

/** Returns what became of a code. */
export function codeOutcome(
  otp: Otp,
  account: CodeOutcome['account'],
  { request, end }: { readonly request?: ApprovalRequest; readonly end?: EndOfCode },
): CodeOutcome {
  const need = needOf({
    otp: otp.status,
    ...(request && { request: factsOf(request) }),
    isOwnAct: isActOf(endOf(request) ?? end?.actor, otp.issuedBy),
  });
  return { kind: 'code', otp, account, ...(request && { request }), ...(end && { end }), ...(need && { need }) };
}

function factsOf(request: ApprovalRequest): NonNullable<OutcomeFacts['request']> {
  const { signIn } = request;
  return {
    standing: standingOf(request),
    ...(signIn && { signIn: signIn.state, isContradicted: signIn.against !== undefined }),
    ...(request.status === 'expired' && { expiredFrom: request.expiredFrom }),
  };
}

function endOf(request: ApprovalRequest | undefined): Actor | undefined {
  if (request?.status === 'rejected') return request.rejectedBy;
  return request?.status === 'cancelled' ? request.cancelledBy : undefined;
}

/** Returns whether an actor is this person. */
export function isActOf(actor: Actor | undefined, person: Pick<Admin, 'objectId' | 'tenantId'>): boolean {
  return actor?.kind === 'admin' && sameAdmin(actor, { ...person, displayName: '' });
}

/** One room of a rollout, with the facts that its card counts. */
export interface RolloutRoom extends OutcomeFacts {
  readonly displayName: string;
  readonly accountId: string;
  readonly otpId: string;
}

/** A room of a rollout about which its person has to know. */
export interface RoomInNeed {
  readonly displayName: string;
  readonly provisioning: ProvisioningStatus;
  readonly need: OutcomeNeed;
}

/** What became of a rollout. */
export interface RolloutOutcome {
  readonly kind: 'rollout';
  readonly rollout: Pick<Rollout, 'id' | 'startedAt' | 'total'>;
  /** How many rooms have each state, in the words of the list of accounts. */
  readonly counts: Readonly<Partial<Record<ProvisioningStatus, number>>>;
  readonly inNeed: readonly RoomInNeed[];
}

/** Counts the rooms of a rollout, and names those about which its person has to know. */
export function rolloutOutcome(rollout: RolloutOutcome['rollout'], rooms: readonly RolloutRoom[]): RolloutOutcome {
  const counts: Partial<Record<ProvisioningStatus, number>> = {};
  const inNeed: RoomInNeed[] = [];
  for (const room of rooms) {
    const provisioning = provisioningStatus(room.otp, room.request?.standing);
    counts[provisioning] = (counts[provisioning] ?? 0) + 1;
    const need = needOf(room);
    if (need) inNeed.push({ displayName: room.displayName, provisioning, need });
  }
  return { kind: 'rollout', rollout, counts, inNeed };
}

export type Outcome = CodeOutcome | RolloutOutcome;

/**
 * A rollout of more rooms than this gets one card of its own; the codes of a smaller one get a card each, like those that
 * somebody generates in chat.
 */
export const MOST_SINGLE_CARDS = 5;
