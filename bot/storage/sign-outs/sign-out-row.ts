import { sql } from 'kysely';
import type { Admin } from '../../domain/admin.ts';
import type {
  SessionOutcome,
  SignOut,
  SignOutKind,
  SignOutProblem,
  SignOutStatus,
} from '../../domain/release/sign-out.ts';

export interface SignOutRow {
  readonly id: string;
  readonly kind: SignOutKind;
  readonly request_id: string;
  readonly account_id: string;
  readonly room: string;
  readonly asked_by: Admin;
  readonly asked_at: Date;
  readonly expires_at: Date;
  readonly status: SignOutStatus;
  readonly decided_by: Admin | null;
  readonly decided_at: Date | null;
  readonly ended_at: Date | null;
  readonly attempts: number;
  readonly unanswered: number;
  readonly changed: boolean;
  readonly sessions: SessionOutcome | null;
  readonly problem: SignOutProblem | null;
  /** Whether its time is over although the job that ends it hasn't run yet. */
  readonly is_over: boolean;
}

/** Selects sign-outs as {@link SignOutRow}, without a condition. */
export const SELECT_SIGN_OUT = sql`
  select s.id, s.kind, s.request_id, s.account_id, a.display_name as room, s.asked_by, s.asked_at, s.expires_at, s.status,
    s.decided_by, s.decided_at, s.ended_at, s.attempts, s.unanswered, s.changed, s.sessions, s.problem,
    s.status = 'asked' and s.expires_at <= rooms_now() as is_over
  from sign_outs s join accounts a on a.id = s.account_id`;

function present<Value>(value: Value | null, column: string): Value {
  if (value === null) throw new Error(`a stored sign-out lacks ${column}`);
  return value;
}

/**
 * Returns the sign-out of a row. One whose time is over counts as expired, even if the row doesn't say so yet.
 * @throws Error when the row lacks a column that its state needs
 */
export function toSignOut(row: SignOutRow): SignOut {
  const facts = {
    id: row.id,
    kind: row.kind,
    requestId: row.request_id,
    account: { id: row.account_id, displayName: row.room },
    askedBy: row.asked_by,
    askedAt: row.asked_at,
    expiresAt: row.expires_at,
  };
  if (row.is_over) return { ...facts, status: 'expired', endedAt: row.expires_at };
  if (row.status === 'asked') return { ...facts, status: row.status };
  const endedAt = (): Date => present(row.ended_at, 'ended_at');
  if (row.status === 'rejected' || row.status === 'withdrawn')
    return { ...facts, status: row.status, endedAt: endedAt(), endedBy: present(row.decided_by, 'decided_by') };
  if (row.status === 'expired' || row.status === 'replaced')
    return { ...facts, status: row.status, endedAt: endedAt() };
  const confirmed = {
    ...facts,
    confirmedBy: present(row.decided_by, 'decided_by'),
    confirmedAt: present(row.decided_at, 'decided_at'),
    passwordChanged: row.changed ? ('yes' as const) : row.unanswered > 0 ? ('maybe' as const) : ('no' as const),
  };
  switch (row.status) {
    case 'confirmed':
      return { ...confirmed, status: row.status, attempts: row.attempts };
    case 'done':
      return { ...confirmed, status: row.status, doneAt: endedAt(), ...(row.sessions && { sessions: row.sessions }) };
    case 'failed':
      return { ...confirmed, status: row.status, failedAt: endedAt(), problem: present(row.problem, 'problem') };
  }
}
