import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { type Dispatch, useCallback } from 'react';
import type { AccountItem } from '../../../bot/contract/tab-accounts.ts';
import { useApp } from '../app/app-context.ts';
import { FailureView } from '../app/failure-view.tsx';
import { goTo } from '../app/go-to.ts';
import { PLACES } from '../app/navigation.ts';
import { Page } from '../app/page.tsx';
import { VirtualGrid } from '../grid/virtual-grid.tsx';
import { ACCOUNT_COLUMNS, NarrowAccount } from './account-columns.tsx';
import { AccountFilterBar } from './account-filter-bar.tsx';
import { type AccountListEvent, type AccountListState, countLine, isFiltered } from './account-list.ts';
import { AccountsCommands } from './accounts-commands.tsx';
import { NothingHere } from '../look/nothing-here.tsx';
import { SyncLine, SyncProgress } from './sync-status.tsx';
import { type AccountRows, useAccountRows } from './use-account-rows.ts';

/** Drawn before anything is known, so that the page keeps its shape. */
const COMING_ROWS = 12;

const useStyles = makeStyles({
  lines: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', gap: '4px 16px' },
  count: { color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
});

interface AccountsPageProps {
  readonly state: AccountListState;
  readonly dispatch: Dispatch<AccountListEvent>;
}

export function AccountsPage({ state, dispatch }: AccountsPageProps) {
  const styles = useStyles();
  const rows = useAccountRows(state);
  return (
    <Page title="Resource accounts" isFull>
      <AccountsCommands filter={state.filter} />
      <SyncProgress />
      <AccountFilterBar state={state} dispatch={dispatch} />
      <div className={styles.lines}>
        <CountLine rows={rows} state={state} />
        <SyncLine />
      </div>
      {rows.error !== null && rows.first === undefined ? <FailureView error={rows.error} onRetry={rows.retry} /> : <Rows rows={rows} state={state} dispatch={dispatch} />}
    </Page>
  );
}

function CountLine({ rows: { first }, state }: { readonly rows: AccountRows; readonly state: AccountListState }) {
  const styles = useStyles();
  const { host } = useApp();
  return (
    <span role="status" className={styles.count}>
      {first === undefined ? 'Loading the accounts …' : countLine(first.total, first.eligible, isFiltered(state), host.locale)}
    </span>
  );
}

function openAccount({ id }: AccountItem): void {
  goTo(PLACES.account(id));
}

function narrowCell(account: AccountItem) {
  return <NarrowAccount account={account} />;
}

function Rows({ rows, state, dispatch }: AccountsPageProps & { readonly rows: AccountRows }) {
  const { first, rowAt, onRange, isBehind, rowsKey } = rows;
  const onSort = useCallback((sort: AccountListState['sort']) => dispatch({ kind: 'sorted', sort }), [dispatch]);
  if (first?.total === 0 && !isBehind) {
    if (!isFiltered(state)) return <NothingHere title="There are no resource accounts yet" text="Refresh reads them from your organization. Only rooms and accounts with a Teams Rooms licence are listed." />;
    return (
      <NothingHere title="No account matches" text="Change what you search for, or take the filters away.">
        <Button onClick={() => dispatch({ kind: 'cleared' })}>Clear search and filters</Button>
      </NothingHere>
    );
  }
  return (
    <VirtualGrid label="Resource accounts" columns={ACCOUNT_COLUMNS} total={first?.total ?? COMING_ROWS} rowAt={rowAt} narrowCell={narrowCell}
      sorted={state} onSort={onSort} onOpen={openAccount} onRange={onRange} rowsKey={rowsKey} isBusy={first === undefined || isBehind} />
  );
}
