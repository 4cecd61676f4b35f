import { POLICY_CHECK_PATH, PolicyCheckBody, PolicyCheckView } from '../policies/policy-check.ts';
import { json, type Operation } from './operation.ts';

/** What Conditional Access would do with the sign-ins of accounts. */
export const POLICY_OPERATIONS: readonly Operation[] = [
  {
    method: 'post',
    path: POLICY_CHECK_PATH,
    summary: 'Have the Conditional Access policies of accounts checked',
    description:
      'The answer holds what is known now. Accounts that nobody asked about within the last day follow, and each of them makes a page event. This needs the permission `generate`.',
    body: { schema: PolicyCheckBody, type: 'application/json', required: true },
    answers: { 200: json(PolicyCheckView) },
  },
];
