/**
 * Tells open pages what to read again. It carries no data, so nobody learns anything that they may not see. `all` comes
 * first on each connection, and when too much has changed to name it. `alive` says that the connection still works.
 */
export type PageEvent =
  | { readonly type: 'request'; readonly requestId: string; readonly accountId: string }
  | { readonly type: 'account'; readonly accountId: string }
  | { readonly type: 'batch'; readonly batchId: string }
  | { readonly type: 'sync' | 'preferences' | 'all' | 'alive' };

const PLAIN_TYPES = ['sync', 'preferences', 'all', 'alive'] as const;

/**
 * The version of the payloads that this server sends. Version 0.1.0 and the triggers of the database send none, which
 * means 1. A change that servers of this version would misread gets a higher one.
 */
const PAYLOAD_VERSION = 1;

/** Writes the payload of a notification for servers of every version. */
export function writePageEvent(event: PageEvent): string {
  return JSON.stringify({ ...event, v: PAYLOAD_VERSION });
}

/**
 * Reads a page event from the payload of a notification. Any login of the database and any version of the server can
 * send a notification, so a payload that isn't a known event means that everything may have changed.
 */
export function readPageEvent(payload: string): PageEvent {
  const { v = PAYLOAD_VERSION, type, requestId, accountId, batchId } = membersOf(payload);
  if (v !== PAYLOAD_VERSION) return { type: 'all' };
  if (type === 'request' && isName(requestId) && isName(accountId)) return { type, requestId, accountId };
  if (type === 'account' && isName(accountId)) return { type, accountId };
  if (type === 'batch' && isName(batchId)) return { type, batchId };
  return { type: PLAIN_TYPES.find((plain) => plain === type) ?? 'all' };
}

function membersOf(payload: string): Readonly<Record<string, unknown>> {
  try {
    return { ...(JSON.parse(payload) as object | null) };
  } catch {
    return {};
  }
}

function isName(member: unknown): member is string {
  return typeof member === 'string' && member !== '';
}

/**
 * Whether the payload of a notification is the bare ID that it should be. A later version may send more than an ID, and
 * then everything may have changed.
 */
export function isNotifiedId(payload: string): boolean {
  return /^[\w-]{1,100}$/.test(payload);
}
