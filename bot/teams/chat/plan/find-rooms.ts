import type { ResourceAccount } from '../../../domain/accounts/account.ts';
import { DomainError } from '../../../domain/errors.ts';
import type { FoundAccounts } from '../../../services/accounts/find-account.ts';
import type { SaidRooms } from '../grammar/command.ts';
import { carriedName, joinedParts, listParts, nameReadings } from '../grammar/names.ts';
import type { NamedRoom } from './plan.ts';

/** Finds the accounts that a name means. */
export type Find = (name: string) => Promise<FoundAccounts>;

/** The most names that are looked up for one message. */
const MOST_NAMES = 60;

/** What the rooms of a command are. */
export type Rooms =
  | { readonly kind: 'one'; readonly account: ResourceAccount; readonly byLongName?: true }
  | { readonly kind: 'unsure'; readonly name: string; readonly found: FoundAccounts }
  | { readonly kind: 'list'; readonly rooms: readonly NamedRoom[] }
  | { readonly kind: 'too many' };

/** Returns the only account that has exactly this name or address. */
export function clearRoom({ match, accounts }: FoundAccounts): ResourceAccount | undefined {
  return match === 'exact' && accounts.length === 1 ? accounts[0] : undefined;
}

/**
 * Finds the rooms that a command names. A text that is the very name of one room means that room, even if it contains "and"
 * or "for"; otherwise it may be a list.
 */
export async function findRooms(find: Find, { rooms, orName }: SaidRooms): Promise<Rooms> {
  const isLong = rooms.includes('\n') || listParts(rooms).length > 1;
  const whole = isLong && rooms.length > MOST_LETTERS ? NOTHING : await findName(find, rooms);
  const account = clearRoom(whole.found);
  if (account) return { kind: 'one', account };
  if (whole.found.match === 'exact') return { kind: 'unsure', ...whole };
  for (const name of orName.filter(({ length }) => length <= MOST_LETTERS)) {
    const only = clearRoom(await find(name));
    if (only) return { kind: 'one', account: only, byLongName: true };
  }
  const parts = listParts(rooms);
  if (parts.flatMap((part) => joinedParts(part)).length > MOST_NAMES) return { kind: 'too many' };
  const list = await findParts(find, parts);
  if (list.length > MOST_NAMES) return { kind: 'too many' };
  // A name with a comma in it that isn't complete is no list.
  const isName = whole.found.accounts.length > 0 && !list.every(({ found }) => clearRoom(found));
  return list.length > 1 && !isName ? { kind: 'list', rooms: unique(list) } : { kind: 'unsure', ...whole };
}

/** No name is longer than 256 characters; most are far shorter. */
const MOST_LETTERS = 256;
const NOTHING: NamedRoom = { name: '', found: { match: 'partial', accounts: [] } };

/** Finds one name, in the first reading that some account has. */
export async function findName(find: Find, text: string): Promise<NamedRoom> {
  let best: NamedRoom | undefined;
  for (const name of nameReadings(text)) {
    const found = await find(name);
    if (found.match === 'exact') return { name, found };
    if (best === undefined || (best.found.accounts.length === 0 && found.accounts.length > 0)) best = { name, found };
  }
  return best ?? { ...NOTHING, name: text };
}

async function findParts(find: Find, parts: readonly string[]): Promise<readonly NamedRoom[]> {
  const rooms: NamedRoom[] = [];
  for (const part of parts) {
    rooms.push(...(await findJoined(find, part, joinedParts(part), rooms.at(-1)?.name)));
    if (rooms.length > MOST_NAMES) break;
  }
  return rooms;
}

/** The most words such as "and" that one name may contain. */
const MOST_JOINTS = 2;

/** Finds the rooms of "Raum 17 und Küche und Bar", where the longest names that accounts have win. */
async function findJoined(
  find: Find,
  text: string,
  joined: readonly string[],
  before: string | undefined,
): Promise<readonly NamedRoom[]> {
  const rooms: NamedRoom[] = [];
  for (let from = 0; from < joined.length;) {
    let found: NamedRoom | undefined;
    let to = Math.min(joined.length, from + 1 + MOST_JOINTS);
    for (; to > from + 1; to -= 1) {
      found = await findName(find, between(text, joined[from] ?? '', joined[to - 1] ?? ''));
      if (found.found.match === 'exact') break;
    }
    rooms.push(to > from + 1 && found ? found : await findPart(find, joined[from] ?? '', rooms.at(-1)?.name ?? before));
    from = to;
  }
  return rooms;
}

/** Returns a text from one of its parts to the end of another. */
function between(text: string, first: string, last: string): string {
  const start = text.indexOf(first);
  return text.slice(start, text.indexOf(last, start + first.length) + last.length);
}

/** Finds a part of a list. "3.15" after "Oslo 3.14" is "Oslo 3.15", unless some account has the short name. */
async function findPart(find: Find, part: string, before: string | undefined): Promise<NamedRoom> {
  const found = await findName(find, part);
  if (found.found.match === 'exact' || before === undefined) return found;
  const carried = carriedName(before, part);
  if (carried === undefined) return found;
  const longer = await findName(find, carried);
  return longer.found.match === 'exact' ? longer : found;
}

/** Leaves out what means a room that was named before. */
function unique(rooms: readonly NamedRoom[]): readonly NamedRoom[] {
  const seen = new Set<string>();
  return rooms.filter(({ found }) => {
    const id = clearRoom(found)?.id;
    if (id === undefined) return true;
    return seen.has(id) ? false : seen.add(id);
  });
}

/** @throws DomainError account_unknown when nothing was found, with facts for its wording */
export function requireFound(found: FoundAccounts, name: string, details: Readonly<Record<string, number>> = {}): void {
  if (found.accounts.length > 0) return;
  throw new DomainError('account_unknown', { name, ...(found.match === 'near' && { address: true }), ...details });
}
