import { makeStyles, MessageBar, MessageBarBody, MessageBarTitle, ProgressBar, tokens } from '@fluentui/react-components';
import { useApp } from '../app/app-context.ts';
import { syncLine, syncProgress } from './sync-words.ts';
import { useSync } from './use-sync.ts';

const useStyles = makeStyles({
  line: { color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
});

/** When the accounts were read, how far the reading is, and why one broke off. */
export function SyncLine() {
  const styles = useStyles();
  const { host } = useApp();
  const { status } = useSync();
  return <span className={styles.line}>{syncLine(status, host.locale)}</span>;
}

export function SyncProgress() {
  const { status } = useSync();
  if (status?.running === true) {
    const value = syncProgress(status);
    return <ProgressBar aria-label="Reading the accounts" {...(value !== undefined && { value })} />;
  }
  if (status?.lastProblem === undefined) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody><MessageBarTitle>The accounts could not be read completely</MessageBarTitle> {status.lastProblem} What you see is as it was before.</MessageBarBody>
    </MessageBar>
  );
}
