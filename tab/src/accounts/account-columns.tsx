import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { AccountItem, AccountSort } from '../../../contract/accounts.ts';
import { PLACES } from '../app/navigation.ts';
import type { GridColumn } from '../grid/grid-column.ts';
import { Moment } from '../look/moment.tsx';
import { ProvisioningBadge, ReadinessBadge } from '../look/status-badge.tsx';
import { useFirstTexts } from '../texts/use-texts.ts';

const useStyles = makeStyles({
  line: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', minWidth: 0 },
  small: { fontSize: tokens.fontSizeBase200 },
  narrow: { display: 'flex', flexDirection: 'column', gap: '4px', minWidth: 0, width: '100%' },
  first: { display: 'flex', gap: '8px', minWidth: 0, alignItems: 'baseline' },
  badges: { display: 'flex', flexWrap: 'wrap', gap: '4px 6px' },
});

/** Widths of the status columns. A badge doesn't wrap, so the longest word of every language must fit. */
export const STATUS_PX = { readiness: '208px', provisioning: '208px' } as const;

/** The row has the focus and handles the keys. The link is for the mouse and for screen readers. */
function Name({ account }: { readonly account: AccountItem }) {
  const styles = useStyles();
  return (
    <Link
      href={PLACES.account(account.id)}
      tabIndex={-1}
      className={styles.line}
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

export function useAccountColumns(): readonly GridColumn<AccountItem, AccountSort>[] {
  const {
    accounts: { columns },
  } = useFirstTexts();
  return useMemo(
    () => [
      { id: 'name', title: columns.name, flex: '2 1 0', sort: 'name', cell: (account) => <Name account={account} /> },
      { id: 'upn', title: columns.upn, flex: '2.2 1 0', sort: 'upn', cell: ({ upn }) => <Line text={upn} /> },
      {
        id: 'location',
        title: columns.location,
        flex: '1.4 1 0',
        sort: 'location',
        cell: ({ location = '' }) => <Line text={location} />,
      },
      {
        id: 'readiness',
        title: columns.readiness,
        flex: `0 0 ${STATUS_PX.readiness}`,
        sort: 'readiness',
        cell: ({ readiness }) => <ReadinessBadge status={readiness} />,
      },
      {
        id: 'provisioning',
        title: columns.provisioning,
        flex: `0 0 ${STATUS_PX.provisioning}`,
        sort: 'provisioning',
        cell: ({ provisioning }) => <ProvisioningBadge status={provisioning} />,
      },
      {
        id: 'expiry',
        title: columns.expiry,
        flex: '0 0 132px',
        sort: 'expiry',
        cell: ({ otpExpiresAt }) => otpExpiresAt !== undefined && <Moment at={otpExpiresAt} isShort />,
      },
    ],
    [columns],
  );
}

/** Shows an account in two lines: its name, and then its status. */
export function NarrowAccount({ account }: { readonly account: AccountItem }) {
  const styles = useStyles();
  return (
    <div className={styles.narrow}>
      <div className={styles.first}>
        <Name account={account} />
        <span className={mergeClasses(styles.line, styles.small)}>{account.location}</span>
      </div>
      <div className={styles.badges}>
        <ReadinessBadge status={account.readiness} />
        <ProvisioningBadge status={account.provisioning} />
      </div>
    </div>
  );
}
