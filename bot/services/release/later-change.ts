import { SYSTEM } from '../../domain/admin.ts';
import {
  type ApprovalRequest,
  REQUESTS_BEFORE_DELIVERY,
  type RequestStatus,
} from '../../domain/approval/approval-request.ts';
import { judgeChange, type LaterChange, UNRESOLVED_HOURS } from '../../domain/release/password-change.ts';
import { type Directory, DirectoryError } from '../../domain/ports/directory.ts';
import type { ChangeWatch, ReleaseAttempts } from '../../domain/ports/store/release-attempts.ts';
import type { Transaction } from '../../domain/ports/store/transaction.ts';

export interface ChangeDeps {
  readonly store: { readonly releaseAttempts: Pick<ReleaseAttempts, 'watched'> };
  readonly directory: Pick<Directory, 'lastPasswordChangeAt'>;
}

/** A change that came after our own, and what was known when it was noticed. */
interface NoticedChange extends LaterChange, Pick<ChangeWatch, 'release' | 'releasedAnew'> {}

const BEFORE_DELIVERY: ReadonlySet<RequestStatus> = new Set(REQUESTS_BEFORE_DELIVERY);

/** Asks the directory whether the password changed after our own successful write. @throws DirectoryError */
export async function readLaterChange(
  { directory }: Pick<ChangeDeps, 'directory'>,
  accountId: string,
  watch: ChangeWatch,
): Promise<NoticedChange | undefined> {
  const { shownAt, unresolved, lastSent = {}, release, releasedAnew } = watch;
  if (!shownAt) return undefined;
  const readAt = await directory.lastPasswordChangeAt(accountId);
  const change = judgeChange({ shownAt, readAt, unresolved, lastSent });
  return change && { ...change, release, releasedAnew };
}

/**
 * Returns the change that came after our own successful write. It is `undefined` if there is none, and also if the
 * directory does not answer, because later looks follow.
 */
export async function laterChange(
  deps: ChangeDeps,
  { id, account }: Pick<ApprovalRequest, 'account' | 'id'>,
): Promise<NoticedChange | undefined> {
  const watch = await deps.store.releaseAttempts.watched(id, UNRESOLVED_HOURS);
  try {
    return watch && (await readLaterChange(deps, account.id, watch));
  } catch (error) {
    if (error instanceof DirectoryError) return undefined;
    throw error;
  }
}

/** Begins a new release of a request whose console has no password yet. This happens once for each request. */
async function releaseAnew(
  tx: Pick<Transaction, 'audit' | 'jobs' | 'releases'>,
  { id: requestId, account }: ApprovalRequest,
  { release, source }: NoticedChange,
): Promise<boolean> {
  if (!(await tx.releases.releaseAnew(requestId, release))) return false;
  await tx.jobs.send({ name: 'release-credential', requestId });
  await tx.jobs.send({ name: 'deliver-card', requestId });
  const details = { cause: source };
  await tx.audit.append({ actor: SYSTEM, act: 'released_again', accountId: account.id, requestId, details });
  return true;
}

/**
 * Stores a change that came after our own, and acts on it. A late attempt of the same release set the same password, so
 * nothing follows. A late attempt with another password is made good by a new release, once, while no console has the
 * password. Any other change is somebody else's: people hear of it, and we don't write.
 * @returns whether the credential may still go to the console
 */
export async function takeLaterChange(
  tx: Pick<Transaction, 'audit' | 'jobs' | 'releaseAttempts' | 'releases'>,
  request: ApprovalRequest,
  change: NoticedChange,
): Promise<boolean> {
  const { id: requestId, account } = request;
  const { release, source, releasedAnew } = change;
  const before = BEFORE_DELIVERY.has(request.status);
  if (before && source === 'other_release' && !releasedAnew) {
    await releaseAnew(tx, request, change);
    return false;
  }
  if (!(await tx.releaseAttempts.noteChange(requestId, release, change))) return source === 'same_release';
  if (before && source !== 'same_release') await tx.releases.stop(requestId, release, 'changed_elsewhere');
  if (source !== 'same_release') {
    const state = before ? 'before' : request.status === 'signed_in' ? 'signed_in' : 'delivered';
    const room = account.displayName;
    await tx.jobs.send({ name: 'raise-alert', kind: 'password_changed_later', room, source, state });
  }
  await tx.jobs.send({ name: 'deliver-card', requestId });
  const details = { cause: source };
  await tx.audit.append({ actor: SYSTEM, act: 'password_changed_later', accountId: account.id, requestId, details });
  return source === 'same_release';
}
