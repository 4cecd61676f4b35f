import { accountsToFix } from './accounts/accounts-to-fix.ts';
import { accountStatus } from './accounts/show-account-status.ts';
import { auditAnchors } from './audit/audit-anchors.ts';
import { auditVerdict } from './audit/audit-verdict.ts';
import type { Bound } from './bind.ts';
import { checkSignInData } from './rollouts/check-sign-in-data.ts';
import { exportFile } from './audit/export-file.ts';
import { orderExport } from './audit/export-ticket.ts';
import { importCalendarProcessing } from './accounts/import-calendar-processing.ts';
import { importAutopilot } from './rollouts/import-autopilot.ts';
import { introduce } from './preferences/introduce.ts';
import { listAccounts, listBuildings } from './accounts/list-accounts.ts';
import { listAudit } from './audit/list-audit.ts';
import { changePreferences } from './preferences/change-preferences.ts';
import { confirmRuleChange, rejectRuleChange } from './preferences/decide-rule-change.ts';
import { chooseCodeNews, showCodeNews } from './outcomes/code-news.ts';
import { showPreferences } from './preferences/preferences.ts';
import { listOpenRequests, requestDetail } from './approval/show-request-detail.ts';
import { acceptList } from './accounts/accept-list.ts';
import { askPolicies } from './accounts/policies/ask-policies.ts';
import { refreshAccount } from './accounts/refresh-account.ts';
import { requestSync, syncState } from './accounts/request-sync.ts';
import { currentPermissions } from './preferences/require-permission.ts';
import { approve, reject } from './approval/resolve-request.ts';
import { reviewRollout } from './rollouts/review-rollout.ts';
import { retryRollout } from './rollouts/retry-rollout.ts';
import { releaseAgain } from './release/release-again.ts';
import { retryRelease } from './release/retry-release.ts';
import { revokeOtp } from './otp/revoke-otp.ts';
import { rolloutCodes, rolloutItems, ownRollout, ownRollouts } from './rollouts/show-rollout.ts';
import { askSignOut } from './sign-outs/ask-sign-out.ts';
import { confirmSignOut, rejectSignOut } from './sign-outs/decide-sign-out.ts';
import { showCode } from './otp/show-code.ts';
import { startRollout } from './rollouts/start-rollout.ts';
import { statistics } from './audit/statistics.ts';
import { personSources, readForPerson } from './sign-ins/read-for-person.ts';
import { accountSources, readPoliciesForPerson } from './sign-ins/read-policies-for-person.ts';
import { vouchSignIn } from './release/vouch-sign-in.ts';
import { watchPageEvents } from './audit/watch-page-events.ts';

/**
 * The use cases for administrators in the tab. Each one checks the permission of the person again, except `permissions`
 * and `introduce`, which are open to everyone. Besides the errors in its own description, a use case throws DomainError
 * no_permission or directory_unavailable.
 */
export const tabUseCases = {
  introduce,
  permissions: currentPermissions,
  preferences: showPreferences,
  changePreferences,
  codeNews: showCodeNews,
  chooseCodeNews,
  confirmRuleChange,
  rejectRuleChange,
  listAccounts,
  listBuildings,
  accountsToFix,
  status: accountStatus,
  importAutopilot,
  importCalendarProcessing,
  refreshAccount,
  askPolicies,
  requestSync,
  syncState,
  acceptList,
  listOpenRequests,
  requestDetail,
  approve,
  reject,
  releaseAgain,
  retryRelease,
  vouchSignIn,
  askSignOut,
  confirmSignOut,
  rejectSignOut,
  personSources,
  readForPerson,
  accountSources,
  readPoliciesForPerson,
  showCode,
  revokeOtp,
  checkSignInData,
  reviewRollout,
  startRollout,
  rollouts: ownRollouts,
  rollout: ownRollout,
  rolloutItems,
  retryRollout,
  rolloutCodes,
  statistics,
  listAudit,
  auditVerdict,
  auditAnchors,
  orderExport,
  exportFile,
  watchPageEvents,
};

/** The API that the tab calls. */
export type TabApi = Bound<typeof tabUseCases>;
