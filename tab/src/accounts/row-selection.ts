import type { AccountFilter } from '../../../contract/accounts.ts';
import type { Selection } from '../../../contract/rollouts.ts';

/** The selected rows of the list: either single ones, or all that match the filter except some. */
export type RowSelection =
  | { readonly kind: 'some'; readonly ids: readonly string[] }
  | { readonly kind: 'all'; readonly filter: AccountFilter; readonly except: readonly string[] };

export type RowSelectionEvent =
  | { readonly kind: 'toggled'; readonly id: string }
  /** The user pressed the box in the header of a list with this filter. */
  | { readonly kind: 'allToggled'; readonly filter: AccountFilter }
  /** The list shows other accounts, of which a selection of all says nothing. */
  | { readonly kind: 'listed'; readonly filter: AccountFilter }
  | { readonly kind: 'cleared' };

/** The selection before the user selects anything. */
export const NO_ROWS: RowSelection = { kind: 'some', ids: [] };

/** Returns the selection after an event. */
export function nextRowSelection(selection: RowSelection, event: RowSelectionEvent): RowSelection {
  switch (event.kind) {
    case 'toggled':
      return selection.kind === 'all'
        ? { ...selection, except: toggled(selection.except, event.id) }
        : { kind: 'some', ids: toggled(selection.ids, event.id) };
    case 'allToggled':
      return selection.kind === 'all' && selection.except.length === 0
        ? NO_ROWS
        : { kind: 'all', filter: event.filter, except: [] };
    case 'listed':
      return selection.kind === 'all' && !isSame(selection.filter, event.filter) ? NO_ROWS : selection;
    case 'cleared':
      return NO_ROWS;
  }
}

function toggled(ids: readonly string[], id: string): readonly string[] {
  return ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id];
}

function isSame(left: AccountFilter, right: AccountFilter): boolean {
  const names = new Set([...Object.keys(left), ...Object.keys(right)]) as ReadonlySet<keyof AccountFilter>;
  return [...names].every((name) => left[name] === right[name]);
}

export function isRowSelected(selection: RowSelection, id: string): boolean {
  return selection.kind === 'all' ? !selection.except.includes(id) : selection.ids.includes(id);
}

/** Returns how many rows are selected. @param total the number of accounts that match the filter of the list */
export function selectedRows(selection: RowSelection, total: number): number {
  return selection.kind === 'all' ? Math.max(0, total - selection.except.length) : selection.ids.length;
}

/** Returns the state of the box in the header. */
export function headerBoxOf(selection: RowSelection, total: number): 'none' | 'some' | 'all' {
  if (selectedRows(selection, total) === 0) return 'none';
  return selection.kind === 'all' && selection.except.length === 0 ? 'all' : 'some';
}

/** Returns the selection in the form that the server accepts. */
export function askedRows(selection: RowSelection): Selection {
  return selection.kind === 'all'
    ? { query: selection.filter, except: selection.except }
    : { accountIds: selection.ids };
}
