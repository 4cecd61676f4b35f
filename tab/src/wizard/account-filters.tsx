import { Dropdown, Field, makeStyles, Option, SearchBox, Switch } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { ACCOUNT_PATHS, type AccountFilter, LONGEST_SEARCH, parseBuildings } from '../../../bot/contract/tab-accounts.ts';
import { PROVISIONING_STATUSES } from '../../../bot/contract/words.ts';
import { KEYS } from '../api/query-keys.ts';
import { useRead } from '../api/use-read.ts';

const TYPING_MILLISECONDS = 150;
const ANY = 'All';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', gap: '8px 12px' },
  search: { flexGrow: 1, minWidth: '200px', maxWidth: '400px' },
  box: { maxWidth: '100%' },
  choice: { minWidth: '150px', flexBasis: '150px' },
  list: { minWidth: '120px' },
});

interface AccountFiltersProps {
  readonly filter: AccountFilter;
  readonly onChange: (filter: AccountFilter) => void;
}

export function AccountFilters({ filter, onChange }: AccountFiltersProps) {
  const styles = useStyles();
  const { data } = useRead(KEYS.buildings, ACCOUNT_PATHS.buildings, parseBuildings);
  return (
    <div className={styles.row} role="search">
      <SearchField filter={filter} onChange={onChange} />
      <Choice
        label="Building" words={data?.buildings ?? []} chosen={filter.building}
        onChoose={(building) => onChange({ ...filter, building })}
      />
      <Choice
        label="Provisioning status" words={PROVISIONING_STATUSES} chosen={filter.provisioning}
        onChoose={(word) => onChange({ ...filter, provisioning: PROVISIONING_STATUSES.find((one) => one === word) })}
      />
      <Switch label="Eligible only" checked={filter.eligible === true} onChange={(_, { checked }) => onChange({ ...filter, eligible: checked })} />
    </div>
  );
}

/** Asks a moment after the last key, so that fast typing is one question. */
function SearchField({ filter, onChange }: AccountFiltersProps) {
  const styles = useStyles();
  const current = filter.search ?? '';
  const [typed, setTyped] = useState(current);
  useEffect(() => setTyped(current), [current]);
  useEffect(() => {
    if (typed === current) return undefined;
    const timer = setTimeout(() => onChange({ ...filter, search: typed }), TYPING_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [current, filter, onChange, typed]);
  return (
    <Field label="Search" className={styles.search}>
      <SearchBox
        className={styles.box} value={typed} maxLength={LONGEST_SEARCH} placeholder="Name, sign-in address or location"
        onChange={(_, { value }) => setTyped(value)}
      />
    </Field>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly words: readonly string[];
  readonly chosen: string | undefined;
  readonly onChoose: (word: string | undefined) => void;
}

function Choice({ label, words, chosen, onChoose }: ChoiceProps) {
  const styles = useStyles();
  return (
    <Field label={label} className={styles.choice}>
      <Dropdown
        className={styles.list} value={chosen ?? ANY} selectedOptions={[chosen ?? ANY]}
        onOptionSelect={(_, { optionValue }) => onChoose(optionValue === ANY ? undefined : optionValue)}
      >
        {[ANY, ...words].map((word) => <Option key={word} value={word}>{word}</Option>)}
      </Dropdown>
    </Field>
  );
}
