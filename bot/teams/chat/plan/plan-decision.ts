import type { ResourceAccount } from '../../../domain/accounts/account.ts';
import type { ApprovalRequest } from '../../../domain/approval/approval-request.ts';
import { DomainError } from '../../../domain/errors.ts';
import type { Command } from '../grammar/command.ts';
import { areAllDigits, areDigits, readDigits, readReason } from '../grammar/decision-words.ts';
import { bareName, joinedParts, listParts } from '../grammar/names.ts';
import { textBetween, wordsOf } from '../grammar/words.ts';
import { clearRoom, findName } from './find-rooms.ts';
import type { Look, Plan, Said } from './plan.ts';

type Decision = Extract<Command, { readonly kind: 'approve' | 'reject' }>;

/** The beginning of a request's id, as cards show it, or a longer part. */
const REQUEST_ID = /^#?[0-9a-f][0-9a-f-]{3,35}[:,]?$/i;
/** The most words that the name of a room is looked for in. */
const MOST_WORDS = 8;
const MOST_CHOICES = 6;
const LONGEST_NAME = 120;

/** Plans to approve or to reject the request that someone named by its id or by its room. */
export async function planDecision(look: Look, said: Said, command: Decision): Promise<Plan> {
  const byId = await requestById(look, command);
  if (byId) return decide(look, byId, said, command.kind, true);
  const byRoom = await roomAtBeginning(look, command.target);
  if (!byRoom) return (await wholeName(look, command.orName)) ?? askRequest(look, command.target);
  const { request } = await look.status(byRoom.account.id);
  if (request?.status !== 'pending') return { shows: 'status', rooms: [byRoom.account], nothingWaits: true };
  return decide(look, { request, rest: byRoom.rest }, said, command.kind, false);
}

/** Shows a room whose very name begins with a verb, such as "Approve Lounge". */
async function wholeName(look: Look, names: readonly string[]): Promise<Plan | undefined> {
  for (const name of names.filter(({ length }) => length <= LONGEST_NAME)) {
    const account = clearRoom(await look.rooms(name, 'read'));
    if (account) return { shows: 'status', rooms: [account] };
  }
  return undefined;
}

interface NamedRequest {
  readonly request: ApprovalRequest;
  readonly rest: string;
}

/** Finds a request by the id at the beginning. An id that no request has may be the name of a room. */
async function requestById(look: Look, { kind, target }: Decision): Promise<NamedRequest | undefined> {
  const [id = '', ...others] = target.split(/\s+/);
  const rest = others.join(' ');
  if (!REQUEST_ID.test(id) || (kind === 'approve' && rest !== '' && !areDigits(readDigits(rest)))) return undefined;
  if (kind === 'approve' && rest === '' && areAllDigits(id)) return undefined;
  try {
    return { request: await look.request(id.replaceAll(/[#:,]/g, '')), rest };
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'request_unknown') throw error;
    return undefined;
  }
}

interface RoomAndRest {
  readonly account: ResourceAccount;
  readonly rest: string;
}

/** Finds the longest beginning of a text that is the very name of a room. */
async function roomAtBeginning(look: Look, text: string): Promise<RoomAndRest | undefined> {
  const words = wordsOf(text);
  for (let count = Math.min(words.length, MOST_WORDS); count > 0; count -= 1) {
    // An address ends a name, so that the digits after it are no part of it.
    const address = words.findIndex((word) => word.text.includes('@'));
    if (address >= 0 && address < count - 1) continue;
    const { found } = await findName((name) => look.rooms(name, 'read'), textBetween(text, words, 0, count));
    const account = clearRoom(found);
    if (account) return { account, rest: textBetween(text, words, count, words.length) };
  }
  return undefined;
}

function decide(
  look: Look,
  named: NamedRequest,
  said: Said,
  kind: Decision['kind'],
  byId: boolean,
): Plan | Promise<Plan> {
  return kind === 'approve' ? approval(named.request, named.rest, said, byId) : rejection(look, named);
}

function approval(request: ApprovalRequest, rest: string, { isPersonal, needsDigits }: Said, byId: boolean): Plan {
  const digits = readDigits(rest);
  if (digits === '') return needsDigits || !byId ? { asks: 'digits', request } : { does: 'approve', request };
  if (!isPersonal) return { asks: 'card', request };
  // A second room, or anything else that is no digits, is a question.
  if (!areDigits(digits)) return { asks: 'which act', because: 'one by one' };
  return areAllDigits(digits) || byId ? { does: 'approve', request, digits } : { asks: 'digits', request };
}

async function rejection(look: Look, { request, rest }: NamedRequest): Promise<Plan> {
  if (listParts(rest).length === 0) return { asks: 'reason', request };
  const said = readReason(rest);
  if (!said) return { asks: 'reason', request };
  if (said.text === undefined || /^#?\d/.test(rest)) return { does: 'reject', request, ...said };
  // A second room is no comment.
  const second = await roomAtBeginning(look, rest.replace(/^(?:and|und|or|oder|,)\s+/iu, ''));
  if (second) return { asks: 'which act', because: 'one by one' };
  return (await isPartOfName(look, request.account, rest))
    ? { asks: 'reason', request }
    : { does: 'reject', request, ...said };
}

/** Tells whether the word after a room may belong to the name of another one: "Oslo 3.14 West" after "Oslo 3.14". */
async function isPartOfName(
  look: Look,
  { id, displayName }: ApprovalRequest['account'],
  rest: string,
): Promise<boolean> {
  const { accounts } = await look.rooms(`${displayName} ${wordsOf(rest)[0]?.text ?? ''}`, 'read');
  return accounts.some((account) => account.id !== id);
}

/**
 * Asks which request is meant, among those of the rooms that fit.
 * @throws DomainError request_unknown when there is none
 */
async function askRequest(look: Look, target: string): Promise<Plan> {
  const name = bareName(target.replace(/(?:\s+[\d\s-]+)$/u, ''));
  if (joinedParts(name).length > 1 || listParts(name).length > 1) return { asks: 'which act', because: 'one by one' };
  if (areDigits(target)) return { shows: 'pending' };
  const { found } = await findName((text) => look.rooms(text, 'read'), name);
  const standings = await Promise.all(found.accounts.slice(0, MOST_CHOICES).map(({ id }) => look.status(id)));
  const requests = standings.flatMap(({ request }) => (request?.status === 'pending' ? [request] : []));
  if (requests.length > 0) return { asks: 'request', requests };
  throw new DomainError('request_unknown');
}
