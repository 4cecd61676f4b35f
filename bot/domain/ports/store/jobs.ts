import type { Alert } from '../../channel/alert.ts';
import type { PostedCard } from '../../channel/channel.ts';
import type { PersonalChat } from '../../channel/personal-chat.ts';

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

/** What can be done with jobs within a transaction. */
export interface JobChanges {
  /** Written at the end of the transaction. */
  send(job: Job, startAfter?: Date): Promise<void>;
  /** Sends a job that goes on by sending its own successor, unless one like it runs or waits; says whether it did. */
  sendChained(job: Job, startAfter: Date): Promise<boolean>;
  /** Like {@link sendChained}, from within the job that runs. */
  sendSuccessor(job: Job, startAfter: Date): Promise<boolean>;
  /** One that waits comes no later than this. */
  hasten(name: JobName, startAfter: Date): Promise<void>;
}

/** The workers of this process. */
export interface Workers {
  work<Name extends JobName>(name: Name, handler: JobHandler<Name>): Promise<void>;
}
