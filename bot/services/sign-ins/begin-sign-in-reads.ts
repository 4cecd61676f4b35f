import type { SignInReadQueries } from '../../domain/ports/store/sign-ins/sign-in-reads.ts';
import type { Transact, Transaction } from '../../domain/ports/store/transaction.ts';
import { LOG_LOOK_MINUTES } from '../../domain/sign-ins/log-looks.ts';

/** The job that reads the sign-in log for all rooms, one query after the other. */
export const READ_JOB = { name: 'read-sign-ins' } as const;

/** Begins to look for the sign-in of a room whose console has just got its credential. */
export async function beginSignInReads(
  tx: Pick<Transaction, 'jobs' | 'signInReads'>,
  requestId: string,
): Promise<void> {
  const at = await tx.signInReads.begin(requestId, LOG_LOOK_MINUTES[0] * 60);
  if (!at) return;
  await tx.jobs.sendChained(READ_JOB, at);
  await tx.jobs.hasten(READ_JOB.name, at);
}

/**
 * Sends the job when rooms wait and none is there. A crash may have lost it, and so may a delivery that was stored while
 * the job ended.
 */
export async function keepReadingSignIns({
  store,
}: {
  readonly store: {
    readonly signInReads: Pick<SignInReadQueries, 'nextAt'>;
    readonly transaction: Transact<'jobs'>;
  };
}): Promise<void> {
  const at = await store.signInReads.nextAt();
  if (at) await store.transaction((tx) => tx.jobs.sendChained(READ_JOB, at));
}
