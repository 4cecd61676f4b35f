import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useMayRead } from '../api/use-me.ts';
import { useApp } from '../app/app-context.ts';

/** Milliseconds until the code that follows changes is loaded again after that failed. */
const LOAD_MILLISECONDS = 15_000;

/**
 * Reads data again when it changes on the server, for as long as the app is open and its user may read. The code for it
 * is loaded after the page, which shows its first data without it.
 */
export function usePageEvents(): void {
  const { host, connection } = useApp();
  const client = useQueryClient();
  const mayRead = useMayRead();
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (!mayRead) return undefined;
    const end = new AbortController();
    import('./read-changes.ts').then(
      ({ readChanges }) => readChanges({ host, connection, client }, end.signal),
      () => setTimeout(setTries, LOAD_MILLISECONDS, tries + 1),
    );
    return () => end.abort();
  }, [host, connection, client, mayRead, tries]);
}
