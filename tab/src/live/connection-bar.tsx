import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useSyncExternalStore } from 'react';
import { wordsOfFailure } from '../api/failure-words.ts';
import { useMe } from '../api/use-me.ts';
import { useApp } from '../app/app-context.ts';
import { durationText, shortMomentText } from '../look/moments.ts';
import { useMinute } from '../look/use-now.ts';
import { useFirstTexts } from '../texts/use-texts.ts';

const useStyles = makeStyles({ bar: { flexShrink: 0 } });

/**
 * Shows a bar above every page while the server or the sign-in is unavailable. The user's entries stay where they are.
 */
export function ConnectionBar() {
  const styles = useStyles();
  const { connection, host } = useApp();
  const { app, failures } = useFirstTexts();
  const client = useQueryClient();
  const { data: me } = useMe();
  const state = useSyncExternalStore(connection.subscribe, connection.state);
  const tryNow = useCallback(() => {
    connection.retry();
    void client.invalidateQueries();
  }, [connection, client]);
  const isFine = state.kind === 'fine';
  useEffect(() => {
    if (isFine) return undefined;
    // When the event stream has held, nothing else would try again.
    addEventListener('online', tryNow);
    return () => removeEventListener('online', tryNow);
  }, [isFine, tryNow]);
  // When the server has never recognized the user, the page itself explains why.
  if (isFine || (state.kind === 'sign_in' && me === undefined)) return null;
  const { title, remedy } =
    state.kind === 'sign_in'
      ? wordsOfFailure(failures, state.failure, host.locale)
      : { title: failures.unreachable.title, remedy: app.connection.remedy };
  return (
    <section aria-label={app.connection.title} className={styles.bar}>
      <MessageBar intent={state.kind === 'lost' ? 'warning' : 'error'} layout="multiline" politeness="assertive">
        <MessageBarBody>
          <MessageBarTitle>{title}</MessageBarTitle> {remedy} {app.connection.kept}{' '}
          <DataAge heardAt={connection.heardAt()} />
        </MessageBarBody>
        <MessageBarActions>
          <Button onClick={tryNow}>{app.connection.tryNow}</Button>
        </MessageBarActions>
      </MessageBar>
    </section>
  );
}

/** Says from when the data on the page is. It counts on while the server is away. */
function DataAge({ heardAt }: { readonly heardAt: number | undefined }) {
  const { host } = useApp();
  const { app, look } = useFirstTexts();
  const minute = useMinute();
  if (heardAt === undefined) return null;
  const seconds = Math.max(0, minute - heardAt) / 1_000;
  const moment = shortMomentText(new Date(heardAt).toISOString(), host.locale);
  return <span>{app.connection.asOf(moment, seconds < 60 ? '' : durationText(seconds, look))}</span>;
}
