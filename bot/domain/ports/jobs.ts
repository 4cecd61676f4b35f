import type { Alert } from '../channel/alert.ts';
import type { PostedCard } from '../channel/channel.ts';
import type { PersonalChat } from '../channel/personal-chat.ts';

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
