import type { ConversationView } from '../../../connector/wire.ts';

function key(as: string, conversationId: string): string {
  return `rooms-otp/seen/${as}/${conversationId}`;
}

/** Says whether the conversation has news. Message ids grow with time, so the larger one is newer. */
export function isUnread(as: string, { id, latest }: ConversationView): boolean {
  if (latest === undefined || latest.from.id === as) return false;
  return Number(latest.id) > Number(localStorage.getItem(key(as, id)) ?? 0);
}

export function markSeen(as: string, { id, latest }: ConversationView): void {
  if (latest !== undefined) localStorage.setItem(key(as, id), latest.id);
}
