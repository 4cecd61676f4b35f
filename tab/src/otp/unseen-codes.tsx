import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { useApp } from '../app/app-context.ts';
import { FailureView } from '../app/failure-view.tsx';
import { numberText } from '../look/moments.ts';
import { useTexts } from '../texts/use-texts.ts';
import type { CodeRow } from './code-rows.ts';
import type { GenerateAgain } from './use-generate-again.ts';

interface UnseenCodesProps {
  readonly rows: readonly CodeRow[];
  readonly again: GenerateAgain;
}

/** Says how many codes were hidden for good before anybody saw them, and generates all of them again in one press. */
export function UnseenCodes({ rows, again }: UnseenCodesProps) {
  const { host } = useApp();
  const { codes: texts } = useTexts();
  const unseen = rows.filter(({ isUnseen }) => isUnseen);
  if (unseen.length === 0) return null;
  const count = numberText(unseen.length, host.locale);
  return (
    <>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{texts.unseenCount(unseen.length, count)}</MessageBarTitle>{' '}
          {again.isPossible ? texts.unseenHint : texts.unseenWithFile}
        </MessageBarBody>
        {again.isPossible && (
          <MessageBarActions>
            <Button disabledFocusable={again.isRunning} onClick={() => again.run(unseen)}>
              {texts.againAll(unseen.length, count)}
            </Button>
          </MessageBarActions>
        )}
      </MessageBar>
      {again.error !== null && <FailureView error={again.error} onRetry={() => again.run(unseen)} />}
    </>
  );
}
