import { setImmediate } from 'node:timers/promises';
import type { Client } from '@microsoft/microsoft-graph-client';
import { type AccountFacts, licensesRoom } from '../domain/accounts/account.ts';

/** A user of Microsoft Graph with the properties that {@link USERS} selects. */
interface GraphUser {
  readonly id: string;
  readonly displayName: string | null;
  readonly userPrincipalName: string;
  readonly mail: string | null;
  readonly accountEnabled: boolean | null;
  readonly passwordPolicies: string | null;
  readonly onPremisesSyncEnabled: boolean | null;
  readonly usageLocation: string | null;
  readonly assignedLicenses: readonly { readonly skuId: string }[];
  readonly lastPasswordChangeDateTime: string | null;
}

/** A room of Microsoft Graph. */
interface GraphRoom {
  readonly emailAddress: string | null;
  readonly building: string | null;
  readonly floorNumber: number | null;
  readonly floorLabel: string | null;
}

interface GraphSku {
  readonly skuId: string;
  readonly skuPartNumber: string;
}

interface Licensing {
  /** SKU part numbers by SKU id. */
  readonly skus: ReadonlyMap<string, string>;
  /** SKU part numbers or prefixes of the licenses that are valid for rooms. */
  readonly licenses: readonly string[];
}

interface Page<Item> {
  readonly value: readonly Item[];
  readonly '@odata.nextLink'?: string;
}

const USERS =
  '/users?$select=id,displayName,userPrincipalName,mail,accountEnabled,passwordPolicies,onPremisesSyncEnabled,usageLocation,' +
  "assignedLicenses,userType,lastPasswordChangeDateTime&$filter=userType eq 'Member'&$top=999";

async function* pages<Item>(client: Client, path: string): AsyncGenerator<readonly Item[]> {
  for (let next: string | undefined = path; next !== undefined;) {
    const page = (await client.api(next).get()) as Page<Item>;
    yield page.value;
    next = page['@odata.nextLink'];
  }
}

/** Reads the SKU part numbers of the tenant by SKU id. */
async function readSkus(client: Client): Promise<ReadonlyMap<string, string>> {
  const skus = new Map<string, string>();
  for await (const page of pages<GraphSku>(client, '/subscribedSkus?$select=skuId,skuPartNumber')) {
    for (const { skuId, skuPartNumber } of page) skus.set(skuId, skuPartNumber);
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

function factsOf(user: GraphUser, room: GraphRoom | undefined, { skus, licenses }: Licensing): AccountFacts {
  const floor = room?.floorLabel || (room?.floorNumber ?? undefined)?.toString();
  const skuPartNumbers = user.assignedLicenses.map(({ skuId }) => skus.get(skuId) ?? skuId);
  return {
    id: user.id,
    upn: user.userPrincipalName,
    displayName: user.displayName ?? user.userPrincipalName,
    accountEnabled: user.accountEnabled ?? false,
    skuPartNumbers,
    hasRoomsLicence: licensesRoom(skuPartNumbers, licenses),
    passwordNeverExpires: (user.passwordPolicies ?? '').includes('DisablePasswordExpiration'),
    syncedFromOnPremises: user.onPremisesSyncEnabled ?? false,
    ...(user.mail ? { mail: user.mail } : {}),
    ...(user.usageLocation ? { usageLocation: user.usageLocation } : {}),
    ...(user.lastPasswordChangeDateTime ? { lastPasswordChangeAt: new Date(user.lastPasswordChangeDateTime) } : {}),
    ...(room === undefined ? {} : { isRoomMailbox: true }),
    ...(room?.building ? { building: room.building } : {}),
    ...(floor ? { floor } : {}),
  };
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
        factsOf(user, rooms.get((user.mail ?? '').toLowerCase()) ?? rooms.get(user.userPrincipalName.toLowerCase()), {
          skus,
          licenses,
        }),
      )
      .filter((account) => account.isRoomMailbox === true || account.hasRoomsLicence);
    for (let start = 0; start < accounts.length; start += PORTION) {
      yield accounts.slice(start, start + PORTION);
      await setImmediate();
    }
  }
}
