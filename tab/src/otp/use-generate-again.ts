import { useMutation } from '@tanstack/react-query';
import { IDEMPOTENCY_HEADER, parseRolloutView, ROLLOUT_PATHS, type RolloutView } from '../../../contract/rollouts.ts';
import { useApp } from '../app/app-context.ts';
import { PLACES } from '../app/navigation.ts';
import type { CodeRow } from './code-rows.ts';
import { againBody } from './again-body.ts';

/** Generates the codes of some rooms again, as a rollout of its own. */
export interface GenerateAgain {
  /** Whether the page can do it. It has no passwords for a rollout that keeps uploaded ones. */
  readonly isPossible: boolean;
  readonly run: (rows: readonly CodeRow[]) => void;
  readonly isRunning: boolean;
  readonly error: Error | null;
}

/** Offers to generate codes of a rollout again that nobody has seen. The page goes on to the new rollout. */
export function useGenerateAgain(rollout: RolloutView | undefined): GenerateAgain {
  const { api } = useApp();
  const { mutate, isPending, error } = useMutation({
    mutationFn: (body: ReturnType<typeof againBody>) =>
      api({
        path: ROLLOUT_PATHS.list,
        method: 'POST',
        body,
        headers: { [IDEMPOTENCY_HEADER]: crypto.randomUUID() },
        parse: parseRolloutView,
      }),
    onSuccess: ({ id }) => {
      location.hash = PLACES.rollout(id);
    },
  });
  return {
    isPossible: rollout?.passwordMode === 'reset',
    run: (rows) => rollout && mutate(againBody(rollout, rows, Date.now())),
    isRunning: isPending,
    error,
  };
}
