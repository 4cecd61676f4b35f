import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { type RefObject, useRef, useState } from 'react';
import { FIX_SCRIPT_PATH, type FixScriptView, parseFixScript } from '../../../contract/fixes/fix-script.ts';
import type { Selection } from '../../../contract/rollouts.ts';
import { useApp } from '../app/app-context.ts';
import { FailureView } from '../app/failure-view.tsx';
import { KEYS } from '../api/query-keys.ts';
import { numberText } from '../look/moments.ts';
import { NothingHere } from '../look/nothing-here.tsx';
import { Waiting } from '../look/waiting.tsx';
import type { Copied } from '../otp/code-state.ts';
import { copyTextOf } from '../otp/copy-text.ts';
import { useTexts } from '../texts/use-texts.ts';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: '12px' },
  script: {
    margin: 0,
    padding: '12px',
    maxHeight: '320px',
    overflow: 'auto',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

interface FixDialogProps {
  readonly selection: Selection;
  readonly onClose: () => void;
}

/** Shows the script that fixes the failed checks of a selection, and copies it. Nothing runs here or on the server. */
export function FixDialog({ selection, onClose }: FixDialogProps) {
  const { accounts, fixes: texts } = useTexts();
  const { api } = useApp();
  const script = useRef<HTMLPreElement>(null);
  const { data, error, refetch } = useQuery({
    queryKey: [...KEYS.accounts, 'fix-script', selection],
    queryFn: ({ signal }) =>
      api({ path: FIX_SCRIPT_PATH, method: 'POST', body: { selection }, parse: parseFixScript, signal }),
    // The script is as it was when it was read, and must not change under the reader's eyes.
    staleTime: 0,
    refetchOnWindowFocus: false,
  });
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{accounts.fixScript}</DialogTitle>
          <DialogContent>
            {data === undefined && error === null && <Waiting label={texts.loading} />}
            {data === undefined && error !== null && <FailureView error={error} onRetry={() => void refetch()} />}
            {data !== undefined && <Script view={data} script={script} />}
          </DialogContent>
          <DialogActions>
            {data !== undefined && data.accounts > 0 && <CopyButton script={script} />}
            <Button onClick={onClose}>{texts.close}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

interface ScriptProps {
  readonly view: FixScriptView;
  readonly script: RefObject<HTMLPreElement | null>;
}

function Script({ view: { accounts, left, script: text }, script }: ScriptProps) {
  const styles = useStyles();
  const { host } = useApp();
  const { fixes: texts } = useTexts();
  if (accounts === 0) return <NothingHere title={texts.nothing} text={texts.nothingText} />;
  return (
    <div className={styles.content}>
      <Text>
        <b>{texts.accounts(accounts, numberText(accounts, host.locale))}</b>{' '}
        {left > 0 && texts.left(left, numberText(left, host.locale))} {texts.howTo}
      </Text>
      <pre ref={script} className={styles.script} tabIndex={0} role="region" aria-label={texts.script} dir="ltr">
        {text}
      </pre>
    </div>
  );
}

function CopyButton({ script }: Pick<ScriptProps, 'script'>) {
  const { fixes: texts } = useTexts();
  const [copied, setCopied] = useState<Copied | undefined>();
  const copy = async (): Promise<void> => {
    if (script.current !== null) setCopied(await copyTextOf(script.current));
  };
  return (
    <>
      <span role="status">{copied === 'by_hand' && texts.byHand}</span>
      <Button appearance="primary" onClick={() => void copy()}>
        {copied === 'copied' ? texts.copied : texts.copy}
      </Button>
    </>
  );
}
