import type { Client } from '@microsoft/microsoft-graph-client';
import type { LeftOutRecord, SourceProblem, SourceReading } from '../../domain/accounts/account-sync.ts';
import { ListError } from '../../domain/ports/directory.ts';
import type { GraphRoom } from '../user-facts.ts';
import { type ListPage, PageTrail, readListPage } from './list-pages.ts';
import { isRoom, leftOutRecord } from './list-records.ts';

/** The room list as far as it could be read. */
export interface RoomList {
  /** Rooms by mail address in lower case, because the id of a room differs from the id of its account. */
  readonly rooms: ReadonlyMap<string, GraphRoom>;
  readonly leftOut: readonly LeftOutRecord[];
  readonly reading: SourceReading;
}

/**
 * Rooms a page. It is the default of "list places", and the most that its documentation promises
 * (https://learn.microsoft.com/graph/api/place-list).
 */
const PER_PAGE = 100;

function addressFrom(skip: number): string {
  return `/places/microsoft.graph.room?$top=${PER_PAGE}&$skip=${skip}&$count=true`;
}

/** The rooms that were read so far. */
class Rooms {
  readonly byMail = new Map<string, GraphRoom>();
  readonly leftOut: LeftOutRecord[] = [];
  /** Records that came, each time that they came. */
  received = 0;
  total: number | undefined;
  readonly #ids = new Set<string>();

  get count(): number {
    return this.#ids.size;
  }

  get isAll(): boolean {
    return this.total !== undefined && this.count >= this.total;
  }

  /** Adds a page, and returns whether it brought a room that was not known. The first of two equal ones counts. */
  add({ records, total }: ListPage): boolean {
    const before = this.count;
    this.total = total ?? this.total;
    for (const record of records) {
      this.received += 1;
      const id = idOf(record);
      if (this.#ids.has(id)) continue;
      this.#ids.add(id);
      if (!isRoom(record)) this.leftOut.push(leftOutRecord(record));
      else if (record.emailAddress && !this.byMail.has(record.emailAddress.toLowerCase()))
        this.byMail.set(record.emailAddress.toLowerCase(), record);
    }
    return this.count > before;
  }

  list(isAtEnd: boolean, reason: SourceProblem = 'list_incomplete', retryAfterSeconds?: number): RoomList {
    const { byMail: rooms, leftOut, count, total } = this;
    const isWhole = isAtEnd && leftOut.length === 0 && (total === undefined || count >= total);
    if (isWhole) return { rooms, leftOut, reading: { complete: true, count } };
    const of = total === undefined ? {} : { total };
    const pause = retryAfterSeconds === undefined ? {} : { retryAfterSeconds };
    return { rooms, leftOut, reading: { complete: false, reason, count, ...of, ...pause } };
  }
}

/** Returns what tells a room from others: its id, or else its address, or else everything about it. */
function idOf(record: unknown): string {
  const { id, emailAddress } = (record ?? {}) as { readonly id?: unknown; readonly emailAddress?: unknown };
  const name = [id, emailAddress].find((text) => typeof text === 'string' && text !== '');
  return typeof name === 'string' ? name.toLowerCase() : JSON.stringify(record);
}

/**
 * Reads the room list. "List places" often gives no `@odata.nextLink`, so that only the first 100 rooms would be seen
 * (https://github.com/microsoftgraph/microsoft-graph-docs-contrib/issues/341 and
 * https://github.com/microsoftgraph/microsoft-graph-docs-contrib/issues/6252). It documents `$top`, `$skip` and
 * `$count`, which are used then. With app-only tokens `$skip` was seen to be ignored
 * (https://github.com/microsoftgraph/microsoft-graph-docs-contrib/issues/545): a page that brings nothing new ends the
 * reading, and the list is incomplete unless the count says otherwise. A link that is given is followed.
 * @param failed notes an error of a call, and returns why the list is unknown
 */
export async function readRoomList(
  client: Client,
  failed: (error: unknown) => { readonly reason: SourceProblem; readonly retryAfterSeconds?: number },
): Promise<RoomList> {
  const rooms = new Rooms();
  const trail = new PageTrail();
  try {
    for (let next = addressFrom(0); ;) {
      trail.follow(next);
      const page = await readListPage(client, next);
      const isNew = rooms.add(page);
      if (page.next === undefined && (rooms.isAll || !isNew))
        return rooms.list(page.records.length === 0 || rooms.isAll);
      next = page.next ?? addressFrom(rooms.received);
    }
  } catch (error) {
    if (error instanceof ListError && error.problem === 'list_repeats') return rooms.list(false);
    const { reason, retryAfterSeconds } = failed(error);
    return rooms.list(false, reason, retryAfterSeconds);
  }
}
