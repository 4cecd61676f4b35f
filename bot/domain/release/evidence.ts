import type { RequestStatus } from '../approval/approval-request.ts';
import type { AuditAct, TrailEntry } from '../audit/audit.ts';
import { replayTrail } from './request-trail.ts';

/**
 * What doesn't fit, when somebody changed the database and not through the server. `rules` and `channel` are of the
 * installation: an approver saves the preferences, or chooses the channel, again. All others are of one request, which
 * can't be trusted anymore.
 */
export const ALTERATIONS = [
  'request',
  'code',
  'opening',
  'kept_password',
  'decision',
  'history',
  'older_row',
  'rules',
  'channel',
] as const;
export type Alteration = (typeof ALTERATIONS)[number];

/** An approval as the row of the request tells it. */
interface StoredDecision {
  /** Id of the audit entry of the approval. */
  readonly entryId: string;
  /** The revision that the approver saw. */
  readonly revision: number;
}

/** Everything that a release relies on, as it was read under the lock on the account. */
export interface Evidence {
  readonly status: RequestStatus;
  readonly revision: number;
  /** Whether the seal of the facts fits the row of the request. */
  readonly requestFits: boolean;
  /** Whether the seal of the facts fits the row of the code, and the code is the one of this request and account. */
  readonly codeFits: boolean;
  /** Whether the request came in the life of its code. */
  readonly wasInTime: boolean;
  /** Whether the seal fits the opening, and it has the key and the nonces of the request. It is `true` when there is none. */
  readonly openingFits: boolean;
  /** Whether the seal fits the uploaded password. It is `true` when there is none. */
  readonly keptPasswordFits: boolean;
  /** The decision of the row, if its seal fits. */
  readonly decision?: StoredDecision;
  /** Whether this server has seen a later revision of the request, the preferences or the channel. */
  readonly isOlderThanSeen: boolean;
  readonly rulesFit: boolean;
  readonly channelFits: boolean;
  /** The entries about the request, oldest first. */
  readonly trail: readonly TrailEntry[];
}

const APPROVING: ReadonlySet<AuditAct> = new Set(['request_approved', 'request_sealed']);

/** Returns whether the audit has the entry of the decision, as the server wrote it. */
function hasApproval({ entryId, revision }: StoredDecision, trail: readonly TrailEntry[]): boolean {
  const entry = trail.find((one) => one.entryId === entryId);
  if (!entry?.isAuthentic || !APPROVING.has(entry.event.act)) return false;
  const made = entry.event.details?.['made'];
  return entry.event.act === 'request_sealed' || made === revision + 1;
}

/** Returns whether the row is in the state in which its entries leave it, and not in an earlier one. */
function isAsAudited({ status, revision, trail }: Evidence): boolean {
  const end = replayTrail(trail);
  return end !== undefined && end.status === status && end.revision <= revision;
}

/**
 * Returns what doesn't fit in an approved or published request, or `undefined` when everything does. The request comes
 * before the installation, because its answer is final.
 */
export function findAlteration(evidence: Evidence): Alteration | undefined {
  const { decision, trail } = evidence;
  if (!evidence.requestFits) return 'request';
  if (!evidence.codeFits || !evidence.wasInTime) return 'code';
  if (!evidence.openingFits) return 'opening';
  if (!evidence.keptPasswordFits) return 'kept_password';
  if (!decision || !hasApproval(decision, trail)) return 'decision';
  if (!isAsAudited(evidence)) return 'history';
  if (evidence.isOlderThanSeen) return 'older_row';
  if (!evidence.rulesFit) return 'rules';
  return evidence.channelFits ? undefined : 'channel';
}

/**
 * Returns whether a request waits for a decision and everything about it is as the server wrote it, so that a rule may
 * decide on it. The rules themselves have to fit, too.
 */
export function isUndecidedAsWritten(evidence: Evidence): boolean {
  const { requestFits, codeFits, wasInTime, openingFits, keptPasswordFits, isOlderThanSeen, rulesFit } = evidence;
  const rowsFit = requestFits && codeFits && wasInTime && openingFits && keptPasswordFits && !isOlderThanSeen;
  return evidence.status === 'pending' && rowsFit && rulesFit && isAsAudited(evidence);
}

/** Returns whether a person can do away with an alteration, so that the request may go on. */
export function isOfInstallation(found: Alteration): found is 'channel' | 'rules' {
  return found === 'rules' || found === 'channel';
}
