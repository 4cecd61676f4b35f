import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ArrowSyncRegular, CheckmarkRegular, CopyRegular, EyeOffRegular, EyeRegular } from '@fluentui/react-icons';
import { type Dispatch, useState } from 'react';
import { useApp } from '../app/app-context.ts';
import { useTexts } from '../texts/use-texts.ts';
import { CodeBadge } from './code-badge.tsx';
import type { CodeRow } from './code-rows.ts';
import { validityText } from './code-words.ts';
import type { CodesEvent, CodesState } from './codes-state.ts';
import { copyPlainText } from './copy-plain-text.ts';
import type { GenerateAgain } from './use-generate-again.ts';

const AT_ONCE = 100;

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 16px',
    padding: '8px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  words: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    flexBasis: '220px',
    minWidth: 0,
    overflowWrap: 'anywhere',
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  code: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase400,
    whiteSpace: 'nowrap',
    minWidth: '150px',
  },
  /** Wide enough for both of its words in both languages, so that nothing moves. */
  copy: { minWidth: '112px' },
});

interface CodeListProps {
  readonly rows: readonly CodeRow[];
  readonly state: CodesState;
  readonly dispatch: Dispatch<CodesEvent>;
  readonly again: GenerateAgain;
}

export function CodeList({ rows, state, dispatch, again }: CodeListProps) {
  const styles = useStyles();
  const { codes: texts } = useTexts();
  const [count, setCount] = useState(AT_ONCE);
  return (
    <>
      <ul className={styles.list} aria-label={texts.list}>
        {rows.slice(0, count).map((row) => (
          <Row key={row.accountId} row={row} state={state} dispatch={dispatch} again={again} />
        ))}
      </ul>
      {rows.length > count && (
        <div>
          <Button onClick={() => setCount(count + AT_ONCE)}>
            {texts.showMore(Math.min(AT_ONCE, rows.length - count))}
          </Button>
        </div>
      )}
    </>
  );
}

interface RowProps extends Omit<CodeListProps, 'rows'> {
  readonly row: CodeRow;
}

function Row({ row, state, dispatch, again }: RowProps) {
  const styles = useStyles();
  const { host } = useApp();
  const { codes: texts, shell } = useTexts();
  const { displayName, upn, location, code, isUnseen } = row;
  const facts = [upn, location, row.state === 'OTP generated' ? validityText(row, shell.code, host.locale) : undefined];
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <Text weight="semibold">{displayName}</Text>
        <Text className={styles.quiet}>{facts.filter((fact) => fact !== undefined).join(' · ')}</Text>
        {isUnseen && <Text>{texts.unseen}</Text>}
      </div>
      <CodeBadge state={row.state} />
      {code !== undefined && <ShownCode code={code} row={row} state={state} dispatch={dispatch} />}
      {isUnseen && again.isPossible && (
        <Button
          icon={<ArrowSyncRegular />}
          disabledFocusable={again.isRunning}
          aria-label={texts.againOf(displayName)}
          onClick={() => again.run([row])}
        >
          {texts.again}
        </Button>
      )}
    </li>
  );
}

interface ShownCodeProps extends Omit<RowProps, 'again'> {
  readonly code: string;
}

function ShownCode({ code, row, state, dispatch }: ShownCodeProps) {
  const { accountId, displayName } = row;
  const styles = useStyles();
  const { codes: texts } = useTexts();
  const isShown = state.shown.has(accountId);
  return (
    <>
      <span className={styles.code}>
        {isShown ? (
          code
        ) : (
          <span role="img" aria-label={texts.hidden}>
            {code.replaceAll(/[^-]/g, '•')}
          </span>
        )}
      </span>
      <div>
        <Button
          appearance="subtle"
          icon={isShown ? <EyeOffRegular /> : <EyeRegular />}
          aria-label={isShown ? texts.hideOf(displayName) : texts.showOf(displayName)}
          onClick={() => dispatch({ kind: 'toggled', accountId })}
        >
          {isShown ? texts.hide : texts.show}
        </Button>
        <CopyButton code={code} row={row} state={state} dispatch={dispatch} />
      </div>
    </>
  );
}

/** Copies a code, and says so in its place until the next copy. */
function CopyButton({ code, row: { accountId, displayName }, state, dispatch }: ShownCodeProps) {
  const styles = useStyles();
  const { codes: texts } = useTexts();
  const isCopied = state.copiedOf === accountId;
  const copy = async (): Promise<void> => {
    if ((await copyPlainText(code)) === 'copied')
      dispatch({ kind: 'copied', text: texts.copied(displayName), accountId });
    else dispatch({ kind: 'copied', text: texts.notCopied });
  };
  return (
    <Button
      appearance="subtle"
      className={styles.copy}
      icon={isCopied ? <CheckmarkRegular /> : <CopyRegular />}
      aria-label={isCopied ? texts.copied(displayName) : texts.copyOf(displayName)}
      onClick={() => void copy()}
    >
      {isCopied ? texts.copiedNow : texts.copy}
    </Button>
  );
}
