import { type Dispatch, useEffect } from 'react';
import { parseSignInDataVerdict, SIGN_IN_DATA_CHECK_PATH } from '../../../../contract/sign-in-data.ts';
import { failureIn } from '../../api/api-error.ts';
import { useApp } from '../../app/app-context.ts';
import { askedSelection, selectionProblem } from '../accounts/account-selection.ts';
import type { FileCheck, WizardEvent, WizardState } from '../wizard-state.ts';

/** Asks the server to check the file when it hasn't been checked for the current selection. */
export function useFileCheck(
  { passwordMode, file, check, selection, step }: WizardState,
  dispatch: Dispatch<WizardEvent>,
): void {
  const { api } = useApp();
  const csv = passwordMode === 'keep' ? file?.csv : undefined;
  const isDue =
    csv !== undefined && check.kind === 'unasked' && step !== 'accounts' && selectionProblem(selection) === undefined;
  useEffect(() => {
    if (!isDue) return undefined;
    const abort = new AbortController();
    const tell = (found: FileCheck): void => {
      if (!abort.signal.aborted) dispatch({ kind: 'checked', csv, selection, check: found });
    };
    const body = { csv, selection: askedSelection(selection) };
    api({
      path: SIGN_IN_DATA_CHECK_PATH,
      method: 'POST',
      body,
      parse: parseSignInDataVerdict,
      signal: abort.signal,
    }).then(
      (verdict) => tell({ kind: 'verdict', verdict }),
      (error: unknown) => tell({ kind: 'failed', failure: failureIn(error) }),
    );
    return () => abort.abort();
  }, [api, csv, dispatch, isDue, selection]);
}
