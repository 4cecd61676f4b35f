import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { rolloutPath, type RolloutView, parseRolloutView } from '../../../contract/rollouts.ts';
import { KEYS } from '../api/query-keys.ts';
import { useApp } from '../app/app-context.ts';

/** Changes tell of progress; this asks where they do not come through. */
const RUNNING_MILLISECONDS = 1_000;

export function useRollout(batchId: string): UseQueryResult<RolloutView> {
  const { api } = useApp();
  return useQuery({
    queryKey: KEYS.rollout(batchId),
    queryFn: ({ signal }) => api({ path: rolloutPath(batchId), parse: parseRolloutView, signal }),
    refetchInterval: ({ state }) => (state.data?.status === 'finished' ? false : RUNNING_MILLISECONDS),
  });
}
