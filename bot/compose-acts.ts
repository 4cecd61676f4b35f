import type { Rules } from './domain/preferences.ts';
import type { Directory } from './domain/ports/directory.ts';
import type { Keys } from './domain/ports/keys.ts';
import { accountStatus } from './services/account-status.ts';
import { acknowledge } from './services/acknowledge.ts';
import { auditVerdicts } from './services/audit-verdict.ts';
import { batchActs } from './services/batch-acts.ts';
import { chooseChannel, mayChooseChannel } from './services/choose-channel.ts';
import { collectCredential } from './services/collect-credential.ts';
import { exportFile } from './services/export-file.ts';
import { orderExport } from './services/export-ticket.ts';
import { matchAccounts } from './services/find-account.ts';
import { importCalendarProcessing } from './services/import-calendar-processing.ts';
import { introduce } from './services/introduce.ts';
import { issueOtp } from './services/issue-otp.ts';
import { listAccounts, listBuildings } from './services/list-accounts.ts';
import { listAudit } from './services/list-audit.ts';
import { listPending, showRequest } from './services/list-requests.ts';
import { overview } from './services/overview.ts';
import type { CurrentRules, Policy } from './services/policy.ts';
import { changePreferences, showPreferences } from './services/preferences.ts';
import { listOpenRequests, requestDetail } from './services/request-detail.ts';
import { requestSync, syncState } from './services/request-sync.ts';
import { currentRights, requireRight } from './services/require-right.ts';
import { approve, reject } from './services/resolve-request.ts';
import { retryRelease } from './services/retry-release.ts';
import { revokeOtp, revokeOtpById } from './services/revoke-otp.ts';
import { mayShowCode, showCode } from './services/show-code.ts';
import { statistics } from './services/statistics.ts';
import { submitOtp } from './services/submit-otp.ts';
import type { AdminActs, ConsoleActs } from './services/use-cases.ts';
import type { TabActs } from './services/tab-acts.ts';
import { viewRequest } from './services/view-request.ts';
import { vouchSignIn } from './services/vouch-sign-in.ts';
import { watchChanges } from './services/watch-changes.ts';
import type { OpenedStore } from './storage/open-store.ts';

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
