import { useMutation, useQueryClient } from '@tanstack/react-query';
import { parseRequestView, type RequestAct, requestPath, type RequestView } from '../../../contract/requests.ts';
import { failureIn } from '../api/api-error.ts';
import { wordsOfFailure } from '../api/failure-words.ts';
import { KEYS } from '../api/query-keys.ts';
import type { Failure } from '../api/tab-api-client.ts';
import { useApp } from '../app/app-context.ts';
import { useWarning } from '../app/use-warning.ts';
import { useTexts } from '../texts/use-texts.ts';

/** Runs an action on a request and reports how it went. */
export interface RequestActs {
  readonly run: (act: RequestAct, body: object) => void;
  readonly isRunning: boolean;
  /** The error of the last action. */
  readonly error: unknown;
}

/**
 * Returns how to act on a request. Whether the action succeeds or fails, the page then reads everything again that
 * shows the request.
 */
export function useRequestAct(
  { id, account }: RequestView,
  onFailure: (error: unknown) => void = () => undefined,
): RequestActs {
  const { api, host } = useApp();
  const { failures } = useTexts();
  const client = useQueryClient();
  const told = useWarning();
  const acting = useMutation({
    mutationFn: ({ act, body }: { readonly act: RequestAct; readonly body: object }) =>
      api({ path: requestPath(id, act), method: 'POST', body, parse: parseRequestView }),
    onError: (error) => {
      onFailure(error);
      const failure = failureIn(error);
      if (isOver(failure)) told(wordsOfFailure(failures, failure, host.locale));
    },
    onSettled: async () => {
      await Promise.all(
        [KEYS.account(account.id), KEYS.requests, KEYS.accounts].map((queryKey) =>
          client.invalidateQueries({ queryKey }),
        ),
      );
    },
  });
  return { run: (act, body) => acting.mutate({ act, body }), isRunning: acting.isPending, error: acting.error };
}

/**
 * Returns whether the failure ends the request. The form disappears together with the request, so it can't show such a
 * failure itself.
 */
function isOver(failure: Failure): boolean {
  if (failure.kind !== 'problem') return false;
  const { code, facts = {} } = failure.problem;
  return (
    code === 'request_already_resolved' ||
    code === 'request_expired' ||
    (code === 'match_code_wrong' && facts['left'] === 0)
  );
}
