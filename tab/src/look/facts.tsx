import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(260px, 45%), 1fr))',
    gap: '12px 16px',
    margin: 0,
    // A badge doesn't wrap, and two columns are too narrow for it here.
    '@media (max-width: 640px)': { gridTemplateColumns: '1fr' },
  },
  term: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  fact: {
    margin: 0,
    overflowWrap: 'anywhere',
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px 8px',
    alignItems: 'center',
  },
});

/** Lists terms with their facts. A term without a fact is left out. */
export function Facts({ facts }: { readonly facts: readonly (readonly [term: string, fact: ReactNode])[] }) {
  const styles = useStyles();
  const known = facts.filter(([, fact]) => fact !== undefined && fact !== '');
  return (
    <dl className={styles.list}>
      {known.map(([term, fact]) => (
        <div key={term}>
          <dt className={styles.term}>{term}</dt>
          <dd className={styles.fact}>{fact}</dd>
        </div>
      ))}
    </dl>
  );
}
