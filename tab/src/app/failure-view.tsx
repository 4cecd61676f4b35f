import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { failureIn } from '../api/api-error.ts';
import { wordsOfFailure } from '../api/failure-words.ts';
import { useFirstTexts } from '../texts/use-texts.ts';
import { useApp } from './app-context.ts';

interface FailureViewProps {
  /** The error exactly as it was thrown. */
  readonly error: unknown;
  readonly onRetry?: () => void;
}

/** Shows what happened and what the user can do about it, with a button to try again. */
export function FailureView({ error, onRetry }: FailureViewProps) {
  const { host } = useApp();
  const { failures } = useFirstTexts();
  const { title, remedy } = wordsOfFailure(failures, failureIn(error), host.locale);
  return (
    <MessageBar intent="error" layout="multiline" politeness="assertive">
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle> {remedy}
      </MessageBarBody>
      {onRetry !== undefined && (
        <MessageBarActions>
          <Button onClick={onRetry}>{failures.tryAgain}</Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
