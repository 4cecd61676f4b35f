import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type Dispatch, useEffect, useReducer } from 'react';
import { parsePreferencesView, PREFERENCES_PATHS, type PreferencesView } from '../../../contract/preferences.ts';
import { failureIn } from '../api/api-error.ts';
import { KEYS } from '../api/query-keys.ts';
import { useApp } from '../app/app-context.ts';
import { changeOf, newForm, nextForm, type PreferencesEvent, type PreferencesForm } from './preferences-form.ts';

/** The form of the preferences, and the state of saving it. */
export interface PreferencesWork {
  readonly form: PreferencesForm;
  readonly dispatch: Dispatch<PreferencesEvent>;
  readonly save: () => void;
  readonly isSaving: boolean;
  readonly isSaved: boolean;
  /** Whether the last Save left a part that waits for another approver. */
  readonly isWaiting: boolean;
  /**
   * The error of the last Save. It is `null` when someone else saved first, because the form itself shows that
   * conflict.
   */
  readonly error: Error | null;
}

/**
 * Holds the form of the preferences and saves it.
 * @param view the preferences as last read, which bring in what others save
 */
export function usePreferences(view: PreferencesView): PreferencesWork {
  const { api } = useApp();
  const client = useQueryClient();
  const [form, dispatch] = useReducer(nextForm, view, newForm);
  useEffect(() => dispatch({ kind: 'read', view }), [view]);
  const { mutate, isPending, isSuccess, data, error } = useMutation({
    mutationFn: async () => {
      const call = { path: PREFERENCES_PATHS.preferences, method: 'PUT', body: changeOf(form) } as const;
      const saved = await api({ ...call, parse: parsePreferencesView });
      return { saved, isWaiting: saved.pending.some(({ id }) => !isKnown(view, id)) };
    },
    onSuccess: ({ saved }) => {
      dispatch({ kind: 'saved', view: saved });
      client.setQueryData(KEYS.preferences, saved);
      return client.invalidateQueries({ queryKey: KEYS.me });
    },
    onError: (failed) =>
      wasSomebodyFirst(failed) ? client.invalidateQueries({ queryKey: KEYS.preferences }) : undefined,
  });
  return {
    form,
    dispatch,
    save: () => mutate(),
    isSaving: isPending,
    isSaved: isSuccess,
    isWaiting: data?.isWaiting === true,
    error: wasSomebodyFirst(error) ? null : error,
  };
}

function isKnown({ pending }: PreferencesView, changeId: string): boolean {
  return pending.some(({ id }) => id === changeId);
}

function wasSomebodyFirst(error: unknown): boolean {
  const failure = failureIn(error);
  return error !== null && failure.kind === 'problem' && failure.problem.code === 'preferences_changed';
}
