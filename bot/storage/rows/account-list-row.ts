import { locationOf, type ResourceAccount } from '../../domain/accounts/account.ts';
import { searchText, sortKey } from '../../domain/accounts/search-text.ts';

/** The columns by which lists filter and sort accounts. */
export interface AccountListRow {
  readonly id: string;
  readonly name_key: string;
  readonly upn_key: string;
  readonly location_key: string;
  readonly building: string;
  readonly search_text: string;
  readonly readiness: string;
}

/** Returns the row of `account_list` for an account. Triggers fill its other columns. */
export function listRowOf(account: ResourceAccount): AccountListRow {
  const { id, displayName, upn, building = '', readiness } = account;
  const location = locationOf(account);
  return {
    id,
    name_key: sortKey(displayName),
    upn_key: sortKey(upn),
    location_key: sortKey(location),
    building,
    search_text: searchText([displayName, upn, location].join('\n')),
    readiness,
  };
}

/** Compares all columns of two rows. A missing row differs from every row. */
export function sameListRow(left: AccountListRow, right: AccountListRow | undefined): boolean {
  return (
    right !== undefined &&
    (Object.keys(left) as (keyof AccountListRow)[]).every((column) => left[column] === right[column])
  );
}
