import { createHash } from 'node:crypto';
import type { AccountFacts, UncertainFact, UnknownReason } from './account.ts';
import type { LeftOutRecord, ListLoss, ListSources } from './account-sync.ts';

/** A list that loses more than this many accounts and more than {@link MOST_LOST_SHARE} of them is not believed. */
const MOST_LOST = 5;
const MOST_LOST_SHARE = 0.1;
/** Number of lost accounts that are named. */
const MOST_NAMED = 10;

/** The facts that come from the room list and from the licenses. They keep their last known value while unknown. */
export const FACTS_OF_PLACE = ['isRoomMailbox', 'building', 'floor'] as const satisfies readonly (keyof AccountFacts)[];
export const FACTS_OF_LICENSES = [
  'hasRoomsLicence',
  'skuPartNumbers',
  'licenseTrouble',
] as const satisfies readonly (keyof AccountFacts)[];

/** A known account, as far as the comparison with a list needs it. */
export interface KnownAccount {
  readonly id: string;
  readonly upn: string;
  readonly displayName: string;
  /** Whether the account was on the room list when it was last read. */
  readonly isPlace: boolean;
}

/** The difference between a list and the known accounts. */
export interface ListDifference extends ListLoss {
  /** Ids of known accounts that a believed list marks as gone. */
  readonly goneIds: readonly string[];
  /** Whether the list loses so much that it must not be believed at once. */
  readonly isImplausible: boolean;
  /** Identifies the lost accounts, so that a yes counts for this loss only. */
  readonly list: string;
}

/**
 * Returns the sources as they are to be believed. An empty room list is an answer of a tenant that has none, and also of
 * one whose Places service is switched off (https://learn.microsoft.com/en-us/answers/questions/1486588). It counts as
 * switched off as long as a known account has come from that list.
 */
export function believedSources(sources: ListSources, known: readonly KnownAccount[]): ListSources {
  const { rooms } = sources;
  if (!rooms.complete || rooms.count > 0 || !known.some(({ isPlace }) => isPlace)) return sources;
  return { ...sources, rooms: { complete: false, reason: 'switched_off', count: 0 } };
}

/**
 * Tells whether an account belongs to the list: the room list or a license says so. A known account also stays while one
 * of them is unknown.
 */
export function belongsToList(account: AccountFacts, { rooms }: ListSources, isKnown: boolean): boolean {
  if (account.isRoomMailbox === true || account.hasRoomsLicence === true) return true;
  return isKnown && (account.hasRoomsLicence === undefined || !rooms.complete);
}

/**
 * Marks the facts that depend on an incomplete source as unknown, with the reason. An account without any license has
 * none for rooms, whatever the source says.
 */
export function markUnknown(account: AccountFacts, { rooms, licenses }: ListSources): AccountFacts {
  const unknown: Partial<Record<UncertainFact, UnknownReason>> = { ...account.unknown };
  if (!rooms.complete && account.isRoomMailbox === undefined) unknown.isRoomMailbox = rooms.reason;
  const isUnlicensed = !licenses.complete && account.hasRoomsLicence === undefined;
  if (isUnlicensed) unknown.hasRoomsLicence = licenses.reason;
  if (Object.keys(unknown).length === 0) return account;
  return { ...account, ...(isUnlicensed && { skuPartNumbers: [] }), unknown };
}

/**
 * Compares a list with the known accounts. A record that was left out is not lost when its id or its address can be
 * read; when neither can, it could be any account, so none counts as gone.
 */
export function compareList(
  accounts: readonly AccountFacts[],
  known: readonly KnownAccount[],
  { sources, leftOut }: { readonly sources: ListSources; readonly leftOut: readonly LeftOutRecord[] },
): ListDifference {
  const placed = new Map(accounts.map(({ id, isRoomMailbox }) => [id, isRoomMailbox === true]));
  const left = new Set(leftOut.flatMap(({ id, upn }) => [id, upn?.toLowerCase()].filter((text) => text !== undefined)));
  const missing = known.filter(({ id, upn }) => !placed.has(id) && !left.has(id) && !left.has(upn.toLowerCase()));
  const goneIds = leftOut.some(isNobody) ? [] : missing.map(({ id }) => id);
  const places = known.filter(({ isPlace }) => isPlace);
  const lostPlaces = sources.rooms.complete ? places.filter(({ id }) => placed.get(id) === false) : [];
  const isImplausible = isTooMuch(goneIds.length, known.length) || isTooMuch(lostPlaces.length, places.length);
  return {
    known: known.length,
    found: accounts.length,
    gone: goneIds.length,
    roomsLost: lostPlaces.length,
    goneIds,
    goneNames: missing.slice(0, Math.min(MOST_NAMED, goneIds.length)).map(({ displayName }) => displayName),
    isImplausible,
    list: isImplausible ? lossId(goneIds, lostPlaces) : '',
  };
}

/** Tells whether nothing of a left-out record says which account it is. */
export function isNobody({ id, upn }: LeftOutRecord): boolean {
  return id === undefined && upn === undefined;
}

function isTooMuch(lost: number, known: number): boolean {
  return lost > MOST_LOST && lost > known * MOST_LOST_SHARE;
}

function lossId(goneIds: readonly string[], lostPlaces: readonly KnownAccount[]): string {
  const lost = [...goneIds.map((id) => `gone ${id}`), ...lostPlaces.map(({ id }) => `no place ${id}`)];
  return createHash('sha256').update(lost.toSorted().join('\n')).digest('base64url');
}
