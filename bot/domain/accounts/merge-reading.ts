import type { AccountFacts, UnknownFacts } from './account.ts';
import type { PresentAccount } from './reading.ts';

/** Reasons that say something about a call, not about the account, so an earlier answer stays the better one. */
const OF_THE_CALL: ReadonlySet<unknown> = new Set(['no_answer', 'no_permission']);

/**
 * Returns the facts to store after a fresh read. A fact that the read could not ask for stays as the last sync found
 * it: building and floor unless the place was read, and the license while the names of licenses are missing.
 * `isRoomMailbox` stands for the list of places only; the answer about the mailbox is stored apart.
 */
export function mergeReading(known: AccountFacts, { facts, place, roomMailbox }: PresentAccount): AccountFacts {
  const { isRoomMailbox: _, building, floor, unknown: unknownNow = {}, ...fresh } = facts;
  const lostPlace = place === false && roomMailbox === false;
  const isPlace = place === true || (known.isRoomMailbox === true && roomMailbox !== false);
  const keepsLicense = OF_THE_CALL.has(unknownNow.hasRoomsLicence) && known.hasRoomsLicence !== undefined;
  const location = place === true ? { building, floor } : lostPlace ? {} : known;
  const { isRoomMailbox: _reason, hasRoomsLicence: why, ...others } = unknownNow;
  const unknown: UnknownFacts = { ...others, ...(why !== undefined && !keepsLicense && { hasRoomsLicence: why }) };
  return {
    ...fresh,
    ...(keepsLicense && licenseOf(known)),
    ...(isPlace && { isRoomMailbox: true }),
    ...(location.building !== undefined && { building: location.building }),
    ...(location.floor !== undefined && { floor: location.floor }),
    ...(Object.keys(unknown).length > 0 && { unknown }),
  };
}

function licenseOf({ hasRoomsLicence, licenseTrouble, skuPartNumbers }: AccountFacts): Partial<AccountFacts> {
  return {
    skuPartNumbers,
    licenseIsEarlier: true,
    ...(hasRoomsLicence !== undefined && { hasRoomsLicence }),
    ...(licenseTrouble && { licenseTrouble }),
  };
}
