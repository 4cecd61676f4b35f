import type { RequestStatus } from '../approval/approval-request.ts';
import type { AuditAct, TrailEntry } from '../audit/audit.ts';

/** A change of state that an act makes: from which states, and to which. */
interface Transition {
  readonly from: readonly RequestStatus[];
  readonly to: readonly RequestStatus[];
}

const LIVE = ['pending', 'approved', 'needs_attention', 'ready'] as const;

/**
 * The acts whose entries carry the state that they made, in `details.status` and `details.made`, which is its revision,
 * and the changes of state that each of them can make. All of them run under the lock on the account, so their entries
 * have the order of their changes. An act without a change here, such as `second_console`, leaves the state as it is.
 */
const TRANSITIONS = {
  otp_submitted: { from: [], to: [] },
  second_console: { from: [], to: [] },
  request_sealed: { from: [], to: [] },
  request_approved: { from: ['pending'], to: ['approved'] },
  request_rejected: { from: ['pending'], to: ['rejected'] },
  request_expired: { from: ['pending', 'needs_attention', 'ready', 'delivered'], to: ['expired'] },
  otp_revoked: { from: LIVE, to: ['cancelled'] },
  otp_superseded: { from: LIVE, to: ['cancelled'] },
  alteration_found: { from: LIVE, to: ['cancelled', 'needs_attention'] },
  release_needs_attention: { from: ['approved', 'ready'], to: ['needs_attention'] },
  release_retried: { from: ['needs_attention'], to: ['approved'] },
  released_again: { from: ['approved', 'needs_attention', 'ready', 'delivered', 'expired'], to: ['approved'] },
  password_changed_later: { from: ['approved', 'ready'], to: ['needs_attention'] },
  credential_published: { from: ['approved'], to: ['ready'] },
  credential_delivered: { from: ['ready'], to: ['delivered'] },
  credential_failed: { from: ['ready', 'delivered'], to: ['approved', 'needs_attention'] },
  sign_out_done: { from: ['delivered'], to: ['expired'] },
  credential_signed_in: { from: ['ready', 'delivered', 'expired'], to: ['signed_in'] },
  settings_taken: { from: [], to: [] },
  settings_not_taken: { from: [], to: [] },
  sign_in_reported: { from: [], to: [] },
  sign_in_failed: { from: [], to: [] },
  sign_in_seen: { from: [], to: [] },
  sign_in_contradicted: { from: [], to: [] },
} as const satisfies Partial<Record<AuditAct, Transition>>;

type Moving = keyof typeof TRANSITIONS;

/** The acts with which the trail of a request can begin. `request_sealed` stands for all that came before it. */
const FIRST_ACTS: ReadonlySet<AuditAct> = new Set(['otp_submitted', 'request_sealed']);

/** Returns whether the entries of this act carry the state that it made. */
export function isMoving(act: AuditAct): act is Moving {
  return Object.hasOwn(TRANSITIONS, act);
}

/** The state of a request as its entries tell it. */
export interface TrailEnd {
  readonly status: RequestStatus;
  readonly revision: number;
  /** Whether a console said that it has the credential. Only such a request can be released again after it expired. */
  readonly wasDelivered: boolean;
}

/** What one transaction made of a request, which may have taken several acts. */
interface Step {
  readonly acts: readonly Moving[];
  /** Whether the console had the credential before the trail begins. Only `request_sealed` says so. */
  readonly delivered: boolean;
  readonly status: RequestStatus;
  readonly revision: number;
}

function stepOf({ event: { act, details } }: TrailEntry): Step | undefined {
  const { status, made: revision, delivered } = details ?? {};
  if (!isMoving(act) || typeof status !== 'string' || typeof revision !== 'number') return undefined;
  return { acts: [act], status: status as RequestStatus, revision, delivered: delivered === true };
}

/** Joins entries with the same state, because all entries of one transaction carry the state at its end. */
function joinSteps(steps: readonly Step[]): readonly Step[] {
  const joined: Step[] = [];
  for (const step of steps) {
    const last = joined.at(-1);
    if (last?.status !== step.status || last.revision !== step.revision) joined.push(step);
    else joined.splice(-1, 1, { ...last, acts: [...last.acts, ...step.acts] });
  }
  return joined;
}

function canMove(acts: readonly Moving[], from: RequestStatus, to: RequestStatus): boolean {
  return acts.some((act) => {
    const transition: Transition = TRANSITIONS[act];
    return transition.from.includes(from) && transition.to.includes(to);
  });
}

/** Returns the state after the step, or `undefined` when it can't follow. */
function follow(before: TrailEnd, { acts, status, revision }: Step): TrailEnd | undefined {
  const wasDelivered = before.wasDelivered || status === 'delivered' || before.status === 'delivered';
  if (revision < before.revision) return undefined;
  if (status === before.status) return { status, revision, wasDelivered };
  if (revision === before.revision || !canMove(acts, before.status, status)) return undefined;
  if (before.status === 'expired' && status === 'approved' && !before.wasDelivered) return undefined;
  return { status, revision, wasDelivered };
}

/**
 * Replays the entries about a request, oldest first, and returns the state in which they leave it. Entries of acts that
 * move no request don't matter, and neither does anything before `request_sealed`. The answer is `undefined` when an entry
 * isn't authentic, when the beginning is missing, or when a change of state can't follow the one before.
 */
export function replayTrail(entries: readonly TrailEntry[]): TrailEnd | undefined {
  const moving = entries.filter(({ event }) => isMoving(event.act));
  const start = Math.max(
    0,
    moving.findLastIndex(({ event }) => event.act === 'request_sealed'),
  );
  const steps = moving.slice(start).map((entry) => (entry.isAuthentic ? stepOf(entry) : undefined));
  if (steps.includes(undefined)) return undefined;
  const [first, ...later] = joinSteps(steps.filter((step) => step !== undefined));
  if (!first?.acts.some((act) => FIRST_ACTS.has(act))) return undefined;
  const { status, revision, delivered } = first;
  let end: TrailEnd | undefined = { status, revision, wasDelivered: delivered || status === 'delivered' };
  for (const step of later) end = end && follow(end, step);
  return end;
}
