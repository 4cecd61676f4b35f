import { type Admin, asActor } from '../domain/admin.ts';
import type { ApprovalRequest } from '../domain/approval-request.ts';
import type { ApprovalChannel } from '../domain/channel.ts';
import type { Changes, Store } from '../domain/ports.ts';
import { requireRight, type RightsDeps } from './require-right.ts';

/** Read at once. */
const PORTION = 100;

interface ChooseDeps extends RightsDeps {
  readonly store: Pick<Store, 'transaction'>;
}

export async function mayChooseChannel(deps: RightsDeps, by: Admin): Promise<void> {
  await requireRight(deps, by, 'approve');
}

async function* allPending(changes: Changes): AsyncGenerator<ApprovalRequest> {
  let page: readonly ApprovalRequest[] = await changes.pendingRequests(PORTION);
  while (page.length > 0) {
    yield* page;
    page = await changes.pendingRequests(PORTION, page.at(-1)?.id);
  }
}

export async function chooseChannel(deps: ChooseDeps, by: Admin, channel: ApprovalChannel): Promise<void> {
  await mayChooseChannel(deps, by);
  await deps.store.transaction(async (changes) => {
    await changes.chooseChannel(channel);
    const details = { team: channel.teamName, channel: channel.channelName, channelId: channel.channelId };
    await changes.audit({ actor: asActor(by), act: 'channel_chosen', details });
    await changes.hasten('raise-alert', await changes.now());
    for await (const { id } of allPending(changes)) await changes.send({ name: 'deliver-card', requestId: id });
  });
}
