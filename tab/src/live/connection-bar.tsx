import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { wordsOfFailure } from '../api/failure-words.ts';
import { useApp } from '../app/app-context.ts';
import type { Connection } from './connection-state.ts';

const useStyles = makeStyles({ bar: { flexShrink: 0 } });

/** Above every page, while the server or the sign-in is away: what was typed stays where it is. */
export function ConnectionBar() {
  const styles = useStyles();
  const { connection, host } = useApp();
  const client = useQueryClient();
  const state = useSyncExternalStore(connection.subscribe, connection.state);
  if (state.kind === 'fine') return null;
  const { title, remedy } = wordsOf(state, host.locale);
  const tryNow = (): void => {
    connection.retry();
    void client.invalidateQueries();
  };
  return (
    <section aria-label="Connection" className={styles.bar}>
      <MessageBar intent={state.kind === 'lost' ? 'warning' : 'error'} layout="multiline" politeness="assertive">
        <MessageBarBody><MessageBarTitle>{title}</MessageBarTitle> {remedy} What you typed is kept.</MessageBarBody>
        <MessageBarActions><Button onClick={tryNow}>Try now</Button></MessageBarActions>
      </MessageBar>
    </section>
  );
}

function wordsOf(state: Exclude<Connection, { kind: 'fine' }>, locale: string): { readonly title: string; readonly remedy: string } {
  if (state.kind === 'sign_in') return wordsOfFailure(state.failure, locale);
  return { title: 'The server does not answer', remedy: 'Check the network; it is tried again by itself.' };
}
