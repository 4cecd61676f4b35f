import { Link, makeStyles, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { ROLLOUT_PATHS, parseRolloutList } from '../../../contract/rollouts.ts';
import { KEYS } from '../api/query-keys.ts';
import { useRead } from '../api/use-read.ts';
import { useApp } from '../app/app-context.ts';
import { PLACES } from '../app/navigation.ts';
import { progressLine } from '../rollouts/rollout-words.ts';
import { momentText } from '../look/moments.ts';
import { useTexts } from '../texts/use-texts.ts';

const useStyles = makeStyles({ bar: { flexShrink: 0 } });

/**
 * Offers the way back to a rollout after the user closed Teams or the wizard, while the rollout is running and while
 * its codes are visible.
 */
export function RecentRollout() {
  const { host } = useApp();
  const texts = useTexts();
  const styles = useStyles();
  const { data } = useRead(KEYS.rollouts, ROLLOUT_PATHS.list, parseRolloutList);
  const rollout = data?.items.find(
    ({ status, codesVisibleUntil }) => status === 'running' || codesVisibleUntil !== undefined,
  );
  if (rollout === undefined) return null;
  const moment = momentText(rollout.issuedAt, host.locale);
  const { recentRuns, recentCodes, toRecent } = texts.wizard;
  const what =
    rollout.status === 'running'
      ? recentRuns(moment, progressLine(rollout, texts.rollout, host.locale))
      : recentCodes(moment);
  return (
    <MessageBar layout="multiline" className={styles.bar}>
      <MessageBarBody>
        {what}{' '}
        <Link inline href={PLACES.rollout(rollout.id)}>
          {toRecent}
        </Link>
      </MessageBarBody>
    </MessageBar>
  );
}
