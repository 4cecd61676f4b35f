import { Button } from '@fluentui/react-components';
import { type Dispatch, useCallback, useMemo } from 'react';
import type { AccountItem, AccountSort } from '../../../../contract/accounts.ts';
import { NarrowAccount, useAccountColumns } from '../../accounts/account-columns.tsx';
import { isFiltered, type AccountListEvent } from '../../accounts/account-list.ts';
import type { AccountListState } from '../../accounts/account-question.ts';
import type { AccountRows } from '../../accounts/use-account-rows.ts';
import { useWidthsKey } from '../../accounts/use-widths-key.ts';
import type { GridColumn } from '../../grid/grid-column.ts';
import type { PickState, SelectAll } from '../../grid/pick-state.ts';
import { VirtualGrid } from '../../grid/virtual-grid.tsx';
import { NothingHere } from '../../look/nothing-here.tsx';
import { useTexts } from '../../texts/use-texts.ts';
import {
  type AccountSelection,
  canBePicked,
  isSelected,
  selectedCount,
  type SelectionEvent,
  selectsOf,
} from './account-selection.ts';
import { reasonsAgainst } from './reasons-against.ts';
import type { WizardEvent, WizardState } from '../wizard-state.ts';

/** Number of placeholder rows to draw while the first accounts are loading. */
const COMING_ROWS = 12;

interface PickGridProps {
  readonly state: WizardState;
  readonly dispatch: Dispatch<WizardEvent>;
  readonly rows: AccountRows;
  readonly onListed: (event: AccountListEvent) => void;
  /** Called with the account that has the focus. */
  readonly onActive: (account: AccountItem | undefined) => void;
}

/** Shows the accounts in a grid to select from. Accounts that can't be selected stay in sight. */
export function PickGrid({ state: { selection, list }, dispatch, rows, onListed, onActive }: PickGridProps) {
  const texts = useTexts();
  const { first, rowAt, isBehind } = rows;
  const isTold = selectsOf(selection, list.filter);
  const pickOf = useCallback((account: AccountItem) => pickStateOf(account, selection, isTold), [isTold, selection]);
  const columns = usePickColumns();
  const whyClosed = useCallback((account: AccountItem) => reasonsAgainst(account, texts.wizard), [texts]);
  const pick = useCallback(
    (account: AccountItem) => {
      if (isTold) dispatch({ kind: 'selection', event: { kind: 'toggled', account } });
    },
    [dispatch, isTold],
  );
  const onSort = useCallback((sort: AccountSort) => onListed({ kind: 'sorted', sort }), [onListed]);
  const toggleAll = (): void =>
    dispatch({ kind: 'selection', event: allToggled(selection, list, first?.eligible ?? 0) });
  const tellActive = useCallback((index: number) => onActive(rowAt(index)), [onActive, rowAt]);
  const widthsKey = useWidthsKey('pick');
  if (first?.total === 0 && !isBehind) return <NoMatch list={list} onListed={onListed} />;
  return (
    <VirtualGrid
      label={texts.accounts.title}
      columns={columns}
      total={first?.total ?? COMING_ROWS}
      rowAt={rowAt}
      narrowCell={narrowCell}
      sorted={list}
      onSort={onSort}
      onOpen={pick}
      pickOf={pickOf}
      whyClosed={whyClosed}
      selectAll={selectAllOf(selection, isBehind ? 0 : (first?.eligible ?? 0), texts.wizard.selectAll, toggleAll)}
      onActive={tellActive}
      onRange={rows.onRange}
      rowsKey={rows.rowsKey}
      isBusy={first === undefined || isBehind}
      {...widthsKey}
    />
  );
}

function usePickColumns(): readonly GridColumn<AccountItem, AccountSort>[] {
  const all = useAccountColumns(false);
  return useMemo(() => all.filter(({ id }) => id !== 'expiry'), [all]);
}

function narrowCell(account: AccountItem) {
  return <NarrowAccount account={account} isLink={false} />;
}

function hasAll(selection: AccountSelection): boolean {
  return selection.kind === 'all' && selection.except.length === 0;
}

/** Returns the box in the header: the same act as the button that selects all matches. */
function selectAllOf(selection: AccountSelection, eligible: number, label: string, onToggle: () => void): SelectAll {
  const state = selectedCount(selection) === 0 ? 'none' : hasAll(selection) ? 'all' : 'some';
  return { state, label, isClosed: eligible === 0, onToggle };
}

function allToggled(selection: AccountSelection, { filter }: AccountListState, eligible: number): SelectionEvent {
  return hasAll(selection) ? { kind: 'cleared' } : { kind: 'allPicked', filter, eligible };
}

function NoMatch({ list, onListed }: Pick<PickGridProps, 'onListed'> & { readonly list: AccountListState }) {
  const { accounts } = useTexts();
  return (
    <NothingHere title={accounts.noMatch} text={accounts.noMatchHint}>
      {isFiltered(list) && <Button onClick={() => onListed({ kind: 'cleared' })}>{accounts.clearFilters}</Button>}
    </NothingHere>
  );
}

function pickStateOf(account: AccountItem, selection: AccountSelection, isTold: boolean): PickState {
  if (!isTold || !canBePicked(account)) return 'closed';
  return isSelected(selection, account) ? 'picked' : 'open';
}
