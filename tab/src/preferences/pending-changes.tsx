import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { parsePreferencesView, type PendingChangeView, ruleChangePath } from '../../../contract/preferences.ts';
import { KEYS } from '../api/query-keys.ts';
import { useApp } from '../app/app-context.ts';
import { FailureView } from '../app/failure-view.tsx';
import { readerTime } from '../otp/code-words.ts';
import { useTexts } from '../texts/use-texts.ts';

const useStyles = makeStyles({ list: { margin: 0, paddingInlineStart: '20px' } });

/** Shows the changes that wait for a second approver, each with what this person can do with it. */
export function PendingChanges({ changes }: { readonly changes: readonly PendingChangeView[] }) {
  return (
    <>
      {changes.map((change) => (
        <PendingChange key={change.id} change={change} />
      ))}
    </>
  );
}

function PendingChange({ change }: { readonly change: PendingChangeView }) {
  const styles = useStyles();
  const { host } = useApp();
  const { pending } = useTexts().preferences;
  const { decide, isRunning, error } = useDecision(change.id);
  const { askedBy, askedAt, expiresAt, viewer, confirmFrom } = change;
  const moment = (at: string): string => readerTime(at, host.locale);
  const isMine = viewer === 'asker';
  return (
    <>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{pending.title}</MessageBarTitle>{' '}
          {pending.text(askedBy.displayName, moment(askedAt), moment(expiresAt))}{' '}
          <ul className={styles.list}>
            {change.texts.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
          {confirmFrom !== undefined && pending.confirmFrom(moment(confirmFrom))}
        </MessageBarBody>
        {viewer !== 'reader' && (
          <MessageBarActions>
            {viewer === 'approver' && (
              <Button disabledFocusable={isRunning} onClick={() => decide('confirm')}>
                {pending.confirm}
              </Button>
            )}
            <Button disabledFocusable={isRunning} onClick={() => decide('reject')}>
              {isMine ? pending.withdraw : pending.reject}
            </Button>
          </MessageBarActions>
        )}
      </MessageBar>
      {error !== null && <FailureView error={error} />}
    </>
  );
}

interface Decision {
  readonly decide: (act: 'confirm' | 'reject') => void;
  readonly isRunning: boolean;
  readonly error: Error | null;
}

function useDecision(changeId: string): Decision {
  const { api } = useApp();
  const client = useQueryClient();
  const { mutate, isPending, error } = useMutation({
    mutationFn: (act: 'confirm' | 'reject') =>
      api({ path: ruleChangePath(act, changeId), method: 'POST', body: {}, parse: parsePreferencesView }),
    onSuccess: (view) => {
      client.setQueryData(KEYS.preferences, view);
      return client.invalidateQueries({ queryKey: KEYS.me });
    },
    onError: () => client.invalidateQueries({ queryKey: KEYS.preferences }),
  });
  return { decide: (act) => mutate(act), isRunning: isPending, error };
}
