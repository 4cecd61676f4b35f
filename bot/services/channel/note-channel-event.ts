import { SYSTEM } from '../../domain/admin.ts';
import type { ChannelLoss, TeamPlace } from '../../domain/channel/personal-chat.ts';
import type { Changes } from '../../domain/ports/changes.ts';
import type { Store } from '../../domain/ports/store.ts';
import { resendPending } from '../cards/resend-pending.ts';

/** What Teams tells of a team that the bot is in, or of one channel of it. */
export type ChannelEvent =
  | { readonly kind: 'renamed'; readonly place: TeamPlace; readonly name: string }
  | { readonly kind: 'lost'; readonly place: TeamPlace; readonly cause: ChannelLoss };

interface EventDeps {
  readonly store: Pick<Store, 'transaction'>;
}

/** Only the approval channel and its team matter; Teams may tell of the same thing many times. */
export async function noteChannelEvent({ store }: EventDeps, event: ChannelEvent): Promise<void> {
  await store.transaction((changes) => (event.kind === 'renamed' ? rename(changes, event) : lose(changes, event)));
}

async function rename(changes: Changes, { place, name }: Extract<ChannelEvent, { kind: 'renamed' }>): Promise<void> {
  if (!(await changes.renamePlace(place, name))) return;
  await changes.audit({ actor: SYSTEM, act: 'channel_renamed', details: { ...place, name } });
}

/** No message finds its way any more: waiting requests go to the approvers' personal chats at once. */
async function lose(changes: Changes, { place, cause }: Extract<ChannelEvent, { kind: 'lost' }>): Promise<void> {
  if (!(await changes.loseChannel(place, cause))) return;
  await changes.audit({ actor: SYSTEM, act: 'channel_lost', details: { ...place, cause } });
  await resendPending(changes);
}
