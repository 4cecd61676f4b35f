import { type Dispatch, useEffect, useRef, useState } from 'react';
import { accountPath } from '../../../../contract/accounts.ts';
import { type AccountDetail, parseAccountDetail } from '../../../../contract/pages/account-detail.ts';
import { useApp } from '../../app/app-context.ts';
import type { WizardEvent, WizardState } from '../wizard-state.ts';
import { hasEntries } from '../wizard-state.ts';
import type { WizardStart } from './wizard-start.ts';

/**
 * Selects the accounts that the address names, or lists those of a building, unless the user has already entered something.
 * An account that can't be read is left out.
 */
export function useFirstAccounts(
  { accountIds, building }: WizardStart,
  state: WizardState,
  dispatch: Dispatch<WizardEvent>,
): void {
  const { api } = useApp();
  const [isUntouched] = useState(
    state.step === 'accounts' && !hasEntries(state) && Object.keys(state.list.filter).length === 0,
  );
  const named = accountIds.join(',');
  // A second selection of an account would take it out again.
  const isDone = useRef(false);
  useEffect(() => {
    if (!isUntouched || isDone.current) return undefined;
    if (building !== undefined) dispatch({ kind: 'listed', event: { kind: 'filtered', filter: { building } } });
    let isLeft = false;
    const reads = named
      .split(',')
      .filter((id) => id !== '')
      .map((id) => api({ path: accountPath(id), parse: parseAccountDetail }));
    Promise.allSettled(reads).then(
      (results) => {
        const found = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
        if (isLeft) return;
        isDone.current = true;
        select(found, dispatch);
      },
      () => undefined,
    );
    return () => {
      isLeft = true;
    };
  }, [api, building, dispatch, isUntouched, named]);
}

function select(found: readonly AccountDetail[], dispatch: Dispatch<WizardEvent>): void {
  const [first, ...others] = found;
  if (first && others.length === 0) {
    dispatch({ kind: 'listed', event: { kind: 'searched', search: first.account.upn } });
  }
  for (const detail of found) dispatch({ kind: 'selection', event: { kind: 'toggled', account: itemOf(detail) } });
}

function itemOf({ account, readiness, provisioning }: AccountDetail) {
  const { id, displayName, upn, building, floor, syncedFromOnPremises } = account;
  const location = [building, floor].filter((part) => part !== undefined).join(', ');
  return {
    id,
    displayName,
    upn,
    ...(syncedFromOnPremises !== undefined && { syncedFromOnPremises }),
    readiness,
    provisioning,
    failedChecks: [],
    ...(location !== '' && { location }),
  };
}
