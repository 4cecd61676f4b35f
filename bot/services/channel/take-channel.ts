import { asActor } from '../../domain/admin.ts';
import type { ApprovalChannel } from '../../domain/channel/channel.ts';
import type { Transaction } from '../../domain/ports/store/transaction.ts';
import type { Acting } from '../preferences/note-end.ts';
import { resendPending } from '../cards/resend-pending.ts';

/** What a transaction changes that makes a channel the approval channel. */
export type ChannelNoun = 'audit' | 'cards' | 'channel' | 'clock' | 'jobs' | 'requests' | 'ruleChanges' | 'seals';

/**
 * Makes a channel the approval channel. Open requests get their cards there, or the digest while many wait, and so do
 * changes of the rules that wait. Cards in the former channel are updated to point to the new ones if that channel
 * still works. The accounts of the open requests must be locked.
 */
export async function takeChannel(
  tx: Pick<Transaction, ChannelNoun>,
  channel: ApprovalChannel,
  { by, via, askedBy }: Acting,
): Promise<void> {
  const former = await tx.channel.standing();
  for (const { requestId, card } of await tx.cards.abandon(channel.channelId)) {
    if (former.state === 'works') await tx.jobs.send({ name: 'retire-card', requestId, card });
  }
  await tx.channel.choose(channel);
  const { teamName: team, channelName, channelId } = channel;
  const details = { via, team, channel: channelName, channelId, ...(askedBy && { askedBy: askedBy.objectId }) };
  await tx.seals.sealChannel(await tx.audit.append({ actor: asActor(by), act: 'channel_chosen', details }));
  await tx.jobs.hasten('raise-alert', await tx.clock.now());
  await tx.jobs.send({ name: 'deliver-digest' });
  for (const { id } of await tx.ruleChanges.pending()) await tx.jobs.send({ name: 'deliver-rule-card', changeId: id });
  await resendPending(tx);
}
