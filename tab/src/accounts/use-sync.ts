import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ACCOUNT_PATHS, parseSyncStatus, type SyncStatus } from '../../../contract/accounts.ts';
import { KEYS } from '../api/query-keys.ts';
import { useApp } from '../app/app-context.ts';

const PROGRESS_MILLISECONDS = 1_000;

/** The reading of all accounts as a page shows it. */
export interface Sync {
  readonly status: SyncStatus | undefined;
  readonly isRunning: boolean;
  readonly start: () => void;
  /** The error of the attempt to start a reading. */
  readonly error: unknown;
}

/** Follows the reading of all accounts; it asks the server every second while a reading runs. */
export function useSync(): Sync {
  const { api } = useApp();
  const client = useQueryClient();
  const { data: status } = useQuery({
    queryKey: KEYS.sync,
    queryFn: ({ signal }) => api({ path: ACCOUNT_PATHS.sync, parse: parseSyncStatus, signal }),
    refetchInterval: ({ state }) => (state.data?.running === true ? PROGRESS_MILLISECONDS : false),
  });
  const starting = useMutation({
    mutationFn: () => api({ path: ACCOUNT_PATHS.sync, method: 'POST', body: {}, parse: parseSyncStatus }),
    onSuccess: (started) => client.setQueryData(KEYS.sync, started),
  });
  return {
    status,
    isRunning: starting.isPending || status?.running === true,
    start: () => starting.mutate(),
    error: starting.error,
  };
}
