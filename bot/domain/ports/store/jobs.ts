import type { Alert, AlertLook } from '../../channel/alert.ts';
import type { PostedCard } from '../../channel/channel.ts';
import type { PersonalChat } from '../../channel/personal-chat.ts';
import type { TroubleStage } from '../../consoles/console-report.ts';
import type { SignInNews } from '../../sign-ins/sign-in-news.ts';

/** Work that follows a change. A job is sent in the transaction of the change, so neither exists without the other. */
export type Job =
  | { readonly name: 'deliver-card'; readonly requestId: string }
  | { readonly name: 'deliver-chat-card'; readonly requestId: string; readonly objectId: string }
  | { readonly name: 'deliver-digest' }
  | { readonly name: 'deliver-rule-card'; readonly changeId: string }
  | { readonly name: 'deliver-sign-out-card'; readonly signOutId: string }
  /** Finds the cards of codes that have changed, and has them brought up to date. */
  | { readonly name: 'note-outcomes' }
  /** `subjectId` is the id of a one-time password, or of a rollout. */
  | { readonly name: 'deliver-outcome'; readonly subjectId: string }
  | { readonly name: 'notify-outcome'; readonly subjectId: string; readonly told: string }
  | { readonly name: 'remind'; readonly requestId: string }
  | {
      readonly name: 'remind';
      readonly requestId: string;
      /** More requests that one message reminds of. */
      readonly others?: readonly string[];
      /** Object ids of the approvers who are mentioned. */
      readonly approvers?: readonly string[];
    }
  | { readonly name: 'remind-person'; readonly requestId: string; readonly objectId: string }
  | { readonly name: 'tell-trouble'; readonly requestId: string; readonly stage: TroubleStage }
  | { readonly name: 'tell-sign-in'; readonly requestId: string; readonly news: SignInNews }
  | { readonly name: 'retire-card'; readonly requestId: string; readonly card: PostedCard }
  | { readonly name: 'retire-digest'; readonly card: PostedCard }
  | { readonly name: 'release-credential'; readonly requestId: string }
  | { readonly name: 'publish-credential'; readonly requestId: string; readonly attempt: number }
  | ({ readonly name: 'alert-in-chat'; readonly chat: PersonalChat } & AlertLook & Alert)
  | ({ readonly name: 'raise-alert'; readonly attempt?: number } & AlertLook & Alert)
  | { readonly name: 'run-batch'; readonly batchId: string }
  | { readonly name: 'sync-accounts' }
  /** `attempt` counts how often the same portion was begun; absent means the first time. */
  | { readonly name: 'check-mailboxes'; readonly attempt?: number }
  /** `attempt` counts the tries since the last answer; absent means the first one. */
  | { readonly name: 'check-policies'; readonly attempt?: number }
  | { readonly name: 'check-target'; readonly accountId: string }
  | { readonly name: 'look-up-device'; readonly requestId: string; readonly attempt: number }
  | { readonly name: 'tell-device'; readonly requestId: string; readonly attempt: number }
  | { readonly name: 'check-account-key'; readonly accountId: string; readonly attempt: number }
  | {
      readonly name: 'confirm-sign-in';
      readonly requestId: string;
      /** Number of the release whose sign-in is looked for; absent at the first look. */
      readonly release?: number;
      readonly look: number;
      readonly attempt: number;
    }
  | {
      readonly name: 'watch-password';
      readonly requestId: string;
      /** Number of the release that is watched; absent at the first look. */
      readonly release?: number;
      readonly look: number;
      readonly attempt: number;
    }
  /** Reads the sign-in log for rooms whose time has come, and sends its successor while rooms wait. */
  | { readonly name: 'read-sign-ins' }
  | { readonly name: 'sign-out'; readonly signOutId: string }
  | { readonly name: 'expire' };

export type JobName = Job['name'];
/**
 * Runs one kind of job. If it throws, the queue runs the job again later, with the same `id`. It does so too when the
 * server crashes.
 */
export type JobHandler<Name extends JobName> = (job: Extract<Job, { name: Name }>, id: string) => Promise<void>;

/** Jobs within a transaction. All of them are written at its end, so nobody waits for a queue longer than that. */
export interface JobChanges {
  /** Sends a job. */
  send(job: Job, startAfter?: Date): Promise<void>;
  /**
   * Sends a job that keeps itself going by sending its successor. It sends nothing if such a job already waits or runs.
   * Two senders cannot both succeed, because the second one waits for the transaction of the first.
   */
  sendChained(job: Job, startAfter: Date): Promise<void>;
  /** Does the same from within the running job, which therefore does not count. */
  sendSuccessor(job: Job, startAfter: Date): Promise<void>;
  /** Makes a waiting job start no later than this. */
  hasten(name: JobName, startAfter: Date): Promise<void>;
}

/** The workers of this process, which run jobs. */
export interface Workers {
  work<Name extends JobName>(name: Name, handler: JobHandler<Name>): Promise<void>;
}
