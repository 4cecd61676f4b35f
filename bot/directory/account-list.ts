import { setImmediate } from 'node:timers/promises';
import type { Client } from '@microsoft/microsoft-graph-client';
import type { AccountFacts } from '../domain/accounts/account.ts';
import { type GraphSku, SKU_PROPERTIES } from './licensing.ts';
import { type GraphRoom, type GraphUser, toFacts, USER_PROPERTIES } from './user-facts.ts';

interface Page<Item> {
  readonly value: readonly Item[];
  readonly '@odata.nextLink'?: string;
}

const USERS = `/users?$select=${USER_PROPERTIES.join(',')}&$filter=userType eq 'Member'&$top=999`;

async function* pages<Item>(client: Client, path: string): AsyncGenerator<readonly Item[]> {
  for (let next: string | undefined = path; next !== undefined;) {
    const page = (await client.api(next).get()) as Page<Item>;
    yield page.value;
    next = page['@odata.nextLink'];
  }
}

/** Reads the subscriptions of the tenant by SKU id. */
export async function readSkus(client: Client): Promise<ReadonlyMap<string, GraphSku>> {
  const skus = new Map<string, GraphSku>();
  for await (const page of pages<GraphSku>(client, `/subscribedSkus?$select=${SKU_PROPERTIES.join(',')}`)) {
    for (const sku of page) skus.set(sku.skuId, sku);
  }
  return skus;
}

/** Reads the rooms by their mail address in lower case, because the id of a room differs from the id of its account. */
async function readRooms(client: Client): Promise<ReadonlyMap<string, GraphRoom>> {
  const rooms = new Map<string, GraphRoom>();
  for await (const page of pages<GraphRoom>(client, '/places/microsoft.graph.room')) {
    for (const room of page) if (room.emailAddress) rooms.set(room.emailAddress.toLowerCase(), room);
  }
  return rooms;
}

/** Number of accounts to save at a time. While the embedded database writes, nothing else in the process can run. */
const PORTION = 250;

/**
 * Lists the members of the tenant that are in the room list or have a license for rooms. After each portion, the event
 * loop can run other work.
 */
export async function* listAccounts(
  client: Client,
  licenses: readonly string[],
): AsyncGenerator<readonly AccountFacts[]> {
  const [skus, rooms] = await Promise.all([readSkus(client), readRooms(client)]);
  for await (const users of pages<GraphUser>(client, USERS)) {
    const accounts = users
      .map((user) =>
        toFacts(user, rooms.get((user.mail ?? '').toLowerCase()) ?? rooms.get(user.userPrincipalName.toLowerCase()), {
          skus,
          licenses,
        }),
      )
      .filter((account) => account.isRoomMailbox === true || account.hasRoomsLicence === true);
    for (let start = 0; start < accounts.length; start += PORTION) {
      yield accounts.slice(start, start + PORTION);
      await setImmediate();
    }
  }
}
