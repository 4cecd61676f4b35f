import type { BatchCodes, BatchItemProblem, BatchItems, BatchItemView, BatchView } from '../../../contract/rollouts.ts';
import type { SignInDataVerdict } from '../../../contract/sign-in-data.ts';
import { remediesOf } from '../../../texts/check-words.ts';
import type { ServerTexts } from '../../../texts/server-texts.ts';
import type { ResourceAccount } from '../../domain/accounts/account.ts';
import type { Batch } from '../../domain/rollouts/rollout.ts';
import type { CheckedSignInData } from '../../services/rollouts/check-sign-in-data.ts';
import type { ShownBatchCodes, ShownItem, ShownItems } from '../../services/rollouts/show-rollout.ts';
import { sayMistake } from './csv-words.ts';

/** More than a person reads at once; the number of all is told beside them. */
export const MOST_ERRORS = 500;

export function batchView(batch: Batch): BatchView {
  const { id, status, total, done, failed, passwordMode, ttlHours, startedAt, codesVisibleUntil, notBeforeAt } = batch;
  return {
    id,
    status,
    total,
    done,
    failed,
    issuedAt: startedAt.toISOString(),
    ...(codesVisibleUntil && { codesVisibleUntil: codesVisibleUntil.toISOString() }),
    passwordMode,
    ttlHours,
    ...(notBeforeAt && { notBeforeAt: notBeforeAt.toISOString() }),
  };
}

type Name = Pick<BatchItemView, 'accountId' | 'displayName' | 'upn' | 'location'>;

function nameOf(accountId: string, account: ResourceAccount | undefined, location: string): Name {
  return { accountId, displayName: account?.displayName ?? '', upn: account?.upn ?? '', ...(location && { location }) };
}

function remedyOf(
  { field, apiViews: { batchRemedies } }: ServerTexts,
  { problem, failedChecks }: ShownItem,
): { readonly problem?: BatchItemProblem; readonly remedy?: string } {
  if (!problem) return {};
  if (problem !== 'account_not_ready') return { problem, remedy: batchRemedies[problem] };
  // Ready again since: only the retry is left to do.
  return { problem, remedy: remediesOf(field, failedChecks) || batchRemedies.ready_by_now };
}

export function itemsView(texts: ServerTexts, { total, items }: ShownItems): BatchItems {
  return {
    total,
    items: items.map((item) => ({
      ...nameOf(item.accountId, item.account, item.location),
      status: item.status,
      ...remedyOf(texts, item),
      ...(item.otp && { otpId: item.otp.id, selector: item.otp.selector, expiresAt: item.otp.expiresAt.toISOString() }),
    })),
  };
}

export function codesView({ items, more }: ShownBatchCodes): BatchCodes {
  return {
    items: items.map(({ account, location, code, expiresAt }) => ({
      ...nameOf(account.id, account, location),
      ...(account.building && { building: account.building }),
      code: code.reveal(),
      expiresAt: expiresAt.toISOString(),
    })),
    more,
  };
}

export function verdictView(texts: ServerTexts, { rows, mistakes, matches }: CheckedSignInData): SignInDataVerdict {
  return {
    rows,
    errors: mistakes.slice(0, MOST_ERRORS).map(({ line, column, problem, detail }) => ({
      line,
      column,
      problem,
      text: sayMistake(texts, problem, detail),
    })),
    errorCount: mistakes.length,
    accounts: matches.map(({ account: { id: accountId, displayName, upn }, row: { expectedSerialNumber } }) => ({
      accountId,
      displayName,
      upn,
      ...(expectedSerialNumber && { expectedSerialNumber }),
    })),
  };
}
