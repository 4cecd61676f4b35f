import {
  Link,
  makeStyles,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  tokens,
} from '@fluentui/react-components';
import type { AuditItem } from '../../../contract/audit.ts';
import { PLACES } from '../app/navigation.ts';
import { useIsNarrow } from '../grid/use-is-narrow.ts';
import { Moment } from '../look/moment.tsx';
import { useTexts } from '../texts/use-texts.ts';
import { detailsLine, type WordsOfAudit } from './audit-words.ts';

const useStyles = makeStyles({
  cell: { overflowWrap: 'anywhere', paddingTop: '8px', paddingBottom: '8px', verticalAlign: 'top' },
  number: { width: '72px', fontVariantNumeric: 'tabular-nums' },
  moment: { width: '176px' },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: {
    display: 'flex',
    flexDirection: 'column',
    gap: '2px',
    padding: '8px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  note: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

interface AuditTableProps {
  readonly label: string;
  readonly items: readonly AuditItem[];
  /** Whether to show the account, which the page of an account leaves out. */
  readonly withAccount: boolean;
}

/** Shows who did what and when. A narrow window shows a list instead of the table. */
export function AuditTable(props: AuditTableProps) {
  return useIsNarrow() ? <AuditList {...props} /> : <WideTable {...props} />;
}

function WideTable({ label, items, withAccount }: AuditTableProps) {
  const styles = useStyles();
  const texts = useTexts();
  const { audit } = texts;
  return (
    <Table aria-label={label} size="small">
      <TableHeader>
        <TableRow>
          <TableHeaderCell className={styles.number}>{audit.number}</TableHeaderCell>
          <TableHeaderCell className={styles.moment}>{audit.when}</TableHeaderCell>
          <TableHeaderCell>{audit.who}</TableHeaderCell>
          <TableHeaderCell>{audit.what}</TableHeaderCell>
          {withAccount && <TableHeaderCell>{audit.account}</TableHeaderCell>}
          <TableHeaderCell>{audit.details}</TableHeaderCell>
        </TableRow>
      </TableHeader>
      <TableBody>
        {items.map((item) => (
          <TableRow key={item.place}>
            <TableCell className={styles.cell}>{item.number ?? audit.unsealed}</TableCell>
            <TableCell className={styles.cell}>
              <Moment at={item.at} />
            </TableCell>
            <TableCell className={styles.cell}>{item.actor.displayName}</TableCell>
            <TableCell className={styles.cell}>{audit.acts[item.act]}</TableCell>
            {withAccount && (
              <TableCell className={styles.cell}>
                <AccountLink item={item} />
              </TableCell>
            )}
            <TableCell className={styles.cell}>{noteOf(texts, item)}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function AuditList({ label, items, withAccount }: AuditTableProps) {
  const styles = useStyles();
  const texts = useTexts();
  const { audit } = texts;
  return (
    <ul aria-label={label} className={styles.list}>
      {items.map((item) => (
        <li key={item.place} className={styles.item}>
          <span>
            {audit.acts[item.act]}
            {withAccount && item.account !== undefined && (
              <>
                : <AccountLink item={item} />
              </>
            )}
          </span>
          <span className={styles.note}>
            {item.actor.displayName} · <Moment at={item.at} /> ·{' '}
            {item.number === undefined ? audit.unsealed : audit.numbered(item.number)}
          </span>
          {noteOf(texts, item) !== '' && <span className={styles.note}>{noteOf(texts, item)}</span>}
        </li>
      ))}
    </ul>
  );
}

function AccountLink({ item: { account } }: { readonly item: AuditItem }) {
  return account === undefined ? null : (
    <Link href={PLACES.account(account.id, 'activity')} inline>
      {account.displayName}
    </Link>
  );
}

function noteOf(texts: WordsOfAudit, item: AuditItem): string {
  return [item.selector === undefined ? '' : texts.audit.code(item.selector), detailsLine(texts, item)]
    .filter((part) => part !== '')
    .join(' · ');
}
