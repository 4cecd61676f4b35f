/**
 * Returns the channel of a thread (`19:…@thread.tacv2;messageid=17…`). Any other ID names the conversation itself and
 * comes back unchanged.
 */
export function channelOf(conversationId: string): string {
  return conversationId.replace(/;messageid=.*$/, '');
}
