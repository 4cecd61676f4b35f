import { SYSTEM } from '../domain/admin.ts';
import type { Approved, ReleaseProblem } from '../domain/approval-request.ts';
import { generatePassword, MAX_RELEASE_ATTEMPTS, PICK_UP_MINUTES } from '../domain/credential.ts';
import { type Changes, type Directory, DirectoryError, type Keys, type Store } from '../domain/ports.ts';
import type { Secret } from '../domain/secret.ts';
import { random } from '../domain/token.ts';
import type { Policy } from './policy.ts';

interface ReleaseDeps {
  readonly store: Pick<Store, 'accountById' | 'now' | 'request' | 'transaction'>;
  readonly keys: Pick<Keys, 'sealCredential'>;
  readonly directory: Pick<Directory, 'lastPasswordChangeAt' | 'resetPassword'>;
  readonly policy: Pick<Policy, 'settleSeconds'>;
}

/** Longer than all directory calls of one attempt may take together; a crashed attempt blocks no longer. */
const LEASE_SECONDS = 90;
const RETRY_SECONDS = 2;

async function sealFor(deps: ReleaseDeps, request: Approved, password: Secret): Promise<string> {
  const { upn, id } = request.account;
  const account = await deps.store.accountById(id);
  const pickUpMs = (deps.policy.settleSeconds + PICK_UP_MINUTES * 60) * 1000;
  const expiresAt = new Date((await deps.store.now()).getTime() + pickUpMs);
  const credential = { upn, mail: account?.mail ?? upn, password };
  return deps.keys.sealCredential(credential, request.publicKey, { requestId: request.id, expiresAt });
}

/** Sets the password and waits until the directory shows the change. @throws DirectoryError */
async function changePassword({ directory }: ReleaseDeps, accountId: string, password: Secret): Promise<void> {
  const before = await directory.lastPasswordChangeAt(accountId);
  await directory.resetPassword(accountId, password);
  const after = await directory.lastPasswordChangeAt(accountId);
  if (before && after && after <= before) throw new DirectoryError('directory_failing');
}

async function fail(deps: ReleaseDeps, request: Approved, attempt: number, error: DirectoryError): Promise<void> {
  const passing = error.problem === 'directory_failing' && attempt < MAX_RELEASE_ATTEMPTS;
  const outcome: ReleaseProblem | 'again' = passing ? 'again' : error.problem;
  const waitSeconds = error.retryAfterSeconds ?? RETRY_SECONDS * 2 ** (attempt - 1);
  const at = new Date((await deps.store.now()).getTime() + waitSeconds * 1000);
  await deps.store.transaction(async (changes) => {
    if (!(await changes.failRelease(request.id, attempt, outcome))) return;
    const act = passing ? 'release_failed' : 'release_needs_attention';
    if (passing) await changes.send({ name: 'release-credential', requestId: request.id }, at);
    await changes.send({ name: 'deliver-card', requestId: request.id });
    await changes.audit({
      actor: SYSTEM, act, accountId: request.account.id, requestId: request.id, details: { attempt, problem: error.problem },
    });
  });
}

/** A request that was withdrawn while the directory answered: the password is changed, and its card has to say so. */
async function isFlagged(changes: Changes, requestId: string): Promise<boolean> {
  const request = await changes.request(requestId);
  return request?.status === 'cancelled' && request.passwordChanged;
}

async function succeed(deps: ReleaseDeps, request: Approved, attempt: number): Promise<void> {
  await deps.store.transaction(async (changes) => {
    const publishAt = await changes.passwordChanged(request.id, attempt, deps.policy.settleSeconds);
    if (!publishAt && !(await isFlagged(changes, request.id))) return;
    if (publishAt) await changes.send({ name: 'publish-credential', requestId: request.id, attempt }, publishAt);
    else await changes.send({ name: 'deliver-card', requestId: request.id });
    await changes.audit({
      actor: SYSTEM, act: 'password_reset', accountId: request.account.id, requestId: request.id, details: { attempt },
    });
  });
}

/**
 * One attempt to give an approved console its credential: a fresh password, sealed before the directory gets it, so
 * that a password which was set is never lost. Attempts on one account are serial, and one that lost its turn
 * publishes nothing.
 */
export async function releaseCredential(deps: ReleaseDeps, requestId: string): Promise<void> {
  const attempt = await deps.store.transaction((changes) => changes.beginRelease(requestId, LEASE_SECONDS));
  const request = attempt === undefined ? undefined : await deps.store.request(requestId);
  if (attempt === undefined || request?.status !== 'approved') return;
  const password = generatePassword(random);
  const jwe = await sealFor(deps, request, password);
  if (!(await deps.store.transaction((changes) => changes.keepSealed(requestId, attempt, jwe)))) return;
  try {
    await changePassword(deps, request.account.id, password);
  } catch (error) {
    if (!(error instanceof DirectoryError)) throw error;
    await fail(deps, request, attempt, error);
    return;
  }
  await succeed(deps, request, attempt);
}

/** Hands the sealed credential out, once the new password has settled. */
export async function publishCredential(
  { store }: Pick<ReleaseDeps, 'store'>,
  requestId: string,
  attempt: number,
): Promise<void> {
  await store.transaction(async (changes) => {
    if (!(await changes.publish(requestId, attempt, PICK_UP_MINUTES))) return;
    await changes.send({ name: 'deliver-card', requestId });
    const request = await changes.request(requestId);
    if (request?.status === 'ready') await changes.send({ name: 'expire' }, request.pickUpExpiresAt);
  });
}
