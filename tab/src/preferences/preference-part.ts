import type { Dispatch } from 'react';
import type { PreferencesTexts } from '../../../texts/en/tab/preferences.ts';
import { type EntryName, entryProblems, type PreferencesEvent, type PreferencesForm } from './preferences-form.ts';

/** What a part of the form needs. */
export interface PartProps {
  readonly form: PreferencesForm;
  readonly dispatch: Dispatch<PreferencesEvent>;
}

/** Returns what a field shows when its entry can't be saved. */
export function problemOf(
  texts: PreferencesTexts['problems'],
  form: PreferencesForm,
  name: EntryName,
): { readonly validationState?: 'error'; readonly validationMessage?: string } {
  const problem = entryProblems(texts, form)[name];
  return problem === undefined ? {} : { validationState: 'error', validationMessage: problem };
}
