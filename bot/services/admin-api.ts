import { acceptList } from './accounts/accept-list.ts';
import { accountStatus } from './accounts/show-account-status.ts';
import type { Bound } from './bind.ts';
import { chooseChannel, mayChooseChannel } from './channel/choose-channel.ts';
import { findAccounts } from './accounts/find-account.ts';
import { findRevocable } from './otp/find-revocable.ts';
import { liveState } from './otp/show-live-state.ts';
import { issueOtp } from './otp/issue-otp.ts';
import { listPending, showRequest } from './approval/list-requests.ts';
import { overview } from './audit/overview.ts';
import { confirmRuleChange, rejectRuleChange } from './preferences/decide-rule-change.ts';
import { listRuleChanges } from './preferences/preferences.ts';
import { currentPermissions } from './preferences/require-permission.ts';
import { chooseCodeNews } from './outcomes/code-news.ts';
import { ownOutcome } from './outcomes/own-outcome.ts';
import { approve, reject } from './approval/resolve-request.ts';
import { releaseAgain } from './release/release-again.ts';
import { retryRelease } from './release/retry-release.ts';
import { refreshAccount } from './accounts/refresh-account.ts';
import { revokeOtp } from './otp/revoke-otp.ts';
import { confirmSignOut, rejectSignOut } from './sign-outs/decide-sign-out.ts';
import { hiddenCode, mayShowCode, showCode } from './otp/show-code.ts';
import { viewRequest } from './approval/view-request.ts';

/**
 * The use cases for administrators in Teams, by card and by chat. Each one except `permissions` checks the permission
 * of the person again. Besides the errors in its own description, it throws DomainError no_permission or
 * directory_unavailable.
 */
export const adminUseCases = {
  permissions: currentPermissions,
  findAccounts,
  findRevocable,
  issueOtp,
  liveState,
  showCode,
  mayShowCode,
  hiddenCode,
  status: accountStatus,
  refreshAccount,
  overview,
  pending: listPending,
  request: showRequest,
  viewRequest,
  revoke: revokeOtp,
  approve,
  reject,
  releaseAgain,
  retryRelease,
  mayChooseChannel,
  chooseChannel,
  acceptList,
  ruleChanges: listRuleChanges,
  confirmRuleChange,
  rejectRuleChange,
  confirmSignOut,
  rejectSignOut,
  ownOutcome,
  chooseCodeNews,
};

/** The API that cards and chat call. */
export type AdminApi = Bound<typeof adminUseCases>;
