import { TARGET_PROBLEMS, type TargetVerdict } from '../../domain/accounts/target.ts';
import { SYSTEM } from '../../domain/admin.ts';
import type { Approved, ReleaseProblem } from '../../domain/approval/approval-request.ts';
import { generatePassword, MAX_RELEASE_ATTEMPTS, PICK_UP_MINUTES } from '../../domain/release/credential.ts';
import { passwordContext } from '../../domain/rollouts/rollout.ts';
import type { Clock } from '../../domain/ports/store/clock.ts';
import type { Credentials } from '../../domain/ports/store/credentials.ts';
import { type Directory, DirectoryError } from '../../domain/ports/directory.ts';
import type { Keys } from '../../domain/ports/keys.ts';
import type { Requests } from '../../domain/ports/store/requests.ts';
import type { Transact, Transaction } from '../../domain/ports/store/transaction.ts';
import type { Secret } from '../../domain/secret.ts';
import { random } from '../../domain/token.ts';
import type { Policy } from '../preferences/policy.ts';
import type { CheckTarget } from './release-target.ts';

interface ReleaseDeps {
  readonly store: {
    readonly clock: Pick<Clock, 'now'>;
    readonly credentials: Pick<Credentials, 'password'>;
    readonly requests: Pick<Requests, 'byId'>;
    readonly transaction: Transact<'audit' | 'credentials' | 'jobs' | 'releases' | 'requests'>;
  };
  readonly keys: Pick<Keys, 'open' | 'sealCredential'>;
  readonly directory: Pick<Directory, 'lastPasswordChangeAt' | 'resetPassword'>;
  readonly checkTarget: CheckTarget;
  readonly policy: Pick<Policy, 'settleSeconds' | 'tenantId'>;
}

/**
 * Length of the release lease in seconds. A crashed attempt blocks others no longer than this. The lease is renewed
 * right before the password reset, so reads before it may take long; the reset alone takes far less than the lease.
 */
const LEASE_SECONDS = 90;
/**
 * The pause after the first failed attempt, in seconds. It doubles with each attempt, unless the directory asks for
 * another pause.
 */
const RETRY_SECONDS = 2;

type Allowed = Extract<TargetVerdict, { allowed: true }>;

async function sealFor(
  deps: ReleaseDeps,
  request: Approved,
  { upn, mail }: Allowed,
  password: Secret,
): Promise<string> {
  const pickUpMs = (deps.policy.settleSeconds + PICK_UP_MINUTES * 60) * 1000;
  const expiresAt = new Date((await deps.store.clock.now()).getTime() + pickUpMs);
  const credential = { upn, mail, password };
  return deps.keys.sealCredential(credential, request.publicKey, { requestId: request.id, expiresAt });
}

/**
 * Sets the password, and checks whether the directory shows the change.
 * @throws DirectoryError
 */
async function changePassword(
  { directory }: ReleaseDeps,
  accountId: string,
  password: Secret,
  before: Date | undefined,
): Promise<void> {
  await directory.resetPassword(accountId, password);
  const after = await directory.lastPasswordChangeAt(accountId);
  if (before && after && after <= before) throw new DirectoryError('directory_failing');
}

interface Failure {
  readonly problem: ReleaseProblem;
  readonly retryAfterSeconds?: number | undefined;
}

/** Problems that may pass by themselves until the next attempt. */
const PASSING: ReadonlySet<ReleaseProblem> = new Set(['directory_failing', 'unexpected']);

async function fail(
  deps: ReleaseDeps,
  request: Approved,
  attempt: number,
  { problem, retryAfterSeconds }: Failure,
): Promise<void> {
  const passing = PASSING.has(problem) && attempt < MAX_RELEASE_ATTEMPTS;
  const outcome: ReleaseProblem | 'again' = passing ? 'again' : problem;
  const waitSeconds = retryAfterSeconds ?? RETRY_SECONDS * 2 ** (attempt - 1);
  const at = new Date((await deps.store.clock.now()).getTime() + waitSeconds * 1000);
  await deps.store.transaction(async (tx) => {
    if (!(await tx.releases.fail(request.id, attempt, outcome))) return;
    const act = passing ? 'release_failed' : 'release_needs_attention';
    // If a job throws an unexpected error, the queue runs it again by itself.
    if (passing && problem !== 'unexpected')
      await tx.jobs.send({ name: 'release-credential', requestId: request.id }, at);
    await tx.jobs.send({ name: 'deliver-card', requestId: request.id });
    const refused = TARGET_PROBLEMS.find((known) => known === problem);
    const room = request.account.displayName;
    if (refused) await tx.jobs.send({ name: 'raise-alert', kind: 'release_refused', room, problem: refused });
    await tx.audit.append({
      actor: SYSTEM,
      act,
      accountId: request.account.id,
      requestId: request.id,
      details: { attempt, problem },
    });
  });
}

/**
 * Returns whether the request was canceled while the directory answered. The password has changed nevertheless, and the
 * card has to say so.
 */
async function isFlagged(tx: Pick<Transaction, 'requests'>, requestId: string): Promise<boolean> {
  const request = await tx.requests.byId(requestId);
  return request?.status === 'cancelled' && request.passwordChanged;
}

async function succeed(deps: ReleaseDeps, request: Approved, attempt: number): Promise<void> {
  await deps.store.transaction(async (tx) => {
    const publishAt = await tx.releases.passwordChanged(request.id, attempt, deps.policy.settleSeconds);
    if (!publishAt && !(await isFlagged(tx, request.id))) return;
    if (publishAt) await tx.jobs.send({ name: 'publish-credential', requestId: request.id, attempt }, publishAt);
    else await tx.jobs.send({ name: 'deliver-card', requestId: request.id });
    await tx.audit.append({
      actor: SYSTEM,
      act: 'password_reset',
      accountId: request.account.id,
      requestId: request.id,
      details: { attempt },
    });
  });
}

/**
 * Sets a new password and keeps it for the console. The password is sealed and stored before the directory gets it, so
 * that no password is lost after it was set. Storing it also renews the release lease, and fails for an attempt that
 * has lost the lease. Nothing slow happens between that renewal and the reset, so an earlier attempt cannot overwrite
 * the password of a later one.
 */
async function releaseFresh(deps: ReleaseDeps, request: Approved, attempt: number): Promise<void> {
  const before = await deps.directory.lastPasswordChangeAt(request.account.id);
  const verdict = await deps.checkTarget(request);
  if (!verdict.allowed) return fail(deps, request, attempt, verdict);
  const password = generatePassword(random);
  const jwe = await sealFor(deps, request, verdict, password);
  if (!(await deps.store.transaction((tx) => tx.credentials.keep(request.id, attempt, jwe, LEASE_SECONDS)))) return;
  await changePassword(deps, request.account.id, password, before);
  await succeed(deps, request, attempt);
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
async function releaseKept(deps: ReleaseDeps, request: Approved, attempt: number): Promise<void> {
  const password = await keptPassword(deps, request);
  if (!password) return fail(deps, request, attempt, { problem: 'password_gone' });
  const verdict = await deps.checkTarget(request);
  if (!verdict.allowed) return fail(deps, request, attempt, verdict);
  const jwe = await sealFor(deps, request, verdict, password);
  await deps.store.transaction(async (tx) => {
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
 * Makes one attempt to give an approved console its credential. The release lease makes attempts for one account run
 * one after the other, and an attempt that has lost its lease publishes nothing. A failure that may pass sends the job
 * again, and any other failure waits for a person.
 * @throws unexpected errors, after the failure is stored
 */
export async function releaseCredential(deps: ReleaseDeps, requestId: string): Promise<void> {
  const attempt = await deps.store.transaction((tx) => tx.releases.begin(requestId, LEASE_SECONDS));
  const request = attempt === undefined ? undefined : await deps.store.requests.byId(requestId);
  if (attempt === undefined || request?.status !== 'approved') return;
  try {
    await (request.passwordMode === 'keep' ? releaseKept : releaseFresh)(deps, request, attempt);
  } catch (error) {
    const isExpected = error instanceof DirectoryError;
    await fail(deps, request, attempt, isExpected ? error : { problem: 'unexpected' });
    // The error is thrown for the log, and so that the queue runs the job again.
    if (!isExpected) throw error;
  }
}

async function publish(
  tx: Pick<Transaction, 'jobs' | 'releases' | 'requests'>,
  requestId: string,
  attempt: number,
): Promise<void> {
  if (!(await tx.releases.publish(requestId, attempt, PICK_UP_MINUTES))) return;
  await tx.jobs.send({ name: 'deliver-card', requestId });
  const request = await tx.requests.byId(requestId);
  if (request?.status === 'ready') await tx.jobs.send({ name: 'expire' }, request.pickUpExpiresAt);
}

/** Makes the sealed credential available to the console, once the new password has settled. */
export async function publishCredential(
  { store }: { readonly store: { readonly transaction: Transact<'jobs' | 'releases' | 'requests'> } },
  requestId: string,
  attempt: number,
): Promise<void> {
  await store.transaction((tx) => publish(tx, requestId, attempt));
}
