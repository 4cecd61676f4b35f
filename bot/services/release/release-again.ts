import { type Admin, asActor } from '../../domain/admin.ts';
import type { ApprovalRequest } from '../../domain/approval/approval-request.ts';
import type { TargetVerdict } from '../../domain/accounts/target.ts';
import { DomainError } from '../../domain/errors.ts';
import { DirectoryError } from '../../domain/ports/directory.ts';
import { MAX_RELEASES_AGAIN } from '../../domain/release/password-change.ts';
import type { Requests } from '../../domain/ports/store/requests.ts';
import type { Transact } from '../../domain/ports/store/transaction.ts';
import { requirePermission, type ActDeps } from '../preferences/require-permission.ts';
import type { CheckTarget } from './release-target.ts';

interface AgainDeps extends ActDeps {
  readonly store: {
    readonly requests: Pick<Requests, 'byId'>;
    readonly transaction: Transact<'audit' | 'jobs' | 'locks' | 'releases'>;
  };
  readonly checkTarget: CheckTarget;
}

async function known({ store }: Pick<AgainDeps, 'store'>, requestId: string): Promise<ApprovalRequest> {
  const request = await store.requests.byId(requestId);
  if (!request) throw new DomainError('request_unknown');
  return request;
}

/** Returns the verdict for an account about which the directory does not answer. */
function unreadable(error: unknown): TargetVerdict {
  if (!(error instanceof DirectoryError)) throw error;
  return { allowed: false, problem: 'account_unreadable' };
}

/**
 * Gives the console of a delivered request a new password, on the same approval. It does the same for a request that
 * stopped because someone else changed the password before the console got it.
 * @param revision the revision that the person saw, if it is known
 * @throws DomainError request_unknown, request_changed, release_refused with the problem of the account, and
 *   release_again_refused with the cause: `newer_code`, `too_often` or `not_delivered`
 */
export async function releaseAgain(
  deps: AgainDeps,
  by: Admin,
  requestId: string,
  revision?: number,
): Promise<ApprovalRequest> {
  await requirePermission(deps, by, 'approve');
  const seen = await known(deps, requestId);
  const isOpen = seen.status === 'delivered' || seen.status === 'needs_attention';
  if (revision !== undefined && isOpen && seen.revision !== revision) throw new DomainError('request_changed');
  const verdict = await deps.checkTarget(seen).catch(unreadable);
  if (!verdict.allowed) throw new DomainError('release_refused', { problem: verdict.problem });
  const outcome = await deps.store.transaction(async (tx) => {
    await tx.locks.accounts([seen.account.id]);
    const released = await tx.releases.releaseAgain(requestId, MAX_RELEASES_AGAIN);
    if (released !== 'released') return released;
    await tx.jobs.send({ name: 'release-credential', requestId });
    await tx.jobs.send({ name: 'deliver-card', requestId });
    const details = { via: deps.via, revision: seen.revision };
    await tx.audit.append({
      actor: asActor(by),
      act: 'released_again',
      accountId: seen.account.id,
      requestId,
      details,
    });
    return released;
  });
  if (outcome !== 'released') throw new DomainError('release_again_refused', { cause: outcome });
  return known(deps, requestId);
}
