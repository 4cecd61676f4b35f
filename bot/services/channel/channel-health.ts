import { SYSTEM } from '../../domain/admin.ts';
import type { Changes } from '../../domain/ports/changes.ts';
import { resendPending } from '../cards/resend-pending.ts';

/** How long a channel is left alone that refuses cards. */
const PAUSE_MINUTES = 5;

/** Waiting requests go to the approvers' personal chats meanwhile. */
export async function leaveChannelAlone(changes: Changes, channelId: string): Promise<void> {
  if (!(await changes.pauseChannel(channelId, PAUSE_MINUTES))) return;
  await changes.audit({ actor: SYSTEM, act: 'channel_refused', details: { channelId } });
  await resendPending(changes);
}

/** After a message that arrived. */
export async function noteChannelWorks(changes: Changes, channelId: string): Promise<void> {
  if (!(await changes.resumeChannel(channelId))) return;
  await changes.audit({ actor: SYSTEM, act: 'channel_works_again', details: { channelId } });
}
