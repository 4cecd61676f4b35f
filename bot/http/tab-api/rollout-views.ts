import type {
  RolloutCodes,
  RolloutItemProblem,
  RolloutItems,
  RolloutItemView,
  RolloutView,
} from '../../../contract/rollouts.ts';
import type { AutopilotImport } from '../../../contract/devices/autopilot-import.ts';
import type { SignInDataVerdict } from '../../../contract/sign-in-data.ts';
import { remediesOf } from '../../../texts/check-words.ts';
import type { ServerTexts } from '../../../texts/server-texts.ts';
import type { ResourceAccount } from '../../domain/accounts/account.ts';
import type { Rollout } from '../../domain/rollouts/rollout.ts';
import type { CheckedSignInData } from '../../services/rollouts/check-sign-in-data.ts';
import type { ImportedFromAutopilot } from '../../services/rollouts/import-autopilot.ts';
import type { ShownRolloutCodes, ShownItem, ShownItems } from '../../services/rollouts/show-rollout.ts';
import { sayMistake } from './csv-words.ts';

/** This is more than a person reads at once. The answer also has the number of all errors. */
export const MOST_ERRORS = 500;

export function rolloutView(rollout: Rollout): RolloutView {
  const {
    id,
    status,
    total,
    done,
    failed,
    leftOut,
    passwordMode,
    ttlHours,
    startedAt,
    codesVisibleUntil,
    notBeforeAt,
  } = rollout;
  return {
    id,
    status,
    total,
    done,
    failed,
    ...(leftOut !== undefined && { leftOut }),
    issuedAt: startedAt.toISOString(),
    ...(codesVisibleUntil && { codesVisibleUntil: codesVisibleUntil.toISOString() }),
    passwordMode,
    ttlHours,
    ...(notBeforeAt && { notBeforeAt: notBeforeAt.toISOString() }),
  };
}

/** Returns what an import from Autopilot found, or why Autopilot could not be read. */
export function importView(
  { knownDevice: words }: ServerTexts,
  { found, ambiguous, devices, unread }: ImportedFromAutopilot,
): AutopilotImport {
  return {
    found: found.map(({ account: { id: accountId, displayName, upn }, serialNumber }) => ({
      accountId,
      displayName,
      upn,
      serialNumber,
    })),
    ambiguous: ambiguous.map(({ account: { displayName, upn }, devices: names }) => ({
      displayName,
      upn,
      devices: names,
    })),
    devices,
    ...(unread !== undefined && { problem: words.importUnread(words.unread[unread]) }),
  };
}

type Name = Pick<
  RolloutItemView,
  'accountId' | 'building' | 'displayName' | 'expectedSerialNumber' | 'location' | 'upn'
>;

function nameOf(
  accountId: string,
  account: ResourceAccount | undefined,
  { location, expectedSerialNumber }: { readonly location: string; readonly expectedSerialNumber?: string },
): Name {
  return {
    accountId,
    displayName: account?.displayName ?? '',
    upn: account?.upn ?? '',
    ...(account?.building && { building: account.building }),
    ...(location && { location }),
    ...(expectedSerialNumber && { expectedSerialNumber }),
  };
}

function remedyOf(
  texts: ServerTexts,
  { problem, failedChecks }: ShownItem,
): { readonly problem?: RolloutItemProblem; readonly remedy?: string } {
  const { rolloutRemedies } = texts.apiViews;
  if (!problem) return {};
  if (problem !== 'account_not_ready') return { problem, remedy: rolloutRemedies[problem] };
  // No check fails anymore because the account has become ready since, so only the retry is left to do.
  return { problem, remedy: remediesOf(texts, failedChecks) || rolloutRemedies.ready_by_now };
}

function codeOf({
  status,
  otp,
}: ShownItem): Pick<RolloutItemView, 'expiresAt' | 'otpId' | 'selector' | 'state' | 'unseen'> {
  if (otp === undefined) return {};
  const { id, selector, expiresAt, state, isUnseen } = otp;
  return {
    otpId: id,
    selector,
    expiresAt: expiresAt.toISOString(),
    ...(status === 'done' && { state }),
    ...(isUnseen && { unseen: true }),
  };
}

export function itemsView(texts: ServerTexts, { total, items }: ShownItems): RolloutItems {
  return {
    total,
    items: items.map((item) => ({
      ...nameOf(item.accountId, item.account, item),
      status: item.status,
      ...remedyOf(texts, item),
      ...codeOf(item),
    })),
  };
}

export function codesView({ items, more }: ShownRolloutCodes): RolloutCodes {
  return {
    items: items.map(({ account, code, state, expiresAt, sheetId, ...known }) => ({
      ...nameOf(account.id, account, known),
      ...(code && { code: code.reveal() }),
      state,
      expiresAt: expiresAt.toISOString(),
      sheetId,
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
