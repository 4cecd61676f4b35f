import type { AuditAct, TrailEntry } from '../audit/audit.ts';
import type { OtpStatus } from './otp.ts';

/** Acts after which a one-time password is never active again, because a console took it or because it ended. */
const LAST_ACTS: ReadonlySet<AuditAct> = new Set([
  'alteration_found',
  'otp_expired',
  'otp_revoked',
  'otp_submitted',
  'otp_superseded',
]);

/** Whether the act takes or ends a one-time password, which is never active again then. */
export function endsCode(act: AuditAct): boolean {
  return LAST_ACTS.has(act);
}

/** What proves that a one-time password is in the state that its row says. */
export interface CodeEvidence {
  readonly status: OtpStatus;
  /** Whether the seal of the facts fits the row. */
  readonly factsFit: boolean;
  /** Whether this server has ended the one-time password, so that its row and its entries were put back. */
  readonly isOlderThanSeen: boolean;
  /** The entries about the one-time password, oldest first. */
  readonly trail: readonly TrailEntry[];
}

/**
 * Returns whether somebody altered an active one-time password in the database: its facts don't fit their seal, or the
 * audit has an entry after which it can't be active, or this server ended it. A state has no seal of its own, so the audit
 * decides. The answer is
 * `false` for one that isn't active, because no console can use it.
 */
export function isAlteredCode({ status, factsFit, isOlderThanSeen, trail }: CodeEvidence): boolean {
  if (status !== 'active') return false;
  if (!factsFit || isOlderThanSeen) return true;
  return trail.some(({ isAuthentic, event }) => !isAuthentic || endsCode(event.act));
}

/**
 * Returns the address from which an opening of the one-time password came, as its entry says. It is unknown when the
 * entry isn't authentic, or when an earlier version wrote it.
 */
export function addressOfOpening({ trail }: Pick<CodeEvidence, 'trail'>, openingId: string): string | undefined {
  const opened = trail.find(({ event }) => event.act === 'otp_opened' && event.details?.['opening'] === openingId);
  const address = opened?.isAuthentic ? opened.event.details?.['sourceAddress'] : undefined;
  return typeof address === 'string' ? address : undefined;
}

/**
 * Returns the address from which a console submitted the one-time password and so opened the request, as its entry says.
 * It is unknown when the entry isn't authentic, or when an earlier version wrote it.
 */
export function addressOfSubmission({ trail }: Pick<CodeEvidence, 'trail'>, requestId: string): string | undefined {
  const submitted = trail.find(({ event }) => event.act === 'otp_submitted' && event.requestId === requestId);
  const address = submitted?.isAuthentic ? submitted.event.details?.['sourceAddress'] : undefined;
  return typeof address === 'string' ? address : undefined;
}
