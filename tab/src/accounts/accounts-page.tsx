import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { type Dispatch, useCallback } from 'react';
import type { AccountItem } from '../../../contract/accounts.ts';
import { useApp } from '../app/app-context.ts';
import { FailureView } from '../app/failure-view.tsx';
import { goTo } from '../app/go-to.ts';
import { PLACES } from '../app/navigation.ts';
import { Page } from '../app/page.tsx';
import { VirtualGrid } from '../grid/virtual-grid.tsx';
import { NarrowAccount, useAccountColumns } from './account-columns.tsx';
import { AccountFilterBar } from './account-filter-bar.tsx';
import { type AccountListEvent, type AccountListState, countLine, isFiltered } from './account-list.ts';
import { AccountsCommands } from './accounts-commands.tsx';
import { NothingHere } from '../look/nothing-here.tsx';
import { useFirstTexts } from '../texts/use-texts.ts';
import { SyncLine, SyncProgress } from './sync-status.tsx';
import { type AccountRows, useAccountRows } from './use-account-rows.ts';

/** Number of placeholder rows to draw before the first answer, so that the page keeps its shape. */
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
  const { accounts: texts } = useFirstTexts();
  const rows = useAccountRows(state);
  return (
    <Page title={texts.title} isFull>
      <AccountsCommands filter={state.filter} />
      <SyncProgress />
      <AccountFilterBar state={state} dispatch={dispatch} />
      <div className={styles.lines}>
        <CountLine rows={rows} state={state} />
        <SyncLine />
      </div>
      {rows.error !== null && rows.first === undefined ? (
        <FailureView error={rows.error} onRetry={rows.retry} />
      ) : (
        <Rows rows={rows} state={state} dispatch={dispatch} />
      )}
    </Page>
  );
}

function CountLine({ rows: { first }, state }: { readonly rows: AccountRows; readonly state: AccountListState }) {
  const styles = useStyles();
  const { host } = useApp();
  const { accounts: texts } = useFirstTexts();
  return (
    <span role="status" className={styles.count}>
      {first === undefined ? texts.loading : countLine(first, isFiltered(state), texts, host.locale)}
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
  const { accounts: texts } = useFirstTexts();
  const columns = useAccountColumns();
  const { first, rowAt, onRange, isBehind, rowsKey } = rows;
  const onSort = useCallback((sort: AccountListState['sort']) => dispatch({ kind: 'sorted', sort }), [dispatch]);
  if (first?.total === 0 && !isBehind) {
    if (!isFiltered(state)) return <NothingHere title={texts.noneYet} text={texts.noneYetHint} />;
    return (
      <NothingHere title={texts.noMatch} text={texts.noMatchHint}>
        <Button onClick={() => dispatch({ kind: 'cleared' })}>{texts.clearFilters}</Button>
      </NothingHere>
    );
  }
  return (
    <VirtualGrid
      label={texts.title}
      columns={columns}
      total={first?.total ?? COMING_ROWS}
      rowAt={rowAt}
      narrowCell={narrowCell}
      sorted={state}
      onSort={onSort}
      onOpen={openAccount}
      onRange={onRange}
      rowsKey={rowsKey}
      isBusy={first === undefined || isBehind}
    />
  );
}
