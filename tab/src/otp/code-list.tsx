import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { CopyRegular, EyeOffRegular, EyeRegular } from '@fluentui/react-icons';
import { type Dispatch, useState } from 'react';
import { useApp } from '../app/app-context.ts';
import { validityText } from './code-words.ts';
import { useTexts } from '../texts/use-texts.ts';
import type { CodesEvent, CodesState } from './codes-state.ts';
import { copyPlainText } from './copy-plain-text.ts';
import type { VisibleCode } from './visible-code.ts';

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
});

interface CodeListProps {
  readonly codes: readonly VisibleCode[];
  readonly state: CodesState;
  readonly dispatch: Dispatch<CodesEvent>;
}

export function CodeList({ codes, state, dispatch }: CodeListProps) {
  const styles = useStyles();
  const { codes: texts } = useTexts();
  const [count, setCount] = useState(AT_ONCE);
  return (
    <>
      <ul className={styles.list} aria-label={texts.list}>
        {codes.slice(0, count).map((code) => (
          <CodeRow key={code.accountId} code={code} isShown={state.shown.has(code.accountId)} dispatch={dispatch} />
        ))}
      </ul>
      {codes.length > count && (
        <div>
          <Button onClick={() => setCount(count + AT_ONCE)}>
            {texts.showMore(Math.min(AT_ONCE, codes.length - count))}
          </Button>
        </div>
      )}
    </>
  );
}

interface CodeRowProps {
  readonly code: VisibleCode;
  readonly isShown: boolean;
  readonly dispatch: Dispatch<CodesEvent>;
}

function CodeRow({ code: shown, isShown, dispatch }: CodeRowProps) {
  const { displayName, upn, location, code } = shown;
  const styles = useStyles();
  const { host } = useApp();
  const { codes: texts, shell } = useTexts();
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <Text weight="semibold">{displayName}</Text>
        <Text className={styles.quiet}>
          {[upn, location, validityText(shown, shell.code, host.locale)]
            .filter((part) => part !== undefined)
            .join(' · ')}
        </Text>
      </div>
      <span className={styles.code}>
        {isShown ? (
          code
        ) : (
          <span role="img" aria-label={texts.hidden}>
            {code.replaceAll(/[^-]/g, '•')}
          </span>
        )}
      </span>
      <CodeButtons code={shown} isShown={isShown} dispatch={dispatch} />
    </li>
  );
}

function CodeButtons({ code: { accountId, displayName, code }, isShown, dispatch }: CodeRowProps) {
  const { codes: texts } = useTexts();
  const copy = async (): Promise<void> => {
    const copied = await copyPlainText(code);
    dispatch({ kind: 'copied', text: copied === 'copied' ? texts.copied(displayName) : texts.notCopied });
  };
  return (
    <div>
      <Button
        appearance="subtle"
        icon={isShown ? <EyeOffRegular /> : <EyeRegular />}
        aria-label={isShown ? texts.hideOf(displayName) : texts.showOf(displayName)}
        onClick={() => dispatch({ kind: 'toggled', accountId })}
      >
        {isShown ? texts.hide : texts.show}
      </Button>
      <Button
        appearance="subtle"
        icon={<CopyRegular />}
        aria-label={texts.copyOf(displayName)}
        onClick={() => void copy()}
      >
        {texts.copy}
      </Button>
    </div>
  );
}
