import type { ConsolePublicKey } from '../contract/device-api.ts';
import type { Change } from '../contract/tab-changes.ts';
import type { AccountFacts, LastSync, ResourceAccount, SyncState } from './account.ts';
import type { AccountLists } from './account-list.ts';
import type { Actor, Person } from './admin.ts';
import type { Alert } from './alert.ts';
import type { ApprovalRequest, RejectionReason, ReleaseProblem } from './approval-request.ts';
import type { AuditAct, AuditEvent, AuditFilter, AuditRow, AuditVerdict } from './audit.ts';
import type { BatchChanges, BatchRecords } from './batch.ts';
import type { AccountCalendar } from './calendar-processing.ts';
import type { ApprovalChannel, CardDelivery, CardTurn, PostedCard } from './channel.ts';
import type { Credential } from './credential.ts';
import type { DeviceInformation } from './device.ts';
import type { NewOtp, Otp, VerifierHash } from './otp.ts';
import type { Digest, LastRefusal, PostedDigest, StandingCount, WaitingOtp } from './overview.ts';
import type { ChannelStanding, ChatChanges, ChatRecords, PersonalChat } from './personal-chat.ts';
import type { PreferenceChanges, PreferenceRecords } from './preferences.ts';
import type { Secret } from './secret.ts';
import type { Statistics } from './statistics.ts';

/** Work that follows a change; sent in the change's own transaction. */
export type Job =
  | { readonly name: 'deliver-card'; readonly requestId: string }
  | { readonly name: 'deliver-chat-card'; readonly requestId: string; readonly objectId: string }
  | { readonly name: 'deliver-digest' }
  | { readonly name: 'remind'; readonly requestId: string }
  | { readonly name: 'remind-person'; readonly requestId: string; readonly objectId: string }
  | { readonly name: 'retire-card'; readonly requestId: string; readonly card: PostedCard }
  | { readonly name: 'release-credential'; readonly requestId: string }
  | { readonly name: 'publish-credential'; readonly requestId: string; readonly attempt: number }
  | ({ readonly name: 'alert-in-chat'; readonly chat: PersonalChat } & Alert)
  | ({ readonly name: 'raise-alert'; readonly attempt?: number } & Alert)
  | { readonly name: 'run-batch'; readonly batchId: string }
  | { readonly name: 'sync-accounts' }
  | { readonly name: 'check-mailboxes' }
  | { readonly name: 'check-account-key'; readonly accountId: string; readonly attempt: number }
  | { readonly name: 'confirm-sign-in'; readonly requestId: string; readonly look: number; readonly attempt: number }
  | { readonly name: 'expire' };

export type JobName = Job['name'];
export type JobHandler<Name extends JobName> = (job: Extract<Job, { name: Name }>) => Promise<void>;

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

export type PollTurn =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'slow_down'; readonly intervalSeconds: number }
  | { readonly kind: 'answer'; readonly requestId: string };

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
  noteSyncProgress(progress: { readonly startedAt?: Date; readonly seen?: number; readonly problem?: string }): Promise<void>;
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
  saveCard(turn: CardTurn, card: PostedCard, saved: { readonly revision: number; readonly posted: boolean }): Promise<'current' | 'behind' | undefined>;
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

export interface Store extends Records {
  /** All or nothing. Inside, only `changes` may be used, and nothing but the database may be waited for. */
  transaction<Result>(work: (changes: Changes) => Promise<Result>): Promise<Result>;
  /** Takes the turn of a poll: refuses one that comes sooner than the interval after the previous answer. */
  beginPoll(codeHash: string, held: boolean): Promise<PollTurn>;
  endPoll(codeHash: string): Promise<void>;
  /** Counts against `limit` per window, shared by all replicas; seconds to wait when it is used up. */
  take(key: string, limit: number, windowSeconds: number): Promise<{ readonly retryAfterSeconds: number } | undefined>;
  /** Counts a code that was refused, for the audit of that minute; without a selector when nobody ever had it. */
  countRefusal(sourceAddress: string, selector?: string): Promise<void>;
  /** Like {@link take}, without counting. */
  usedUp(key: string, limit: number): Promise<{ readonly retryAfterSeconds: number } | undefined>;
  /**
   * Resolves when the request changes beyond the revision, or after the time, whichever comes first.
   * `false`: the store is about to close, and waiting again would be in vain.
   */
  waitForChange(requestId: string, revision: number, seconds: number): Promise<boolean>;
  /** Ends all of these waits, now and from now on, so that whoever is held can still be answered before the close. */
  endWaits(): void;
  /** Calls with every change, on whatever server it was made, until the returned function is called. */
  watchChanges(heard: (change: Change) => void): () => void;
  /** Follows the whole chain, portion by portion. */
  verifyAudit(): Promise<AuditVerdict>;
  /** Takes back the room of what was overwritten, where the database does not do so by itself. */
  vacuum(): Promise<void>;
  work<Name extends JobName>(name: Name, handler: JobHandler<Name>): Promise<void>;
  close(): Promise<void>;
}

/** Why the directory did not do what was asked. */
export type DirectoryProblem = Exclude<ReleaseProblem, 'console_failing' | 'password_gone'>;

/** Thrown by a {@link Directory}. `directory_failing` may pass, and the outcome of a write is then unknown. */
export class DirectoryError extends Error {
  override readonly name = 'DirectoryError';
  readonly problem: DirectoryProblem;
  readonly retryAfterSeconds: number | undefined;

  constructor(problem: DirectoryProblem, options: { readonly cause?: unknown; readonly retryAfterSeconds?: number } = {}) {
    super(problem, { cause: options.cause });
    this.problem = problem;
    this.retryAfterSeconds = options.retryAfterSeconds;
  }
}

/** Microsoft Graph as we need it; every method throws {@link DirectoryError}. */
export interface Directory {
  /** All accounts that may sign in a console, in portions. */
  listAccounts(): AsyncIterable<readonly AccountFacts[]>;
  /** `undefined` when there is no such person. */
  person(objectId: string): Promise<Person | undefined>;
  resetPassword(accountId: string, password: Secret): Promise<void>;
  lastPasswordChangeAt(accountId: string): Promise<Date | undefined>;
  /** Whether the mailbox of each account is a room's, or why there is no answer; asks for four at a time. */
  roomMailboxes(accountIds: readonly string[]): Promise<ReadonlyMap<string, boolean | DirectoryError>>;
  hasResourceAccountKey(accountId: string): Promise<boolean>;
}

/** All that needs a key. */
export interface Keys {
  hashVerifier(verifier: Secret): Promise<VerifierHash>;
  matchesVerifier(verifier: Secret, stored: VerifierHash): Promise<boolean>;
  /** Encrypts for our own eyes; `context` must be the same at opening. */
  seal(text: Secret, context: string): string;
  open(sealed: string, context: string): Secret;
  /** The same for the same text; tells nothing of it without the key. */
  fingerprint(text: Secret): string;
  /** Six digits, always the same for one request. */
  matchCode(requestId: string): string;
  /** The bearer token that belongs to a device code. */
  accessToken(deviceCode: string): Secret;
  /** Compact JWE to the console's key, with `request_id` and `exp` in its protected header. */
  sealCredential(credential: Credential, key: ConsolePublicKey, header: { requestId: string; expiresAt: Date }): Promise<string>;
}

/** The chat side of the approval channel; throws `ChannelError`, and anything else when nothing was posted. */
export interface Notifier {
  /** @param hasTwin another card of the request may be in the channel, which cannot be found */
  post(channel: ApprovalChannel, request: ApprovalRequest, hasTwin?: boolean): Promise<PostedCard>;
  /** `gone` when the message does not exist any more. */
  update(card: PostedCard, request: ApprovalRequest, hasTwin?: boolean): Promise<'updated' | 'gone'>;
  /** In the card's thread: how long the request has waited, and has left. */
  remind(card: PostedCard, minutes: number, minutesLeft: number): Promise<void>;
  /** The request continues in another card. */
  retire(card: PostedCard): Promise<void>;
  alert(channel: ApprovalChannel, alert: Alert): Promise<void>;
  postDigest(channel: ApprovalChannel, digest: Digest): Promise<PostedCard>;
  /** `gone` when the message does not exist any more. */
  updateDigest(card: PostedCard, digest: Digest): Promise<'updated' | 'gone'>;
}

/** The bot's side of personal chats; throws `ChannelError`, and anything else when nothing was posted. */
export interface ChatNotifier {
  alertInChat(chat: PersonalChat, alert: Alert): Promise<void>;
  postToChat(chat: PersonalChat, request: ApprovalRequest, standing: ChannelStanding): Promise<PostedCard>;
  /** `gone` when the message does not exist any more. */
  updateInChat(card: PostedCard, request: ApprovalRequest, standing: ChannelStanding): Promise<'updated' | 'gone'>;
}

/** What a person reads of a request that waits: nothing of the device. */
export interface WaitingNotice {
  readonly requestId: string;
  readonly room: string;
  /** For how long it has waited. */
  readonly minutes: number;
  /** In the channel, when it is there. */
  readonly card?: PostedCard;
}

/** The activity feed of Teams; throws {@link DirectoryError}. Told twice of one request, a person sees one notification. */
export interface ActivityFeed {
  tellWaiting(objectId: string, notice: WaitingNotice): Promise<void>;
}
