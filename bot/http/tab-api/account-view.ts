import type { AccountItem, Me, SyncStatus } from '../../../contract/accounts.ts';

import type { AccountDetail, OtpView } from '../../../contract/pages/account-detail.ts';
import type { ServerTexts } from '../../../texts/server-texts.ts';
import { problemWords, syncWarnings } from '../../../texts/sync-words.ts';
import type { SyncState } from '../../domain/accounts/account-sync.ts';
import type { ResourceAccount } from '../../domain/accounts/account.ts';
import type { Admin } from '../../domain/admin.ts';
import type { Otp } from '../../domain/otp/otp.ts';
import type { Introduction } from '../../services/preferences/introduce.ts';
import type { ShownAccount } from '../../services/accounts/list-accounts.ts';
import type { RequestDetail } from '../../services/approval/show-request-detail.ts';
import type { AccountStatus } from '../../services/accounts/show-account-status.ts';
import { actorView } from './actor-view.ts';
import { checkView, failedCheckViews } from './check-view.ts';
import { requestView } from './request-view.ts';

export function meView(
  { displayName, objectId }: Admin,
  { permissions, rules, lastSyncAt }: Introduction,
  serverUrl: string,
): Me {
  const { matchCode, fourEyes, ttlHours, decisionMinutes, installerContact, statusPage } = rules;
  return {
    displayName,
    objectId,
    serverUrl,
    permissions: {
      generate: permissions.has('generate'),
      approve: permissions.has('approve'),
      read: permissions.has('read'),
    },
    rules: { matchCode, fourEyes, ttlHours, decisionMinutes },
    ...(lastSyncAt && { lastSyncAt: lastSyncAt.toISOString() }),
    ...(permissions.has('generate') && { statusPage, ...(installerContact !== '' && { installerContact }) }),
  };
}

export function accountItem(
  texts: ServerTexts,
  { account, failedChecks, location, provisioning, otpExpiresAt, requestId }: ShownAccount,
): AccountItem {
  return {
    id: account.id,
    displayName: account.displayName,
    upn: account.upn,
    ...(location !== '' && { location }),
    readiness: account.readiness,
    provisioning,
    ...(otpExpiresAt && { otpExpiresAt: otpExpiresAt.toISOString() }),
    ...(account.syncedFromOnPremises !== undefined && { syncedFromOnPremises: account.syncedFromOnPremises }),
    failedChecks: failedCheckViews(texts, failedChecks),
    ...(requestId !== undefined && { requestId }),
  };
}

export function accountDetail(
  texts: ServerTexts,
  status: AccountStatus,
  { request, earlier }: { readonly request: RequestDetail | undefined; readonly earlier: RequestDetail | undefined },
): AccountDetail {
  const { account, checks, provisioning, paused, endedByGuesses, otp } = status;
  return {
    account: factsView(account),
    readiness: account.readiness,
    checks: checks.map((check) => checkView(texts, check)),
    licences: account.skuPartNumbers,
    provisioning,
    paused,
    endedByGuesses,
    ...(otp && { otp: otpView(texts, otp) }),
    ...(request && { request: requestView(texts, request) }),
    ...(earlier && {
      earlier: {
        request: requestView(texts, earlier),
        canReleaseAgain: status.earlier?.canReleaseAgain === true,
      },
    }),
    ...(account.hasResourceAccountKey !== undefined && { hasResourceAccountKey: account.hasResourceAccountKey }),
    ...(account.calendarProcessing && { calendarImportedAt: account.calendarProcessing.importedAt.toISOString() }),
  };
}

function factsView(account: ResourceAccount): AccountDetail['account'] {
  const {
    id,
    displayName,
    upn,
    mail,
    building,
    floor,
    accountEnabled,
    usageLocation,
    syncedFromOnPremises,
    lastPasswordChangeAt,
  } = account;
  return {
    id,
    displayName,
    upn,
    ...(mail !== undefined && { mail }),
    ...(building !== undefined && { building }),
    ...(floor !== undefined && { floor }),
    ...(accountEnabled !== undefined && { accountEnabled }),
    ...(usageLocation !== undefined && { usageLocation }),
    ...(syncedFromOnPremises !== undefined && { syncedFromOnPremises }),
    ...(lastPasswordChangeAt && { lastPasswordChangeAt: lastPasswordChangeAt.toISOString() }),
  };
}

function otpView(texts: ServerTexts, otp: Otp): OtpView {
  return {
    id: otp.id,
    selector: otp.selector,
    status: otp.status,
    issuedBy: actorView(texts, { kind: 'admin', ...otp.issuedBy }),
    issuedAt: otp.issuedAt.toISOString(),
    ...(otp.notBeforeAt && { notBeforeAt: otp.notBeforeAt.toISOString() }),
    expiresAt: otp.expiresAt.toISOString(),
    ...(otp.expectedSerialNumber !== undefined && { expectedSerialNumber: otp.expectedSerialNumber }),
    passwordMode: otp.passwordMode,
  };
}

export function syncStatus({ apiViews: { sync } }: ServerTexts, state: SyncState): SyncStatus {
  const { running, startedAt, seen, last, problem, sources, held } = state;
  return {
    running,
    ...(startedAt && { startedAt: startedAt.toISOString() }),
    ...(seen !== undefined && { seen }),
    ...(last && { lastCompletedAt: last.at.toISOString(), lastCount: last.accounts }),
    ...(problem !== undefined && { lastProblem: problemWords(sync, problem) }),
    warnings: syncWarnings(sync, state),
    sources: sourceViews(sync, sources),
    ...(held && {
      held: {
        list: held.list,
        isConfirmed: held.confirmedAt !== undefined,
        isAccepted: held.accepted !== undefined,
      },
    }),
  };
}

function sourceViews(
  { sources: texts }: ServerTexts['apiViews']['sync'],
  states: SyncState['sources'],
): SyncStatus['sources'] {
  return Object.entries(states).map(([name, { completeAt, reason }]) => ({
    name,
    title: texts[name as keyof typeof texts].title,
    ...(completeAt && { completeAt: completeAt.toISOString() }),
    isComplete: reason === undefined,
  }));
}
