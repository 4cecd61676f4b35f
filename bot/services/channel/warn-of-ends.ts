import { type AppCredentialEnd, daysLeft, dueWarning } from '../../domain/credential-end.ts';
import type { Clock } from '../../domain/ports/store/clock.ts';
import type { RateLimitCounts } from '../../domain/ports/store/rate-limits.ts';
import type { Transact } from '../../domain/ports/store/transaction.ts';

/** What a look at the ends needs. */
export interface EndDeps {
  readonly store: {
    readonly clock: Pick<Clock, 'now'>;
    readonly rateLimits: Pick<RateLimitCounts, 'forget' | 'take'>;
    readonly transaction: Transact<'jobs'>;
  };
  readonly readEnds: (now: Date) => Promise<readonly AppCredentialEnd[]>;
}

/** Seconds for which a warning is remembered: longer than from the first warning to the end. */
const REMEMBER_SECONDS = 40 * 86_400;

/**
 * Warns the channel 30, 7 and 1 days before the credential of an app ends, and when it has ended. Each warning is raised
 * once for each end, whichever server notices it first: the mark in the database decides. A new secret has another end,
 * and so its own warnings. If a server dies between the mark and the job, that one warning is lost, and the next one
 * isn't.
 *
 * @returns what was read, for the log and the metrics
 */
export async function warnOfEnds({ store, readEnds }: EndDeps): Promise<readonly AppCredentialEnd[]> {
  const now = await store.clock.now();
  const ends = await readEnds(now);
  for (const each of ends) await warnOf(store, each, now);
  return ends;
}

async function warnOf(store: EndDeps['store'], { app, end }: AppCredentialEnd, now: Date): Promise<void> {
  if (end.kind !== 'at') return;
  const due = dueWarning(end.at, now);
  if (due === undefined) return;
  const endsAt = end.at.toISOString();
  const mark = `credential-end ${app} ${endsAt} ${due}`;
  if (await store.rateLimits.take(mark, 1, REMEMBER_SECONDS)) return;
  try {
    await store.transaction((tx) =>
      tx.jobs.send({
        name: 'raise-alert',
        kind: 'credential_ends',
        app,
        credential: end.credential,
        endsAt,
        days: daysLeft(end.at, now),
      }),
    );
  } catch (error) {
    await store.rateLimits.forget(mark);
    throw error;
  }
}
