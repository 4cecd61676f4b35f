import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ACCOUNT_PATHS, parseSyncStatus, type SyncStatus } from '../../../contract/accounts.ts';
import { HELD_LIST_PATH } from '../../../contract/held-list.ts';
import { KEYS } from '../api/query-keys.ts';
import { useMe } from '../api/use-me.ts';
import { useRead } from '../api/use-read.ts';
import { useApp } from '../app/app-context.ts';
import { FailureView } from '../app/failure-view.tsx';
import { useTexts } from '../texts/use-texts.ts';

type Held = NonNullable<SyncStatus['held']>;

/** Shows a new list of accounts that is held, and lets an approver accept it once a second reading has confirmed it. */
export function HeldList() {
  const { data: status } = useRead(KEYS.sync, ACCOUNT_PATHS.sync, parseSyncStatus);
  if (status?.held === undefined) return null;
  return <HeldListBar held={status.held} warnings={status.warnings} />;
}

function HeldListBar({ held, warnings }: { readonly held: Held; readonly warnings: readonly string[] }) {
  const { preferences } = useTexts();
  const { data: me } = useMe();
  const { accept, isRunning, error } = useAccept(held.list);
  const mayAccept = me?.permissions.approve === true && held.isConfirmed && !held.isAccepted;
  return (
    <>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{preferences.list.held}</MessageBarTitle> {warnings.join(' ')}
        </MessageBarBody>
        {mayAccept && (
          <MessageBarActions>
            <Button disabledFocusable={isRunning} onClick={accept}>
              {preferences.list.accept}
            </Button>
          </MessageBarActions>
        )}
      </MessageBar>
      {error !== null && <FailureView error={error} />}
    </>
  );
}

interface Accepting {
  readonly accept: () => void;
  readonly isRunning: boolean;
  readonly error: Error | null;
}

/** Accepts the list with this id only, so that a list that has changed in the meantime is shown again first. */
function useAccept(list: string): Accepting {
  const { api } = useApp();
  const client = useQueryClient();
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => api({ path: HELD_LIST_PATH, method: 'POST', body: { list }, parse: parseSyncStatus }),
    onSuccess: (status) => client.setQueryData(KEYS.sync, status),
    onError: () => client.invalidateQueries({ queryKey: KEYS.sync }),
  });
  return { accept: () => mutate(), isRunning: isPending, error };
}
