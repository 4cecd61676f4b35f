import { secondsAfter } from '../../domain/instant.ts';
import { MINUTES_BETWEEN_LOOKS, UNRESOLVED_HOURS } from '../../domain/release/password-change.ts';
import { DirectoryError } from '../../domain/ports/directory.ts';
import type { Job } from '../../domain/ports/store/jobs.ts';
import type { ChangeWatch } from '../../domain/ports/store/release-attempts.ts';
import type { Requests } from '../../domain/ports/store/requests.ts';
import type { Transact } from '../../domain/ports/store/transaction.ts';
import { type ChangeDeps, readLaterChange, takeLaterChange } from './later-change.ts';

interface WatchDeps extends ChangeDeps {
  readonly store: ChangeDeps['store'] & {
    readonly requests: Pick<Requests, 'byId'>;
    readonly transaction: Transact<'audit' | 'clock' | 'jobs' | 'locks' | 'releaseAttempts' | 'releases'>;
  };
}

type Look = Omit<Extract<Job, { name: 'watch-password' }>, 'name'>;
type Found = Awaited<ReturnType<typeof readLaterChange>>;

/** Tries of one look before the next one takes its place, and the seconds between them. */
const TRIES = 3;
const RETRY_SECONDS = 15;
/**
 * The longest pause before a try that the directory can ask for, in seconds. With it, all looks and their tries take
 * less than half an hour.
 */
const LONGEST_PAUSE_SECONDS = 120;

async function read(deps: WatchDeps, accountId: string, watch: ChangeWatch): Promise<Found | DirectoryError> {
  try {
    return await readLaterChange(deps, accountId, watch);
  } catch (error) {
    if (error instanceof DirectoryError) return error;
    throw error;
  }
}

/**
 * Looks whether the password changed again after the console got it: at delivery, and one, three and five minutes
 * later. A look that gets no answer is tried again, which puts off the ones after it by a few minutes. The last look
 * deletes the random bytes of the release, because no attempt of it can be needed anymore.
 */
export async function watchPassword(deps: WatchDeps, { requestId, look, attempt, release }: Look): Promise<void> {
  const request = await deps.store.requests.byId(requestId);
  if (request?.status !== 'delivered' && request?.status !== 'signed_in') return;
  const watch = await deps.store.releaseAttempts.watched(requestId, UNRESOLVED_HOURS);
  if (!watch || (release !== undefined && release !== watch.release)) return;
  const found = await read(deps, request.account.id, watch);
  await deps.store.transaction(async (tx) => {
    await tx.locks.accounts([request.account.id]);
    const send = async (seconds: number, next: Pick<Look, 'attempt' | 'look'>): Promise<void> => {
      const job = { name: 'watch-password', requestId, release: watch.release, ...next } as const;
      await tx.jobs.send(job, secondsAfter(await tx.clock.now(), seconds));
    };
    if (found instanceof DirectoryError && attempt < TRIES)
      return send(Math.min(found.retryAfterSeconds ?? RETRY_SECONDS, LONGEST_PAUSE_SECONDS), {
        look,
        attempt: attempt + 1,
      });
    if (found && !(found instanceof DirectoryError)) await takeLaterChange(tx, request, found);
    const minutes = watch.shownAt && MINUTES_BETWEEN_LOOKS[look];
    if (minutes === undefined) await tx.releaseAttempts.wipe(requestId);
    else await send(minutes * 60, { look: look + 1, attempt: 1 });
  });
}
