import { makeStyles, SearchBox, Text, tokens } from '@fluentui/react-components';
import { useCallback, useMemo, useState } from 'react';
import type { ReviewedAccount, RolloutReview } from '../../../../contract/pages/rollout-review.ts';
import type { PasswordMode } from '../../../../contract/words.ts';
import type { TabTexts } from '../../../../texts/en/tab-texts.ts';
import { useApp } from '../../app/app-context.ts';
import type { GridColumn } from '../../grid/grid-column.ts';
import { useRowHeight } from '../../grid/row-height.ts';
import { VirtualGrid } from '../../grid/virtual-grid.tsx';
import { numberText } from '../../look/moments.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { consequenceText, liveText } from './consequence.ts';
import { foundAccounts, type LiveChoices } from './live-choices.ts';

/** The list shows so many rows without scrolling. */
const MOST_IN_SIGHT = 8;
const HEADER_PX = 48;

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', minHeight: 0 },
  line: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', minWidth: 0 },
  narrow: { display: 'flex', flexDirection: 'column', minWidth: 0, width: '100%' },
  quiet: { color: tokens.colorNeutralForeground2 },
  search: { maxWidth: '400px' },
});

type Column = GridColumn<ReviewedAccount, 'name'>;

interface ReviewedListProps {
  readonly review: RolloutReview;
  readonly choices: LiveChoices;
  readonly passwordMode: PasswordMode;
}

/** Shows every account of the review with what happens to it, and finds some of them by a search. */
export function ReviewedList(props: ReviewedListProps) {
  const styles = useStyles();
  const { host } = useApp();
  const {
    accounts,
    review: { list: words },
  } = useTexts();
  const { review } = props;
  const [search, setSearch] = useState('');
  const rows = useMemo(() => foundAccounts(review, search), [review, search]);
  const written = (count: number): string => numberText(count, host.locale);
  return (
    <>
      <SearchBox
        className={styles.search}
        aria-label={words.search}
        placeholder={words.search}
        dismiss={{ 'aria-label': accounts.clearSearch }}
        value={search}
        onChange={(_, { value }) => setSearch(value)}
      />
      <Text role="status" className={styles.quiet}>
        {words.found(rows.length, written(rows.length), written(review.accounts.length))}
      </Text>
      <Rows {...props} rows={rows} rowsKey={search} />
    </>
  );
}

interface RowsProps extends ReviewedListProps {
  readonly rows: readonly ReviewedAccount[];
  readonly rowsKey: string;
}

/** Draws only the rows in sight. */
function Rows({ choices, passwordMode, rows, rowsKey }: RowsProps) {
  const styles = useStyles();
  const { host } = useApp();
  const texts = useTexts();
  const rowPx = useRowHeight();
  const wordsOf = useCallback(
    (account: ReviewedAccount): RowWords => ({
      live: liveText(account, texts.review, host.locale),
      outcome: consequenceText(account, choices, passwordMode, texts.review),
    }),
    [choices, host.locale, passwordMode, texts.review],
  );
  const columns = useMemo(() => columnsFor(wordsOf, texts), [texts, wordsOf]);
  const narrowCell = useCallback(
    (account: ReviewedAccount) => <NarrowRow account={account} words={wordsOf(account)} />,
    [wordsOf],
  );
  return (
    <div
      className={styles.list}
      style={{ height: `${HEADER_PX + rowPx * Math.max(1, Math.min(rows.length, MOST_IN_SIGHT))}px` }}
    >
      <VirtualGrid
        label={texts.review.list.label}
        columns={columns}
        total={rows.length}
        rowAt={(index) => rows[index]}
        narrowCell={narrowCell}
        sorted={BY_NAME}
        onSort={nothing}
        onOpen={nothing}
        onRange={nothing}
        rowsKey={rowsKey}
        isBusy={false}
      />
    </div>
  );
}

const BY_NAME = { sort: 'name', order: 'asc' } as const;

/** Rows can't be opened or sorted; they are there to read. */
function nothing(): void {
  // The grid asks for a reaction.
}

interface RowWords {
  readonly live: string;
  readonly outcome: string;
}

function columnsFor(wordsOf: (account: ReviewedAccount) => RowWords, texts: TabTexts): readonly Column[] {
  const {
    accounts: { columns },
    review: { list },
  } = texts;
  return [
    { id: 'name', title: columns.name, flex: '1.2 1 0', cell: ({ displayName }) => <Line text={displayName} /> },
    { id: 'location', title: columns.location, flex: '1 1 0', cell: ({ location = '' }) => <Line text={location} /> },
    { id: 'live', title: list.live, flex: '2.4 1 0', cell: (account) => <Line text={wordsOf(account).live} /> },
    { id: 'outcome', title: list.outcome, flex: '2 1 0', cell: (account) => <Line text={wordsOf(account).outcome} /> },
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

function NarrowRow({ account, words }: { readonly account: ReviewedAccount; readonly words: RowWords }) {
  const styles = useStyles();
  return (
    <div className={styles.narrow}>
      <Line text={[account.displayName, account.location].filter(Boolean).join(' · ')} />
      {words.live !== '' && <Line text={words.live} />}
      <span className={styles.quiet}>
        <Line text={words.outcome} />
      </span>
    </div>
  );
}
