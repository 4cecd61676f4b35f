import {
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  ProgressBar,
  tokens,
} from '@fluentui/react-components';
import { Suspense } from 'react';
import type { SyncStatus } from '../../../contract/accounts.ts';
import { useApp } from '../app/app-context.ts';
import { lazyView } from '../app/lazy-view.tsx';
import { useFirstTexts } from '../texts/use-texts.ts';
import { syncLine, syncProgress } from './sync-words.ts';
import { useSync } from './use-sync.ts';

const SyncWarnings = lazyView(() => import('./sync-warnings.tsx').then(({ SyncWarnings: view }) => view));

const useStyles = makeStyles({
  bar: { flexShrink: 0 },
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

/** Shows the progress of a running reading, or why the last one stopped early, and what the list lacks. */
export function SyncProgress() {
  const { status } = useSync();
  if (status === undefined) return null;
  return (
    <>
      {status.running ? <Progress status={status} /> : <Problem problem={status.lastProblem} />}
      {status.warnings.length > 0 && (
        <Suspense>
          <SyncWarnings status={status} />
        </Suspense>
      )}
    </>
  );
}

function Progress({ status }: { readonly status: SyncStatus }) {
  const { accounts: texts } = useFirstTexts();
  const value = syncProgress(status);
  return <ProgressBar aria-label={texts.reading} {...(value !== undefined && { value })} />;
}

function Problem({ problem }: { readonly problem: string | undefined }) {
  const styles = useStyles();
  const { accounts: texts } = useFirstTexts();
  if (problem === undefined) return null;
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.bar}>
      <MessageBarBody>
        <MessageBarTitle>{texts.notReadCompletely}</MessageBarTitle> {texts.asBefore(problem)}
      </MessageBarBody>
    </MessageBar>
  );
}
