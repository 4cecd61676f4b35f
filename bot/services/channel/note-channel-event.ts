import { SYSTEM } from '../../domain/admin.ts';
import type { ChannelLoss, TeamPlace } from '../../domain/channel/personal-chat.ts';
import type { Transact, Transaction } from '../../domain/ports/store/transaction.ts';
import { resendPending } from '../cards/resend-pending.ts';

/** What Teams tells of a team that the bot is in, or of one channel of it. */
export type ChannelEvent =
  | { readonly kind: 'renamed'; readonly place: TeamPlace; readonly name: string }
  | { readonly kind: 'lost'; readonly place: TeamPlace; readonly cause: ChannelLoss };

interface EventDeps {
  readonly store: { readonly transaction: Transact<'audit' | 'channel' | 'jobs' | 'requests'> };
}

/** Only the approval channel and its team matter; Teams may tell of the same thing many times. */
export async function noteChannelEvent({ store }: EventDeps, event: ChannelEvent): Promise<void> {
  await store.transaction((tx) => (event.kind === 'renamed' ? rename(tx, event) : lose(tx, event)));
}

async function rename(
  tx: Pick<Transaction, 'audit' | 'channel'>,
  { place, name }: Extract<ChannelEvent, { kind: 'renamed' }>,
): Promise<void> {
  if (!(await tx.channel.rename(place, name))) return;
  await tx.audit.append({ actor: SYSTEM, act: 'channel_renamed', details: { ...place, name } });
}

/** No message finds its way any more: waiting requests go to the approvers' personal chats at once. */
async function lose(
  tx: Pick<Transaction, 'audit' | 'channel' | 'jobs' | 'requests'>,
  { place, cause }: Extract<ChannelEvent, { kind: 'lost' }>,
): Promise<void> {
  if (!(await tx.channel.lose(place, cause))) return;
  await tx.audit.append({ actor: SYSTEM, act: 'channel_lost', details: { ...place, cause } });
  await resendPending(tx);
}
