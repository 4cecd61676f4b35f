import { Button, makeStyles, SearchBox, Select } from '@fluentui/react-components';
import { FilterRegular } from '@fluentui/react-icons';
import { type Dispatch, useEffect, useId, useRef, useState } from 'react';
import { ACCOUNT_PATHS, ACCOUNT_SORTS, LONGEST_SEARCH, parseBuildings } from '../../../contract/accounts.ts';
import { PROVISIONING_STATUSES, READINESS_STATUSES } from '../../../contract/words.ts';
import { KEYS } from '../api/query-keys.ts';
import { useRead } from '../api/use-read.ts';
import { useIsNarrow } from '../grid/use-is-narrow.ts';
import { useFirstTexts } from '../texts/use-texts.ts';
import type { AccountListEvent } from './account-list.ts';
import type { AccountListState } from './account-question.ts';

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  search: {
    flex: '2 1 200px',
    minWidth: '120px',
    maxWidth: '420px',
    '@media (max-width: 640px)': { flexBasis: '120px' },
  },
  /** The choices stand in the same lines as the search. */
  choices: { display: 'contents' },
  choice: {
    flex: '1 1 150px',
    minWidth: '150px',
    maxWidth: '220px',
    '@media (max-width: 640px)': { maxWidth: '100%' },
  },
});

interface FilterBarProps {
  readonly state: AccountListState;
  readonly dispatch: Dispatch<AccountListEvent>;
}

/** The filters and the order of the list. A narrow window folds them behind a button. */
export function AccountFilterBar({ state, dispatch }: FilterBarProps) {
  const styles = useStyles();
  const { accounts: texts } = useFirstTexts();
  const isNarrow = useIsNarrow();
  const [isUnfolded, setUnfolded] = useState(false);
  const choices = useId();
  return (
    <div className={styles.bar} role="search">
      <SearchField searched={state.filter.search ?? ''} dispatch={dispatch} />
      {isNarrow && (
        <Button
          icon={<FilterRegular />}
          aria-expanded={isUnfolded}
          aria-controls={choices}
          onClick={() => setUnfolded(!isUnfolded)}
        >
          {texts.filters}
        </Button>
      )}
      {(!isNarrow || isUnfolded) && <Choices id={choices} state={state} dispatch={dispatch} />}
    </div>
  );
}

function SearchField({
  searched,
  dispatch,
}: {
  readonly searched: string;
  readonly dispatch: Dispatch<AccountListEvent>;
}) {
  const styles = useStyles();
  const { accounts: texts } = useFirstTexts();
  const [typed, setTyped] = useState(searched);
  const asked = useRef(searched);
  useEffect(() => {
    // The search was changed from outside this field, for example when the user cleared all filters.
    if (searched !== asked.current) setTyped(searched);
    asked.current = searched;
  }, [searched]);
  // Each key asks at once, and react-query aborts the question before it. A pause would delay every answer.
  const search = (text: string): void => {
    setTyped(text);
    if (text.trim() === asked.current) return;
    asked.current = text.trim();
    dispatch({ kind: 'searched', search: text });
  };
  return (
    <SearchBox
      className={styles.search}
      value={typed}
      maxLength={LONGEST_SEARCH}
      aria-label={texts.search}
      placeholder={texts.searchHint}
      dismiss={{ 'aria-label': texts.clearSearch }}
      onChange={(_, { value }) => search(value)}
    />
  );
}

function Choices({ id, state, dispatch }: FilterBarProps & { readonly id: string }) {
  const styles = useStyles();
  const { accounts: texts, field } = useFirstTexts();
  const { readiness, provisioning, building } = state.filter;
  return (
    <div id={id} className={styles.choices}>
      <Choice
        label={texts.columns.readiness}
        all={texts.anyReadiness}
        words={READINESS_STATUSES}
        chosen={readiness}
        titles={field.readiness}
        onChoose={(value) => dispatch({ kind: 'filtered', filter: { readiness: choose(READINESS_STATUSES, value) } })}
      />
      <Choice
        label={texts.columns.provisioning}
        all={texts.anyProvisioning}
        words={PROVISIONING_STATUSES}
        chosen={provisioning}
        titles={field.provisioning}
        onChoose={(value) =>
          dispatch({ kind: 'filtered', filter: { provisioning: choose(PROVISIONING_STATUSES, value) } })
        }
      />
      <BuildingChoice
        chosen={building}
        onChoose={(value) => dispatch({ kind: 'filtered', filter: { building: value } })}
      />
      <SortChoice state={state} dispatch={dispatch} />
    </div>
  );
}

function BuildingChoice({ chosen, onChoose }: Pick<ChoiceProps, 'chosen' | 'onChoose'>) {
  const { accounts: texts } = useFirstTexts();
  const { data } = useRead(KEYS.buildings, ACCOUNT_PATHS.buildings, parseBuildings);
  return (
    <Choice
      label={texts.building}
      all={texts.allBuildings}
      words={data?.buildings ?? []}
      chosen={chosen}
      onChoose={onChoose}
    />
  );
}

function SortChoice({ state, dispatch }: FilterBarProps) {
  const styles = useStyles();
  const { accounts: texts } = useFirstTexts();
  return (
    <Select
      aria-label={texts.sortBy}
      className={styles.choice}
      value={state.sort}
      onChange={(_, { value }) => dispatch({ kind: 'ordered', sort: choose(ACCOUNT_SORTS, value) ?? 'waiting' })}
    >
      {ACCOUNT_SORTS.map((sort) => (
        <option key={sort} value={sort}>
          {sort === 'waiting' ? texts.waitingFirst : texts.sortByColumn(texts.columns[sort])}
        </option>
      ))}
    </Select>
  );
}

function choose<Word extends string>(words: readonly Word[], value: string): Word | undefined {
  return words.find((word) => word === value);
}

interface ChoiceProps {
  readonly label: string;
  readonly all: string;
  readonly words: readonly string[];
  /** The label for each word; a word without a label is shown as it is. */
  readonly titles?: Readonly<Record<string, string>>;
  readonly chosen: string | undefined;
  readonly onChoose: (value: string) => void;
}

function Choice({ label, all, words, titles = {}, chosen, onChoose }: ChoiceProps) {
  const styles = useStyles();
  return (
    <Select
      aria-label={label}
      className={styles.choice}
      value={chosen ?? ''}
      onChange={(_, { value }) => onChoose(value)}
    >
      <option value="">{all}</option>
      {words.map((word) => (
        <option key={word} value={word}>
          {titles[word] ?? word}
        </option>
      ))}
    </Select>
  );
}
