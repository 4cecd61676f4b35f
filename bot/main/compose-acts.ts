import type { Rules } from '../domain/preferences/preferences.ts';
import type { Directory } from '../domain/ports/directory.ts';
import type { Keys } from '../domain/ports/keys.ts';
import { accountStatus } from '../services/accounts/show-account-status.ts';
import { acknowledge } from '../services/consoles/acknowledge.ts';
import { auditVerdicts } from '../services/audit/audit-verdict.ts';
import { batchActs } from '../services/rollouts/batch-acts.ts';
import { chooseChannel, mayChooseChannel } from '../services/channel/choose-channel.ts';
import { collectCredential } from '../services/consoles/collect-credential.ts';
import { exportFile } from '../services/audit/export-file.ts';
import { orderExport } from '../services/audit/export-ticket.ts';
import { matchAccounts } from '../services/accounts/find-account.ts';
import { importCalendarProcessing } from '../services/accounts/import-calendar-processing.ts';
import { introduce } from '../services/preferences/introduce.ts';
import { issueOtp } from '../services/otp/issue-otp.ts';
import { listAccounts, listBuildings } from '../services/accounts/list-accounts.ts';
import { listAudit } from '../services/audit/list-audit.ts';
import { listPending, showRequest } from '../services/approval/list-requests.ts';
import { overview } from '../services/audit/overview.ts';
import type { CurrentRules, Policy } from '../services/preferences/policy.ts';
import { changePreferences, showPreferences } from '../services/preferences/preferences.ts';
import { listOpenRequests, requestDetail } from '../services/approval/show-request-detail.ts';
import { requestSync, syncState } from '../services/accounts/request-sync.ts';
import { currentRights, requireRight } from '../services/preferences/require-permission.ts';
import { approve, reject } from '../services/approval/resolve-request.ts';
import { retryRelease } from '../services/release/retry-release.ts';
import { revokeOtp, revokeOtpById } from '../services/otp/revoke-otp.ts';
import { mayShowCode, showCode } from '../services/otp/show-code.ts';
import { statistics } from '../services/audit/statistics.ts';
import { submitOtp } from '../services/consoles/submit-otp.ts';
import type { AdminActs, ConsoleActs } from '../services/use-cases.ts';
import type { TabActs } from '../services/tab-acts.ts';
import { viewRequest } from '../services/approval/view-request.ts';
import { vouchSignIn } from '../services/release/vouch-sign-in.ts';
import { watchChanges } from '../services/audit/watch-changes.ts';
import type { OpenedStore } from '../storage/open-store.ts';

/** What use cases are given. */
export interface Parts {
  readonly store: OpenedStore;
  readonly keys: Keys;
  readonly directory: Directory;
  readonly policy: Policy;
  readonly firstRules: Rules;
  readonly rules: CurrentRules;
}

export function adminActs(parts: Parts): AdminActs {
  const { store } = parts;
  return {
    rights: (admin) => currentRights(parts, admin),
    findAccounts: async (admin, text) => {
      await requireRight(parts, admin, 'read');
      return matchAccounts(store, text);
    },
    issueOtp: (admin, accountId, ttlHours) => issueOtp(parts, admin, accountId, ttlHours),
    showCode: (admin, otpId) => showCode(parts, admin, otpId),
    mayShowCode: (admin, otpId) => mayShowCode(parts, admin, otpId),
    status: (admin, accountId) => accountStatus(parts, admin, accountId),
    overview: (admin) => overview(parts, admin),
    pending: (admin, after) => listPending(parts, admin, after),
    request: (admin, name) => showRequest(parts, admin, name),
    viewRequest: (admin, requestId) => viewRequest(parts, admin, requestId),
    revoke: (admin, selectorOrAccount) => revokeOtp(parts, admin, selectorOrAccount),
    approve: (admin, approval) => approve(parts, admin, approval),
    reject: (admin, rejection) => reject(parts, admin, rejection),
    retryRelease: (admin, requestId, revision) => retryRelease(parts, admin, requestId, revision),
    mayChooseChannel: (admin) => mayChooseChannel(parts, admin),
    chooseChannel: (admin, channel) => chooseChannel(parts, admin, channel),
  };
}

export function tabActs(parts: Parts, acts: AdminActs): TabActs {
  return {
    ...acts,
    ...batchActs(parts),
    introduce: (admin) => introduce(parts, admin),
    preferences: (admin) => showPreferences(parts, admin),
    changePreferences: (admin, change) => changePreferences(parts, admin, change),
    listAccounts: (admin, query, limit) => listAccounts(parts, admin, query, limit),
    listBuildings: (admin) => listBuildings(parts, admin),
    importCalendarProcessing: (admin, csv) => importCalendarProcessing(parts, admin, csv),
    requestSync: (admin) => requestSync(parts, admin),
    syncState: (admin) => syncState(parts, admin),
    listOpenRequests: (admin) => listOpenRequests(parts, admin),
    requestDetail: (admin, requestId) => requestDetail(parts, admin, requestId),
    vouchSignIn: (admin, requestId) => vouchSignIn(parts, admin, requestId),
    revokeOtp: (admin, otpId) => revokeOtpById(parts, admin, otpId),
    statistics: (admin, days) => statistics(parts, admin, days),
    listAudit: (admin, filter) => listAudit(parts, admin, filter),
    auditVerdict: auditVerdicts(parts, () => performance.now()),
    orderExport: (admin, body) => orderExport(parts, admin, body),
    exportFile: (ticket) => exportFile(parts, ticket),
    watchChanges: (admin, heard) => watchChanges(parts, admin, heard),
  };
}

export function consoleActs(parts: Parts): ConsoleActs {
  return {
    submitOtp: (submission) => submitOtp(parts, submission),
    collectCredential: (deviceCode, waitSeconds) => collectCredential(parts, deviceCode, waitSeconds),
    acknowledge: (accessToken, stage) => acknowledge(parts, accessToken, stage),
  };
}
