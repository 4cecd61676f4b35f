import { type Admin, asActor, SYSTEM, whoAndWhen } from '../../domain/admin.ts';
import { DomainError } from '../../domain/errors.ts';
import type { SeenApproverQueries } from '../../domain/ports/store/rules/seen-approvers.ts';
import type { SignOutQueries } from '../../domain/ports/store/sign-outs/sign-outs.ts';
import type { Transact, Transaction } from '../../domain/ports/store/transaction.ts';
import { hasEnded, type SignOut, type SignOutObstacle } from '../../domain/release/sign-out.ts';
import { judgeSecond } from '../preferences/judge-second.ts';
import { type ActDeps, requirePermission } from '../preferences/require-permission.ts';
import { endAltered } from './end-altered.ts';
import { noteSignOutEnd } from './note-end.ts';

type DecisionNoun = 'audit' | 'chats' | 'jobs' | 'locks' | 'seenApprovers' | 'signOuts';

interface DecideDeps extends ActDeps {
  readonly store: {
    readonly signOuts: Pick<SignOutQueries, 'byId'>;
    readonly seenApprovers: Pick<SeenApproverQueries, 'mayConfirm'>;
    readonly transaction: Transact<DecisionNoun>;
  };
}

async function load({ store }: Pick<DecideDeps, 'store'>, id: string): Promise<SignOut> {
  const signOut = await store.signOuts.byId(id);
  if (!signOut) throw new DomainError('sign_out_unknown');
  return signOut;
}

/** Says why a decision came too late, with who was first if it was a person. */
function tooLate(signOut: SignOut): DomainError {
  const { status } = signOut;
  if (status === 'asked') return new DomainError('sign_out_over', { outcome: 'expired', by: '' });
  if ('confirmedBy' in signOut) {
    const { confirmedBy, confirmedAt } = signOut;
    return new DomainError('sign_out_over', { outcome: status, ...whoAndWhen(asActor(confirmedBy), confirmedAt) });
  }
  const by = 'endedBy' in signOut ? asActor(signOut.endedBy) : SYSTEM;
  return new DomainError('sign_out_over', { outcome: status, ...whoAndWhen(by, signOut.endedAt) });
}

/** @throws DomainError sign_out_own, sign_out_too_new */
async function requireSecond({ store }: DecideDeps, { askedBy }: SignOut, admin: Admin): Promise<void> {
  const second = await judgeSecond(store, askedBy, admin);
  if (second.outcome === 'own') throw new DomainError('sign_out_own');
  if (second.outcome === 'too_new')
    throw new DomainError('sign_out_too_new', second.from ? { at: second.from.toISOString() } : {});
}

type Confirmation = SignOutObstacle | 'altered' | 'confirmed' | 'late';

/** Confirms a sign-out whose row is the one that somebody asked for, under the lock on the account. */
async function confirm(
  tx: Pick<Transaction, 'audit' | 'jobs' | 'signOuts'>,
  { id, kind, requestId, account, askedBy }: SignOut,
  { by, via }: { readonly by: Admin } & Pick<DecideDeps, 'via'>,
): Promise<Confirmation> {
  if (!(await tx.signOuts.isAsAsked(id)) || hasEnded(await tx.audit.trail(requestId), id)) return 'altered';
  const obstacle = await tx.signOuts.obstacle(requestId);
  if (obstacle !== undefined && obstacle !== 'waits') return obstacle;
  if (!(await tx.signOuts.confirm(id, by))) return 'late';
  await tx.audit.append({
    actor: asActor(by),
    act: 'sign_out_confirmed',
    accountId: account.id,
    requestId,
    details: { via, signOut: id, kind, askedBy: askedBy.objectId },
  });
  await tx.jobs.send({ name: 'sign-out', signOutId: id });
  await tx.jobs.send({ name: 'deliver-sign-out-card', signOutId: id });
  return 'confirmed';
}

/**
 * Confirms that a room is signed out, or that its password is replaced, and begins it. The person who asked for it can't
 * confirm it, nor can one whom this server has not known as an approver for a day. The race between several approvers is
 * decided by one conditional statement.
 * @throws DomainError sign_out_unknown, sign_out_over, sign_out_own, sign_out_too_new, sign_out_altered, and
 *   sign_out_refused with the cause when something got in the way since
 */
export async function confirmSignOut(deps: DecideDeps, by: Admin, id: string): Promise<SignOut> {
  await requirePermission(deps, by, 'approve');
  const asked = await load(deps, id);
  if (asked.status !== 'asked') throw tooLate(asked);
  await requireSecond(deps, asked, by);
  const outcome = await deps.store.transaction(async (tx) => {
    await tx.locks.accounts([asked.account.id]);
    if ((await tx.signOuts.byId(id))?.status !== 'asked') return 'late';
    const confirmation = await confirm(tx, asked, { by, via: deps.via });
    if (confirmation === 'altered') await endAltered(tx, asked);
    return confirmation;
  });
  if (outcome === 'altered') throw new DomainError('sign_out_altered');
  if (outcome === 'late') throw tooLate(await load(deps, id));
  if (outcome !== 'confirmed') throw new DomainError('sign_out_refused', { cause: outcome });
  return load(deps, id);
}

/**
 * Ends a sign-out that waits: it is withdrawn when the person asked for it, and rejected otherwise. Every approver can do
 * so, also one whom this server has not known for long.
 * @throws DomainError sign_out_unknown, sign_out_over
 */
export async function rejectSignOut(deps: DecideDeps, by: Admin, id: string): Promise<SignOut> {
  await requirePermission(deps, by, 'approve');
  const { account } = await load(deps, id);
  const won = await deps.store.transaction(async (tx) => {
    await tx.locks.accounts([account.id]);
    if (!(await tx.signOuts.refuse(id, by))) return false;
    await noteSignOutEnd(tx, id, deps.via);
    return true;
  });
  if (!won) throw tooLate(await load(deps, id));
  return load(deps, id);
}
