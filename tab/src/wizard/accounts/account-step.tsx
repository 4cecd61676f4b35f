import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Switch,
  Text,
  tokens,
} from '@fluentui/react-components';
import { type Dispatch, useCallback, useEffect, useState } from 'react';
import type { AccountItem } from '../../../../contract/accounts.ts';
import type { ReadinessStatus } from '../../../../contract/words.ts';
import { AccountFilterBar } from '../../accounts/account-filter-bar.tsx';
import type { AccountListEvent } from '../../accounts/account-list.ts';
import { type AccountRows, useAccountRows } from '../../accounts/use-account-rows.ts';
import { FixButton } from '../../fixes/fix-button.tsx';
import { useApp } from '../../app/app-context.ts';
import { FailureView } from '../../app/failure-view.tsx';
import { useTexts } from '../../texts/use-texts.ts';
import { countLine, isListed, selectedCount, selectsOf } from './account-selection.ts';
import { PickGrid } from './pick-grid.tsx';
import { RecentRollout } from '../recent-rollout.tsx';
import type { Wizard } from '../use-wizard.ts';
import { WhyNot } from './why-not.tsx';
import type { WizardEvent, WizardState } from '../wizard-state.ts';

const useStyles = makeStyles({
  counts: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 8px' },
  /** The bar keeps its height, and the list shrinks instead. */
  bar: { flexShrink: 0 },
});

export function AccountStep({ wizard: { state, dispatch } }: { readonly wizard: Wizard }) {
  const { list } = state;
  const {
    field,
    wizard: { onlyReady },
  } = useTexts();
  const rows = useAccountRows(list);
  const listed = useCallback((event: AccountListEvent) => dispatch({ kind: 'listed', event }), [dispatch]);
  const [active, setActive] = useState<AccountItem | undefined>();
  useCount(state, rows, dispatch);
  return (
    <>
      <Text>
        {onlyReady.before} <b>{field.readiness['No action needed']}</b> {onlyReady.after}
      </Text>
      <RecentRollout />
      <AccountFilterBar state={list} dispatch={listed} />
      <Counts state={state} dispatch={dispatch} rows={rows} />
      <EarlierSearch state={state} dispatch={dispatch} />
      {rows.error !== null && rows.first === undefined ? (
        <FailureView error={rows.error} onRetry={rows.retry} />
      ) : (
        <PickGrid state={state} dispatch={dispatch} rows={rows} onListed={listed} onActive={setActive} />
      )}
      <WhyNot account={active} />
    </>
  );
}

/** Updates the count of a selection of all accounts, because the accounts themselves change. */
function useCount(
  { selection, list: { filter } }: WizardState,
  { first, isBehind }: AccountRows,
  dispatch: Dispatch<WizardEvent>,
): void {
  const eligible = isBehind ? undefined : first?.eligible;
  const isStale =
    selection.kind === 'all' &&
    isListed(selection, filter) &&
    eligible !== undefined &&
    eligible !== selection.eligible;
  useEffect(() => {
    if (isStale) dispatch({ kind: 'selection', event: { kind: 'counted', eligible } });
  }, [dispatch, eligible, isStale]);
}

interface PartProps {
  readonly state: WizardState;
  readonly dispatch: Dispatch<WizardEvent>;
}

function Counts({
  state: {
    selection,
    list: { filter },
  },
  dispatch,
  rows: { first, isBehind },
}: PartProps & { readonly rows: AccountRows }) {
  const styles = useStyles();
  const { host } = useApp();
  const { accounts, wizard: texts } = useTexts();
  const selected = selectedCount(selection);
  const eligible = isBehind ? 0 : (first?.eligible ?? 0);
  const toFix = first === undefined || isBehind ? 0 : first.total - first.eligible;
  return (
    <div className={styles.row}>
      <Text role="status" className={styles.counts}>
        {first === undefined ? accounts.loading : countLine(first, selected, texts, host.locale)}
      </Text>
      <Button
        size="small"
        disabledFocusable={eligible === 0}
        onClick={() => dispatch({ kind: 'selection', event: { kind: 'allPicked', filter, eligible } })}
      >
        {texts.selectAll}
      </Button>
      <Button
        size="small"
        disabledFocusable={selected === 0}
        onClick={() => dispatch({ kind: 'selection', event: { kind: 'cleared' } })}
      >
        {texts.clearSelection}
      </Button>
      <EligibleOnly readiness={filter.readiness} dispatch={dispatch} />
      {toFix > 0 && <FixButton selection={{ query: filter, except: [] }} place="page" />}
    </div>
  );
}

interface EligibleOnlyProps extends Pick<PartProps, 'dispatch'> {
  readonly readiness: ReadinessStatus | undefined;
}

function EligibleOnly({ readiness, dispatch }: EligibleOnlyProps) {
  const { wizard: texts } = useTexts();
  const isOn = readiness === 'No action needed';
  const filter = { readiness: isOn ? undefined : 'No action needed' } as const;
  return (
    <Switch
      label={texts.eligibleOnly}
      checked={isOn}
      onChange={() => dispatch({ kind: 'listed', event: { kind: 'filtered', filter } })}
    />
  );
}

/**
 * Offers the way back to the filter of the selection. While the list shows other accounts, no checkbox says which
 * accounts are selected.
 */
function EarlierSearch({ state: { selection, list }, dispatch }: PartProps) {
  const styles = useStyles();
  const { wizard: texts } = useTexts();
  if (selectsOf(selection, list.filter)) return null;
  return (
    <MessageBar layout="multiline" className={styles.bar}>
      <MessageBarBody>{texts.earlierSearch}</MessageBarBody>
      <MessageBarActions>
        <Button onClick={() => dispatch({ kind: 'listedSelected' })}>{texts.toEarlierSearch}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
