import { type Admin, asActor } from '../domain/admin.ts';
import type { ApprovalChannel } from '../domain/channel.ts';
import type { Store } from '../domain/ports.ts';
import { requireRight, type RightsDeps } from './require-right.ts';

interface ChooseDeps extends RightsDeps {
  readonly store: Pick<Store, 'transaction'>;
}

export async function mayChooseChannel(deps: RightsDeps, by: Admin): Promise<void> {
  await requireRight(deps, by, 'approve');
}

export async function chooseChannel(deps: ChooseDeps, by: Admin, channel: ApprovalChannel): Promise<void> {
  await mayChooseChannel(deps, by);
  await deps.store.transaction(async (changes) => {
    await changes.chooseChannel(channel);
    const details = { team: channel.teamName, channel: channel.channelName, channelId: channel.channelId };
    await changes.audit({ actor: asActor(by), act: 'channel_chosen', details });
    for (const request of await changes.pendingRequests(100)) {
      await changes.send({ name: 'deliver-card', requestId: request.id });
    }
  });
}
