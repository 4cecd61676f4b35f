import { OPEN_OTPS, TTL_HOURS } from '../../../domain/otp/otp.ts';
import { DomainError, type ErrorCode } from '../../../domain/errors.ts';
import { isSameName } from '../../../domain/accounts/search-text.ts';
import type { FoundAccounts } from '../../../services/accounts/find-account.ts';
import type { Command } from '../grammar/command.ts';
import type { Lifetime } from '../grammar/lifetime.ts';
import { listParts, nameReadings } from '../grammar/names.ts';
import { clearRoom, type Find, findName, findRooms, requireFound, type Rooms } from './find-rooms.ts';
import { planDecision } from './plan-decision.ts';
import type { Look, NamedRoom, Plan, Said } from './plan.ts';

/** The most codes that chat generates, and the most rooms that it shows, for one message. */
export const MOST_AT_ONCE = 5;

/**
 * Plans what to do about a command. It looks up names and never guesses: only the very name or address of a room, or the id
 * of a request, leads to an act.
 * @throws DomainError account_unknown, selector_unknown, request_unknown, lifetime_invalid, and those of the looks
 */
export async function planCommand(look: Look, said: Said, command: Command): Promise<Plan> {
  switch (command.kind) {
    case 'generate':
      return planGenerate(look, command);
    case 'status':
      return planStatus(look, command);
    case 'revoke':
      return planRevoke(look, command);
    case 'approve':
    case 'reject':
      return planDecision(look, said, command);
    case 'several':
      return planSeveral(look, said, command);
    case 'unclear':
      return planUnclear(look, command.room);
    case 'meant':
      return planMeant(look, said, command);
    case 'name':
      return planName(look, command.text);
    case 'ask account':
      return { asks: 'account', ...hoursIn(requireLifetime(command.lifetime)) };
    case 'accept list':
    case 'ask revoke':
    case 'greeting':
    case 'help':
    case 'overview':
    case 'pending':
    case 'rules':
    case 'thanks':
    case 'too long':
    case 'undo':
    case 'use channel':
    case 'wizard':
      return planWithoutRoom(command);
  }
}

type WithoutRoom = Exclude<
  Command,
  {
    kind:
      | 'approve'
      | 'ask account'
      | 'generate'
      | 'meant'
      | 'name'
      | 'reject'
      | 'revoke'
      | 'several'
      | 'status'
      | 'unclear';
  }
>;

function planWithoutRoom(command: WithoutRoom): Plan {
  switch (command.kind) {
    case 'help':
      return command.understood ? { shows: 'help' } : { asks: 'nothing' };
    case 'pending':
      return { shows: 'pending', ...(command.after !== undefined && { after: command.after }) };
    case 'ask revoke':
      return { asks: 'account to revoke' };
    case 'use channel':
    case 'accept list':
      return { does: command.kind };
    case 'undo':
    case 'too long':
      return { asks: command.kind };
    case 'greeting':
    case 'overview':
    case 'rules':
    case 'thanks':
    case 'wizard':
      return { shows: command.kind };
  }
}

type Hours = Extract<Lifetime, { readonly kind: 'hours' }>;

/** @throws DomainError lifetime_invalid for hours that no code may live, or `problem` when nobody can read the time */
function requireLifetime(lifetime: Lifetime | undefined): Hours | undefined {
  if (lifetime === undefined) return undefined;
  if (lifetime.kind === 'problem')
    throw new DomainError('lifetime_invalid', { problem: lifetime.problem, ...TTL_HOURS });
  const { hours } = lifetime;
  if (Number.isInteger(hours) && hours >= TTL_HOURS.least && hours <= TTL_HOURS.most) return lifetime;
  throw new DomainError('lifetime_invalid', { ttlHours: hours, ...TTL_HOURS });
}

function hoursIn(lifetime: Hours | undefined): { readonly hours?: number } {
  return lifetime ? { hours: lifetime.hours } : {};
}

async function planGenerate(look: Look, command: Extract<Command, { readonly kind: 'generate' }>): Promise<Plan> {
  const find: Find = (name) => look.rooms(name, 'generate');
  const rooms = await findRooms(find, command);
  if (rooms.kind === 'one' && rooms.byLongName) return { does: 'generate', rooms: [rooms.account] };
  if (command.building !== undefined && rooms.kind !== 'one') return planBuilding(find, command.building);
  const lifetime = requireLifetime(command.lifetime);
  if (rooms.kind === 'one') return { does: 'generate', rooms: [rooms.account], ...(lifetime && { lifetime }) };
  if (rooms.kind === 'too many') return { shows: 'wizard', rooms: [] };
  if (rooms.kind === 'list')
    return OR.test(command.rooms) ? chooseOne(rooms.rooms, lifetime) : generateList(rooms.rooms, lifetime);
  // A "for" that is left may begin a part of the name, or a time that nobody can read.
  requireFound(rooms.found, rooms.name, /\s(?:for|für|until|bis)\s/iu.test(` ${command.rooms} `) ? TTL_HOURS : {});
  return { asks: 'room', verb: 'generate', found: rooms.found, ...hoursIn(lifetime) };
}

const OR = /\s(?:or|oder)\s/iu;

/** Asks which of the rooms someone means who named one or another. */
function chooseOne(rooms: readonly NamedRoom[], lifetime: Hours | undefined): Plan {
  const accounts = rooms.flatMap(({ found }) => clearRoom(found) ?? []);
  const found: FoundAccounts = { match: 'partial', accounts };
  requireFound(found, rooms.map(({ name }) => name).join(', '));
  return { asks: 'room', verb: 'generate', found, ...hoursIn(lifetime) };
}

function generateList(rooms: readonly NamedRoom[], lifetime: Hours | undefined): Plan {
  const clear = rooms.flatMap(({ found }) => clearRoom(found) ?? []);
  const unclear = rooms.filter(({ found }) => !clearRoom(found));
  if (rooms.length > MOST_AT_ONCE) {
    return { shows: 'wizard', rooms: clear, ...(unclear.length > 0 && { unclear: unclear.map(({ name }) => name) }) };
  }
  if (unclear.length > 0) return { asks: 'rooms', verb: 'generate', clear, unclear, ...hoursIn(lifetime) };
  return { does: 'generate', rooms: clear, ...(lifetime && { lifetime }) };
}

/** Finds a building by its name, in the rooms that have its words. @throws DomainError account_unknown without any */
async function planBuilding(find: Find, text: string): Promise<Plan> {
  for (const name of nameReadings(text)) {
    const { accounts } = await find(name);
    const building = accounts.flatMap((account) => account.building ?? []).find((one) => isSameName(one, name));
    if (building !== undefined) return { shows: 'wizard', building };
    if (accounts.length > 0) return { asks: 'room', verb: 'generate', found: { match: 'partial', accounts } };
  }
  throw new DomainError('account_unknown', { name: text });
}

async function planStatus(look: Look, command: Extract<Command, { readonly kind: 'status' }>): Promise<Plan> {
  const rooms = await findRooms((name) => look.rooms(name, 'read'), command);
  const plan = statusOf(rooms);
  if (plan) return plan;
  if (rooms.kind === 'unsure') requireFound(rooms.found, rooms.name);
  return { asks: 'nothing' };
}

/** Plans to show the status of rooms, or to ask which ones are meant; `undefined` when nothing fits. */
function statusOf(rooms: Rooms): Plan | undefined {
  switch (rooms.kind) {
    case 'one':
      return { shows: 'status', rooms: [rooms.account] };
    case 'too many':
      return { shows: 'overview' };
    case 'list':
      return statusOfList(rooms.rooms);
    case 'unsure': {
      const { found } = rooms;
      const [only, ...others] = found.accounts;
      if (!only) return undefined;
      const isClear = others.length === 0 && found.match !== 'near';
      return isClear ? { shows: 'status', rooms: [only] } : { asks: 'room', verb: 'status', found };
    }
  }
}

function statusOfList(rooms: readonly NamedRoom[]): Plan {
  const clear = rooms.flatMap(({ found }) => clearRoom(found) ?? []);
  const unclear = rooms.filter(({ found }) => !clearRoom(found));
  if (rooms.length > MOST_AT_ONCE) return { shows: 'overview' };
  return unclear.length > 0 ? { asks: 'rooms', verb: 'status', clear, unclear } : { shows: 'status', rooms: clear };
}

/** The states of a request after its approval. */
const APPROVED: ReadonlySet<string> = new Set(['approved', 'ready', 'delivered', 'signed_in', 'needs_attention']);

async function planRevoke(look: Look, command: Extract<Command, { readonly kind: 'revoke' }>): Promise<Plan> {
  let found: Awaited<ReturnType<Look['revocable']>> | undefined;
  for (const name of [...nameReadings(command.rooms), ...command.orName]) {
    const next = await look.revocable(name);
    if (next.match === 'exact' || next.codeOf) {
      found = next;
      break;
    }
    if (found === undefined || (found.accounts.length === 0 && next.accounts.length > 0)) found = next;
  }
  if (!found || found.accounts.length === 0) return revokeList(look, command.rooms, found?.match === 'near');
  const [account, ...others] = found.accounts;
  const isClear = account && others.length === 0 && (found.match !== 'near' || found.codeOf);
  if (!isClear) return { asks: 'room', verb: 'revoke', found };
  const { otp, request } = await look.status(account.id);
  const isOpen = otp && OPEN_OTPS.some((open) => open === otp.status);
  const isOver = !isOpen && request && APPROVED.has(request.status) && (command.isUndo || otp?.status === 'consumed');
  return isOver ? { asks: 'undo', request } : { asks: 'revoke', account };
}

/** @throws DomainError account_unknown, selector_unknown */
async function revokeList(look: Look, text: string, isAddress: boolean): Promise<Plan> {
  const rooms = await findRooms((name) => look.rooms(name, 'generate'), { rooms: text, orName: [] });
  if (rooms.kind === 'list' && rooms.rooms.some(({ found }) => clearRoom(found))) {
    return { asks: 'which act', because: 'one by one' };
  }
  throw isAddress
    ? new DomainError('account_unknown', { name: text, address: true })
    : new DomainError('selector_unknown', { text });
}

/** The errors that say that a name fits nothing. */
const UNKNOWN: ReadonlySet<ErrorCode> = new Set([
  'account_unknown',
  'lifetime_invalid',
  'request_unknown',
  'selector_unknown',
]);

/** Several acts are a question, unless the words of the second one are the names of rooms. */
async function planSeveral(
  look: Look,
  said: Said,
  command: Extract<Command, { readonly kind: 'several' }>,
): Promise<Plan> {
  const question: Plan = { asks: 'which act', because: 'several' };
  if (command.otherwise?.kind !== 'generate' && command.otherwise?.kind !== 'status') return question;
  try {
    const plan = await planCommand(look, said, command.otherwise);
    const isClear = 'does' in plan || ('shows' in plan && plan.shows === 'status');
    return isClear ? plan : question;
  } catch (error) {
    if (!(error instanceof DomainError) || !UNKNOWN.has(error.code)) throw error;
    return question;
  }
}

async function planUnclear(look: Look, room: string): Promise<Plan> {
  const found =
    room === '' || !(await look.mayRead())
      ? undefined
      : (await findName((name) => look.rooms(name, 'read'), room)).found;
  const account = found && clearRoom(found);
  return { asks: 'which act', because: 'unclear', ...(account && { account }) };
}

async function planMeant(look: Look, said: Said, command: Extract<Command, { readonly kind: 'meant' }>): Promise<Plan> {
  if (!(await look.mayRead())) return { asks: 'nothing' };
  const account = clearRoom(await look.rooms(command.text, 'read'));
  if (account) return { shows: 'status', rooms: [account] };
  if (command.command.kind === 'status') return planCommand(look, said, command.command);
  return { asks: 'did you mean', said: command.said };
}

/** A name that is longer is only chatting. */
const LONGEST_NAME = 120;
const SHORTEST_NAME = 3;

async function planName(look: Look, text: string): Promise<Plan> {
  const isName =
    text.length >= SHORTEST_NAME && /\p{L}/u.test(text) && (text.length <= LONGEST_NAME || listParts(text).length > 1);
  if (!isName || !(await look.mayRead())) return { asks: 'nothing' };
  const rooms = await findRooms((name) => look.rooms(name, 'read'), { rooms: text, orName: [] });
  if (rooms.kind === 'list' && !rooms.rooms.some(({ found }) => clearRoom(found))) return { asks: 'nothing' };
  return statusOf(rooms) ?? { asks: 'nothing' };
}
