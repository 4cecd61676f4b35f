import type { LastSync, ResourceAccount, SyncState } from '../accounts/account.ts';
import type { AccountLists } from '../accounts/account-list.ts';
import type { Actor } from '../admin.ts';
import type { ApprovalRequest } from '../approval/approval-request.ts';
import type { AuditAct, AuditFilter, AuditRow } from '../audit/audit.ts';
import type { BatchRecords } from '../rollouts/rollout.ts';
import type { ApprovalChannel, CardDelivery } from '../channel/channel.ts';
import type { Otp } from '../otp/otp.ts';
import type { LastRefusal, PostedDigest, StandingCount, WaitingOtp } from '../audit/overview.ts';
import type { ChatRecords } from '../channel/personal-chat.ts';
import type { PreferenceRecords } from '../preferences/preferences.ts';
import type { Statistics } from '../audit/statistics.ts';

export interface KeptCode {
  readonly sealed: string;
  /** For how much longer its issuer may see it; more than 0. */
  readonly visibleSeconds: number;
}

/** What can be asked at any time. */
export interface Records extends AccountLists, BatchRecords, ChatRecords, PreferenceRecords {
  /** The clock that decides. */
  now(): Promise<Date>;
  accountById(id: string): Promise<ResourceAccount | undefined>;
  /** One that is gone from the directory only when no other has the address. */
  accountByUpn(upn: string): Promise<ResourceAccount | undefined>;
  /** Accounts whose name or sign-in address contains the text, best match first; none that is gone. */
  searchAccounts(text: string, limit: number): Promise<readonly ResourceAccount[]>;
  /** Accounts that have one of these as sign-in address, mail address, id or display name; none that is gone. */
  accountsNamed(names: readonly string[]): Promise<readonly ResourceAccount[]>;
  /** Ids of all accounts that are not gone. */
  presentAccountIds(): Promise<readonly string[]>;
  /** Ids of accounts whose mailbox was not asked for lately and that are on no room list, longest unasked first. */
  mailboxesToCheck(limit: number): Promise<readonly string[]>;
  /** `undefined` while no sync has been complete. */
  lastSync(): Promise<LastSync | undefined>;
  otpById(id: string): Promise<Otp | undefined>;
  otpBySelector(selector: string): Promise<Otp | undefined>;
  /** The account's newest one-time password, whatever its state. */
  latestOtp(accountId: string): Promise<Otp | undefined>;
  request(id: string): Promise<ApprovalRequest | undefined>;
  requestOfOtp(otpId: string): Promise<ApprovalRequest | undefined>;
  /** Waiting for a decision, oldest first; those that came after the request `after`, when it is given. */
  pendingRequests(limit: number, after?: string): Promise<readonly ApprovalRequest[]>;
  countPending(): Promise<number>;
  /** Waiting requests whose id begins so. */
  pendingNamed(beginning: string): Promise<readonly ApprovalRequest[]>;
  /** The latest whose id begins so, whatever became of it. */
  latestNamed(beginning: string): Promise<ApprovalRequest | undefined>;
  /** Longest first. */
  requestsInNeed(limit: number): Promise<readonly ApprovalRequest[]>;
  /** What waits for somebody, oldest first; what only lacks the confirmation of a sign-in comes last. */
  openRequests(limit: number): Promise<{ readonly total: number; readonly requests: readonly ApprovalRequest[] }>;
  statistics(days: number): Promise<Statistics>;
  /** Newest first. */
  listAudit(filter: AuditFilter, limit: number): Promise<readonly AuditRow[]>;
  syncState(): Promise<SyncState>;
  standings(): Promise<readonly StandingCount[]>;
  /** Active ones whose entry clock ends within the time, soonest first. */
  expiringOtps(withinMinutes: number, limit: number): Promise<readonly WaitingOtp[]>;
  lastRefusal(accountId: string): Promise<LastRefusal | undefined>;
  /** The latest act of this kind on the request. */
  lastAct(requestId: string, act: AuditAct): Promise<{ readonly actor: Actor; readonly at: Date } | undefined>;
  digest(): Promise<PostedDigest | undefined>;
  /** Requests whose card or release has fallen behind, for the reconciler. */
  unfinished(): Promise<readonly { readonly requestId: string; readonly card: boolean; readonly release: boolean }[]>;
  /** The copy of a code, while its issuer may see it. */
  keptCode(otpId: string): Promise<KeptCode | undefined>;
  approvalChannel(): Promise<ApprovalChannel | undefined>;
  /** Whether the approval channel is left alone, after it refused a card or was lost. */
  channelPaused(): Promise<boolean>;
  cardDelivery(requestId: string): Promise<CardDelivery | undefined>;
  /** The published JWE of a request that is `ready`. */
  sealedCredential(requestId: string): Promise<string | undefined>;
  requestOfAccessToken(accessTokenHash: string): Promise<string | undefined>;
}
