import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons';
import type { StuckItem } from '../../../contract/overview.ts';
import { PLACES } from '../app/navigation.ts';
import { Moment } from '../look/moment.tsx';
import { Panel } from '../look/panel.tsx';
import { useTexts } from '../texts/use-texts.ts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '8px' },
  item: { overflowWrap: 'anywhere' },
  since: { color: tokens.colorNeutralForeground2 },
  none: { display: 'flex', gap: '8px', alignItems: 'center' },
});

/** Lists what someone should look at, what stopped first, and says how many more there are. */
export function StuckPanel({ items, count }: { readonly items: readonly StuckItem[]; readonly count: number }) {
  const styles = useStyles();
  const { overview: texts } = useTexts();
  return (
    <Panel title={texts.stuck}>
      {items.length === 0 && (
        <span className={styles.none}>
          <CheckmarkCircleRegular aria-hidden /> {texts.nothingStuck}
        </span>
      )}
      {items.length > 0 && (
        <ul className={styles.list}>
          {items.map(({ accountId, requestId, displayName, what, since }) => (
            <li key={requestId ?? accountId} className={styles.item}>
              <Link href={PLACES.account(accountId, 'otp')}>{displayName}</Link>: {what}{' '}
              <span className={styles.since}>
                {texts.since} <Moment at={since} />.
              </span>
            </li>
          ))}
        </ul>
      )}
      {count > items.length && <span className={styles.since}>{texts.moreStuck(count - items.length)}</span>}
    </Panel>
  );
}
