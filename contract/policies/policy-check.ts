import type * as v from 'valibot';
import { Selection } from '../rollouts.ts';
import { amount, described, id, listOf, members, oneOf, optional, readerOf, text } from '../schema/shape.ts';
import { CHECK_RESULTS } from '../words.ts';

/** POST with {@link PolicyCheckBody} returns {@link PolicyCheckView}. */
export const POLICY_CHECK_PATH = '/api/tab/accounts/policies';
/** The most accounts that an answer names. */
export const POLICY_CHECK_NAMED = 20;

export const PolicyCheckBody = members({ selection: Selection });
export type PolicyCheckBody = v.InferOutput<typeof PolicyCheckBody>;

const CheckedAccount = members({
  id,
  displayName: text,
  result: oneOf(CHECK_RESULTS),
  remedy: optional(text),
  reason: optional(described(text, 'Why the policies were not checked, as a sentence.')),
});

export const PolicyCheckView = members({
  passed: described(amount, 'The number of accounts that no Conditional Access policy stops.'),
  depends: described(amount, 'The number of accounts for which the device decides.'),
  failed: amount,
  notChecked: described(amount, 'The number of accounts whose policies could not be checked.'),
  waiting: described(amount, 'The number of accounts whose policies are about to be checked.'),
  accounts: described(
    listOf(CheckedAccount),
    `The first ${POLICY_CHECK_NAMED} accounts that did not pass and don't wait, those with a failed check first.`,
  ),
});
export type PolicyCheckView = v.InferOutput<typeof PolicyCheckView>;

export const parsePolicyCheckBody = readerOf(PolicyCheckBody);
export const parsePolicyCheckView = readerOf(PolicyCheckView);
