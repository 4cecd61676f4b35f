import {
  parsePolicyCheckBody,
  POLICY_CHECK_NAMED,
  POLICY_CHECK_PATH,
  type PolicyCheckView,
} from '../../../../contract/policies/policy-check.ts';
import type { CheckResult } from '../../../../contract/words.ts';
import { checkWords } from '../../../../texts/check-words.ts';
import type { ServerTexts } from '../../../../texts/server-texts.ts';
import type { PolicyCheck } from '../../../services/accounts/policies/ask-policies.ts';
import { CSV_BODY_BYTES, ok, type TabRoute } from '../tab-route.ts';

/** Results in the order in which people see the accounts. */
const ORDER: readonly CheckResult[] = ['failed', 'depends', 'not_checked', 'passed'];

function accountView(texts: ServerTexts, { account, check }: PolicyCheck): PolicyCheckView['accounts'][number] {
  const { remedy, reason } = checkWords(texts, check);
  return {
    id: account.id,
    displayName: account.displayName,
    result: check.result,
    ...(remedy !== undefined && { remedy }),
    ...(reason !== undefined && { reason: texts.readiness.notChecked(reason) }),
  };
}

function policyCheckView(texts: ServerTexts, checks: readonly PolicyCheck[]): PolicyCheckView {
  const known = checks.filter(({ isWaiting }) => !isWaiting);
  const count = (wanted: CheckResult): number => known.filter(({ check }) => check.result === wanted).length;
  const named = known
    .filter(({ check }) => check.result !== 'passed')
    .toSorted((one, two) => ORDER.indexOf(one.check.result) - ORDER.indexOf(two.check.result));
  return {
    passed: count('passed'),
    depends: count('depends'),
    failed: count('failed'),
    notChecked: count('not_checked'),
    waiting: checks.length - known.length,
    accounts: named.slice(0, POLICY_CHECK_NAMED).map((one) => accountView(texts, one)),
  };
}

export const POLICY_ROUTES: readonly TabRoute[] = [
  {
    method: 'post',
    path: POLICY_CHECK_PATH,
    bodyBytes: CSV_BODY_BYTES,
    answer: async ({ api, admin, body, texts }) => {
      const { selection } = parsePolicyCheckBody(await body());
      return ok(policyCheckView(texts, await api.askPolicies(admin, selection)));
    },
  },
];
