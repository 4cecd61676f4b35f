import type { AccountFilter, AccountItem, AccountPage } from '../../../../contract/accounts.ts';
import { MOST_IN_ROLLOUT, type Selection } from '../../../../contract/rollouts.ts';
import type { WizardTexts } from '../../../../texts/en/tab/wizard.ts';
import { numberText } from '../../look/moments.ts';

/** The data of an account that the later steps need. */
export type PickedAccount = Pick<AccountItem, 'id' | 'displayName' | 'upn' | 'location' | 'syncedFromOnPremises'>;

/** The selected accounts: either single ones, or all that match a filter except some. */
export type AccountSelection =
  | { readonly kind: 'some'; readonly accounts: readonly PickedAccount[] }
  /** All accounts that match the filter and can be selected; `eligible` is the server's count at the time. */
  | {
      readonly kind: 'all';
      readonly filter: AccountFilter;
      readonly eligible: number;
      readonly except: readonly string[];
    };

export type SelectionEvent =
  | { readonly kind: 'toggled'; readonly account: AccountItem }
  | { readonly kind: 'allPicked'; readonly filter: AccountFilter; readonly eligible: number }
  | { readonly kind: 'removed'; readonly accountIds: readonly string[] }
  | { readonly kind: 'counted'; readonly eligible: number }
  | { readonly kind: 'cleared' };

/** The selection before the user selects anything. */
export const NOTHING_SELECTED: AccountSelection = { kind: 'some', accounts: [] };

/** Returns whether an account can be selected: only one that needs no action can. */
export function canBePicked({ readiness }: Pick<AccountItem, 'readiness'>): boolean {
  return readiness === 'No action needed';
}

/** Returns the selection after an event. */
export function nextSelection(selection: AccountSelection, event: SelectionEvent): AccountSelection {
  switch (event.kind) {
    case 'toggled':
      return toggled(selection, event.account);
    case 'allPicked':
      return { kind: 'all', filter: event.filter, eligible: event.eligible, except: [] };
    case 'removed':
      return removed(selection, event.accountIds);
    case 'counted':
      return selection.kind === 'all' ? { ...selection, eligible: event.eligible } : selection;
    case 'cleared':
      return NOTHING_SELECTED;
  }
}

function toggled(selection: AccountSelection, account: AccountItem): AccountSelection {
  if (!canBePicked(account)) return selection;
  if (isSelected(selection, account)) return removed(selection, [account.id]);
  if (selection.kind === 'all') return { ...selection, except: selection.except.filter((id) => id !== account.id) };
  const { id, displayName, upn, location, syncedFromOnPremises } = account;
  const picked: PickedAccount = {
    id,
    displayName,
    upn,
    ...(location !== undefined && { location }),
    ...(syncedFromOnPremises !== undefined && { syncedFromOnPremises }),
  };
  return { kind: 'some', accounts: [...selection.accounts, picked] };
}

function removed(selection: AccountSelection, accountIds: readonly string[]): AccountSelection {
  const gone = new Set(accountIds);
  if (selection.kind === 'some')
    return { kind: 'some', accounts: selection.accounts.filter(({ id }) => !gone.has(id)) };
  return { ...selection, except: [...new Set([...selection.except, ...accountIds])] };
}

/**
 * Returns whether an account is selected.
 * @param account an account that matches the filter, when the selection contains all that match
 */
export function isSelected(selection: AccountSelection, account: AccountItem): boolean {
  if (!canBePicked(account)) return false;
  return selection.kind === 'all'
    ? !selection.except.includes(account.id)
    : selection.accounts.some(({ id }) => id === account.id);
}

export function selectedCount(selection: AccountSelection): number {
  return selection.kind === 'all'
    ? Math.max(0, selection.eligible - selection.except.length)
    : selection.accounts.length;
}

/** A problem, which the caller puts into the reader's words. */
export type WizardProblem = (texts: WizardTexts) => string;

/** Returns why the user can't continue with this selection; `undefined` when they can. */
export function selectionProblem(selection: AccountSelection): WizardProblem | undefined {
  const count = selectedCount(selection);
  if (count === 0) return ({ problems }) => problems.nothingSelected;
  if (count <= MOST_IN_ROLLOUT) return undefined;
  return ({ problems }) => problems.tooMany(MOST_IN_ROLLOUT);
}

/** Returns the selection in the form that the server accepts. */
export function askedSelection(selection: AccountSelection): Selection {
  if (selection.kind === 'some') return { accountIds: selection.accounts.map(({ id }) => id) };
  return { query: selection.filter, except: selection.except };
}

/**
 * Returns whether every account in the list belongs to the filter of the selection. Otherwise the checkboxes would show
 * something wrong.
 */
export function selectsOf(selection: AccountSelection, listed: AccountFilter): boolean {
  if (selection.kind === 'some') return true;
  const { search = '', readiness, provisioning, building } = selection.filter;
  const listedWords = wordsOf(listed.search ?? '');
  return (
    wordsOf(search).every((word) => listedWords.some((longer) => longer.includes(word))) &&
    (readiness === undefined || readiness === listed.readiness) &&
    (provisioning === undefined || provisioning === listed.provisioning) &&
    (building === undefined || building === listed.building)
  );
}

/**
 * Returns whether the list shows exactly the filter of the selection, so that its count is the count of the selection.
 */
export function isListed(
  { filter }: Extract<AccountSelection, { readonly kind: 'all' }>,
  listed: AccountFilter,
): boolean {
  return (
    selectsOf({ kind: 'all', filter, eligible: 0, except: [] }, listed) &&
    selectsOf({ kind: 'all', filter: listed, eligible: 0, except: [] }, filter)
  );
}

function wordsOf(search: string): readonly string[] {
  return search.toLowerCase().split(/\s+/).filter(Boolean);
}

/** Returns a line such as "50,000 accounts · 30,000 eligible · 2 selected". */
export function countLine(
  { total, eligible }: Pick<AccountPage, 'total' | 'eligible'>,
  selected: number,
  texts: WizardTexts,
  locale: string,
): string {
  const number = (value: number): string => numberText(value, locale);
  return texts.counts(total, number(total), number(eligible), number(selected));
}
