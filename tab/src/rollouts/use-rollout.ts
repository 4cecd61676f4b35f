import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { batchPath, type BatchView, parseBatchView } from '../../../contract/rollouts.ts';
import { KEYS } from '../api/query-keys.ts';
import { useApp } from '../app/app-context.ts';

/** Changes tell of progress; this asks where they do not come through. */
const RUNNING_MILLISECONDS = 1_000;

export function useBatch(batchId: string): UseQueryResult<BatchView> {
  const { api } = useApp();
  return useQuery({
    queryKey: KEYS.batch(batchId),
    queryFn: ({ signal }) => api({ path: batchPath(batchId), parse: parseBatchView, signal }),
    refetchInterval: ({ state }) => (state.data?.status === 'finished' ? false : RUNNING_MILLISECONDS),
  });
}
