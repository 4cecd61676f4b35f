import {
  Link,
  makeStyles,
  mergeClasses,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { AuditItem } from '../../../contract/audit.ts';
import { PLACES } from '../app/navigation.ts';
import { useIsNarrow } from '../grid/use-is-narrow.ts';
import { Moment } from '../look/moment.tsx';
import { useTexts } from '../texts/use-texts.ts';
import { AuditDetails, DetailsButton } from './audit-details.tsx';
import { detailsLine, type WordsOfAudit } from './audit-words.ts';

const useStyles = makeStyles({
  cell: { overflowWrap: 'anywhere', paddingTop: '8px', paddingBottom: '8px', verticalAlign: 'top' },
  opener: { width: '40px', paddingInlineStart: '4px', paddingInlineEnd: '4px' },
  number: { width: '72px', fontVariantNumeric: 'tabular-nums' },
  moment: { width: '176px' },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px' },
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
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set());
  const onToggle = (place: number): void =>
    setOpened(new Set(opened.has(place) ? [...opened].filter((one) => one !== place) : [...opened, place]));
  return useIsNarrow() ? (
    <AuditList {...{ ...props, opened, onToggle }} />
  ) : (
    <WideTable {...{ ...props, opened, onToggle }} />
  );
}

interface OpenableProps extends AuditTableProps {
  /** The places of the entries that are open. */
  readonly opened: ReadonlySet<number>;
  readonly onToggle: (place: number) => void;
}

function WideTable(props: OpenableProps) {
  const { label, items, withAccount } = props;
  const styles = useStyles();
  const texts = useTexts();
  const { audit } = texts;
  return (
    <Table aria-label={label} size="small">
      <TableHeader>
        <TableRow>
          <TableCell className={styles.opener} />
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
          <WideRow key={item.place} item={item} {...props} />
        ))}
      </TableBody>
    </Table>
  );
}

function WideRow({ item, withAccount, opened, onToggle }: OpenableProps & { readonly item: AuditItem }) {
  const styles = useStyles();
  const texts = useTexts();
  const { audit } = texts;
  const isOpen = opened.has(item.place);
  return (
    <>
      <TableRow>
        <TableCell className={mergeClasses(styles.cell, styles.opener)}>
          <DetailsButton {...{ item, isOpen, onToggle }} />
        </TableCell>
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
        <TableCell className={styles.cell}>{!isOpen && noteOf(texts, item)}</TableCell>
      </TableRow>
      {isOpen && (
        <TableRow>
          <TableCell colSpan={withAccount ? 7 : 6}>
            <AuditDetails item={item} />
          </TableCell>
        </TableRow>
      )}
    </>
  );
}

function AuditList({ label, items, withAccount, opened, onToggle }: OpenableProps) {
  const styles = useStyles();
  const texts = useTexts();
  const { audit } = texts;
  return (
    <ul aria-label={label} className={styles.list}>
      {items.map((item) => (
        <li key={item.place} className={styles.item}>
          <span className={styles.line}>
            <DetailsButton item={item} isOpen={opened.has(item.place)} onToggle={onToggle} />
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
          {opened.has(item.place) ? (
            <AuditDetails item={item} />
          ) : (
            noteOf(texts, item) !== '' && <span className={styles.note}>{noteOf(texts, item)}</span>
          )}
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
