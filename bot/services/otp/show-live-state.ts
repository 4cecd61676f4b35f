import type { ResourceAccount } from '../../domain/accounts/account.ts';
import type { LiveState } from '../../domain/accounts/live-state.ts';
import type { Admin } from '../../domain/admin.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Accounts } from '../../domain/ports/store/accounts.ts';
import type { Otps } from '../../domain/ports/store/otps.ts';
import { type PermissionDeps, requirePermission } from '../preferences/require-permission.ts';

interface LiveDeps extends PermissionDeps {
  readonly store: { readonly accounts: Pick<Accounts, 'byId'>; readonly otps: Pick<Otps, 'live'> };
}

/** An account and what a new one-time password would replace, if anything. */
export interface LiveAccount {
  readonly account: ResourceAccount;
  readonly live?: LiveState;
}

/** Returns what a new one-time password of an account would replace. @throws DomainError account_unknown */
export async function liveState({ store, ...deps }: LiveDeps, by: Admin, accountId: string): Promise<LiveAccount> {
  await requirePermission(deps, by, 'generate');
  const account = await store.accounts.byId(accountId);
  if (!account) throw new DomainError('account_unknown', { account: accountId });
  const live = (await store.otps.live([accountId])).get(accountId);
  return { account, ...(live && { live }) };
}
