import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';
import { failureIn } from '../api/api-error.ts';
import { wordsOfFailure } from '../api/failure-words.ts';
import { useMe } from '../api/use-me.ts';
import { useFirstTexts } from '../texts/use-texts.ts';
import { useApp } from './app-context.ts';

// A page of fixed height would squeeze the bar, and its words would lie over what follows.
const useStyles = makeStyles({ bar: { flexShrink: 0 } });

interface FailureViewProps {
  /** The error exactly as it was thrown. */
  readonly error: unknown;
  readonly onRetry?: () => void;
}

/**
 * Shows what happened and what the user can do about it, with a button to try again. While the bar above every page
 * says that the server or the sign-in is away, it shows nothing, because the bar says the same.
 */
export function FailureView({ error, onRetry }: FailureViewProps) {
  const styles = useStyles();
  const { connection, host } = useApp();
  const { failures } = useFirstTexts();
  const { kind } = useSyncExternalStore(connection.subscribe, connection.state);
  const failure = failureIn(error);
  const isKnown = useMe().data !== undefined;
  const isToldAbove = kind === 'lost' ? failure.kind === 'unreachable' : kind === 'sign_in' && failure.kind === 'token';
  if (isToldAbove && isKnown) return null;
  const { title, remedy } = wordsOfFailure(failures, failure, host.locale);
  return (
    <MessageBar intent="error" layout="multiline" politeness="assertive" className={styles.bar}>
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
