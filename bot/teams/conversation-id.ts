/** The channel of a thread (`19:…@thread.tacv2;messageid=17…`); other ids name the conversation itself. */
export function channelOf(conversationId: string): string {
  return conversationId.replace(/;messageid=.*$/, '');
}
