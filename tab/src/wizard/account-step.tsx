import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, Spinner, Text, tokens } from '@fluentui/react-components';
import { type Dispatch, useEffect, useState } from 'react';
import { ACCOUNT_PATHS, type AccountFilter, type AccountPage, accountsQuery, PAGE_LENGTH, parseAccountPage } from '../../../bot/contract/tab-accounts.ts';
import { KEYS } from '../api/query-keys.ts';
import { useRead } from '../api/use-read.ts';
import { useApp } from '../app/app-context.ts';
import { FailureView } from '../app/failure-view.tsx';
import { AccountChoice } from './account-choice.tsx';
import { AccountFilters } from './account-filters.tsx';
import { countLine, selectedCount, selectsOf } from './account-selection.ts';
import type { Wizard } from './use-wizard.ts';
import type { WizardEvent, WizardState } from './wizard-state.ts';

const useStyles = makeStyles({
  counts: { fontWeight: tokens.fontWeightSemibold },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
});

export function AccountStep({ wizard: { state, dispatch } }: { readonly wizard: Wizard }) {
  const { filter } = state;
  const [offset, setOffset] = useState(0);
  const path = ACCOUNT_PATHS.list + accountsQuery({ ...filter, offset });
  const { data, error, isPlaceholderData, refetch } = useRead([...KEYS.accounts, 'wizard', path], path, parseAccountPage, { keepPrevious: true });
  const changeFilter = (changed: AccountFilter): void => {
    setOffset(0);
    dispatch({ kind: 'filtered', filter: changed });
  };
  useCount(state, isPlaceholderData ? undefined : data, dispatch);
  return (
    <>
      <Text>Only accounts whose readiness status is <b>No action needed</b> can get a one-time password. The others say what to do.</Text>
      <AccountFilters filter={filter} onChange={changeFilter} />
      {error !== null && <FailureView error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Spinner label="Loading …" />}
      {data !== undefined && <Accounts state={state} dispatch={dispatch} page={data} />}
      {data !== undefined && <Pages page={data} onOffset={setOffset} />}
    </>
  );
}

/** How many are meant by "all" changes with the accounts themselves. */
function useCount({ selection, filter }: WizardState, page: AccountPage | undefined, dispatch: Dispatch<WizardEvent>): void {
  const eligible = page?.eligible;
  const isStale = selection.kind === 'all' && selectsOf(selection, filter) && eligible !== undefined && eligible !== selection.eligible;
  useEffect(() => {
    if (isStale) dispatch({ kind: 'selection', event: { kind: 'counted', eligible } });
  }, [dispatch, eligible, isStale]);
}

interface AccountsProps {
  readonly state: WizardState;
  readonly dispatch: Dispatch<WizardEvent>;
  readonly page: AccountPage;
}

function Accounts({ state: { selection, filter }, dispatch, page }: AccountsProps) {
  const styles = useStyles();
  const { host } = useApp();
  const selected = selectedCount(selection);
  const selectAll = (): void => dispatch({ kind: 'selection', event: { kind: 'allPicked', filter, eligible: page.eligible } });
  const clear = (): void => dispatch({ kind: 'selection', event: { kind: 'cleared' } });
  const isShown = selectsOf(selection, filter);
  return (
    <>
      <div className={styles.row}>
        <Text role="status" className={styles.counts}>{countLine(page, selected, host.locale)}</Text>
        <Button size="small" disabledFocusable={page.eligible === 0} onClick={selectAll}>Select all that match</Button>
        <Button size="small" disabledFocusable={selected === 0} onClick={clear}>Clear selection</Button>
      </div>
      {!isShown && (
        <MessageBar layout="multiline">
          <MessageBarBody>All that matched an earlier search are selected. Clear the selection to pick here, or go back to that search.</MessageBarBody>
          <MessageBarActions>
            <Button onClick={() => selection.kind === 'all' && dispatch({ kind: 'filtered', filter: selection.filter })}>That search</Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {page.items.length === 0 && <Text>No account matches. Try fewer words, or other filters.</Text>}
      <ul className={styles.list} aria-label="Resource accounts">
        {page.items.map((account) => (
          <AccountChoice
            key={account.id} account={account} selection={selection} isLocked={!isShown}
            onToggle={() => dispatch({ kind: 'selection', event: { kind: 'toggled', account } })}
          />
        ))}
      </ul>
    </>
  );
}

function Pages({ page: { offset, total, items }, onOffset }: { readonly page: AccountPage; readonly onOffset: (offset: number) => void }) {
  const styles = useStyles();
  if (total <= PAGE_LENGTH) return null;
  return (
    <div className={styles.row}>
      <Button disabledFocusable={offset === 0} onClick={() => onOffset(Math.max(0, offset - PAGE_LENGTH))}>Earlier</Button>
      <Button disabledFocusable={offset + items.length >= total} onClick={() => onOffset(offset + PAGE_LENGTH)}>Further</Button>
      <Text>{offset + 1} to {offset + items.length} of {total}</Text>
    </div>
  );
}
