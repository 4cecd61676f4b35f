import type { Selection } from '../../../../contract/rollouts.ts';
import { checkReadiness, type ReadinessCheck, type ResourceAccount } from '../../../domain/accounts/account.ts';
import type { Admin } from '../../../domain/admin.ts';
import type { AccountList } from '../../../domain/ports/store/account-list.ts';
import type { Accounts } from '../../../domain/ports/store/accounts.ts';
import type { Transact } from '../../../domain/ports/store/transaction.ts';
import { type PermissionDeps, requirePermission } from '../../preferences/require-permission.ts';
import { selectAccounts } from '../select-accounts.ts';
import { wantPolicies } from './want-policies.ts';

interface AskDeps extends PermissionDeps {
  readonly store: {
    readonly accountList: Pick<AccountList, 'ready'>;
    readonly accounts: Pick<Accounts, 'byIds'>;
    readonly transaction: Transact<'accountPolicies' | 'clock' | 'jobs' | 'locks'>;
  };
}

/** The number of accounts in one transaction, so that others don't wait long for their locks. */
const PORTION = 100;

/** A selected account with what is known of its policies. */
export interface PolicyCheck {
  readonly account: ResourceAccount;
  readonly check: ReadinessCheck;
  /** Nobody has asked about this account yet, so an evaluation is on its way. */
  readonly isWaiting: boolean;
}

function policyCheck(account: ResourceAccount): PolicyCheck {
  const check = checkReadiness(account).find(({ name }) => name === 'sign_in_policies');
  return {
    account,
    check: check ?? { name: 'sign_in_policies', result: 'not_checked' },
    isWaiting: account.policies === undefined,
  };
}

/**
 * Has the Conditional Access policies of the accounts of a selection evaluated, each at most once a day, and returns
 * what is known now. The rest follows in the pace of the evaluations, and each result makes a page event.
 * @throws DomainError selection_empty, or selection_too_large with the count
 */
export async function askPolicies(
  { store, ...deps }: AskDeps,
  admin: Admin,
  selection: Selection,
): Promise<readonly PolicyCheck[]> {
  await requirePermission(deps, admin, 'generate');
  const selected = await selectAccounts(store, selection);
  const accounts = selected.map(({ account }) => account).filter((account) => account !== undefined);
  const ids = accounts.map(({ id }) => id);
  for (let start = 0; start < ids.length; start += PORTION) {
    const portion = ids.slice(start, start + PORTION);
    await store.transaction(async (tx) => {
      await tx.locks.accounts(portion);
      await wantPolicies(tx, portion);
    });
  }
  return accounts.map(policyCheck);
}
