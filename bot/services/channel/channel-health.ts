import { SYSTEM } from '../../domain/admin.ts';
import type { Transaction } from '../../domain/ports/store/transaction.ts';
import { resendPending } from '../cards/resend-pending.ts';

/** How long a channel that refuses cards is left alone, in minutes. */
const PAUSE_MINUTES = 5;

/** Pauses a channel that refuses cards. Waiting requests go to the personal chats of the approvers meanwhile. */
export async function leaveChannelAlone(
  tx: Pick<Transaction, 'audit' | 'channel' | 'jobs' | 'requests'>,
  channelId: string,
): Promise<void> {
  if (!(await tx.channel.pause(channelId, PAUSE_MINUTES))) return;
  await tx.audit.append({ actor: SYSTEM, act: 'channel_refused', details: { channelId } });
  await resendPending(tx);
}

/**
 * Ends the pause of a channel at the first sign of life: a call of Teams that went through, or an activity from there.
 * Waiting requests get their cards at once.
 */
export async function noteChannelWorks(
  tx: Pick<Transaction, 'audit' | 'channel' | 'jobs' | 'requests'>,
  channelId: string,
): Promise<void> {
  if (!(await tx.channel.resume(channelId))) return;
  await tx.audit.append({ actor: SYSTEM, act: 'channel_works_again', details: { channelId } });
  await resendPending(tx);
}
