import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import { CheckboxCheckedFilled, CheckboxUncheckedRegular, SquareHintRegular } from '@fluentui/react-icons';
import { type Dispatch, useCallback, useMemo } from 'react';
import type { AccountItem, AccountSort } from '../../../../contract/accounts.ts';
import type { TabTexts } from '../../../../texts/en/tab-texts.ts';
import { STATUS_PX } from '../../accounts/account-columns.tsx';
import { isFiltered, type AccountListEvent, type AccountListState } from '../../accounts/account-list.ts';
import type { AccountRows } from '../../accounts/use-account-rows.ts';
import type { GridColumn } from '../../grid/grid-column.ts';
import type { PickState } from '../../grid/pick-state.ts';
import { VirtualGrid } from '../../grid/virtual-grid.tsx';
import { NothingHere } from '../../look/nothing-here.tsx';
import { ProvisioningBadge, ReadinessBadge } from '../../look/status-badge.tsx';
import { useTexts } from '../../texts/use-texts.ts';
import { type AccountSelection, canBePicked, isSelected, selectsOf } from './account-selection.ts';
import { reasonsAgainst } from './reasons-against.ts';
import type { WizardEvent, WizardState } from '../wizard-state.ts';

/** Number of placeholder rows to draw while the first accounts are loading. */
const COMING_ROWS = 12;

const useStyles = makeStyles({
  line: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', minWidth: 0 },
  box: { display: 'flex', fontSize: '20px', flexShrink: 0 },
  closed: { opacity: 0.5 },
  narrow: { display: 'flex', alignItems: 'center', gap: '12px', minWidth: 0, width: '100%' },
  words: { display: 'flex', flexDirection: 'column', gap: '4px', minWidth: 0 },
  badges: { display: 'flex', flexWrap: 'wrap', gap: '4px 6px' },
});

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
  const columns = useMemo(() => columnsFor(pickOf, texts), [pickOf, texts]);
  const narrowCell = useCallback(
    (account: AccountItem) => <NarrowPick account={account} pick={pickOf(account)} />,
    [pickOf],
  );
  const pick = useCallback(
    (account: AccountItem) => {
      if (isTold) dispatch({ kind: 'selection', event: { kind: 'toggled', account } });
    },
    [dispatch, isTold],
  );
  const onSort = useCallback((sort: AccountSort) => onListed({ kind: 'sorted', sort }), [onListed]);
  const tellActive = useCallback((index: number) => onActive(rowAt(index)), [onActive, rowAt]);
  if (first?.total === 0 && !isBehind) {
    return <NoMatch list={list} onListed={onListed} />;
  }
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
      onActive={tellActive}
      onRange={rows.onRange}
      rowsKey={rows.rowsKey}
      isBusy={first === undefined || isBehind}
    />
  );
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

type PickColumn = GridColumn<AccountItem, AccountSort>;

function columnsFor(pickOf: (account: AccountItem) => PickState, texts: TabTexts): readonly PickColumn[] {
  const { wizard } = texts;
  const box: PickColumn = {
    id: 'pick',
    title: wizard.select,
    flex: '0 0 64px',
    cell: (account) => <Box pick={pickOf(account)} why={reasonsAgainst(account, wizard)} />,
  };
  return [box, ...nameColumns(texts), ...statusColumns(texts)];
}

function nameColumns({ accounts: { columns } }: TabTexts): readonly PickColumn[] {
  return [
    {
      id: 'name',
      title: columns.name,
      flex: '1.3 1 0',
      sort: 'name',
      cell: ({ displayName }) => <Line text={displayName} />,
    },
    { id: 'upn', title: columns.upn, flex: '2 1 0', sort: 'upn', cell: ({ upn }) => <Line text={upn} /> },
    {
      id: 'location',
      title: columns.location,
      flex: '1.6 1 0',
      sort: 'location',
      cell: ({ location = '' }) => <Line text={location} />,
    },
  ];
}

function statusColumns({ accounts: { columns }, wizard }: TabTexts): readonly PickColumn[] {
  return [
    {
      id: 'readiness',
      title: columns.readiness,
      flex: `0 0 ${STATUS_PX.readiness}`,
      sort: 'readiness',
      cell: (account) => (
        <span title={reasonsAgainst(account, wizard)}>
          <ReadinessBadge status={account.readiness} />
        </span>
      ),
    },
    {
      id: 'provisioning',
      title: columns.provisioning,
      flex: `0 0 ${STATUS_PX.provisioning}`,
      sort: 'provisioning',
      cell: ({ provisioning }) => <ProvisioningBadge status={provisioning} />,
    },
  ];
}

function Line({ text }: { readonly text: string }) {
  const styles = useStyles();
  return (
    <span className={styles.line} title={text}>
      {text}
    </span>
  );
}

/** Shows a checkbox for the eyes and the mouse. For screen readers, the row itself says whether it is selected. */
function Box({ pick, why }: { readonly pick: PickState; readonly why: string }) {
  const styles = useStyles();
  const Icon =
    pick === 'picked' ? CheckboxCheckedFilled : pick === 'open' ? CheckboxUncheckedRegular : SquareHintRegular;
  return (
    <span className={mergeClasses(styles.box, pick === 'closed' && styles.closed)} title={why}>
      <Icon aria-hidden />
    </span>
  );
}

function NarrowPick({ account, pick }: { readonly account: AccountItem; readonly pick: PickState }) {
  const styles = useStyles();
  const { wizard: texts } = useTexts();
  return (
    <div className={styles.narrow}>
      <Box pick={pick} why={reasonsAgainst(account, texts)} />
      <div className={styles.words}>
        <Line text={`${account.displayName} ${account.location ?? ''}`} />
        <div className={styles.badges}>
          <ReadinessBadge status={account.readiness} />
          <ProvisioningBadge status={account.provisioning} />
        </div>
      </div>
    </div>
  );
}
