import { useMutation, useQueryClient } from '@tanstack/react-query';
import { parseRequestView, type RequestView } from '../../../contract/requests.ts';
import { signOutPath } from '../../../contract/sign-ins/sign-outs.ts';
import type { SignOutKind } from '../../../contract/words.ts';
import { KEYS } from '../api/query-keys.ts';
import { useApp } from '../app/app-context.ts';

/** Asks for a sign-out or decides it, and tells how it went. */
export interface SignOutActs {
  readonly ask: (kind: SignOutKind) => void;
  readonly decide: (act: 'confirm' | 'reject', id: string) => void;
  readonly isRunning: boolean;
  readonly error: Error | null;
}

/** Returns how to sign the room of a request out. The page then reads everything again that shows the request. */
export function useSignOut({ id: requestId, account }: RequestView): SignOutActs {
  const { api } = useApp();
  const client = useQueryClient();
  const { mutate, isPending, error } = useMutation({
    mutationFn: ({ path, body }: { readonly path: string; readonly body: object }) =>
      api({ path, method: 'POST', body, parse: parseRequestView }),
    onSettled: async () => {
      await Promise.all(
        [KEYS.account(account.id), KEYS.requests, KEYS.accounts].map((queryKey) =>
          client.invalidateQueries({ queryKey }),
        ),
      );
    },
  });
  return {
    ask: (kind) => mutate({ path: signOutPath(requestId), body: { kind } }),
    decide: (act, id) => mutate({ path: signOutPath(requestId, { act, id }), body: {} }),
    isRunning: isPending,
    error,
  };
}
