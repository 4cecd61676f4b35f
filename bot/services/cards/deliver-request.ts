import { deliverCard } from './deliver-card.ts';
import { joinDigest } from './deliver-digest.ts';
import { followInChats } from './follow-in-chats.ts';
import { settleReminder } from '../approval/remind-in-channel.ts';
import { tellTwinsOfEnd } from './tell-twins.ts';

type DeliverDeps = Parameters<typeof deliverCard>[0] &
  Parameters<typeof joinDigest>[0] &
  Parameters<typeof followInChats>[0] &
  Parameters<typeof settleReminder>[0] &
  Parameters<typeof tellTwinsOfEnd>[0];

/**
 * Shows a request where it belongs: on its own card or on the digest in the channel, and in personal chats while the
 * channel does not work. The cards of other requests with the same serial number follow when this one has ended, and
 * a reminder of it is edited away.
 */
export async function deliverRequest(deps: DeliverDeps, requestId: string): ReturnType<typeof followInChats> {
  if (!(await joinDigest(deps, requestId))) await deliverCard(deps, requestId);
  await tellTwinsOfEnd(deps, requestId);
  const followed = await followInChats(deps, requestId);
  await settleReminder(deps, requestId);
  return followed;
}
