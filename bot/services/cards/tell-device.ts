import { knownDevice } from '../../domain/consoles/known-device.ts';
import { ChannelError } from '../../domain/channel/channel.ts';
import { secondsAfter } from '../../domain/instant.ts';
import type { Notifier } from '../../domain/ports/notifier.ts';
import type { Cards } from '../../domain/ports/store/cards.ts';
import type { Channel } from '../../domain/ports/store/channel.ts';
import type { Requests } from '../../domain/ports/store/requests.ts';
import type { Transact } from '../../domain/ports/store/transaction.ts';

interface TellDeps {
  readonly store: {
    readonly cards: Pick<Cards, 'delivery'>;
    readonly channel: Pick<Channel, 'standing'>;
    readonly requests: Pick<Requests, 'byId'>;
    readonly transaction: Transact<'clock' | 'jobs'>;
  };
  readonly notifier: Pick<Notifier, 'tellDevice'>;
}

/** How often the job looks for a card that another server may be posting. */
const MAX_ATTEMPTS = 5;
/** The pause between two looks for the card, in seconds. */
const RETRY_SECONDS = 10;

/**
 * Replies in the thread of the card which device the console is, as long as the request waits for a decision. A card that
 * was being posted when the inventories answered may lack it, so the job waits for that card. A request without a card
 * shows it on its page.
 * @throws ChannelError busy when nothing was posted and another try, of which the queue makes a few, may help
 */
export async function tellDevice(
  { store, notifier }: TellDeps,
  { requestId, attempt }: { readonly requestId: string; readonly attempt: number },
): Promise<void> {
  const request = await store.requests.byId(requestId);
  if (request?.status !== 'pending' || !request.deviceLook) return;
  if (knownDevice(request.device, request.deviceLook).verdict === 'not_checked') return;
  const card = (await store.cards.delivery(requestId))?.card;
  if ((await store.channel.standing()).state !== 'works') return;
  if (!card) {
    if (attempt >= MAX_ATTEMPTS) return;
    await store.transaction(async (tx) => {
      const at = secondsAfter(await tx.clock.now(), RETRY_SECONDS);
      await tx.jobs.send({ name: 'tell-device', requestId, attempt: attempt + 1 }, at);
    });
    return;
  }
  try {
    await notifier.tellDevice(card, request.device, request.deviceLook);
  } catch (error) {
    if (!(error instanceof ChannelError) || error.problem === 'busy') throw error;
  }
}
