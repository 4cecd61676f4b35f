import { type Dispatch, useCallback, useEffect, useMemo, useReducer, useState } from 'react';
import { ROLLOUT_PATHS, type RolloutView, IDEMPOTENCY_HEADER, parseRolloutView } from '../../../contract/rollouts.ts';
import { failureIn } from '../api/api-error.ts';
import { useApp } from '../app/app-context.ts';
import { useMinute } from '../look/use-now.ts';
import { useFileCheck } from './configuration/use-file-check.ts';
import { usePastedSerialNumbers } from './configuration/use-pasted-serial-numbers.ts';
import { useSelectedAccounts } from './accounts/use-selected-accounts.ts';
import { type ReviewFacts, useReview } from './review/use-review.ts';
import { type ReviewState, rolloutPlan, startBody, type WizardFacts } from './wizard-request.ts';
import { nextWizard, type WizardEvent, type WizardState } from './wizard-state.ts';
import { wizardStorage } from './wizard-storage.ts';

/** The wizard as its steps see it. */
export interface Wizard {
  readonly state: WizardState;
  readonly facts: WizardFacts;
  readonly review: ReviewFacts;
  readonly dispatch: Dispatch<WizardEvent>;
  readonly generate: () => void;
  /** Removes the saved entries from the browser. */
  readonly forget: () => void;
}

/**
 * Holds the state of the wizard, saves it in the browser and starts the rollout.
 * @param owner the user whose entries these are, and the account with which the wizard was opened
 * @param ttlHours the default lifetime of a one-time password, in hours
 * @param onStarted called with the new rollout
 */
export function useWizard(
  owner: { readonly objectId: string; readonly accountId: string | undefined },
  ttlHours: number,
  onStarted: (rollout: RolloutView) => void,
): Wizard {
  const { api } = useApp();
  const [storage] = useState(() => wizardStorage(owner.objectId, owner.accountId));
  const [state, dispatch] = useReducer(nextWizard, undefined, storage.load);
  useEffect(() => storage.save(state), [state, storage]);
  useFileCheck(state, dispatch);
  const review = useReview(state, dispatch);
  const facts = useFacts(state, ttlHours, review.state);
  const generate = useCallback(() => {
    const key = state.idempotencyKey ?? crypto.randomUUID();
    const body = startBody(state, facts);
    const plan = rolloutPlan(state);
    if (plan === undefined) return;
    dispatch({ kind: 'generatePressed', key, plan });
    api({
      path: ROLLOUT_PATHS.list,
      method: 'POST',
      body,
      headers: { [IDEMPOTENCY_HEADER]: key },
      parse: parseRolloutView,
    }).then(
      (rollout) => {
        storage.forget();
        onStarted(rollout);
      },
      (error: unknown) => dispatch({ kind: 'startFailed', failure: failureIn(error) }),
    );
  }, [api, facts, onStarted, state, storage]);
  return { state, facts, review, dispatch, generate, forget: storage.forget };
}

function useFacts(state: WizardState, ttlHours: number, reviewState: ReviewState): WizardFacts {
  const accounts = useSelectedAccounts(state.selection, state.step !== 'accounts');
  const serialNumbers = usePastedSerialNumbers(state.serialNumbers, accounts);
  const now = useMinute();
  return useMemo(
    () => ({ ttlHours, accounts, serialNumbers, reviewState, now }),
    [accounts, now, reviewState, serialNumbers, ttlHours],
  );
}
