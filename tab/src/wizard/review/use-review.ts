import { useQuery } from '@tanstack/react-query';
import { type Dispatch, useEffect } from 'react';
import {
  parseRolloutReview,
  ROLLOUT_REVIEW_PATH,
  type ReviewedAccount,
  type RolloutReview,
} from '../../../../contract/pages/rollout-review.ts';
import { KEYS } from '../../api/query-keys.ts';
import { useApp } from '../../app/app-context.ts';
import { askedSelection, selectionProblem } from '../accounts/account-selection.ts';
import type { ReviewState } from '../wizard-request.ts';
import type { WizardEvent, WizardState } from '../wizard-state.ts';
import { changedAccounts } from './live-choices.ts';

/** What the server says about the selection, beside the review that the user sees. */
export interface ReviewFacts {
  readonly state: ReviewState;
  readonly error: Error | null;
  readonly readAgain: () => void;
  /** A newer review, when it differs from the one that the user sees. */
  readonly newer?: { readonly review: RolloutReview; readonly changed: readonly ReviewedAccount[] };
}

const NOTHING_CHANGED: readonly ReviewedAccount[] = [];

/**
 * Reads what is live of the selected accounts while Review is open. The first answer becomes the review of the wizard,
 * and stays as it is until the user takes a newer one: nothing changes under their eyes between reading and Generate.
 */
export function useReview(state: WizardState, dispatch: Dispatch<WizardEvent>): ReviewFacts {
  const { api } = useApp();
  const { selection, review: seen } = state;
  const isNeeded = state.step === 'review' && state.pressed === undefined && selectionProblem(selection) === undefined;
  const asked = askedSelection(selection);
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: [...KEYS.accounts, 'review', asked],
    queryFn: ({ signal }) =>
      api({ path: ROLLOUT_REVIEW_PATH, method: 'POST', body: { selection: asked }, parse: parseRolloutReview, signal }),
    enabled: isNeeded,
    staleTime: 0,
  });
  const isFresh = isNeeded && !isFetching && error === null;
  const first = isFresh && seen === undefined ? data : undefined;
  useEffect(() => {
    if (first !== undefined) dispatch({ kind: 'reviewed', review: first });
  }, [dispatch, first]);
  // What was read last stays the newest while it is read once more, so that Generate isn't enabled in between.
  const review = isNeeded ? data : undefined;
  const changed = review && seen ? changedAccounts(seen, review) : NOTHING_CHANGED;
  const isNewer = review !== undefined && changed.length > 0;
  const failure = isNeeded && seen === undefined ? error : null;
  return {
    state: failure !== null ? 'failed' : isNewer ? 'old' : 'current',
    error: failure,
    readAgain: () => void refetch(),
    ...(isNewer && { newer: { review, changed } }),
  };
}
