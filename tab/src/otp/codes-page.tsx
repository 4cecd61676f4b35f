import {
  Button,
  Link,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Spinner,
  Text,
  tokens,
} from '@fluentui/react-components';
import { ArrowDownloadRegular, CopyRegular, EyeOffRegular, EyeRegular, PrintRegular } from '@fluentui/react-icons';
import { type Dispatch, useMemo, useReducer } from 'react';
import type { RolloutView } from '../../../contract/rollouts.ts';
import { codeStateWords } from '../../../texts/code-state-words.ts';
import { useApp } from '../app/app-context.ts';
import { FailureView } from '../app/failure-view.tsx';
import { PLACES } from '../app/navigation.ts';
import { Page } from '../app/page.tsx';
import { useDownload } from '../download/use-download.ts';
import { numberText } from '../look/moments.ts';
import { useFirstTexts, useTexts } from '../texts/use-texts.ts';
import { CodeFilterBar } from './code-filter-bar.tsx';
import { CodeList } from './code-list.tsx';
import { type CodeRow, matchingRows, NO_FILTER, usedCount } from './code-rows.ts';
import { minutesAndSeconds } from './code-words.ts';
import { ALL_HIDDEN, codesAsText, type CodesEvent, type CodesState, nextCodes } from './codes-state.ts';
import { copyPlainText } from './copy-plain-text.ts';
import { UnseenCodes } from './unseen-codes.tsx';
import { useCodeRows } from './use-code-rows.ts';
import { useCodes } from './use-codes.ts';
import { useGenerateAgain } from './use-generate-again.ts';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
  time: { fontVariantNumeric: 'tabular-nums', fontWeight: tokens.fontWeightSemibold },
});

/**
 * Shows what became of the codes of a rollout, and for 15 minutes the codes, to the person who started it. Each code stays
 * hidden until they ask for it, because others may see the screen.
 */
export function CodesPage({ batchId }: { readonly batchId: string }) {
  const { app, codes: texts } = useTexts();
  const visible = useCodes(batchId);
  const { rollout, codes, secondsLeft, isOver } = visible;
  const { rows, error, retry } = useCodeRows(rollout, visible);
  const isRead = rows !== undefined && (codes !== undefined || isOver);
  return (
    <Page title={texts.title} above={<Link href={PLACES.rollout(batchId)}>{texts.toResults}</Link>}>
      {visible.error !== null && <FailureView error={visible.error} onRetry={visible.retry} />}
      {error !== null && <FailureView error={error} onRetry={retry} />}
      {!isRead && visible.error === null && error === null && <Spinner label={app.loading} />}
      {isOver && visible.error === null && <Over />}
      {codes !== undefined && <TimeLeft secondsLeft={secondsLeft} />}
      {isRead && <Codes rollout={rollout} rows={rows} hasCodes={codes !== undefined} />}
    </Page>
  );
}

interface CodesProps {
  readonly rollout: RolloutView | undefined;
  readonly rows: readonly CodeRow[];
  /** Whether codes can still be shown. */
  readonly hasCodes: boolean;
}

function Codes({ rollout, rows, hasCodes }: CodesProps) {
  const styles = useStyles();
  const { host } = useApp();
  const { codes: texts } = useTexts();
  const [state, dispatch] = useReducer(nextCodes, ALL_HIDDEN);
  const again = useGenerateAgain(rollout);
  const matching = useMemo(() => matchingRows(rows, state.filter), [rows, state.filter]);
  const used = usedCount(rows);
  return (
    <>
      {hasCodes && rollout !== undefined && (
        <CodeBar batchId={rollout.id} rows={rows} state={state} dispatch={dispatch} />
      )}
      <UnseenCodes rows={rows} again={again} />
      <Text role="status">
        {used > 0 && texts.used(used, numberText(used, host.locale), numberText(rows.length, host.locale))}
      </Text>
      {rows.length > 1 && <CodeFilterBar rows={rows} filter={state.filter} dispatch={dispatch} />}
      {matching.length > 0 && <CodeList rows={matching} state={state} dispatch={dispatch} again={again} />}
      {matching.length === 0 && (
        <div className={styles.row}>
          <Text>{rows.length === 0 ? texts.none : texts.noMatch}</Text>
          {rows.length > 0 && (
            <Button onClick={() => dispatch({ kind: 'filtered', filter: NO_FILTER })}>{texts.clearFilters}</Button>
          )}
        </div>
      )}
    </>
  );
}

function Over() {
  const { codes: texts } = useTexts();
  return (
    <MessageBar layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{texts.over}</MessageBarTitle> {texts.overHint}
      </MessageBarBody>
    </MessageBar>
  );
}

/** Shows the remaining time every second. Screen readers can find it in its place but don't announce every second. */
function TimeLeft({ secondsLeft }: { readonly secondsLeft: number }) {
  const styles = useStyles();
  const {
    codes: { timeLeft },
  } = useTexts();
  return (
    <Text>
      {timeLeft.before} <span className={styles.time}>{minutesAndSeconds(secondsLeft)}</span>
      {timeLeft.after}
    </Text>
  );
}

interface CodeBarProps {
  readonly batchId: string;
  readonly rows: readonly CodeRow[];
  readonly state: CodesState;
  readonly dispatch: Dispatch<CodesEvent>;
}

function CodeBar({ batchId, rows, state, dispatch }: CodeBarProps) {
  const styles = useStyles();
  const { codes: texts } = useTexts();
  const { field } = useFirstTexts();
  const { download, isRunning, failure } = useDownload();
  const codes = rows.filter(({ code }) => code !== undefined);
  const isAllShown = codes.length > 0 && codes.every(({ accountId }) => state.shown.has(accountId));
  const copyAll = async (): Promise<void> => {
    const copied = await copyPlainText(codesAsText(rows, (one) => codeStateWords(field, one)));
    dispatch({ kind: 'copied', text: copied === 'copied' ? texts.copiedAll(codes.length) : texts.noneCopied });
  };
  return (
    <>
      <div className={styles.row}>
        <Button appearance="primary" icon={<PrintRegular />} as="a" href={PLACES.sheets(batchId)}>
          {texts.sheets}
        </Button>
        <Button
          icon={isAllShown ? <EyeOffRegular /> : <EyeRegular />}
          onClick={() => dispatch(isAllShown ? { kind: 'allHidden' } : { kind: 'allShown', codes })}
        >
          {isAllShown ? texts.hideAll : texts.showAll}
        </Button>
        <Button icon={<CopyRegular />} onClick={() => void copyAll()}>
          {texts.copyAll}
        </Button>
        <Button
          icon={<ArrowDownloadRegular />}
          disabledFocusable={isRunning}
          onClick={() => download({ kind: 'codes', batchId })}
        >
          {texts.download}
        </Button>
      </div>
      {failure}
      <Text role="status">{state.copied}</Text>
    </>
  );
}
