import type { Job, JobName } from '../../bot/domain/ports/store/jobs.ts';
import type { FORMER_QUEUES, QUEUE_NAMES } from '../../bot/storage/jobs/queue-names.ts';

/**
 * The payload of each queue in each release. Never change what is here; add the next release when it is out. A server
 * of that release fetches every job of these queues, so what is sent to one must have the payload that stands here. A
 * job whose payload changes gets a queue with a new name in bot/storage/jobs/queue-names.ts.
 */
interface Released {
  readonly '0.1.0': {
    readonly 'deliver-card': { readonly requestId: string };
    readonly 'deliver-chat-card': { readonly requestId: string; readonly objectId: string };
    readonly 'deliver-digest': object;
    readonly remind: { readonly requestId: string };
    readonly 'remind-person': { readonly requestId: string; readonly objectId: string };
    readonly 'retire-card': { readonly requestId: string; readonly card: Card };
    readonly 'release-credential': { readonly requestId: string };
    readonly 'publish-credential': { readonly requestId: string; readonly attempt: number };
    readonly 'alert-in-chat': { readonly chat: Chat } & Alert;
    readonly 'raise-alert': { readonly attempt?: number } & Alert;
    readonly 'run-batch': { readonly batchId: string };
    readonly 'sync-accounts': object;
    readonly 'check-mailboxes': object;
    readonly 'check-account-key': { readonly accountId: string; readonly attempt: number };
    readonly 'confirm-sign-in': { readonly requestId: string; readonly look: number; readonly attempt: number };
    readonly expire: object;
  };
}

interface Card {
  readonly serviceUrl: string;
  readonly conversationId: string;
  readonly activityId: string;
}
interface Chat {
  readonly tenantId: string;
  readonly objectId: string;
  readonly conversationId: string;
  readonly serviceUrl: string;
}
type Reason =
  | 'unknown_device'
  | 'serial_number_mismatch'
  | 'wrong_room'
  | 'not_scheduled'
  | 'lost_or_stolen_code'
  | 'other'
  | 'match_code_mismatch';
type Rule = 'ttlHours' | 'decisionMinutes' | 'fourEyes' | 'matchCode' | 'autoApproval' | 'rejectionReasons';
interface Change {
  readonly name: Rule;
  readonly before: string;
  readonly after: string;
}
type Alert =
  | { readonly kind: 'request_rejected'; readonly room: string; readonly reason: Reason }
  | { readonly kind: 'rules_loosened'; readonly by: string; readonly changes: readonly Change[] }
  | { readonly kind: 'many_wrong_codes' }
  | { readonly kind?: undefined; readonly text: string };

/** The payload of a job as the server sends it now. */
type Payload<Name extends JobName> = Extract<Job, { name: Name }> extends infer One ? Without<One, 'name'> : never;
type Without<One, Key extends PropertyKey> = One extends unknown ? Omit<One, Key> : never;

/** True when the second has no value that the first one can't hold, and no member that the first one doesn't know. */
type Holds<Wide, Narrow> = [Narrow] extends [Wide] ? ([KeysOf<Narrow>] extends [KeysOf<Wide>] ? true : false) : false;
type KeysOf<Type> = Type extends unknown ? keyof Type : never;

type Queues = typeof QUEUE_NAMES;
type Former = typeof FORMER_QUEUES;

/** Jobs that are sent to a queue of the release with a payload that its servers don't know. */
export type Unreadable<Queue> = {
  [Name in JobName]: Queues[Name] extends keyof Queue
    ? Holds<Queue[Queues[Name]], Payload<Name>> extends true
      ? never
      : Name
    : never;
}[JobName];

/** Jobs whose payload of the release, which may still wait in its queue, can't be read anymore. */
export type Unread<Queue> = {
  [Name in JobName]: Extract<keyof Queue, QueueOf<Name>> extends infer Own
    ? Own extends keyof Queue
      ? [Queue[Own]] extends [Payload<Name>]
        ? never
        : Name
      : never
    : never;
}[JobName];
type QueueOf<Name extends JobName> = Queues[Name] | (Name extends keyof Former ? Former[Name][number] : never);

/** Queues of the release that nobody reads anymore. */
export type Orphaned<Queue> = Exclude<keyof Queue, { [Name in JobName]: QueueOf<Name> }[JobName]>;

export type { Released };
