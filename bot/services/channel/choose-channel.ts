import { type Admin, asActor } from '../../domain/admin.ts';
import type { ApprovalChannel } from '../../domain/channel/channel.ts';
import type { ChannelStanding } from '../../domain/channel/personal-chat.ts';
import type { Store } from '../../domain/ports/store.ts';
import { requireRight, type RightsDeps } from '../preferences/require-permission.ts';
import { resendPending } from '../cards/resend-pending.ts';

interface StandingDeps extends RightsDeps {
  readonly store: Pick<Store, 'channelStanding'>;
}

interface ChooseDeps extends RightsDeps {
  readonly store: Pick<Store, 'transaction'>;
}

/** Gives what has become of the one that was chosen before. */
export async function mayChooseChannel(deps: StandingDeps, by: Admin): Promise<ChannelStanding> {
  await requireRight(deps, by, 'approve');
  return deps.store.channelStanding();
}

/** Open requests get their cards there; those in a channel that works are told to point to them. */
export async function chooseChannel(deps: ChooseDeps, by: Admin, channel: ApprovalChannel): Promise<void> {
  await requireRight(deps, by, 'approve');
  await deps.store.transaction(async (changes) => {
    const former = await changes.channelStanding();
    await changes.chooseChannel(channel);
    for (const { requestId, card } of await changes.abandonCards(channel.channelId)) {
      if (former.state === 'works') await changes.send({ name: 'retire-card', requestId, card });
    }
    const details = { team: channel.teamName, channel: channel.channelName, channelId: channel.channelId };
    await changes.audit({ actor: asActor(by), act: 'channel_chosen', details });
    await changes.hasten('raise-alert', await changes.now());
    await resendPending(changes);
  });
}
