import type * as v from 'valibot';
import { members, readerOf, storableTextUpTo } from './schema/shape.ts';

/** POST with {@link AcceptListBody} accepts the list of accounts that is held, and returns the `SyncStatus` with 202. */
export const HELD_LIST_PATH = '/api/tab/sync/accept';

/** The longest id of a list, in characters. */
const LONGEST_ID = 64;

export const AcceptListBody = members(
  { list: storableTextUpTo(LONGEST_ID) },
  'The id of the held list that the person saw.',
);
export type AcceptListBody = v.InferOutput<typeof AcceptListBody>;

export const parseAcceptListBody = readerOf(AcceptListBody);
