import type { HeldList } from '../../domain/accounts/account-sync.ts';
import { type Admin, asActor } from '../../domain/admin.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Syncs } from '../../domain/ports/store/syncs.ts';
import type { Transact } from '../../domain/ports/store/transaction.ts';
import { requirePermission, type ActDeps } from '../preferences/require-permission.ts';
import { hastenSync } from './sync-accounts.ts';

interface AcceptDeps extends ActDeps {
  readonly store: {
    readonly syncs: Pick<Syncs, 'state'>;
    readonly transaction: Transact<'audit' | 'clock' | 'jobs' | 'syncs'>;
  };
}

/**
 * Accepts the list that is held, and has it read at once. The yes counts for the loss that the person saw: the next
 * reading is applied only if it would take away exactly these accounts. It takes the permission `approve`, as the rules
 * do, because an account that has gone can get no one-time password anymore.
 * @param list the id of the list that the person saw; in chat, the one that is held now
 * @throws DomainError list_not_held, list_already_accepted
 */
export async function acceptList({ store, ...deps }: AcceptDeps, admin: Admin, list?: string): Promise<HeldList> {
  await requirePermission(deps, admin, 'approve');
  const held = await store.transaction(async (tx) => {
    const { held: now } = await tx.syncs.state();
    const wanted = list ?? now?.list;
    if (!now || wanted === undefined || !(await tx.syncs.accept(wanted, admin))) return undefined;
    const { known, found, gone, roomsLost } = now;
    const details = { via: deps.via, known, found, gone, roomsLost };
    await tx.audit.append({ actor: asActor(admin), act: 'list_accepted', details });
    await hastenSync(tx);
    return now;
  });
  if (!held) throw refusal((await store.syncs.state()).held, list);
  return held;
}

function refusal(held: HeldList | undefined, list: string | undefined): DomainError {
  const isTheOne = held !== undefined && (list === undefined || held.list === list);
  if (isTheOne && held.accepted)
    return new DomainError('list_already_accepted', { by: held.accepted.by, at: held.accepted.at.toISOString() });
  return new DomainError('list_not_held');
}
