import type { LeftOutRecord } from '../../domain/accounts/account-sync.ts';
import type { GraphSku } from '../licensing.ts';
import type { GraphRoom, GraphUser } from '../user-facts.ts';
import { isObjectId } from '../object-id.ts';

/** A record as it came, before anything about it is known. */
type RawRecord = Readonly<Record<string, unknown>>;

/**
 * The longest text that is stored, in UTF-16 units. Names have at most 256 and sign-in addresses at most 113
 * (https://learn.microsoft.com/graph/api/resources/user). An index of the database takes no more than 2,704 bytes.
 */
const LONGEST_TEXT = 256;
/** More licenses than this on one account aren't plausible. */
const MOST_LICENSES = 500;
/** The longest name by which a left-out record is shown. */
const LONGEST_NAME = 60;
/** Control characters, and characters that turn the direction of text around. */
const UNREADABLE = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;

/** Tells whether the database can store a text. PostgreSQL refuses U+0000 and half a surrogate pair. */
function isStorable(text: string): boolean {
  return text.length <= LONGEST_TEXT && text.isWellFormed() && !text.includes('\0');
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && isStorable(value);
}

function isAbsent(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}

function isTextOrAbsent(value: unknown): boolean {
  return isAbsent(value) || isText(value);
}

function isFlagOrAbsent(value: unknown): boolean {
  return isAbsent(value) || typeof value === 'boolean';
}

function isInstantOrAbsent(value: unknown): boolean {
  return isAbsent(value) || (isText(value) && !Number.isNaN(Date.parse(value)));
}

function areLicensesOrAbsent(value: unknown): boolean {
  if (isAbsent(value)) return true;
  return Array.isArray(value) && value.length <= MOST_LICENSES && value.every(isLicense);
}

function isLicense(value: unknown): boolean {
  return isRecord(value) && isText(value['skuId']) && areAllOrAbsent(value['disabledPlans'], isText);
}

function isRecord(value: unknown): value is RawRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const USER_RULES: Readonly<Record<keyof GraphUser, (value: unknown) => boolean>> = {
  id: (value) => isText(value) && isObjectId(value),
  userPrincipalName: (value) => isText(value) && value.trim() !== '',
  displayName: isTextOrAbsent,
  mail: isTextOrAbsent,
  accountEnabled: isFlagOrAbsent,
  passwordPolicies: isTextOrAbsent,
  onPremisesSyncEnabled: isFlagOrAbsent,
  usageLocation: isTextOrAbsent,
  assignedLicenses: areLicensesOrAbsent,
  userType: isTextOrAbsent,
  lastPasswordChangeDateTime: isInstantOrAbsent,
};

/** Tells whether a record is a user of which every property can be understood and stored. */
export function isUser(record: unknown): record is GraphUser {
  return isRecord(record) && Object.entries(USER_RULES).every(([name, fits]) => fits(record[name]));
}

const ROOM_RULES: Readonly<Record<keyof GraphRoom, (value: unknown) => boolean>> = {
  emailAddress: isTextOrAbsent,
  building: isTextOrAbsent,
  floorLabel: isTextOrAbsent,
  floorNumber: (value) => isAbsent(value) || Number.isSafeInteger(value),
};

/** Tells whether a record is a room of which every property that we use can be understood and stored. */
export function isRoom(record: unknown): record is GraphRoom & { readonly id?: unknown } {
  return isRecord(record) && Object.entries(ROOM_RULES).every(([name, fits]) => fits(record[name]));
}

function isServicePlan(value: unknown): boolean {
  return isRecord(value) && isText(value['servicePlanId']) && isTextOrAbsent(value['servicePlanName']);
}

function areAllOrAbsent(value: unknown, fits: (item: unknown) => boolean): boolean {
  return isAbsent(value) || (Array.isArray(value) && value.every(fits));
}

/** Tells whether a record is a subscription of the tenant. */
export function isSku(record: unknown): record is GraphSku {
  if (!isRecord(record) || !isText(record['skuId']) || !isText(record['skuPartNumber'])) return false;
  return isTextOrAbsent(record['capabilityStatus']) && areAllOrAbsent(record['servicePlans'], isServicePlan);
}

/** Returns a text in a form that can be shown: on one line, without anything that changes how other text looks. */
function readable(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const text = value.toWellFormed().replaceAll(UNREADABLE, ' ').replaceAll(/\s+/g, ' ').trim();
  return text === '' ? undefined : [...text].slice(0, LONGEST_NAME).join('');
}

/** Returns what can be said about a record that is left out. */
export function leftOutRecord(record: unknown): LeftOutRecord {
  if (!isRecord(record)) return {};
  const { id, userPrincipalName: upn, displayName, emailAddress } = record;
  const name = [displayName, upn, emailAddress, id].map(readable).find((text) => text !== undefined);
  return {
    ...(USER_RULES.id(id) && { id: id as string }),
    ...(USER_RULES.userPrincipalName(upn) && { upn: upn as string }),
    ...(name !== undefined && { name }),
  };
}

/**
 * Tells whether a record that is left out may be a room account: a person's record that can't be read is of no concern,
 * and its name is nobody's business here.
 * @param isPlace whether an address is on the room list
 * @param isRoomSku whether a license is one for rooms
 */
export function mayBeRoom(
  record: unknown,
  isPlace: (address: string) => boolean,
  isRoomSku: (skuId: string) => boolean,
): boolean {
  if (!isRecord(record)) return true;
  const { mail, userPrincipalName: upn, assignedLicenses: licenses } = record;
  if (!isText(upn) || !areLicensesOrAbsent(licenses) || isAbsent(licenses) || !isTextOrAbsent(mail)) return true;
  const addresses = [upn, ...(typeof mail === 'string' ? [mail] : [])];
  return (
    addresses.some(isPlace) || (licenses as readonly { readonly skuId: string }[]).some(({ skuId }) => isRoomSku(skuId))
  );
}
