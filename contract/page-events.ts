import * as v from 'valibot';
import { id, membersBy, readerOf } from './schema/shape.ts';

export const CHANGES_PATHS = {
  /** GET, held open: one {@link Change} a line (`application/x-ndjson`). Ends with the token; then ask again. */
  changes: '/api/tab/changes',
} as const;

/** Seconds between two signs of life on a line where nothing else happens. */
export const ALIVE_SECONDS = 15;

const PLAIN_CHANGES = ['sync', 'preferences', 'all', 'alive'] as const;

/** No data, only what should be read again. `all` comes first on each connection, and when too much changed to name it. */
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

/** @throws ShapeError, SyntaxError for what is no line of ours; a type of a newer server among them */
export function parseChange(line: string): Change {
  return readChange(JSON.parse(line));
}
