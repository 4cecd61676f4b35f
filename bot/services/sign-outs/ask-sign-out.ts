import { type Admin, asActor } from '../../domain/admin.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Requests } from '../../domain/ports/store/requests.ts';
import type { Transact } from '../../domain/ports/store/transaction.ts';
import { CONFIRM_HOURS } from '../../domain/preferences/pending-change.ts';
import { possibleKinds, type SignOutKind } from '../../domain/release/sign-out.ts';
import { newId } from '../../domain/token.ts';
import { type ActDeps, requirePermission } from '../preferences/require-permission.ts';
import { noteSignOutEnd } from './note-end.ts';

interface AskDeps extends ActDeps {
  readonly store: {
    readonly requests: Pick<Requests, 'byId'>;
    readonly transaction: Transact<'audit' | 'chats' | 'jobs' | 'locks' | 'signOuts'>;
  };
}

/**
 * Asks for a room to be signed out, or for its password to be replaced with an unknown one. Nothing happens until another
 * approver confirms it.
 * @throws DomainError request_unknown, and sign_out_refused with the cause, a {@link SignOutObstacle}
 */
export async function askSignOut(deps: AskDeps, by: Admin, requestId: string, kind: SignOutKind): Promise<void> {
  await requirePermission(deps, by, 'approve');
  const request = await deps.store.requests.byId(requestId);
  if (!request) throw new DomainError('request_unknown');
  const { account } = request;
  const isKeyless = kind === 'replace_password' && !possibleKinds(request).includes(kind);
  const cause = await deps.store.transaction(async (tx) => {
    await tx.locks.accounts([account.id]);
    const over = await tx.signOuts.expire(account.id);
    if (over !== undefined) await noteSignOutEnd(tx, over);
    const obstacle = (await tx.signOuts.obstacle(requestId)) ?? (isKeyless ? 'no_key' : undefined);
    if (obstacle !== undefined) return obstacle;
    const id = newId();
    const entryId = await tx.audit.append({
      actor: asActor(by),
      act: 'sign_out_asked',
      accountId: account.id,
      requestId,
      details: { via: deps.via, signOut: id, kind },
    });
    await tx.signOuts.ask({ id, kind, requestId, by, hours: CONFIRM_HOURS, entryId });
    await tx.jobs.send({ name: 'deliver-sign-out-card', signOutId: id });
    return undefined;
  });
  if (cause !== undefined) throw new DomainError('sign_out_refused', { cause });
}
