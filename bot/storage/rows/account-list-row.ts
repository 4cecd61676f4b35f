import { locationOf, type ResourceAccount } from '../../domain/accounts/account.ts';
import { SEARCH_TEXT_VERSION, searchText, sortKey } from '../../domain/accounts/search-text.ts';

/** The columns by which lists filter and sort accounts. */
export interface AccountListRow {
  readonly id: string;
  readonly name_key: string;
  readonly upn_key: string;
  readonly location_key: string;
  readonly building: string;
  readonly search_text: string;
  readonly search_version: number;
  readonly readiness: string;
}

/**
 * Returns the row of `account_list` for an account. Triggers fill its other columns. The first line of the search text
 * is the name, and the next one the sign-in address.
 */
export function listRowOf(account: ResourceAccount): AccountListRow {
  const { id, displayName, upn, mail, building = '', readiness } = account;
  const location = locationOf(account);
  const otherMail = mail === undefined || mail.toLowerCase() === upn.toLowerCase() ? [] : [mail];
  return {
    id,
    name_key: sortKey(displayName),
    upn_key: sortKey(upn),
    location_key: sortKey(location),
    building,
    search_text: [displayName, upn, ...otherMail, location].map(searchText).join('\n'),
    search_version: SEARCH_TEXT_VERSION,
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
