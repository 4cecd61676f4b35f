import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Change } from '../../../contract/page-events.ts';
import { staleKeys } from '../api/query-keys.ts';
import { useMayRead } from '../api/use-me.ts';
import { useApp } from '../app/app-context.ts';
import type { ConnectionStore } from './connection-store.ts';
import { followChanges } from './follow-changes.ts';

/** Reads data again when it changes on the server, for as long as the app is open and its user may read. */
export function useChanges(): void {
  const { host, connection } = useApp();
  const client = useQueryClient();
  const mayRead = useMayRead();
  useEffect(() => {
    if (!mayRead) return undefined;
    const end = new AbortController();
    const deps = {
      fetch: fetch.bind(globalThis),
      token: () => host.token(),
      locale: host.locale,
      random: Math.random,
      pause: (milliseconds: number, signal: AbortSignal) => pauseOrRetry(connection, milliseconds, signal),
    };
    void followChanges(
      deps,
      {
        opened: () => connection.tell({ kind: 'line_opened' }),
        heard: () => connection.tell({ kind: 'line_heard' }),
        lost: (failure) => connection.tell({ kind: 'line_lost', failure }),
        changed: (change) => readAgain(client, change),
      },
      end.signal,
    );
    return () => end.abort();
  }, [host, connection, client, mayRead]);
}

function readAgain(client: QueryClient, change: Change): void {
  const keys = staleKeys(change);
  // This event arrives at the start of each stream. Calls that are already running then return data that is fresh
  // enough.
  if (keys === 'everything') void client.invalidateQueries(undefined, { cancelRefetch: false });
  else for (const queryKey of keys) void client.invalidateQueries({ queryKey });
}

function pauseOrRetry(connection: ConnectionStore, milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      stop();
      removeEventListener('online', done);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    const stop = connection.onRetry(done);
    addEventListener('online', done);
    signal.addEventListener('abort', done);
  });
}
