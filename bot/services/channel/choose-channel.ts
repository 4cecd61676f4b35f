import { type Admin, asActor } from '../../domain/admin.ts';
import { REQUESTS_FOR_APPROVERS } from '../../domain/approval/approval-request.ts';
import type { ApprovalChannel } from '../../domain/channel/channel.ts';
import type { ChannelStanding } from '../../domain/channel/personal-chat.ts';
import type { Channel } from '../../domain/ports/store/channel.ts';
import type { Transact } from '../../domain/ports/store/transaction.ts';
import { requirePermission, type ActDeps, type PermissionDeps } from '../preferences/require-permission.ts';
import { resendPending } from '../cards/resend-pending.ts';

interface StandingDeps extends PermissionDeps {
  readonly store: { readonly channel: Pick<Channel, 'standing'> };
}

interface ChooseDeps extends ActDeps {
  readonly store: {
    readonly transaction: Transact<'audit' | 'cards' | 'channel' | 'clock' | 'jobs' | 'locks' | 'requests' | 'seals'>;
  };
}

/**
 * Returns how the channel stands that was chosen before. Call it before a person chooses another one, to check their
 * permission.
 */
export async function mayChooseChannel(deps: StandingDeps, by: Admin): Promise<ChannelStanding> {
  await requirePermission(deps, by, 'approve');
  return deps.store.channel.standing();
}

/**
 * Chooses the approval channel. Open requests get their cards there, or the digest while many wait. Cards in the former
 * channel are updated to point to the new ones if that channel still works.
 */
export async function chooseChannel(deps: ChooseDeps, by: Admin, channel: ApprovalChannel): Promise<void> {
  await requirePermission(deps, by, 'approve');
  await deps.store.transaction(async (tx) => {
    await tx.locks.accountsWith(REQUESTS_FOR_APPROVERS);
    const former = await tx.channel.standing();
    for (const { requestId, card } of await tx.cards.abandon(channel.channelId)) {
      if (former.state === 'works') await tx.jobs.send({ name: 'retire-card', requestId, card });
    }
    await tx.channel.choose(channel);
    const { teamName: team, channelName, channelId } = channel;
    const details = { via: deps.via, team, channel: channelName, channelId };
    await tx.seals.sealChannel(await tx.audit.append({ actor: asActor(by), act: 'channel_chosen', details }));
    await tx.jobs.hasten('raise-alert', await tx.clock.now());
    await tx.jobs.send({ name: 'deliver-digest' });
    await resendPending(tx);
  });
}
