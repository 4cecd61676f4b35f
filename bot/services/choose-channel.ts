import { type Admin, asActor } from '../domain/admin.ts';
import type { ApprovalChannel } from '../domain/channel.ts';
import type { Store } from '../domain/ports/store.ts';
import { requireRight, type RightsDeps } from './require-right.ts';
import { resendPending } from './resend-pending.ts';

interface ChooseDeps extends RightsDeps {
  readonly store: Pick<Store, 'transaction'>;
}

export async function mayChooseChannel(deps: RightsDeps, by: Admin): Promise<void> {
  await requireRight(deps, by, 'approve');
}

/** Open requests get their cards there; those in a channel that works are told to point to them. */
export async function chooseChannel(deps: ChooseDeps, by: Admin, channel: ApprovalChannel): Promise<void> {
  await mayChooseChannel(deps, by);
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
