import type { AccountFilter, AccountPage, AccountSort } from '../../../contract/accounts.ts';
import type { AccountsTexts } from '../../../texts/en/tab/accounts.ts';
import { nextSort } from '../grid/grid-sort.ts';
import { numberText } from '../look/moments.ts';
import type { AccountListState } from './account-question.ts';

/** One filter with its new value; `undefined` removes the filter. */
type FilterChoice = {
  readonly [Name in 'readiness' | 'provisioning' | 'building']?: AccountFilter[Name] | undefined;
};

export type AccountListEvent =
  | { readonly kind: 'searched'; readonly search: string }
  /** An empty value removes the filter. */
  | { readonly kind: 'filtered'; readonly filter: FilterChoice }
  /** The user pressed the title of a column. */
  | { readonly kind: 'sorted'; readonly sort: AccountSort }
  /** The user chose an order by its name. */
  | { readonly kind: 'ordered'; readonly sort: AccountSort }
  | { readonly kind: 'cleared' };

/** Returns the state of the list after an event. */
export function nextAccountList(state: AccountListState, event: AccountListEvent): AccountListState {
  switch (event.kind) {
    case 'searched':
      return { ...state, filter: only({ ...state.filter, search: event.search.trim() }) };
    case 'filtered':
      return { ...state, filter: only({ ...state.filter, ...event.filter }) };
    case 'sorted':
      return { ...state, ...nextSort(state, event.sort) };
    case 'ordered':
      return { ...state, sort: event.sort, order: 'asc' };
    case 'cleared':
      return { ...state, filter: {} };
  }
}

export function isFiltered({ filter }: AccountListState): boolean {
  return Object.keys(filter).length > 0;
}

/** Removes empty filters, so that the same question always has the same address. */
function only(filter: { readonly [Name in keyof AccountFilter]: AccountFilter[Name] | undefined }): AccountFilter {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined && value !== ''));
}

/** Returns a line such as `50,000 accounts · 30,000 ready for an OTP`. */
export function countLine(
  { total, eligible }: Pick<AccountPage, 'total' | 'eligible'>,
  filtered: boolean,
  texts: AccountsTexts,
  locale: string,
): string {
  const written = numberText(total, locale);
  const accounts = filtered ? texts.found(total, written) : texts.listed(total, written);
  return total === 0 ? accounts : `${accounts} · ${texts.ready(numberText(eligible, locale))}`;
}
