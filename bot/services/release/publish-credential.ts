import type { TargetProblem } from '../../domain/accounts/target.ts';
import { SYSTEM } from '../../domain/admin.ts';
import { type Approved, passwordDetails } from '../../domain/approval/approval-request.ts';
import { DirectoryError } from '../../domain/ports/directory.ts';
import { PICK_UP_MINUTES } from '../../domain/release/credential.ts';
import type { Requests } from '../../domain/ports/store/requests.ts';
import type { Transact, Transaction } from '../../domain/ports/store/transaction.ts';
import { type ChangeDeps, laterChange, takeLaterChange } from './later-change.ts';
import type { CheckTarget } from './release-target.ts';
import { verifyRequest } from './verify-request.ts';

interface PublishDeps extends ChangeDeps {
  readonly checkTarget: CheckTarget;
  readonly store: ChangeDeps['store'] & {
    readonly requests: Pick<Requests, 'byId'>;
    readonly transaction: Transact<'audit' | 'jobs' | 'locks' | 'releaseAttempts' | 'releases' | 'requests' | 'seals'>;
  };
}

/** Publishes the credential of a request whose rows are those that the server wrote. */
export async function publish(
  tx: Pick<Transaction, 'audit' | 'jobs' | 'releases' | 'requests' | 'seals'>,
  requestId: string,
  attempt: number,
): Promise<void> {
  const verified = await verifyRequest(tx, requestId);
  if (!verified || !(await tx.releases.publish(requestId, attempt, PICK_UP_MINUTES))) return;
  await tx.jobs.send({ name: 'deliver-card', requestId });
  const accountId = verified.account.id;
  await tx.audit.append({ actor: SYSTEM, act: 'credential_published', accountId, requestId, details: { attempt } });
  const request = await tx.requests.byId(requestId);
  if (request?.status === 'ready') await tx.jobs.send({ name: 'expire' }, request.pickUpExpiresAt);
}

/** Returns why the account must get no credential. Without an answer the check before the reset stands. */
async function refusalOf({ checkTarget }: PublishDeps, request: Approved): Promise<TargetProblem | undefined> {
  try {
    const verdict = await checkTarget(request);
    return verdict.allowed ? undefined : verdict.problem;
  } catch (error) {
    if (error instanceof DirectoryError) return undefined;
    throw error;
  }
}

/** Stores that the account became something else while its new password settled. Nothing goes to the console. */
async function stop({ store }: PublishDeps, request: Approved, problem: TargetProblem): Promise<void> {
  const { id: requestId, account } = request;
  await store.transaction(async (tx) => {
    await tx.locks.accounts([account.id]);
    if (!(await tx.releases.stopSettling(requestId, problem))) return;
    await tx.jobs.send({ name: 'raise-alert', kind: 'release_refused', room: account.displayName, problem });
    await tx.jobs.send({ name: 'deliver-card', requestId });
    const details = { problem, ...passwordDetails(await tx.requests.byId(requestId)) };
    await tx.audit.append({ actor: SYSTEM, act: 'release_needs_attention', accountId: account.id, requestId, details });
  });
}

/**
 * Makes the sealed credential available to the console, once the new password has settled. If the password changed
 * again meanwhile, the console must not get it, unless an attempt of the same release may have set the same one.
 */
export async function publishCredential(deps: PublishDeps, requestId: string, attempt: number): Promise<void> {
  const request = await deps.store.requests.byId(requestId);
  if (request?.status !== 'approved') return;
  const problem = await refusalOf(deps, request);
  if (problem) return stop(deps, request, problem);
  const change = await laterChange(deps, request);
  await deps.store.transaction(async (tx) => {
    await tx.locks.accounts([request.account.id]);
    if (!change || (await takeLaterChange(tx, request, change))) await publish(tx, requestId, attempt);
  });
}
