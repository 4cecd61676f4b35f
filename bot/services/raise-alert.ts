import { ChannelError } from '../domain/channel.ts';
import type { Notifier, Store } from '../domain/ports.ts';

interface AlertDeps {
  readonly store: Pick<Store, 'approvalChannel'>;
  readonly notifier: Pick<Notifier, 'alert'>;
}

/** An alert whose answer was lost is repeated: two are better than none. */
export async function raiseAlert({ store, notifier }: AlertDeps, text: string): Promise<void> {
  const channel = await store.approvalChannel();
  if (!channel) return;
  try {
    await notifier.alert(channel, text);
  } catch (error) {
    if (!(error instanceof ChannelError) || error.problem !== 'refused') throw error;
  }
}
