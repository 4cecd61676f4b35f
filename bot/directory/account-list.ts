import { setImmediate } from 'node:timers/promises';
import type { Client } from '@microsoft/microsoft-graph-client';
import type {
  AccountPage,
  LeftOutRecord,
  ListSources,
  SourceProblem,
  SourceReading,
} from '../domain/accounts/account-sync.ts';
import { type AccountFacts, licensesRoom } from '../domain/accounts/account.ts';
import { type DirectoryError, ListError } from '../domain/ports/directory.ts';
import { type GraphSku, SKU_PROPERTIES } from './licensing.ts';
import { readListPages } from './list/list-pages.ts';
import { isSku, isUser, leftOutRecord, mayBeRoom } from './list/list-records.ts';
import { readRoomList, type RoomList } from './list/room-list.ts';
import { type GraphUser, toFacts, USER_PROPERTIES } from './user-facts.ts';

const USERS = `/users?$select=${USER_PROPERTIES.join(',')}&$filter=userType eq 'Member'&$top=999`;

/** The sources that a list can do without. Their names are those of the calls in the log. */
type OptionalSource = 'listRooms' | 'listLicenses';

interface ListParts {
  readonly client: Client;
  /** SKU part numbers that are valid for rooms. */
  readonly licenses: readonly string[];
  /** Notes an error of a call that the list can do without, and returns its meaning. */
  readonly failed: (call: OptionalSource, error: unknown) => DirectoryError;
}

/** Reads the subscriptions of the tenant by SKU id. @throws ListError, and any error of the client */
export async function readSkus(client: Client): Promise<ReadonlyMap<string, GraphSku>> {
  const skus = new Map<string, GraphSku>();
  for await (const { records } of readListPages(client, `/subscribedSkus?$select=${SKU_PROPERTIES.join(',')}`)) {
    if (!records.every(isSku)) throw new ListError('list_malformed');
    for (const sku of records) skus.set(sku.skuId, sku);
  }
  return skus;
}

interface Failure {
  readonly reason: SourceProblem;
  readonly retryAfterSeconds?: number;
}

/** Returns why a source is unknown. A source that isn't there, such as Places of a tenant without it, answers 404. */
function failureOf({ problem, retryAfterSeconds }: DirectoryError): Failure {
  if (problem === 'permission_missing') return { reason: 'no_permission' };
  if (problem === 'account_gone') return { reason: 'switched_off' };
  return { reason: 'no_answer', ...(retryAfterSeconds !== undefined && { retryAfterSeconds }) };
}

interface Licenses {
  /** Subscriptions by SKU id, or why they could not be read. */
  readonly skus: ReadonlyMap<string, GraphSku> | SourceProblem;
  readonly reading: SourceReading;
}

async function readLicenses({ client, failed }: ListParts): Promise<Licenses> {
  try {
    const skus = await readSkus(client);
    return { skus, reading: { complete: true, count: skus.size } };
  } catch (error) {
    const failure = failureOf(failed('listLicenses', error));
    return { skus: failure.reason, reading: { complete: false, ...failure } };
  }
}

/** Tells whether every source is certain, so that an account which none of them shows to be a room isn't one. */
function areCertain({ rooms, licenses }: ListSources): boolean {
  return rooms.complete && rooms.count > 0 && licenses.complete;
}

/** Picks the accounts out of the users, each id once, and remembers which records had to be left out. */
class AccountPicker {
  readonly #seen = new Set<string>();
  readonly #rooms: RoomList;
  readonly #skus: Licenses['skus'];
  readonly #licenses: readonly string[];
  readonly #isCertain: boolean;

  constructor(rooms: RoomList, skus: Licenses['skus'], licenses: readonly string[], isCertain: boolean) {
    this.#rooms = rooms;
    this.#skus = skus;
    this.#licenses = licenses;
    this.#isCertain = isCertain;
  }

  pick(records: readonly unknown[]): { readonly accounts: readonly AccountFacts[]; readonly leftOut: LeftOutRecord[] } {
    const accounts: AccountFacts[] = [];
    const leftOut: LeftOutRecord[] = [];
    for (const record of records) {
      if (isUser(record)) accounts.push(...this.#account(record));
      else if (mayBeRoom(record, this.#isPlace, this.#isRoomSku)) leftOut.push(leftOutRecord(record));
    }
    return { accounts, leftOut };
  }

  /** Returns the account if it may belong to the list and is the first one with its id. */
  #account(user: GraphUser): readonly AccountFacts[] {
    const { rooms } = this.#rooms;
    const room = rooms.get((user.mail ?? '').toLowerCase()) ?? rooms.get(user.userPrincipalName.toLowerCase());
    const account = toFacts(user, room, { skus: this.#skus, licenses: this.#licenses });
    if (this.#isCertain && account.isRoomMailbox !== true && account.hasRoomsLicence === false) return [];
    const id = account.id.toLowerCase();
    if (this.#seen.has(id)) return [];
    this.#seen.add(id);
    return [account];
  }

  readonly #isPlace = (address: string): boolean => this.#rooms.rooms.has(address.toLowerCase());

  readonly #isRoomSku = (skuId: string): boolean => {
    const partNumber = typeof this.#skus === 'string' ? undefined : this.#skus.get(skuId)?.skuPartNumber;
    return partNumber === undefined || licensesRoom([partNumber], this.#licenses);
  };
}

/**
 * Lists the members of the tenant that are on the room list or have a license for rooms, page by page. While a source is
 * incomplete, or the room list empty, it lists every member, because only the receiver knows which of them were accounts
 * before. Between two pages, the event loop can run other work.
 * @throws ListError, and any error of the client, when the users can't be read to their end
 */
export async function* listAccounts(parts: ListParts): AsyncGenerator<AccountPage> {
  const { client, licenses, failed } = parts;
  const [{ skus, reading }, rooms] = await Promise.all([
    readLicenses(parts),
    readRoomList(client, (error) => failureOf(failed('listRooms', error))),
  ]);
  const sources: ListSources = { rooms: rooms.reading, licenses: reading };
  yield { accounts: [], leftOut: rooms.leftOut, sources };
  const picker = new AccountPicker(rooms, skus, licenses, areCertain(sources));
  for await (const { records } of readListPages(client, USERS)) {
    yield { ...picker.pick(records), sources };
    await setImmediate();
  }
}
