import { id, membersOf, oneOf } from './shape.ts';

export const CHANGES_PATHS = {
  /** GET, held open: one {@link Change} a line (`application/x-ndjson`). Ends with the token; then ask again. */
  changes: '/api/tab/changes',
} as const;

/** Seconds between two signs of life on a line where nothing else happens. */
export const ALIVE_SECONDS = 15;

/** No data, only what should be read again. `all` comes first on each connection, and when too much changed to name it. */
export type Change =
  | { readonly type: 'request'; readonly requestId: string; readonly accountId: string }
  | { readonly type: 'account'; readonly accountId: string }
  | { readonly type: 'batch'; readonly batchId: string }
  | { readonly type: 'sync' | 'preferences' | 'all' | 'alive' };

export const CHANGE_TYPES = [
  'request',
  'account',
  'batch',
  'sync',
  'preferences',
  'all',
  'alive',
] as const satisfies readonly Change['type'][];

/** @throws ShapeError, SyntaxError for what is no line of ours; a type of a newer server among them */
export function parseChange(line: string): Change {
  const { required } = membersOf(JSON.parse(line));
  const type = required('type', oneOf(CHANGE_TYPES));
  switch (type) {
    case 'request':
      return { type, requestId: required('requestId', id), accountId: required('accountId', id) };
    case 'account':
      return { type, accountId: required('accountId', id) };
    case 'batch':
      return { type, batchId: required('batchId', id) };
    case 'sync':
    case 'preferences':
    case 'all':
    case 'alive':
      return { type };
  }
}
