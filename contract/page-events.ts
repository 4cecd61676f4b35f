import * as v from 'valibot';
import { id, membersBy, readerOf } from './schema/shape.ts';

export const CHANGES_PATHS = {
  /**
   * GET keeps the connection open and returns one page event ({@link Change}) on each line (`application/x-ndjson`).
   * The answer ends when the token expires, and the page then calls again.
   */
  changes: '/api/tab/changes',
} as const;

/** The seconds between two `alive` events. They show the page that the connection still works. */
export const ALIVE_SECONDS = 15;

const PLAIN_CHANGES = ['sync', 'preferences', 'all', 'alive'] as const;

/**
 * A page event. It holds no data and only says what the page should read again. `all` comes first on each connection,
 * and again when too much has changed to name it.
 */
export const Change = membersBy('type', [
  v.object({ type: v.literal('request'), requestId: id, accountId: id }),
  v.object({ type: v.literal('account'), accountId: id }),
  v.object({ type: v.literal('batch'), batchId: id }),
  v.object({ type: v.picklist(PLAIN_CHANGES) }),
]);
export type Change = v.InferOutput<typeof Change>;

export const CHANGE_TYPES = [
  'request',
  'account',
  'batch',
  ...PLAIN_CHANGES,
] as const satisfies readonly Change['type'][];

const readChange = readerOf(Change);

/**
 * Reads one line of page events.
 * @throws ShapeError or SyntaxError when the line isn't a page event that this version knows; a newer server may send
 * others
 */
export function parseChange(line: string): Change {
  return readChange(JSON.parse(line));
}
