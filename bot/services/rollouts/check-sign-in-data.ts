import type { SignInDataBody } from '../../../contract/sign-in-data.ts';
import type { ResourceAccount } from '../../domain/accounts/account.ts';
import type { Admin } from '../../domain/admin.ts';
import type { AccountList } from '../../domain/ports/store/account-list.ts';
import type { Accounts } from '../../domain/ports/store/accounts.ts';
import { type MatchedSignInData, matchSignInData, readSignInData } from '../../domain/rollouts/sign-in-data.ts';
import { requirePermission, type PermissionDeps } from '../preferences/require-permission.ts';
import { selectAccounts } from '../accounts/select-accounts.ts';

/** The repositories that reading sign-in data needs. */
export type SignInDataStore = {
  readonly accountList: Pick<AccountList, 'ready'>;
  readonly accounts: Pick<Accounts, 'byIds' | 'byUpns'>;
};

/** The rows of a CSV that belong to accounts, its mistakes, and the number of all rows. */
export interface CheckedSignInData extends MatchedSignInData {
  readonly rows: number;
}

/** Reads the sign-in data of the selected accounts, or of all accounts that the CSV names. It stores nothing. */
export async function readSignInDataFor(
  store: SignInDataStore,
  csv: string,
  selected?: readonly ResourceAccount[],
): Promise<CheckedSignInData> {
  const data = readSignInData(csv);
  const accounts = await store.accounts.byUpns(data.rows.map(({ upn }) => upn));
  return { ...matchSignInData(data, accounts, selected), rows: data.rows.length };
}

/**
 * Checks a CSV of sign-in data before a rollout starts.
 * @throws DomainError selection_empty, selection_too_large
 */
export async function checkSignInData(
  { store, ...deps }: PermissionDeps & { readonly store: SignInDataStore },
  by: Admin,
  { csv, selection }: SignInDataBody,
): Promise<CheckedSignInData> {
  await requirePermission(deps, by, 'generate');
  const selected =
    selection &&
    (await selectAccounts(store, selection)).map(({ account }) => account).filter((account) => account !== undefined);
  return readSignInDataFor(store, csv, selected);
}
