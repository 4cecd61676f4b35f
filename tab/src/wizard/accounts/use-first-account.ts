import { type Dispatch, useEffect } from 'react';
import { accountPath } from '../../../../contract/accounts.ts';
import { parseAccountDetail } from '../../../../contract/pages/account-detail.ts';
import { KEYS } from '../../api/query-keys.ts';
import { useRead } from '../../api/use-read.ts';
import type { WizardEvent, WizardState } from '../wizard-state.ts';
import { hasEntries } from '../wizard-state.ts';

/** Selects the account that the address names, unless the user has already entered something. */
export function useFirstAccount(
  accountId: string | undefined,
  state: WizardState,
  dispatch: Dispatch<WizardEvent>,
): void {
  const isUntouched = state.step === 'accounts' && !hasEntries(state) && state.list.filter.search === undefined;
  const { data } = useRead(KEYS.account(accountId ?? ''), accountPath(accountId ?? ''), parseAccountDetail, {
    isEnabled: accountId !== undefined && isUntouched,
  });
  useEffect(() => {
    if (data === undefined || !isUntouched) return;
    const { id, displayName, upn, building, floor, syncedFromOnPremises } = data.account;
    const location = [building, floor].filter((part) => part !== undefined).join(', ');
    const account = {
      id,
      displayName,
      upn,
      ...(syncedFromOnPremises !== undefined && { syncedFromOnPremises }),
      readiness: data.readiness,
      provisioning: data.provisioning,
      failedChecks: [],
      ...(location !== '' && { location }),
    };
    dispatch({ kind: 'listed', event: { kind: 'searched', search: upn } });
    dispatch({ kind: 'selection', event: { kind: 'toggled', account } });
  }, [data, dispatch, isUntouched]);
}
