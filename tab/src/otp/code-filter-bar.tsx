import { Input, makeStyles, Select } from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons';
import type { Dispatch } from 'react';
import { codeStateWords } from '../../../texts/code-state-words.ts';
import { useFirstTexts, useTexts } from '../texts/use-texts.ts';
import { buildingsIn, type CodeFilter, type CodeRow, statesIn } from './code-rows.ts';
import type { CodesEvent } from './codes-state.ts';

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  search: { flexGrow: 1, flexBasis: '180px', minWidth: 0, maxWidth: '420px' },
  choice: { flexGrow: 1, flexBasis: '130px', minWidth: 0, maxWidth: '220px' },
});

interface CodeFilterBarProps {
  readonly rows: readonly CodeRow[];
  readonly filter: CodeFilter;
  readonly dispatch: Dispatch<CodesEvent>;
}

/** The filters of the list of codes: a search, and the states and buildings that occur in it. */
export function CodeFilterBar({ rows, filter, dispatch }: CodeFilterBarProps) {
  const styles = useStyles();
  const { codes: texts } = useTexts();
  const { accounts, field } = useFirstTexts();
  const states = statesIn(rows).map((state) => [state, codeStateWords(field, state)] as const);
  const buildings = buildingsIn(rows).map((building) => [building, building] as const);
  return (
    <div className={styles.bar} role="search">
      <Input
        type="search"
        contentBefore={<SearchRegular />}
        className={styles.search}
        value={filter.search}
        aria-label={texts.search}
        placeholder={texts.searchHint}
        onChange={(_, { value }) => dispatch({ kind: 'filtered', filter: { search: value } })}
      />
      <Choice
        label={texts.state}
        all={texts.anyState}
        options={states}
        chosen={filter.state}
        onChoose={(state) => dispatch({ kind: 'filtered', filter: { state } })}
      />
      {buildings.length > 0 && (
        <Choice
          label={accounts.building}
          all={accounts.allBuildings}
          options={buildings}
          chosen={filter.building}
          onChoose={(building) => dispatch({ kind: 'filtered', filter: { building } })}
        />
      )}
    </div>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly all: string;
  /** The values and their labels. */
  readonly options: readonly (readonly [value: string, title: string])[];
  readonly chosen: string;
  readonly onChoose: (value: string) => void;
}

function Choice({ label, all, options, chosen, onChoose }: ChoiceProps) {
  const styles = useStyles();
  // A chosen state stays in the list when its last code goes on, so that the filter says what it does.
  const isListed = chosen === '' || options.some(([value]) => value === chosen);
  return (
    <Select aria-label={label} className={styles.choice} value={chosen} onChange={(_, { value }) => onChoose(value)}>
      <option value="">{all}</option>
      {!isListed && <option value={chosen}>{chosen}</option>}
      {options.map(([value, title]) => (
        <option key={value} value={value}>
          {title}
        </option>
      ))}
    </Select>
  );
}
