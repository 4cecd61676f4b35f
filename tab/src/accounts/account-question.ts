import {
  ACCOUNT_PATHS,
  type AccountFilter,
  type AccountSort,
  accountsQuery,
  PAGE_LENGTH,
  type SortOrder,
} from '../../../contract/accounts.ts';

/** Which accounts the page shows, and in which order. */
export interface AccountListState {
  readonly filter: AccountFilter;
  readonly sort: AccountSort;
  readonly order: SortOrder;
}

/** The list before the user filters or sorts it. */
export const ALL_ACCOUNTS: AccountListState = { filter: {}, sort: 'waiting', order: 'asc' };

/** The same list for a choice of accounts, in which a waiting account has nothing to do at the top. */
export const ALL_BY_NAME: AccountListState = { ...ALL_ACCOUNTS, sort: 'name' };

/** Returns the address of a page of the list; the pages are counted from 0. */
export function accountPagePath({ filter, sort, order }: AccountListState, page: number): string {
  return ACCOUNT_PATHS.list + accountsQuery({ ...filter, sort, order, offset: page * PAGE_LENGTH });
}
