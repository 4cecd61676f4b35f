import { type Admin, sameAdmin } from '../admin.ts';
import type { ApprovalRequest, ReleaseProblem } from '../approval/approval-request.ts';
import type { AuditAct, TrailEntry } from '../audit/audit.ts';
import type { PostedCard } from '../channel/channel.ts';
import { type StateTable, statesBefore } from '../state-table.ts';
import type { PasswordChange } from './password-change.ts';

/**
 * What two approvers can do with the password of a room. Both give it a random password that nobody knows and that is
 * stored nowhere. `sign_out` also ends its sessions. `replace_password` is for a room that signs in with a resource
 * account key, which goes on working.
 */
export type SignOutKind = 'sign_out' | 'replace_password';

/**
 * What became of the sessions of the account. Without the permission User.RevokeSessions.All nobody ends them. An access
 * token lasts an hour by default in either case (https://learn.microsoft.com/entra/identity/users/users-revoke-access),
 * and a revocation takes a few minutes (https://learn.microsoft.com/graph/api/user-revokesigninsessions).
 */
export type SessionOutcome = 'revoked' | 'no_permission' | 'failed';

/** Why a room could not be signed out. */
export type SignOutProblem = ReleaseProblem;

interface SignOutFacts {
  readonly id: string;
  readonly kind: SignOutKind;
  readonly requestId: string;
  readonly account: { readonly id: string; readonly displayName: string };
  readonly askedBy: Admin;
  readonly askedAt: Date;
  /** When it ends if no other approver has confirmed it. */
  readonly expiresAt: Date;
}

interface ConfirmedFacts extends SignOutFacts {
  readonly confirmedBy: Admin;
  readonly confirmedAt: Date;
  readonly passwordChanged: PasswordChange;
}

export interface Asked extends SignOutFacts {
  readonly status: 'asked';
}
interface Confirmed extends ConfirmedFacts {
  readonly status: 'confirmed';
  readonly attempts: number;
}
interface Done extends ConfirmedFacts {
  readonly status: 'done';
  readonly doneAt: Date;
  /** Absent when the password alone was replaced. */
  readonly sessions?: SessionOutcome;
}
interface Failed extends ConfirmedFacts {
  readonly status: 'failed';
  readonly failedAt: Date;
  readonly problem: SignOutProblem;
}
/** Another approver rejected it, or the person who asked took it back. */
interface Refused extends SignOutFacts {
  readonly status: 'rejected' | 'withdrawn';
  readonly endedBy: Admin;
  readonly endedAt: Date;
}
/** Nobody confirmed it in time, or the account got a newer one-time password first. */
interface Lapsed extends SignOutFacts {
  readonly status: 'expired' | 'replaced';
  readonly endedAt: Date;
}

/** A room that two approvers sign out. */
export type SignOut = Asked | Confirmed | Done | Failed | Refused | Lapsed;
export type SignOutStatus = SignOut['status'];

/**
 * Every allowed step of a sign-out. The statements of the database take their lists of states from this table.
 *
 * ```text
 *   asked ─┬─ another approver confirms ──▶ confirmed ─┬─ the password is an unknown one ──▶ done
 *          ├─ another approver rejects ───▶ rejected   ├─ it could not be set ─────────────▶ failed
 *          ├─ who asked takes it back ────▶ withdrawn  └─ a newer code came first ─────────▶ replaced
 *          └─ 24 hours pass ──────────────▶ expired
 * ```
 *
 * One that somebody altered in the database is `expired`, too, so that it can't be carried out.
 */
export const SIGN_OUT_TRANSITIONS = {
  asked: ['confirmed', 'rejected', 'withdrawn', 'expired'],
  confirmed: ['done', 'failed', 'replaced', 'expired'],
  done: [],
  failed: [],
  rejected: [],
  withdrawn: [],
  expired: [],
  replaced: [],
} as const satisfies StateTable<SignOutStatus>;

/** The states in which a sign-out waits for a person or for the server. */
export const OPEN_SIGN_OUTS = statesBefore<SignOutStatus>(SIGN_OUT_TRANSITIONS, 'expired');

/** The acts of the audit that end a sign-out. One that has ended is never carried out again. */
export const ENDS_OF_SIGN_OUTS = {
  done: 'sign_out_done',
  failed: 'sign_out_failed',
  rejected: 'sign_out_rejected',
  withdrawn: 'sign_out_withdrawn',
  expired: 'sign_out_expired',
  replaced: 'sign_out_replaced',
} as const satisfies Readonly<Record<Exclude<SignOutStatus, 'asked' | 'confirmed'>, AuditAct>>;

const ENDING_ACTS: ReadonlySet<AuditAct> = new Set([...Object.values(ENDS_OF_SIGN_OUTS), 'alteration_found']);

/** Attempts to set the unknown password and to end the sessions, together. They last for a few minutes. */
export const MAX_SIGN_OUT_ATTEMPTS = 6;

/** Where the card of a sign-out is, and what it shows. */
export interface SignOutCard {
  readonly card?: PostedCard;
  readonly shows?: SignOutStatus;
  /** Posts whose answers were lost, together with those that are known. */
  readonly posts: number;
}

/** Why a room can't be signed out now, or its password not be replaced. */
export type SignOutObstacle = 'not_signed_in' | 'signed_out' | 'newer_code' | 'waits' | 'no_key';

/** Whether the room has signed in with a resource account key since its delivery, so that it needs no password. */
function usesKey({ sights = [] }: Pick<ApprovalRequest, 'sights'>): boolean {
  return sights.some(({ witness, outcome }) => witness === 'resource_account_key' && outcome === 'signed_in');
}

/** Returns what a person may ask for about a request, as far as the request itself tells. */
export function possibleKinds(request: ApprovalRequest): readonly SignOutKind[] {
  if (request.signedOutAt || (request.status !== 'delivered' && request.status !== 'signed_in')) return [];
  return usesKey(request) ? ['sign_out', 'replace_password'] : ['sign_out'];
}

function isAbout({ event: { details } }: TrailEntry, id: string): boolean {
  return details?.['signOut'] === id;
}

/** Whether the audit ended the sign-out, so that nobody may confirm it anymore. */
export function hasEnded(trail: readonly TrailEntry[], id: string): boolean {
  return trail.some((entry) => ENDING_ACTS.has(entry.event.act) && isAbout(entry, id));
}

/**
 * Whether the entries about its request allow the sign-out: another person than the one who asked confirmed it, in an
 * entry as the server wrote it, and nothing ended it.
 */
export function isConfirmedInAudit(trail: readonly TrailEntry[], { id, askedBy }: SignOut): boolean {
  const confirmed = trail.find((entry) => entry.event.act === 'sign_out_confirmed' && isAbout(entry, id));
  const actor = confirmed?.event.actor;
  if (!confirmed?.isAuthentic || actor?.kind !== 'admin') return false;
  return !sameAdmin(actor, askedBy) && !hasEnded(trail, id);
}

/** Whether a reset of the sign-out left, in an entry as the server wrote it. */
export function wasSent(trail: readonly TrailEntry[], id: string): boolean {
  return trail.some((entry) => entry.isAuthentic && entry.event.act === 'sign_out_sent' && isAbout(entry, id));
}
