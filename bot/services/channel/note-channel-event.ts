import { SYSTEM } from '../../domain/admin.ts';
import type { ChannelLoss, TeamPlace } from '../../domain/channel/personal-chat.ts';
import type { Transact, Transaction } from '../../domain/ports/store/transaction.ts';
import { resendPending } from '../cards/resend-pending.ts';

/** What Teams reports about a team that the bot is in, or about one of its channels. */
export type ChannelEvent =
  | { readonly kind: 'renamed'; readonly place: TeamPlace; readonly name: string }
  | { readonly kind: 'lost'; readonly place: TeamPlace; readonly cause: ChannelLoss };

interface EventDeps {
  readonly store: { readonly transaction: Transact<'audit' | 'channel' | 'jobs' | 'requests'> };
}

/**
 * Stores that the approval channel or its team was renamed or lost. Other places do not matter. Teams may report the
 * same event many times, so only the first report changes anything.
 */
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

/**
 * Marks the approval channel as lost. No message can reach it any more, so waiting requests go to the personal chats of
 * the approvers at once.
 */
async function lose(
  tx: Pick<Transaction, 'audit' | 'channel' | 'jobs' | 'requests'>,
  { place, cause }: Extract<ChannelEvent, { kind: 'lost' }>,
): Promise<void> {
  if (!(await tx.channel.lose(place, cause))) return;
  await tx.audit.append({ actor: SYSTEM, act: 'channel_lost', details: { ...place, cause } });
  await resendPending(tx);
}
