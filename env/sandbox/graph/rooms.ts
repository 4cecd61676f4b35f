import { PLANS_OF_SKU, SANDBOX_PLANS, SANDBOX_SKUS, SANDBOX_TENANT_ID, type SandboxSku } from '../tenant.ts';
import type { GraphUser, Place } from './account.ts';
import type { Accounts } from './accounts.ts';
import type { GraphCall, GraphReply } from './graph-call.ts';
import { GraphError } from './graph-error.ts';
import { context, nextLink, pageSize, refuseOtherOptions, selector, startOfPage } from './query.ts';

const PROPERTIES: readonly (keyof Place)[] = [
  'id',
  'displayName',
  'emailAddress',
  'nickname',
  'building',
  'floorNumber',
  'floorLabel',
  'label',
  'capacity',
  'phone',
  'bookingType',
  'isWheelChairAccessible',
  'audioDeviceName',
  'videoDeviceName',
  'displayDeviceName',
  'tags',
];

/** Exchange takes the name and the address of a place from its account. */
function shownPlace(place: Place, { displayName, mail }: GraphUser): Place {
  return { ...place, displayName, emailAddress: mail };
}

/**
 * Plays "list places" for rooms (Microsoft Graph) with 100 per page. Rooms hidden from the address list are missing.
 */
export function listRooms(accounts: Accounts, call: GraphCall): GraphReply {
  refuseOtherOptions(call.query, ['$select', '$top', '$skiptoken', '$count']);
  const copy = selector(call.query, 'room', PROPERTIES, PROPERTIES);
  const size = pageSize(call.query, 100, 100);
  let position = startOfPage(call.query);
  const value: Partial<Place>[] = [];
  for (; position < accounts.size && value.length < size; position += 1) {
    const { place, user, deleted } = accounts.at(position);
    if (place !== undefined && !deleted) value.push(copy(shownPlace(place, user)));
  }
  const more = position < accounts.size ? { '@odata.nextLink': nextLink(call.path, call.query, position) } : {};
  return { status: 200, body: { '@odata.context': context('places/microsoft.graph.room'), ...more, value } };
}

/**
 * Plays "get place" (Microsoft Graph) by id or email address, letter case aside
 * (https://learn.microsoft.com/graph/api/place-get).
 */
export function getPlace(accounts: Accounts, call: GraphCall, idOrAddress: string): GraphReply {
  refuseOtherOptions(call.query, ['$select']);
  const copy = selector(call.query, 'room', PROPERTIES, PROPERTIES);
  const wanted = idOrAddress.toLowerCase();
  const found = accounts.findPlace(wanted);
  if (found?.place === undefined || found.deleted)
    throw new GraphError(404, 'ErrorItemNotFound', 'The specified object was not found in the store.');
  return {
    status: 200,
    body: {
      '@odata.context': context('places/$entity'),
      '@odata.type': '#microsoft.graph.room',
      ...copy(shownPlace(found.place, found.user)),
    },
  };
}

/** Plays "list subscribedSkus" (Microsoft Graph), which has only one page. */
export function listSubscribedSkus(accounts: Accounts, call: GraphCall): GraphReply {
  refuseOtherOptions(call.query, ['$select']);
  const names = (Object.keys(SANDBOX_SKUS) as SandboxSku[]).filter(
    (sku) => accounts.subscriptions.get(sku) !== 'not listed',
  );
  const skus = names.map((skuPartNumber) => ({
    id: `${SANDBOX_TENANT_ID}_${SANDBOX_SKUS[skuPartNumber]}`,
    skuId: SANDBOX_SKUS[skuPartNumber],
    skuPartNumber,
    capabilityStatus: accounts.subscriptions.get(skuPartNumber) ?? 'Enabled',
    appliesTo: 'User',
    consumedUnits: 0,
    prepaidUnits: { enabled: accounts.size, suspended: 0, warning: 0, lockedOut: 0 },
    servicePlans: PLANS_OF_SKU[skuPartNumber].map((servicePlanName) => ({
      servicePlanId: SANDBOX_PLANS[servicePlanName],
      servicePlanName,
      provisioningStatus: 'Success',
      appliesTo: 'User',
    })),
  }));
  const properties = [
    'id',
    'skuId',
    'skuPartNumber',
    'capabilityStatus',
    'appliesTo',
    'consumedUnits',
    'prepaidUnits',
    'servicePlans',
  ] as const;
  const copy = selector<(typeof skus)[number]>(call.query, 'subscribedSku', properties, properties);
  return { status: 200, body: { '@odata.context': context('subscribedSkus'), value: skus.map(copy) } };
}
