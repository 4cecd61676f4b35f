import type { QueryClient } from '@tanstack/react-query';
import { staleKeys } from '../api/query-keys.ts';
import type { TeamsHost } from '../teams/teams-host.ts';
import type { ConnectionStore } from './connection-store.ts';
import { followPageEvents } from './follow-page-events.ts';
import { staleReads } from './stale-reads.ts';

interface App {
  readonly host: TeamsHost;
  readonly connection: ConnectionStore;
  readonly client: QueryClient;
}

/** Reads data again when it changes on the server, until the signal aborts. */
export async function readChanges({ host, connection, client }: App, signal: AbortSignal): Promise<void> {
  const stale = staleReads(client);
  signal.addEventListener('abort', () => stale.end());
  // A stream begins with a change of everything, which reads that have just begun don't miss.
  let isFirst = false;
  const deps = {
    fetch: fetch.bind(globalThis),
    token: () => host.token(),
    locale: host.locale,
    random: Math.random,
    pause: (milliseconds: number) => pauseOrRetry(connection, milliseconds, signal),
  };
  await followPageEvents(
    deps,
    {
      opened: () => {
        isFirst = true;
        connection.tell({ kind: 'line_opened' });
      },
      heard: () => connection.tell({ kind: 'line_heard' }),
      lost: (failure) => connection.tell({ kind: 'line_lost', failure }),
      changed: (change) => {
        stale.add(staleKeys(change), isFirst);
        isFirst = false;
      },
    },
    signal,
  );
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
