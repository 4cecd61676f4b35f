import type { AcknowledgementStage, AfterFailure, ConsolePublicKey, WaitingFor } from '../../contract/device-api.ts';
import type { RejectionReason } from '../../contract/words.ts';
import type { ReadinessCheck, ResourceAccount } from '../domain/accounts/account.ts';
import type { Admin, Right } from '../domain/admin.ts';
import type { ApprovalRequest, ChosenReason } from '../domain/approval/approval-request.ts';
import type { ApprovalChannel } from '../domain/channel/channel.ts';
import type { DeviceInformation } from '../domain/consoles/device.ts';
import type { Otp } from '../domain/otp/otp.ts';
import type { LastRefusal, Overview } from '../domain/audit/overview.ts';
import type { ChannelStanding } from '../domain/channel/personal-chat.ts';
import type { ProvisioningStatus } from '../domain/accounts/provisioning.ts';
import type { Secret } from '../domain/secret.ts';

export interface IssuedOtp {
  readonly otp: Otp;
  readonly account: ResourceAccount;
  /** An earlier one-time password of the account stopped working. */
  readonly superseded: boolean;
}

/** A code before the eyes of its issuer. */
export interface ShownCode {
  readonly code: Secret;
  readonly otp: Otp;
  readonly account: ResourceAccount;
  /** How long it can still be shown. */
  readonly visibleSeconds: number;
}

export interface AccountStatus {
  readonly account: ResourceAccount;
  readonly checks: readonly ReadinessCheck[];
  readonly provisioning: ProvisioningStatus;
  /** Its one-time password is taken by no console at the moment, after many wrong tries. */
  readonly paused: boolean;
  /** Of the person who asked. */
  readonly rights: ReadonlySet<Right>;
  readonly otp?: Otp;
  readonly request?: ApprovalRequest;
  readonly lastRefusal?: LastRefusal;
}

export interface OverviewFor extends Overview {
  /** Of the person who asked. */
  readonly rights: ReadonlySet<Right>;
}

/** Some of the requests that wait, oldest first. */
export interface PendingPage {
  readonly at: Date;
  readonly total: number;
  readonly requests: readonly ApprovalRequest[];
  /** There are younger ones. */
  readonly more: boolean;
}

export interface RequestView {
  readonly request: ApprovalRequest;
  /** `issuer`: an approver who generated the code, and so can reject the request but not approve it. */
  readonly viewer: 'approver' | 'issuer' | 'reader';
}

export interface Approval {
  readonly requestId: string;
  /** As on the card that was pressed; a later change makes the approval fail with request_changed. */
  readonly revision: number;
  /** As typed. */
  readonly matchCode?: string;
}

export interface Rejection {
  readonly requestId: string;
  readonly reason: ChosenReason;
  /** Required with `other`, at most 200 characters. */
  readonly text?: string;
}

/**
 * What an administrator can do. Each checks the right of the person anew and throws DomainError: no_right,
 * directory_unavailable and what the act itself can refuse.
 */
export interface AdminActs {
  /** Throws directory_unavailable only; who has no right gets none. */
  rights(admin: Admin): Promise<ReadonlySet<Right>>;
  findAccounts(admin: Admin, text: string): Promise<readonly ResourceAccount[]>;
  issueOtp(admin: Admin, accountId: string, ttlHours: number): Promise<IssuedOtp>;
  /** Only for the issuer, within 15 minutes. */
  showCode(admin: Admin, otpId: string): Promise<ShownCode>;
  /** Throws what `showCode` would; for what comes before the code is shown, such as opening a dialog. */
  mayShowCode(admin: Admin, otpId: string): Promise<void>;
  status(admin: Admin, accountId: string): Promise<AccountStatus>;
  overview(admin: Admin): Promise<OverviewFor>;
  /** @param after the last request of the page before */
  pending(admin: Admin, after?: string): Promise<PendingPage>;
  /** The current request; the beginning of the id is enough while it waits. */
  request(admin: Admin, name: string): Promise<ApprovalRequest>;
  viewRequest(admin: Admin, requestId: string): Promise<RequestView>;
  revoke(admin: Admin, selectorOrAccount: string): Promise<Otp>;
  approve(admin: Admin, approval: Approval): Promise<ApprovalRequest>;
  reject(admin: Admin, rejection: Rejection): Promise<ApprovalRequest>;
  retryRelease(admin: Admin, requestId: string, revision?: number): Promise<ApprovalRequest>;
  /** Before anything is posted in the channel. Gives what has become of the one that was chosen before. */
  mayChooseChannel(admin: Admin): Promise<ChannelStanding>;
  chooseChannel(admin: Admin, channel: ApprovalChannel): Promise<void>;
}

export interface Submission {
  readonly typedOtp: string;
  readonly device: DeviceInformation;
  readonly publicKey: ConsolePublicKey;
  readonly sourceAddress: string;
}

export interface Submitted {
  readonly requestId: string;
  readonly deviceCode: Secret;
  readonly matchCode: string;
  /** Until nothing can come of it any more. */
  readonly expiresInSeconds: number;
  /** Until the decision clock ends; 0 when the decision is made. */
  readonly decisionSeconds: number;
}

export type Collected =
  | { readonly status: 'authorization_pending'; readonly waitingFor: WaitingFor; readonly since: Date }
  | { readonly status: 'slow_down'; readonly intervalSeconds: number }
  | { readonly status: 'access_denied'; readonly reason: RejectionReason | 'withdrawn'; readonly reasonText?: string }
  | { readonly status: 'expired_token'; readonly reason: 'not_decided' | 'not_collected' | 'password_not_set' }
  | { readonly status: 'invalid_grant' }
  | {
      readonly status: 'ready';
      readonly credential: string;
      readonly accessToken: Secret;
      readonly expiresInSeconds: number;
    };

/** `next` after a failure only. */
export type Acknowledged =
  | { readonly status: 'token_unknown' }
  | { readonly status: 'taken'; readonly next?: AfterFailure };

/** What a console can do. */
export interface ConsoleActs {
  /** @throws DomainError otp_refused (one answer for every cause), throttled */
  submitOtp(submission: Submission): Promise<Submitted>;
  /** @param waitSeconds how long to hold the answer back while nothing has changed; 0 answers at once. */
  collectCredential(deviceCode: string, waitSeconds: number): Promise<Collected>;
  acknowledge(accessToken: string, stage: AcknowledgementStage): Promise<Acknowledged>;
}
