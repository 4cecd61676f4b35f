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
import { type Dispatch, useReducer } from 'react';
import { FailureView } from '../app/failure-view.tsx';
import { PLACES } from '../app/navigation.ts';
import { Page } from '../app/page.tsx';
import { useDownload } from '../download/use-download.ts';
import { minutesAndSeconds } from './code-words.ts';
import { useTexts } from '../texts/use-texts.ts';
import { CodeList } from './code-list.tsx';
import { ALL_HIDDEN, codesAsText, type CodesEvent, type CodesState, nextCodes } from './codes-state.ts';
import { copyPlainText } from './copy-plain-text.ts';
import { useCodes } from './use-codes.ts';
import type { VisibleCode } from './visible-code.ts';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
  time: { fontVariantNumeric: 'tabular-nums', fontWeight: tokens.fontWeightSemibold },
});

/**
 * Shows the codes of a rollout for 15 minutes to the person who started it. Each code stays hidden until they ask for
 * it, because others may see the screen.
 */
export function CodesPage({ batchId }: { readonly batchId: string }) {
  const { app, codes: texts } = useTexts();
  const { codes, secondsLeft, isOver, error, retry } = useCodes(batchId);
  const [state, dispatch] = useReducer(nextCodes, ALL_HIDDEN);
  return (
    <Page title={texts.title} above={<Link href={PLACES.rollout(batchId)}>{texts.toResults}</Link>}>
      {error !== null && <FailureView error={error} onRetry={retry} />}
      {isOver && error === null && <Over />}
      {codes === undefined && !isOver && error === null && <Spinner label={app.loading} />}
      {codes !== undefined && (
        <>
          <TimeLeft secondsLeft={secondsLeft} />
          <CodeBar batchId={batchId} codes={codes} state={state} dispatch={dispatch} />
          <CodeList codes={codes} state={state} dispatch={dispatch} />
        </>
      )}
    </Page>
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
  readonly codes: readonly VisibleCode[];
  readonly state: CodesState;
  readonly dispatch: Dispatch<CodesEvent>;
}

function CodeBar({ batchId, codes, state, dispatch }: CodeBarProps) {
  const styles = useStyles();
  const { codes: texts } = useTexts();
  const { download, isRunning, failure } = useDownload();
  const isAllShown = codes.every(({ accountId }) => state.shown.has(accountId));
  const copyAll = async (): Promise<void> => {
    const copied = await copyPlainText(codesAsText(codes));
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
