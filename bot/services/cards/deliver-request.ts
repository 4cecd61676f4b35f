import { deliverCard } from './deliver-card.ts';
import { joinDigest } from './deliver-digest.ts';
import { followInChats } from './follow-in-chats.ts';

type DeliverDeps = Parameters<typeof deliverCard>[0] &
  Parameters<typeof joinDigest>[0] &
  Parameters<typeof followInChats>[0];

/** Shows a request where it belongs: on a card or the digest of the channel, and in personal chats while that is away. */
export async function deliverRequest(deps: DeliverDeps, requestId: string): ReturnType<typeof followInChats> {
  if (!(await joinDigest(deps, requestId))) await deliverCard(deps, requestId);
  return followInChats(deps, requestId);
}
