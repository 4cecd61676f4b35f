import { noteClient } from './people/clients.ts';
import { refreshOnView } from './cards/card-refresh.ts';
import {
  readBotSettings,
  readDialogSubmission,
  readFaultSettings,
  readPress,
  readSay,
  readTeamChange,
  readTextField,
} from './control-requests.ts';
import type { NewEvent } from './event-log.ts';
import { addMember, announceInstallations, installBot, removeBot, removeMember } from './people/installation.ts';
import { BOT_NAME, EVERYBODY, mriOf } from './layout.ts';
import { viewOf } from './messages.ts';
import type { SandboxPerson } from '../tenant.ts';
import type { Parts } from './parts.ts';
import { changeTeam } from './people/team-changes.ts';
import { personByObjectId } from './people/roster.ts';
import type { Conversation } from './people/roster.ts';
import type { Call, Reply, Route } from './routes.ts';
import { press, say, submitDialog } from './people/user-acts.ts';
import type { ConversationView, MessagesPage, PersonView } from './wire.ts';

/** Less than the 30 seconds after which many clients and proxies give up. */
const MAX_WAIT_SECONDS = 25;

type Handler = (parts: Parts, call: Call) => Reply | Promise<Reply>;

const CONVERSATION = '/_sandbox/conversations/:conversationId';

const ROUTES: readonly (readonly [method: string, path: string, handler: Handler])[] = [
  ['GET', '/_sandbox/people', () => ok(people())],
  ['GET', '/_sandbox/conversations', (parts, call) => ok(conversations(parts, call))],
  ['GET', `${CONVERSATION}/messages`, (parts, call) => ok(messages(parts, call))],
  ['POST', `${CONVERSATION}/messages`, async (parts, call) => ok(await say(parts, readSay(call)))],
  ['GET', `${CONVERSATION}/members`, (parts, call) => ok(membersIn(parts, call))],
  ['POST', `${CONVERSATION}/members`, changeMembers],
  ['POST', '/_sandbox/actions', async (parts, call) => ok(await press(parts, readPress(call)))],
  ['POST', '/_sandbox/dialogs', async (parts, call) => ok(await submitDialog(parts, readDialogSubmission(call)))],
  ['GET', '/_sandbox/events', events],
  ['GET', '/_sandbox/bot', (parts) => ok({ endpoint: parts.botLine.endpoint })],
  ['PUT', '/_sandbox/bot', setBot],
  [
    'POST',
    '/_sandbox/bot/install',
    async (parts, call) => done(installBot(parts, readTextField(call, 'conversationId'))),
  ],
  [
    'POST',
    '/_sandbox/bot/remove',
    async (parts, call) => done(removeBot(parts, readTextField(call, 'conversationId'))),
  ],
  ['POST', '/_sandbox/team', async (parts, call) => done(changeTeam(parts, readTeamChange(call)))],
  ['POST', '/_sandbox/faults', setFaults],
  ['GET', '/_sandbox/log', (parts) => ok(parts.journal.entries)],
];

/** The routes through which tests and pages act as people, look at the conversations, and cause faults. */
export function controlRoutes(parts: Parts): readonly Route[] {
  return ROUTES.map(([method, path, handler]) => ({
    method,
    path,
    handle: (call) => {
      noteClient(parts.clients, call);
      return handler(parts, call);
    },
  }));
}

function ok(body: unknown): Reply {
  return { status: 200, body };
}

async function done(work: Promise<void>): Promise<Reply> {
  await work;
  return { status: 204 };
}

function people(): readonly PersonView[] {
  return EVERYBODY.map((person) => personView(person));
}

function personView({
  objectId,
  displayName,
  userPrincipalName,
  userType,
  groups,
  accountEnabled,
}: SandboxPerson): PersonView {
  return { objectId, mri: mriOf(objectId), name: displayName, userPrincipalName, userType, groups, accountEnabled };
}

function membersIn(parts: Parts, call: Call): readonly PersonView[] {
  const conversation = parts.roster.conversation(call.params['conversationId'] ?? '');
  return parts.roster.membersOf(conversation).map((person) => personView(person));
}

function conversations(parts: Parts, call: Call): readonly ConversationView[] {
  const person = personByObjectId(call.query.get('as') ?? '');
  const own = parts.roster.conversations.filter((conversation) => conversation.members.has(person.objectId));
  return own.map(({ id, kind, name, channelType, botInstalled }) => ({
    id,
    kind,
    name: kind === 'personal' ? BOT_NAME : name,
    ...(channelType === undefined ? {} : { channelType }),
    botInstalled,
    ...latestIn(parts, id, person.objectId),
  }));
}

function latestIn(parts: Parts, conversationId: string, objectId: string): Pick<ConversationView, 'latest'> {
  const message = parts.messages.in(conversationId).findLast(({ deleted }) => !deleted);
  return message === undefined ? {} : { latest: viewOf(message, objectId) };
}

function messages(parts: Parts, call: Call): MessagesPage {
  const conversation = parts.roster.conversation(call.params['conversationId'] ?? '');
  const person = parts.roster.member(conversation, call.query.get('as') ?? '');
  const { cursor } = parts.events;
  const views = parts.messages.in(conversation.id).map((message) => viewOf(message, person.objectId));
  refreshOnView(parts, conversation, person);
  return { messages: views, cursor };
}

async function changeMembers(parts: Parts, call: Call): Promise<Reply> {
  const id = call.params['conversationId'] ?? '';
  const change = readTextField(call, 'change') === 'remove' ? removeMember : addMember;
  return done(change(parts, id, readTextField(call, 'objectId')));
}

async function events(parts: Parts, call: Call): Promise<Reply> {
  const person = personByObjectId(call.query.get('as') ?? '');
  const asked = call.query.get('after');
  const after = asked === null ? parts.events.cursor : Number(asked);
  const waitSeconds = Math.min(Number(call.query.get('wait') ?? MAX_WAIT_SECONDS), MAX_WAIT_SECONDS);
  const mayRead = (event: NewEvent): boolean => {
    if (event.onlyFor !== undefined) return event.onlyFor === person.objectId;
    const conversation: Conversation = parts.roster.conversation(event.conversationId);
    return event.type === 'members' || conversation.members.has(person.objectId);
  };
  return ok(await parts.events.since(after, { mayRead }, asked === null ? 0 : waitSeconds * 1_000));
}

async function setBot(parts: Parts, call: Call): Promise<Reply> {
  const settings = readBotSettings(call);
  parts.botLine.set(settings);
  if (settings.announce === true) await announceInstallations(parts);
  return { status: 204 };
}

function setFaults(parts: Parts, call: Call): Reply {
  const settings = readFaultSettings(call);
  if (settings.clear === true) parts.faults.clear();
  for (const fault of settings.add ?? []) parts.faults.add(fault);
  if (settings.rateLimits !== undefined) parts.settings.rateLimits = settings.rateLimits;
  return { status: 204 };
}
