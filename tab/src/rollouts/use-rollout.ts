import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { rolloutPath, type RolloutView, parseRolloutView } from '../../../contract/rollouts.ts';
import { KEYS } from '../api/query-keys.ts';
import { useApp } from '../app/app-context.ts';

/**
 * Time in milliseconds between questions about a running rollout. Page events report its progress too, and this helps
 * when they don't arrive.
 */
const RUNNING_MILLISECONDS = 1_000;

/** Reads a rollout, and asks again every second until it is finished. */
export function useRollout(batchId: string): UseQueryResult<RolloutView> {
  const { api } = useApp();
  return useQuery({
    queryKey: KEYS.rollout(batchId),
    queryFn: ({ signal }) => api({ path: rolloutPath(batchId), parse: parseRolloutView, signal }),
    refetchInterval: ({ state }) => (state.data?.status === 'finished' ? false : RUNNING_MILLISECONDS),
  });
}
