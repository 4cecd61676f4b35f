import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { AccountItem, AccountSort } from '../../../contract/accounts.ts';
import type { AccountsTexts } from '../../../texts/en/tab/accounts.ts';
import { PLACES } from '../app/navigation.ts';
import type { GridColumn } from '../grid/grid-column.ts';
import { Moment } from '../look/moment.tsx';
import { ProvisioningWord, ReadinessWord } from '../look/status-word.tsx';
import { useFirstTexts } from '../texts/use-texts.ts';

const useStyles = makeStyles({
  line: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', minWidth: 0 },
  name: { fontWeight: tokens.fontWeightSemibold, maxWidth: '100%' },
  small: { fontSize: tokens.fontSizeBase200, lineHeight: '16px', color: tokens.colorNeutralForeground2 },
  lines: { display: 'flex', flexDirection: 'column', minWidth: 0, width: '100%', alignItems: 'flex-start' },
  statuses: {
    display: 'flex',
    gap: '12px',
    minWidth: 0,
    width: '100%',
    whiteSpace: 'nowrap',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '16px',
  },
});

/** The `flex` value of a column with a status. An icon and the longest word of every language fit its least width. */
const STATUS = { flex: '0 0 196px', leastPx: 120 } as const;

type AccountColumn = GridColumn<AccountItem, AccountSort>;

/** The row has the focus and handles the keys. The link is for the mouse and for screen readers. */
function Name({ account }: { readonly account: AccountItem }) {
  const styles = useStyles();
  return (
    <Link
      href={PLACES.account(account.id)}
      tabIndex={-1}
      className={mergeClasses(styles.line, styles.name)}
      onClick={(event) => event.stopPropagation()}
    >
      {account.displayName}
    </Link>
  );
}

function Line({ text }: { readonly text: string }) {
  const styles = useStyles();
  return (
    <span className={styles.line} title={text}>
      {text}
    </span>
  );
}

/** Shows the name over the sign-in address. */
function NameOverAddress({ account, isLink }: { readonly account: AccountItem; readonly isLink: boolean }) {
  const styles = useStyles();
  const { displayName, upn } = account;
  return (
    <div className={styles.lines}>
      {isLink ? (
        <Name account={account} />
      ) : (
        <span className={mergeClasses(styles.line, styles.name)}>{displayName}</span>
      )}
      <span className={mergeClasses(styles.line, styles.small)} title={upn}>
        {upn}
      </span>
    </div>
  );
}

/**
 * Returns the columns of the accounts.
 * @param isLink whether the name leads to the account, which it doesn't where a press selects the row
 */
export function useAccountColumns(isLink = true): readonly AccountColumn[] {
  const {
    accounts: { columns },
  } = useFirstTexts();
  return useMemo(
    () => [
      {
        id: 'name',
        title: columns.name,
        flex: '3 1 240px',
        leastPx: 160,
        sort: 'name',
        cell: (account) => <NameOverAddress account={account} isLink={isLink} />,
      },
      {
        id: 'location',
        title: columns.location,
        flex: '1 1 120px',
        leastPx: 96,
        sort: 'location',
        cell: ({ location = '' }) => <Line text={location} />,
      },
      ...statusColumns(columns),
      {
        id: 'expiry',
        title: columns.expiry,
        flex: '0 0 148px',
        leastPx: 96,
        sort: 'expiry',
        cell: ({ otpExpiresAt }) => otpExpiresAt !== undefined && <Moment at={otpExpiresAt} isShort />,
      },
    ],
    [columns, isLink],
  );
}

function statusColumns(columns: AccountsTexts['columns']): readonly AccountColumn[] {
  return [
    {
      id: 'readiness',
      title: columns.readiness,
      ...STATUS,
      sort: 'readiness',
      cell: ({ readiness }) => <ReadinessWord status={readiness} />,
    },
    {
      id: 'provisioning',
      title: columns.provisioning,
      ...STATUS,
      sort: 'provisioning',
      cell: ({ provisioning }) => <ProvisioningWord status={provisioning} />,
    },
  ];
}

/** Shows an account in three lines: its name, its address, and its status. */
export function NarrowAccount({ account, isLink }: { readonly account: AccountItem; readonly isLink: boolean }) {
  const styles = useStyles();
  return (
    <div className={styles.lines}>
      <NameOverAddress account={account} isLink={isLink} />
      <div className={styles.statuses}>
        <ReadinessWord status={account.readiness} />
        <ProvisioningWord status={account.provisioning} />
      </div>
    </div>
  );
}
