import { CHANNELS, GENERAL_CHANNEL_ID, TEAM } from '../layout.ts';
import type { Parts } from '../parts.ts';
import { isNamedBy, rosterEntry } from '../people/roster.ts';
import { Refusal } from '../routes.ts';
import type { Call, Reply } from '../routes.ts';

/** A page holds at most 500 members (Teams, "Get the Microsoft Teams member profile"). */
const MAX_PAGE_SIZE = 500;

export function listMembers(parts: Parts, call: Call): Reply {
  const conversation = parts.roster.conversationWithBot(call.params['conversationId'] ?? '');
  return { status: 200, body: parts.roster.membersOf(conversation).map((person) => rosterEntry(person, conversation)) };
}

export function pageMembers(parts: Parts, call: Call): Reply {
  const conversation = parts.roster.conversationWithBot(call.params['conversationId'] ?? '');
  const all = parts.roster.membersOf(conversation).map((person) => rosterEntry(person, conversation));
  const asked = Number(call.query.get('pageSize') ?? MAX_PAGE_SIZE);
  const size = Math.min(Number.isInteger(asked) && asked > 0 ? asked : MAX_PAGE_SIZE, MAX_PAGE_SIZE);
  const from = readToken(call.query.get('continuationToken'));
  const next = from + size;
  return {
    status: 200,
    body: { members: all.slice(from, next), ...(next < all.length ? { continuationToken: writeToken(next) } : {}) },
  };
}

export function readMember(parts: Parts, call: Call): Reply {
  const conversation = parts.roster.conversationWithBot(call.params['conversationId'] ?? '');
  const person = parts.roster.membersOf(conversation).find((one) => isNamedBy(one, call.params['memberId'] ?? ''));
  if (person === undefined)
    throw new Refusal(404, 'MemberNotFoundInConversation', 'The member is not in the conversation.');
  return { status: 200, body: rosterEntry(person, conversation) };
}

export function readTeam(parts: Parts, call: Call): Reply {
  const general = team(parts, call);
  const body = {
    id: TEAM.id,
    name: parts.roster.teamName,
    aadGroupId: TEAM.aadGroupId,
    tenantId: TEAM.tenantId,
    type: 'standard',
  };
  return { status: 200, body: { ...body, channelCount: CHANNELS.length, memberCount: general.members.size } };
}

/**
 * Lists the channels. As in Teams, General has no name, and a private channel shows only to a bot that was added to it.
 */
export function readTeamChannels(parts: Parts, call: Call): Reply {
  team(parts, call);
  const visible = CHANNELS.filter(({ id, type }) => type !== 'private' || parts.roster.conversation(id).botInstalled);
  const named = visible.map(({ id, type }) => ({ id, type, name: parts.roster.conversation(id).name }));
  const conversations = named.map(({ id, name, type }) =>
    id === GENERAL_CHANNEL_ID ? { id, type } : { id, name, type },
  );
  return { status: 200, body: { conversations } };
}

function team(parts: Parts, call: Call): ReturnType<Parts['roster']['conversationWithBot']> {
  if (call.params['teamId'] !== TEAM.id) throw new Refusal(404, 'NotFound', 'there is no such team');
  return parts.roster.conversationWithBot(TEAM.id);
}

function writeToken(offset: number): string {
  return Buffer.from(String(offset)).toString('base64url');
}

function readToken(token: string | null): number {
  if (token === null || token === '') return 0;
  const offset = Number(Buffer.from(token, 'base64url').toString('utf8'));
  if (!Number.isInteger(offset) || offset <= 0)
    throw new Refusal(400, 'BadArgument', 'the continuationToken is not valid');
  return offset;
}
