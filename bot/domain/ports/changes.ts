import type { ConsolePublicKey } from '../../../contract/device-api.ts';
import type { Change } from '../../../contract/page-events.ts';
import type { AccountFacts } from '../accounts/account.ts';
import type { Actor } from '../admin.ts';
import type { ApprovalRequest, RejectionReason, ReleaseProblem } from '../approval/approval-request.ts';
import type { AuditEvent } from '../audit/audit.ts';
import type { BatchChanges } from '../rollouts/rollout.ts';
import type { AccountCalendar } from '../accounts/calendar-processing.ts';
import type { ApprovalChannel, CardTurn, PostedCard } from '../channel/channel.ts';
import type { DeviceInformation } from '../consoles/device.ts';
import type { NewOtp, Otp } from '../otp/otp.ts';
import type { PostedDigest } from '../audit/overview.ts';
import type { ChatChanges } from '../channel/personal-chat.ts';
import type { PreferenceChanges } from '../preferences/preferences.ts';
import type { Job, JobName } from './jobs.ts';
import type { Records } from './records.ts';

export interface NewRequest {
  readonly id: string;
  readonly otpId: string;
  readonly device: DeviceInformation;
  readonly publicKey: ConsolePublicKey;
  readonly decisionMinutes: number;
}

/** SHA-256 digests, base64url, of what a console holds. */
export interface DeviceCode {
  readonly codeHash: string;
  readonly accessTokenHash: string;
}

/** Refused codes of one minute: from one address, on one selector where the code had a known one. */
export interface CountedRefusals {
  readonly sourceAddress?: string;
  readonly selector?: string;
  readonly count: number;
}

export interface Decision {
  readonly requestId: string;
  /** The revision that the administrator saw. */
  readonly revision: number;
  readonly by: Actor;
}

/**
 * Changes within one transaction. A method that returns a boolean is one conditional statement, and says whether it
 * won; one that returns a list says which rows it changed.
 */
export interface Changes extends Records, BatchChanges, ChatChanges, PreferenceChanges {
  /** What later checks found stays; an account that was gone is back. */
  saveAccounts(accounts: readonly AccountFacts[]): Promise<void>;
  markGone(accountIds: readonly string[]): Promise<void>;
  noteSync(accounts: number): Promise<void>;
  /** Of a sync that runs, or why it broke off. */
  noteSyncProgress(progress: {
    readonly startedAt?: Date;
    readonly seen?: number;
    readonly problem?: string;
  }): Promise<void>;
  /** `undefined`: the directory did not tell, so that what was known before stays. */
  noteMailbox(accountId: string, isRoom: boolean | undefined): Promise<void>;
  /** Replaces what was imported of these accounts. */
  saveCalendars(calendars: readonly AccountCalendar[]): Promise<void>;
  /** Open requests whose card this changes. */
  noteAccountKey(accountId: string, hasKey: boolean): Promise<readonly string[]>;
  /** Supersedes the account's active or submitted one-time passwords; other issuers of the account wait. */
  supersedeOtps(accountId: string): Promise<readonly Otp[]>;
  insertOtp(otp: NewOtp): Promise<Otp>;
  /** Keeps the sealed code for the issuer's eyes until `visibleMinutes` have passed. */
  keepCode(otpId: string, sealed: string, visibleMinutes: number): Promise<void>;
  /** `active → submitted`, within both ends of the entry clock. */
  submitOtp(otpId: string): Promise<boolean>;
  /** `active | submitted → revoked`. */
  revokeOtp(otpId: string): Promise<boolean>;
  /** `submitted → consumed`. */
  consumeOtp(otpId: string): Promise<boolean>;
  openRequest(request: NewRequest): Promise<ApprovalRequest>;
  /** Of the latest 20 of a request; earlier ones are forgotten. */
  addDeviceCode(requestId: string, code: DeviceCode): Promise<void>;
  noteSecondConsole(requestId: string, serialNumber: string): Promise<boolean>;
  /** `pending → approved`, at the revision that was seen and before the decision clock ends; the approved request, when this won. */
  approve(decision: Decision): Promise<ApprovalRequest | undefined>;
  /** `pending → rejected`, at any revision, before the decision clock ends. */
  reject(requestId: string, by: Actor, reason: RejectionReason, reasonText?: string): Promise<boolean>;
  /** Wrong match codes so far with this one; `undefined` when the request is not pending any more. */
  countWrongMatchCode(requestId: string): Promise<number | undefined>;
  /** `pending | approved | needs_attention | ready → cancelled`. */
  cancelRequest(otpId: string, by: Actor, cause: 'revoked' | 'superseded'): Promise<ApprovalRequest | undefined>;
  /** The number of the attempt that may now reset the password, or `undefined`: not approved, or another one runs. */
  beginRelease(requestId: string, leaseSeconds: number): Promise<number | undefined>;
  /** Keeps the sealed credential, unpublished, and the turn from now on; `false` when the attempt has lost its turn. */
  keepSealed(requestId: string, attempt: number, jwe: string, leaseSeconds: number): Promise<boolean>;
  /** After the directory has the new password; publishing is possible once the settle time has passed. */
  passwordChanged(requestId: string, attempt: number, settleSeconds: number): Promise<Date | undefined>;
  /** Like {@link passwordChanged}, for a password that was kept as it is: it can be published at once. */
  passwordKept(requestId: string, attempt: number): Promise<boolean>;
  /** Gives the turn back: `approved` stays for another attempt, or becomes `needs_attention`. */
  failRelease(requestId: string, attempt: number, outcome: ReleaseProblem | 'again'): Promise<boolean>;
  /** `approved → ready`, for the attempt that changed the password last. */
  publish(requestId: string, attempt: number, pickUpMinutes: number): Promise<boolean>;
  /** `needs_attention → approved`. */
  retryRelease(requestId: string): Promise<boolean>;
  /** Whether this is the first time that the device code collects what this release published. */
  markCollected(codeHash: string): Promise<boolean>;
  /** `ready → delivered`. */
  deliver(requestId: string): Promise<boolean>;
  /** `delivered → signed_in`; the sealed credential is wiped. */
  signIn(requestId: string): Promise<boolean>;
  /** `ready | delivered → approved`, or `needs_attention` when `most` failures are reached; not once the account has a newer one-time password. */
  failDelivery(requestId: string, most: number): Promise<'approved' | 'needs_attention' | undefined>;
  /** Ends every clock that has run out. */
  expireOtps(): Promise<readonly Otp[]>;
  expireRequests(): Promise<readonly ApprovalRequest[]>;
  /** Deletes the sealed copies of codes that nobody may see any more. */
  forgetCodes(): Promise<void>;
  /** Deletes the sealed credentials that were delivered, never confirmed, and whose pick-up clock has ended. */
  wipeCredentials(): Promise<void>;
  /** Ended throttle windows, and device codes and notes of cards in personal chats that are so many days old and whose request is over. */
  removeOldRows(days: number): Promise<void>;
  /** Takes the counts whose minute is over; the `most` largest by name, all others as one. */
  takeRefusals(most: number): Promise<readonly CountedRefusals[]>;
  chooseChannel(channel: ApprovalChannel): Promise<void>;
  /** A request without a card: the digest stands for it while more than `most` wait, and when it ended without one. */
  joinDigest(requestId: string, most: number): Promise<boolean>;
  /** Waiting requests that only the digest stood for: each wants a card of its own now. */
  leaveDigest(): Promise<readonly string[]>;
  saveDigest(digest: PostedDigest | undefined): Promise<void>;
  /** Replaces the channel's address when that differs. */
  followServiceUrl(tenantId: string, serviceUrl: string): Promise<boolean>;
  /** `true` when the bot was not known to be installed there. */
  noteInstallation(conversationId: string): Promise<boolean>;
  forgetInstallation(conversationId: string): Promise<void>;
  /** No card is taken until then; `true` when the channel worked before. */
  pauseChannel(channelId: string, minutes: number): Promise<boolean>;
  /** `true` when it had been paused, and has not worked since. */
  resumeChannel(channelId: string): Promise<boolean>;
  /** Of a card that is behind: the turn is one's own until the lease ends, or another turn begins after that. */
  takeCard(requestId: string, leaseSeconds: number): Promise<CardTurn | undefined>;
  /** Before a post: a card may exist from now on whose id we do not know. `false`: the turn is over. */
  beginPost(turn: CardTurn, leaseSeconds: number): Promise<boolean>;
  /** Ends the turn; `behind` when the request changed meanwhile, `undefined` when the turn was over. */
  saveCard(
    turn: CardTurn,
    card: PostedCard,
    saved: { readonly revision: number; readonly posted: boolean },
  ): Promise<'current' | 'behind' | undefined>;
  /** Ends the turn without a card; after `unsure` gives the time of the next try, later each time. */
  leaveCard(turn: CardTurn, outcome: 'not_updated' | 'not_posted' | 'unsure'): Promise<Date | undefined>;
  /** For a card that may be one whose id was lost: it becomes the request's card, or is `stray` when there is one already. */
  adoptCard(requestId: string, card: PostedCard): Promise<'adopted' | 'stray' | undefined>;
  /** After one was found and retired. */
  forgetStray(requestId: string): Promise<void>;
  /** Tells the pages of every server what to read again, once the change is made. */
  tell(change: Change): Promise<void>;
  audit(event: AuditEvent): Promise<void>;
  send(job: Job, startAfter?: Date): Promise<void>;
  /** Sends a job that goes on by sending its own successor, unless one like it runs or waits; says whether it did. */
  sendChained(job: Job, startAfter: Date): Promise<boolean>;
  /** Like {@link sendChained}, from within the job that runs. */
  sendSuccessor(job: Job, startAfter: Date): Promise<boolean>;
  /** One that waits comes no later than this. */
  hasten(name: JobName, startAfter: Date): Promise<void>;
}
