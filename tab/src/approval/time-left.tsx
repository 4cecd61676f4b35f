import { makeStyles, tokens } from '@fluentui/react-components';
import type { RequestView } from '../../../contract/requests.ts';
import { countdownText } from '../look/moments.ts';
import { useNow } from '../look/use-now.ts';
import { useTexts } from '../texts/use-texts.ts';
import { secondsLeftAt, SHORT_SECONDS } from './request-list.ts';

const useStyles = makeStyles({
  left: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  short: { fontWeight: tokens.fontWeightSemibold },
});

interface TimeLeftProps {
  readonly request: RequestView;
  /** When the server's answer arrived, in milliseconds on this computer's clock. */
  readonly saidAt: number;
}

/** Counts down the time that remains for a decision. The server's clock decides in the end. */
export function TimeLeft({ request, saidAt }: TimeLeftProps) {
  const styles = useStyles();
  const { requests } = useTexts();
  const left = secondsLeftAt(request, saidAt, useNow());
  if (left === undefined) return null;
  const words = left === 0 ? requests.timeIsOver : requests.timeLeft(countdownText(left));
  return (
    <span role="timer" className={left < SHORT_SECONDS ? `${styles.left} ${styles.short}` : styles.left}>
      {words}
    </span>
  );
}
