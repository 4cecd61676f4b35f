import { SYSTEM } from '../domain/admin.ts';
import { ChannelError } from '../domain/channel.ts';
import { secondsAfter } from '../domain/instant.ts';
import type { Notifier, Store } from '../domain/ports.ts';

interface AlertDeps {
  readonly store: Pick<Store, 'approvalChannel' | 'transaction'>;
  readonly notifier: Pick<Notifier, 'alert'>;
}

export interface Alert {
  readonly text: string;
  /** Which try this is, from 1. */
  readonly attempt?: number;
}

/** `unheard`: somebody must look into the log, as nobody else is told; said once for each alert. */
type AlertOutcome = 'raised' | 'unheard' | 'again';

const RETRY_SECONDS = 300;
/** A day of tries, for a bot that is added to its channel again. */
const MOST_ATTEMPTS = 288;

/** An alert whose answer was lost is repeated: two are better than none. One that the channel refuses is repeated for a day. */
export async function raiseAlert({ store, notifier }: AlertDeps, { text, attempt = 1 }: Alert): Promise<AlertOutcome> {
  const channel = await store.approvalChannel();
  try {
    if (channel) {
      await notifier.alert(channel, text);
      return 'raised';
    }
  } catch (error) {
    if (!(error instanceof ChannelError) || error.problem !== 'refused') throw error;
  }
  await store.transaction(async (changes) => {
    if (attempt < MOST_ATTEMPTS) {
      await changes.send({ name: 'raise-alert', text, attempt: attempt + 1 }, secondsAfter(await changes.now(), RETRY_SECONDS));
    }
    if (attempt > 1) return;
    const cause = channel ? 'channel_refused' : 'channel_missing';
    await changes.audit({ actor: SYSTEM, act: 'alert_unheard', details: { cause, text } });
  });
  return attempt === 1 ? 'unheard' : 'again';
}
