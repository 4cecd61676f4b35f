import { keyOf, type RefusedAct, type RefusedBy } from '../../domain/audit/refused-act.ts';
import type { Alert } from '../../domain/channel/alert.ts';
import type { RateLimitCounts } from '../../domain/ports/store/rate-limits.ts';
import type { RefusedActCounts } from '../../domain/ports/store/refusals/refused-acts.ts';
import type { Transact } from '../../domain/ports/store/transaction.ts';
import { type RefusalCode, traceOf } from './refusal-table.ts';

/** A refusal as an adapter meets it. */
export interface Refusal extends Omit<RefusedAct, 'cause'> {
  readonly code: RefusalCode;
  /** The client asked by itself, for example to refresh a card that a person looks at. It raises no alert. */
  readonly isAutomatic?: boolean;
  /** More about the cause for the log. It never holds a token, a code, or a text that a person typed. */
  readonly why?: string | undefined;
  /** A line with more facts is in the log already. */
  readonly isLogged?: boolean;
}

/** Leaves the trace of a refusal. It never rejects, because the refusal must reach the person anyway. */
export type NoteRefusal = (refusal: Refusal) => Promise<void>;

interface NoteDeps {
  readonly store: {
    readonly rateLimits: Pick<RateLimitCounts, 'take'>;
    readonly refusedActs: RefusedActCounts;
    readonly transaction: Transact<'jobs'>;
  };
}

/** Refusals of one person or address; more than these raise an alert. */
const UNSUSPICIOUS = { limit: 10, windowSeconds: 60 } as const;
/** Seconds in which one person raises one alert at most, and so do all strangers and addresses together. */
const ALARM_WINDOW_SECONDS = 3600;

/** Returns whether a refusal leaves a line in the log. */
export function leavesLine({ code, isLogged = false }: Refusal): boolean {
  return traceOf(code) !== 'none' && !isLogged;
}

/**
 * Counts a refusal for the audit, if it denies a right. Whoever is refused more than ten times within a minute raises an
 * alert, once an hour.
 */
export async function countRefusal({ store }: NoteDeps, refusal: Refusal): Promise<void> {
  const { by, via, act, code, isAutomatic = false } = refusal;
  const trace = traceOf(code);
  if (trace !== 'alarming' && trace !== 'counted') return;
  await store.refusedActs.count({ by, via, act, cause: code });
  if (trace === 'counted' || isAutomatic) return;
  const { limit, windowSeconds } = UNSUSPICIOUS;
  if (!(await store.rateLimits.take(`refused:${keyOf(by)}`, limit, windowSeconds))) return;
  const alarm = `alarm:refused:${by.kind === 'person' ? keyOf(by) : ''}`;
  if (await store.rateLimits.take(alarm, 1, ALARM_WINDOW_SECONDS)) return;
  await store.transaction((tx) => tx.jobs.send({ name: 'raise-alert', ...alertFor(by) }));
}

function alertFor(by: RefusedBy): Alert {
  if (by.kind === 'person') return { kind: 'many_refusals', person: by.admin.displayName };
  return { kind: 'many_refusals', ...(by.kind === 'address' && { sourceAddress: by.sourceAddress }) };
}
