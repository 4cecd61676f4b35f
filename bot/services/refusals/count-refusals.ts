import { keyOf, type RefusedAct, type RefusedBy, type RefusedTimes } from '../../domain/audit/refused-act.ts';
import type { Alert } from '../../domain/channel/alert.ts';
import type { RateLimitCounts } from '../../domain/ports/store/rate-limits.ts';
import type { RefusedActCounts } from '../../domain/ports/store/refusals/refused-acts.ts';
import type { Transact } from '../../domain/ports/store/transaction.ts';
import type { Refusal } from './note-refusal.ts';
import { traceOf } from './refusal-table.ts';

interface CountDeps {
  readonly store: {
    readonly rateLimits: Pick<RateLimitCounts, 'take'>;
    readonly refusedActs: RefusedActCounts;
    readonly transaction: Transact<'jobs'>;
  };
}

/** Counts refusals for the audit, and raises the alert about many of them. */
interface RefusalCounter {
  readonly count: (refusal: Refusal) => void;
  /** Resolves when all refusals so far are in the database, or have failed to get there. */
  readonly settled: () => Promise<void>;
}

/** Refusals that wait to be written. */
interface Waiting {
  readonly refused: RefusedAct;
  count: number;
  /** How many of them may raise an alert. */
  alarming: number;
}

/** Refusals of one person or address; more than these raise an alert. */
const UNSUSPICIOUS = { limit: 10, windowSeconds: 60 } as const;
/** Seconds in which one person raises one alert at most, and so do all strangers and addresses together. */
const ALARM_WINDOW_SECONDS = 3600;
/** The number of different refusals that wait in memory. Beyond it, those of more addresses are counted as one. */
const MOST_WAITING = 1000;
/** The time from the end of a write to the start of the next one, in which a flood is added up. */
const PAUSE_MILLISECONDS = 100;
/** Stands for the addresses of which there were too many at once. */
const OTHERS: RefusedBy = { kind: 'address', sourceAddress: 'others' };

/**
 * Opens the counter of a server. It has one write under way at most, and what is refused meanwhile waits in memory and
 * is added up. So a flood of refusals, which need neither a token nor a permission, doesn't keep the database busy.
 * @param failed called when refusals were not counted
 */
export function openRefusalCounter(deps: CountDeps, failed: (error: unknown) => void): RefusalCounter {
  let waiting = new Map<string, Waiting>();
  let writing: Promise<void> | undefined;
  const writeAll = async (): Promise<void> => {
    while (waiting.size > 0) {
      const batch = [...waiting.values()];
      waiting = new Map();
      await write(deps, batch).catch(failed);
      if (waiting.size > 0) await new Promise((resolve) => setTimeout(resolve, PAUSE_MILLISECONDS));
    }
    writing = undefined;
  };
  return {
    count: (refusal) => {
      if (!isCounted(refusal)) return;
      add(waiting, refusal);
      writing ??= writeAll();
    },
    settled: async () => writing,
  };
}

function isCounted({ code }: Refusal): boolean {
  const trace = traceOf(code);
  return trace === 'alarming' || trace === 'counted';
}

function add(waiting: Map<string, Waiting>, { by: known, via, act, code, isAutomatic = false }: Refusal): void {
  const alarming = traceOf(code) === 'alarming' && !isAutomatic ? 1 : 0;
  const keyFor = (by: RefusedBy): string => JSON.stringify([keyOf(by), via, act, code]);
  const isTooMany = waiting.size >= MOST_WAITING && known.kind !== 'person' && !waiting.has(keyFor(known));
  const by = isTooMany ? OTHERS : known;
  const one = waiting.get(keyFor(by)) ?? { refused: { by, via, act, cause: code }, count: 0, alarming: 0 };
  one.count += 1;
  one.alarming += alarming;
  waiting.set(keyFor(by), one);
}

async function write(deps: CountDeps, batch: readonly Waiting[]): Promise<void> {
  const counted: readonly RefusedTimes[] = batch.map(({ refused, count }) => ({ ...refused, count }));
  await deps.store.refusedActs.count(counted);
  await Promise.all(batch.map(({ refused, alarming }) => countForAlarm(deps, refused.by, alarming)));
}

/** Raises the alert when a person or address has been refused more often than is unsuspicious. */
async function countForAlarm({ store }: CountDeps, by: RefusedBy, times: number): Promise<void> {
  const { limit, windowSeconds } = UNSUSPICIOUS;
  let isOver = false;
  for (let time = 0; time < Math.min(times, limit + 1) && !isOver; time += 1)
    isOver = (await store.rateLimits.take(`refused:${keyOf(by)}`, limit, windowSeconds)) !== undefined;
  if (!isOver) return;
  const alarm = `alarm:refused:${by.kind === 'person' ? keyOf(by) : ''}`;
  if (await store.rateLimits.take(alarm, 1, ALARM_WINDOW_SECONDS)) return;
  await store.transaction((tx) => tx.jobs.send({ name: 'raise-alert', ...alertFor(by) }));
}

function alertFor(by: RefusedBy): Alert {
  if (by.kind === 'person') return { kind: 'many_refusals', person: by.admin.displayName };
  return { kind: 'many_refusals', ...(by.kind === 'address' && { sourceAddress: by.sourceAddress }) };
}
