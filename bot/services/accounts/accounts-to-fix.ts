import { MOST_IN_FIX_SCRIPT } from '../../../contract/fixes/fix-script.ts';
import type { Selection } from '../../../contract/rollouts.ts';
import { checkReadiness, type ReadinessCheck, type ResourceAccount } from '../../domain/accounts/account.ts';
import { fixStep, type FixStep } from '../../domain/accounts/fixes/fix-step.ts';
import type { Admin } from '../../domain/admin.ts';
import type { AccountList } from '../../domain/ports/store/account-list.ts';
import type { Accounts } from '../../domain/ports/store/accounts.ts';
import { requirePermission, type PermissionDeps } from '../preferences/require-permission.ts';

interface FixDeps extends PermissionDeps {
  readonly store: {
    readonly accountList: Pick<AccountList, 'needingAction'>;
    readonly accounts: Pick<Accounts, 'byIds'>;
  };
}

/** An account with the checks that fail, and what fixes each. */
export interface AccountToFix {
  readonly account: ResourceAccount;
  readonly fixes: readonly { readonly check: ReadinessCheck; readonly step: FixStep }[];
}

/** The accounts of a selection that fail a check, at most `MOST_IN_FIX_SCRIPT` of them, and how many more there are. */
export interface AccountsToFix {
  readonly accounts: readonly AccountToFix[];
  readonly left: number;
}

/**
 * Returns the accounts of a selection that fail a check. All that match a filter may be tens of thousands, whose facts
 * no page has, so the server finds them.
 */
export async function accountsToFix(
  { store, ...deps }: FixDeps,
  admin: Admin,
  selection: Selection,
): Promise<AccountsToFix> {
  await requirePermission(deps, admin, 'read');
  const ids = await idsOf(store, selection);
  const chosen = ids.slice(0, MOST_IN_FIX_SCRIPT);
  const known = new Map((await store.accounts.byIds(chosen)).map((account) => [account.id, account]));
  const accounts = chosen
    .flatMap((id) => known.get(id) ?? [])
    .map((account) => ({ account, fixes: fixesOf(account) }))
    .filter(({ fixes }) => fixes.length > 0);
  return { accounts, left: ids.length - chosen.length };
}

/** Returns what fixes each failed check of an account. */
export function fixesOf(account: ResourceAccount): AccountToFix['fixes'] {
  return checkReadiness(account)
    .filter(({ result }) => result === 'failed')
    .map((check) => ({ check, step: fixStep(account, check) }));
}

async function idsOf(store: FixDeps['store'], selection: Selection): Promise<readonly string[]> {
  if (!('query' in selection)) return [...new Set(selection.accountIds)];
  const except = new Set(selection.except);
  return (await store.accountList.needingAction(selection.query)).filter((id) => !except.has(id));
}
