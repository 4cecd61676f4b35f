import { SYSTEM } from '../../domain/admin.ts';
import type { Approved } from '../../domain/approval/approval-request.ts';
import { LATE_PUBLICATION_MINUTES, PICK_UP_MINUTES, SEED_BYTES, seedContext } from '../../domain/release/credential.ts';
import { passwordContext } from '../../domain/rollouts/rollout.ts';
import type { Clock } from '../../domain/ports/store/clock.ts';
import type { Credentials } from '../../domain/ports/store/credentials.ts';
import { type Directory, DirectoryError, type ResetOutcome } from '../../domain/ports/directory.ts';
import type { Keys } from '../../domain/ports/keys.ts';
import type { UnprovenAttempt } from '../../domain/ports/store/release-attempts.ts';
import type { BegunAttempt } from '../../domain/ports/store/releases.ts';
import type { Transact } from '../../domain/ports/store/transaction.ts';
import type { TargetVerdict } from '../../domain/accounts/target.ts';
import { secondsAfter } from '../../domain/instant.ts';
import { Secret } from '../../domain/secret.ts';
import { random } from '../../domain/token.ts';
import type { Policy } from '../preferences/policy.ts';
import { failAttempt, type Failure } from './fail-attempt.ts';
import { publish } from './publish-credential.ts';
import type { CheckTarget } from './release-target.ts';
import { verifyRequest } from './verify-request.ts';

interface ReleaseDeps {
  readonly store: {
    readonly clock: Pick<Clock, 'now'>;
    readonly credentials: Pick<Credentials, 'password'>;
    readonly transaction: Transact<
      'accounts' | 'audit' | 'credentials' | 'jobs' | 'locks' | 'releaseAttempts' | 'releases' | 'requests' | 'seals'
    >;
  };
  readonly keys: Pick<Keys, 'open' | 'releasePassword' | 'seal' | 'sealCredential'>;
  readonly directory: Pick<Directory, 'lastPasswordChangeAt' | 'resetPassword'>;
  readonly checkTarget: CheckTarget;
  readonly policy: Pick<Policy, 'resetWaitSeconds' | 'settleSeconds' | 'tenantId'>;
}

type Allowed = Extract<TargetVerdict, { allowed: true }>;

/** An attempt that has the lease, and the earlier one that the directory accepted and has not shown yet. */
interface Begun extends BegunAttempt {
  /** The request as it was verified. A later read could be of a row that somebody changed meanwhile. */
  readonly request: Approved;
  readonly unproven?: UnprovenAttempt | undefined;
}

/**
 * Length of the release lease in seconds. A crashed attempt blocks others no longer than this. The lease is renewed
 * right before the password reset, so reads before it may take long; the reset alone takes far less than the lease.
 */
const LEASE_SECONDS = 90;

async function sealFor(deps: ReleaseDeps, request: Approved, to: Allowed, password: Secret): Promise<string> {
  const seconds = deps.policy.settleSeconds + (LATE_PUBLICATION_MINUTES + PICK_UP_MINUTES) * 60;
  const expiresAt = secondsAfter(await deps.store.clock.now(), seconds);
  const credential = { upn: to.upn, mail: to.mail, password };
  return deps.keys.sealCredential(credential, request.publicKey, { requestId: request.id, expiresAt });
}

/**
 * Returns the password of a release. It comes from random bytes that are stored sealed with the first attempt, so all
 * attempts send the same password and a late one does no harm.
 */
async function passwordOf({ store, keys }: ReleaseDeps, requestId: string, release: number): Promise<Secret> {
  const context = seedContext(requestId, release);
  const fresh = keys.seal(new Secret(Buffer.from(random(SEED_BYTES)).toString('base64url')), context);
  const sealed = await store.transaction(async (tx) => {
    await tx.locks.accountsOf([requestId]);
    return tx.releaseAttempts.seed(requestId, release, fresh);
  });
  const seed = Buffer.from(keys.open(sealed ?? fresh, context).reveal(), 'base64url');
  return keys.releasePassword(requestId, release, seed);
}

/**
 * Stores the sealed password and that the attempt leaves, so that the password is not lost and the request says that it
 * may have changed, whatever happens next. This also renews the release lease, and fails for an attempt that has lost
 * it. Nothing slow happens between that renewal and the reset.
 */
function leave(
  deps: ReleaseDeps,
  request: Approved,
  begun: BegunAttempt,
  { jwe, before }: { readonly jwe: string; readonly before: Date | undefined },
): Promise<boolean> {
  const { id: requestId, account } = request;
  const { attempt, release } = begun;
  return deps.store.transaction(async (tx) => {
    await tx.locks.accounts([account.id]);
    if (!(await tx.credentials.keep(requestId, attempt, jwe, LEASE_SECONDS))) return false;
    const { resetWaitSeconds: waitSeconds } = deps.policy;
    if (!(await tx.releaseAttempts.leave({ requestId, attempt, release, waitSeconds, before }))) return false;
    const details = { attempt, release };
    await tx.audit.append({ actor: SYSTEM, act: 'reset_sent', accountId: account.id, requestId, details });
    return true;
  });
}

async function succeed(
  deps: ReleaseDeps,
  request: Approved,
  { attempt, release, unproven: earlier }: Begun,
  shownAt: Date | undefined,
): Promise<void> {
  await deps.store.transaction(async (tx) => {
    await tx.locks.accounts([request.account.id]);
    const isEnded = await tx.releaseAttempts.resolve(request.id, attempt, 'done');
    if (shownAt) await tx.accounts.notePasswordChange(request.account.id, shownAt);
    const publishAt = await tx.releases.passwordChanged(request.id, attempt, deps.policy.settleSeconds, shownAt);
    if (publishAt) await tx.jobs.send({ name: 'publish-credential', requestId: request.id, attempt }, publishAt);
    else if (isEnded) await tx.jobs.send({ name: 'deliver-card', requestId: request.id });
    // The audit has the reset of an earlier attempt already.
    if (earlier) return;
    await tx.audit.append({
      actor: SYSTEM,
      act: 'password_reset',
      accountId: request.account.id,
      requestId: request.id,
      details: { attempt, release },
    });
  });
}

/** Returns why the directory did not prove a change that it accepted. */
function reasonOf({ problem, retryAfterSeconds }: DirectoryError): Failure {
  return { problem: problem === 'account_gone' ? 'account_not_shown' : problem, retryAfterSeconds };
}

/** Checks whether the directory shows the change that it accepted. A replica may still show the account as it was. */
async function prove(deps: ReleaseDeps, request: Approved, begun: Begun, before: Date | undefined): Promise<void> {
  const outcome = begun.unproven ? {} : ({ outcome: 'done' } as const);
  let after: Date | undefined;
  try {
    after = await deps.directory.lastPasswordChangeAt(request.account.id);
  } catch (error) {
    if (!(error instanceof DirectoryError)) throw error;
    return failAttempt(deps, request, begun, { ...reasonOf(error), ...outcome });
  }
  if (before && (!after || after <= before))
    return failAttempt(deps, request, begun, { problem: 'change_not_shown', ...outcome });
  await succeed(deps, request, begun, after);
}

function refusalOf(reset: Exclude<ResetOutcome, { outcome: 'done' }>): Failure {
  return reset.outcome === 'refused' ? reset : { problem: 'directory_failing', outcome: 'unknown' };
}

function keep({ store }: ReleaseDeps, requestId: string, { attempt }: Begun, jwe: string): Promise<boolean> {
  return store.transaction(async (tx) => {
    await tx.locks.accountsOf([requestId]);
    return tx.credentials.keep(requestId, attempt, jwe, LEASE_SECONDS);
  });
}

/**
 * Sets the password of the release and keeps it for the console. The target check is the last thing that is asked
 * before the reset leaves. If an earlier attempt was accepted and only its proof is missing, no second reset leaves: it
 * would hide for even longer what a replica doesn't show yet.
 */
async function releaseFresh(deps: ReleaseDeps, request: Approved, begun: Begun): Promise<void> {
  const { id: accountId } = request.account;
  const password = await passwordOf(deps, request.id, begun.release);
  const { unproven } = begun;
  const before = unproven ? unproven.before : await deps.directory.lastPasswordChangeAt(accountId);
  const verdict = await deps.checkTarget(request);
  // A replica that doesn't show an accepted change may not show the account either.
  if (!verdict.allowed && unproven && verdict.problem === 'account_gone')
    return failAttempt(deps, request, begun, { problem: 'account_not_shown' });
  if (!verdict.allowed) return failAttempt(deps, request, begun, verdict);
  const jwe = await sealFor(deps, request, verdict, password);
  if (unproven) return (await keep(deps, request.id, begun, jwe)) ? prove(deps, request, begun, before) : undefined;
  if (!(await leave(deps, request, begun, { jwe, before }))) return;
  const reset = await deps.directory.resetPassword(accountId, password);
  if (reset.outcome === 'done') return prove(deps, request, begun, before);
  return failAttempt(deps, request, begun, refusalOf(reset));
}

/** Returns the uploaded password. It is `undefined` if it was deleted, or if the present key cannot open it. */
async function keptPassword(
  { store, keys, policy }: ReleaseDeps,
  { otpId, account }: Approved,
): Promise<Secret | undefined> {
  const sealed = await store.credentials.password(otpId);
  try {
    return sealed === undefined ? undefined : keys.open(sealed, passwordContext(policy.tenantId, account.id, otpId));
  } catch {
    return undefined;
  }
}

/** Hands out the password that was uploaded. Nothing changes in the directory, so there is no settle time. */
async function releaseKept(deps: ReleaseDeps, request: Approved, begun: Begun): Promise<void> {
  const { attempt } = begun;
  const password = await keptPassword(deps, request);
  if (!password) return failAttempt(deps, request, begun, { problem: 'password_gone' });
  const verdict = await deps.checkTarget(request);
  if (!verdict.allowed) return failAttempt(deps, request, begun, verdict);
  const jwe = await sealFor(deps, request, verdict, password);
  await deps.store.transaction(async (tx) => {
    await tx.locks.accounts([request.account.id]);
    if (
      !(await tx.credentials.keep(request.id, attempt, jwe, LEASE_SECONDS)) ||
      !(await tx.releases.passwordKept(request.id, attempt))
    )
      return;
    await tx.audit.append({
      actor: SYSTEM,
      act: 'password_kept',
      accountId: request.account.id,
      requestId: request.id,
      details: { attempt },
    });
    await publish(tx, request.id, attempt);
  });
}

/**
 * Verifies the request and takes the release lease. If an earlier attempt for the account got no answer, the release waits until that one can no
 * longer take effect, and the card says until when.
 */
function begin({ store, policy }: ReleaseDeps, requestId: string): Promise<Begun | undefined> {
  return store.transaction(async (tx) => {
    await tx.locks.accountsOf([requestId]);
    const request = await verifyRequest(tx, requestId);
    if (request?.status !== 'approved') return undefined;
    const begun = await tx.releases.begin(requestId, LEASE_SECONDS, policy.resetWaitSeconds);
    // A person who asks for another try wants the password to be set again, also if the change may only be hidden.
    if (begun && begun.attempt > 1 && begun.attempt === begun.attemptsBefore + 1) return { ...begun, request };
    if (begun) return { ...begun, request, unproven: await tx.releaseAttempts.unproven(requestId, begun.release) };
    const until = await tx.releaseAttempts.waitUntil(requestId, policy.resetWaitSeconds);
    if (!until) return undefined;
    await tx.jobs.send({ name: 'release-credential', requestId }, until);
    await tx.jobs.send({ name: 'deliver-card', requestId });
    return undefined;
  });
}

/**
 * Makes one attempt to give an approved console its credential. The release lease makes attempts for one account run
 * one after the other, and an attempt that has lost its lease publishes nothing. A failure that may pass sends the job
 * again, and any other failure waits for a person.
 * @throws unexpected errors, after the failure is stored
 */
export async function releaseCredential(deps: ReleaseDeps, requestId: string): Promise<void> {
  const begun = await begin(deps, requestId);
  if (!begun) return;
  const { request } = begun;
  try {
    await (request.passwordMode === 'keep' ? releaseKept : releaseFresh)(deps, request, begun);
  } catch (error) {
    const isExpected = error instanceof DirectoryError;
    await failAttempt(deps, request, begun, isExpected ? error : { problem: 'unexpected' });
    // The error is thrown for the log, and so that the queue runs the job again.
    if (!isExpected) throw error;
  }
}
