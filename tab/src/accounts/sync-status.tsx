import {
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  ProgressBar,
  tokens,
} from '@fluentui/react-components';
import { useApp } from '../app/app-context.ts';
import { useFirstTexts } from '../texts/use-texts.ts';
import { syncLine, syncProgress } from './sync-words.ts';
import { useSync } from './use-sync.ts';

const useStyles = makeStyles({
  line: { color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
});

/** Shows when the accounts were last read, how far the current reading is, and why a reading stopped early. */
export function SyncLine() {
  const styles = useStyles();
  const { host } = useApp();
  const { accounts: texts } = useFirstTexts();
  const { status } = useSync();
  return <span className={styles.line}>{syncLine(status, texts, host.locale)}</span>;
}

/** Shows the progress of a running reading, or a warning when the last one stopped early. */
export function SyncProgress() {
  const { accounts: texts } = useFirstTexts();
  const { status } = useSync();
  if (status?.running === true) {
    const value = syncProgress(status);
    return <ProgressBar aria-label={texts.reading} {...(value !== undefined && { value })} />;
  }
  if (status?.lastProblem === undefined) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{texts.notReadCompletely}</MessageBarTitle> {texts.asBefore(status.lastProblem)}
      </MessageBarBody>
    </MessageBar>
  );
}
