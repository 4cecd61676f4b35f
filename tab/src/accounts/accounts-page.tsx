import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { type Dispatch, useCallback, useEffect } from 'react';
import type { AccountItem } from '../../../contract/accounts.ts';
import { useApp } from '../app/app-context.ts';
import { FailureView } from '../app/failure-view.tsx';
import { goTo } from '../app/go-to.ts';
import { PLACES } from '../app/navigation.ts';
import { Page } from '../app/page.tsx';
import type { PickState } from '../grid/pick-state.ts';
import { useIsNarrow } from '../grid/use-is-narrow.ts';
import { VirtualGrid } from '../grid/virtual-grid.tsx';
import { NarrowAccount, useAccountColumns } from './account-columns.tsx';
import { AccountFilterBar } from './account-filter-bar.tsx';
import { type AccountListEvent, countLine, isFiltered } from './account-list.ts';
import type { AccountListState } from './account-question.ts';
import { AccountsCommands } from './accounts-commands.tsx';
import { numberText } from '../look/moments.ts';
import { NothingHere } from '../look/nothing-here.tsx';
import { useFirstTexts } from '../texts/use-texts.ts';
import {
  askedRows,
  headerBoxOf,
  isRowSelected,
  type RowSelection,
  type RowSelectionEvent,
  selectedRows,
} from './row-selection.ts';
import { SyncLine, SyncProgress } from './sync-status.tsx';
import { type AccountRows, useAccountRows } from './use-account-rows.ts';
import { useSync } from './use-sync.ts';
import { useWidthsKey } from './use-widths-key.ts';

/** Number of placeholder rows to draw before the first answer, so that the page keeps its shape. */
const COMING_ROWS = 12;

const useStyles = makeStyles({
  lines: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '0 16px', minHeight: '24px', flexShrink: 0 },
  count: { flexGrow: 1, color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
});

interface AccountsPageProps {
  readonly state: AccountListState;
  readonly dispatch: Dispatch<AccountListEvent>;
  readonly selection: RowSelection;
  readonly select: Dispatch<RowSelectionEvent>;
}

export function AccountsPage(props: AccountsPageProps) {
  const { state, dispatch, selection, select } = props;
  const { filter } = state;
  const { accounts: texts } = useFirstTexts();
  const rows = useAccountRows(state);
  const isAny = selectedRows(selection, rows.first?.total ?? 0) > 0;
  useEffect(() => select({ kind: 'listed', filter }), [select, filter]);
  return (
    <Page title={texts.title} isFull>
      <AccountsCommands filter={filter} selection={isAny ? askedRows(selection) : undefined} />
      <SyncProgress />
      <AccountFilterBar state={state} dispatch={dispatch} />
      <Lines rows={rows} {...props} />
      {rows.error !== null && rows.first === undefined ? (
        <FailureView error={rows.error} onRetry={rows.retry} />
      ) : (
        <Rows rows={rows} {...props} />
      )}
    </Page>
  );
}

interface RowsProps extends AccountsPageProps {
  readonly rows: AccountRows;
}

/** Says how many accounts there are and how many are selected. A narrow window has the age of the list elsewhere. */
function Lines({ rows: { first }, state, selection, select }: RowsProps) {
  const styles = useStyles();
  const { host } = useApp();
  const { accounts: texts } = useFirstTexts();
  const isNarrow = useIsNarrow();
  const selected = selectedRows(selection, first?.total ?? 0);
  const line = first === undefined ? texts.loading : countLine(first, isFiltered(state), texts, host.locale);
  return (
    <div className={styles.lines}>
      <span role="status" className={styles.count}>
        {selected === 0 ? line : `${line} · ${texts.selected(numberText(selected, host.locale))}`}
      </span>
      {selected > 0 && (
        <Button size="small" onClick={() => select({ kind: 'cleared' })}>
          {texts.clearSelection}
        </Button>
      )}
      {!isNarrow && <SyncLine />}
    </div>
  );
}

function openAccount({ id }: AccountItem): void {
  goTo(PLACES.account(id));
}

function narrowCell(account: AccountItem) {
  return <NarrowAccount account={account} isLink />;
}

function Rows(props: RowsProps) {
  const { rows, state, dispatch } = props;
  const { accounts: texts } = useFirstTexts();
  const { first, isBehind } = rows;
  if (first?.total !== 0 || isBehind) return <Grid {...props} />;
  if (!isFiltered(state)) return <NoAccounts />;
  return (
    <NothingHere title={texts.noMatch} text={texts.noMatchHint}>
      <Button onClick={() => dispatch({ kind: 'cleared' })}>{texts.clearFilters}</Button>
    </NothingHere>
  );
}

/** Teaches what the list holds, with the first step. */
function NoAccounts() {
  const { accounts: texts } = useFirstTexts();
  const { start, isRunning } = useSync();
  return (
    <NothingHere title={texts.noneYet} text={texts.noneYetHint}>
      <Button appearance="primary" disabledFocusable={isRunning} onClick={start}>
        {texts.refresh}
      </Button>
    </NothingHere>
  );
}

function Grid({ rows, state, dispatch, selection, select }: RowsProps) {
  const { accounts: texts } = useFirstTexts();
  const widthsKey = useWidthsKey('accounts');
  const columns = useAccountColumns();
  const { first, rowAt, onRange, isBehind, rowsKey } = rows;
  const total = first?.total ?? COMING_ROWS;
  const onSort = useCallback((sort: AccountListState['sort']) => dispatch({ kind: 'sorted', sort }), [dispatch]);
  const onPick = useCallback(({ id }: AccountItem) => select({ kind: 'toggled', id }), [select]);
  const pickOf = useCallback(
    ({ id }: AccountItem): PickState => (isRowSelected(selection, id) ? 'picked' : 'open'),
    [selection],
  );
  return (
    <VirtualGrid
      label={texts.title}
      columns={columns}
      total={total}
      rowAt={rowAt}
      narrowCell={narrowCell}
      sorted={state}
      onSort={onSort}
      onOpen={openAccount}
      onPick={onPick}
      pickOf={pickOf}
      selectAll={{
        state: headerBoxOf(selection, first?.total ?? 0),
        label: texts.selectAll,
        isClosed: first === undefined || isBehind,
        onToggle: () => select({ kind: 'allToggled', filter: state.filter }),
      }}
      onRange={onRange}
      rowsKey={rowsKey}
      isBusy={first === undefined || isBehind}
      {...widthsKey}
    />
  );
}
