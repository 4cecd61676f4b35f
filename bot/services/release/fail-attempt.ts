import { TARGET_PROBLEMS, type TargetProblem } from '../../domain/accounts/target.ts';
import { SYSTEM } from '../../domain/admin.ts';
import { type Approved, passwordDetails, type ReleaseProblem } from '../../domain/approval/approval-request.ts';
import { secondsAfter } from '../../domain/instant.ts';
import { LAST_ATTEMPT_SECONDS, MAX_RELEASE_ATTEMPTS } from '../../domain/release/credential.ts';
import type { Clock } from '../../domain/ports/store/clock.ts';
import type { BegunAttempt } from '../../domain/ports/store/releases.ts';
import type { Transact, Transaction } from '../../domain/ports/store/transaction.ts';
import type { Policy } from '../preferences/policy.ts';

interface FailDeps {
  readonly store: {
    readonly clock: Pick<Clock, 'now'>;
    readonly transaction: Transact<'audit' | 'jobs' | 'locks' | 'releaseAttempts' | 'releases' | 'requests'>;
  };
  readonly policy: Pick<Policy, 'resetWaitSeconds'>;
}

/** Why an attempt gave the console no credential. */
export interface Failure {
  readonly problem: ReleaseProblem;
  readonly retryAfterSeconds?: number | undefined;
  /** The answer of the directory to the reset. It is absent if the reset never left. */
  readonly outcome?: 'done' | 'refused' | 'unknown';
}

/**
 * The pause after the first failed attempt, in seconds. It doubles with each attempt, unless the directory asks for
 * another pause.
 */
const RETRY_SECONDS = 2;

/** The shortest pause that the card of a request tells, in seconds. A shorter one is over before people read it. */
const SHOWN_PAUSE_SECONDS = 10;

/** Problems that may pass by themselves until the next attempt. */
const PASSING: ReadonlySet<ReleaseProblem> = new Set([
  'account_not_shown',
  'change_not_shown',
  'directory_busy',
  'directory_failing',
  'password_used',
  'unexpected',
]);

const OF_TARGET: ReadonlySet<ReleaseProblem> = new Set(TARGET_PROBLEMS);

function isTargetProblem(problem: ReleaseProblem): problem is TargetProblem {
  return OF_TARGET.has(problem);
}

/** Stores the answer of the directory. An ended request may tell something else about its password from now on. */
async function answer(
  tx: Pick<Transaction, 'audit' | 'jobs' | 'releaseAttempts'>,
  request: Approved,
  { attempt, release }: BegunAttempt,
  { outcome, problem }: Failure,
): Promise<void> {
  if (outcome === undefined) return;
  const { id: requestId, account } = request;
  const stored = outcome === 'refused' && problem === 'directory_busy' ? 'throttled' : outcome;
  if (stored !== 'unknown' && (await tx.releaseAttempts.resolve(requestId, attempt, stored)))
    await tx.jobs.send({ name: 'deliver-card', requestId });
  await tx.audit.append({
    actor: SYSTEM,
    act: outcome === 'done' ? 'password_reset' : 'reset_answered',
    accountId: account.id,
    requestId,
    details: { attempt, release, ...(stored !== 'done' && { outcome: stored }) },
  });
}

/** When the next attempt begins, and whether the directory asked for a pause that people should know of. */
interface NextAttempt {
  readonly at: Date;
  readonly isPause: boolean;
}

/**
 * Returns when the next attempt begins, or `undefined` if none follows: another one would not help, the attempts of
 * this try are used up, or the try ends before. A pause that the directory asks for is cut to what is left of the try.
 */
function nextAttempt(
  { attempt, attemptsBefore, endsAt }: BegunAttempt,
  { problem, retryAfterSeconds }: Failure,
  now: Date,
): NextAttempt | undefined {
  const count = attempt - attemptsBefore;
  const last = secondsAfter(endsAt, -LAST_ATTEMPT_SECONDS);
  if (!PASSING.has(problem) || count >= MAX_RELEASE_ATTEMPTS || now >= last) return undefined;
  const at = secondsAfter(now, retryAfterSeconds ?? RETRY_SECONDS * 2 ** (count - 1));
  return { at: at < last ? at : last, isPause: (retryAfterSeconds ?? 0) >= SHOWN_PAUSE_SECONDS };
}

/** Sends the next attempt. After one without an answer it waits until that one can no longer take effect. */
async function tryLater(
  tx: Pick<Transaction, 'jobs' | 'releaseAttempts'>,
  deps: FailDeps,
  requestId: string,
  { at, isPause }: NextAttempt,
): Promise<void> {
  const until = await tx.releaseAttempts.waitUntil(requestId, deps.policy.resetWaitSeconds);
  const isLater = until !== undefined && until > at;
  if (isPause && !isLater) await tx.releaseAttempts.showPause(requestId, at);
  await tx.jobs.send({ name: 'release-credential', requestId }, isLater ? until : at);
}

/**
 * Stores that an attempt failed. A problem that may pass sends the job again, at most so many times; any other problem
 * waits for a person, and an account that must get no credential raises an alert.
 */
export async function failAttempt(
  deps: FailDeps,
  request: Approved,
  begun: BegunAttempt,
  failure: Failure,
): Promise<void> {
  const { id: requestId, account } = request;
  const { attempt } = begun;
  const { problem } = failure;
  const next = nextAttempt(begun, failure, await deps.store.clock.now());
  const again = problem === 'password_used' ? 'new_release' : 'again';
  await deps.store.transaction(async (tx) => {
    await tx.locks.accounts([account.id]);
    await answer(tx, request, begun, failure);
    if (!(await tx.releases.fail(requestId, attempt, next ? again : problem))) return;
    // If a job throws an unexpected error, the queue runs it again by itself.
    if (next && problem !== 'unexpected') await tryLater(tx, deps, requestId, next);
    if (!next && isTargetProblem(problem))
      await tx.jobs.send({ name: 'raise-alert', kind: 'release_refused', room: account.displayName, problem });
    await tx.jobs.send({ name: 'deliver-card', requestId });
    await tx.audit.append({
      actor: SYSTEM,
      act: next ? 'release_failed' : 'release_needs_attention',
      accountId: account.id,
      requestId,
      details: { attempt, problem, ...passwordDetails(await tx.requests.byId(requestId)) },
    });
  });
}
