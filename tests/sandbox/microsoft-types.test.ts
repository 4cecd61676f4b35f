import assert from 'node:assert/strict';
import type { Room, SignIn, User } from '@microsoft/microsoft-graph-types';
import { openDirectory } from '../../bot/directory/directory.ts';
import { openGraphClient } from '../../bot/directory/graph-client.ts';
import { openRoomCalendar } from '../../bot/directory/calendars/room-calendar.ts';
import { openDeviceInventory } from '../../bot/directory/devices/device-inventory.ts';
import { openConditionalAccess } from '../../bot/directory/policies/conditional-access.ts';
import { openActivityFeed } from '../../bot/directory/activity-feed.ts';
import type { RawSignIn } from '../../bot/directory/sign-ins/read-sign-in.ts';
import { openSignInLog } from '../../bot/directory/sign-ins/sign-in-log.ts';
import { readCredentialEnd } from '../../bot/directory/credential-ends.ts';
import { checkGroups, checkPermissions } from '../../bot/directory/permission-checks.ts';
import { type GraphRoom, type GraphUser, USER_PROPERTIES } from '../../bot/directory/user-facts.ts';
import { ROOM_LICENSES } from '../../bot/domain/accounts/account.ts';
import { Secret } from '../../bot/domain/secret.ts';
import { kindOf } from '../../env/sandbox/behaviors/kinds.ts';
import { APPROVALS_CHANNEL_ID, mriOf, personalConversationId, TEAM } from '../../env/sandbox/connector/layout.ts';
import type { GraphCall } from '../../env/sandbox/graph/graph-call.ts';
import { type Graph, startGraph } from '../../env/sandbox/graph/graph.ts';
import { ALL_GRAPH_ROLES, type Issuer, startIssuer } from '../../env/sandbox/issuer/issuer.ts';
import { isRecord } from '../../env/sandbox/loopback-server.ts';
import {
  SANDBOX_BOT_APP,
  SANDBOX_GRAPH_APP,
  SANDBOX_GROUPS,
  SANDBOX_PEOPLE,
  SANDBOX_TENANT_ID,
  sandboxRoom,
  sandboxRoomThatIs,
} from '../../env/sandbox/tenant.ts';
import { sandboxTokens } from '../support/sandbox-tokens.ts';
import { startStage } from './fake-bot.ts';
import { complaints, type Sample } from './type-complaints.ts';

/** What each call of Graph returns, by the type of the entity or of the entries of its list. */
const GRAPH_TYPES: Readonly<Record<string, string>> = {
  'GET /users': 'User',
  'GET /users/{id}': 'User',
  'GET /users/{id}/mailboxSettings': 'MailboxSettings',
  'GET /users/{id}/calendarView': 'Event',
  'GET /users/{id}/transitiveMemberOf': 'Group',
  'GET /groups/{id}': 'Group',
  'GET /places/microsoft.graph.room': 'Room',
  'GET /places/{id}': 'Room',
  'GET /subscribedSkus': 'SubscribedSku',
  'GET /domains': 'Domain',
  'GET /deviceManagement/managedDevices': 'ManagedDevice',
  'GET /deviceManagement/windowsAutopilotDeviceIdentities': 'WindowsAutopilotDeviceIdentity',
  'GET /applications/{id}': 'Application',
  'GET /users/{id}/authentication/resourceAccountKeyAuthenticationMethods': 'AuthenticationMethod',
  'GET /roleManagement/directory/roleAssignments': 'UnifiedRoleAssignment',
  'GET /auditLogs/signIns': 'SignIn',
  'POST /identity/conditionalAccess/evaluate': 'WhatIfAnalysisResult',
};

/**
 * The bodies that the server sends, by type. The parts of a notification and of an evaluation have types, while
 * Microsoft has none for the whole, and none for the body of checkMemberGroups.
 */
const BODY_TYPES: Readonly<Record<string, string>> = { 'PATCH /users/{id}': 'User' };
const NOTIFICATION = 'POST /users/{id}/teamwork/sendActivityNotification';
const EVALUATION = 'POST /identity/conditionalAccess/evaluate';
const PART_TYPES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  [NOTIFICATION]: {
    topic: 'TeamworkActivityTopic',
    previewText: 'ItemBody',
    templateParameters: 'KeyValuePair',
  },
  [EVALUATION]: {
    signInIdentity: 'UserSignIn',
    signInContext: 'ApplicationContext',
    signInConditions: 'SignInConditions',
  },
};
const GRAPH = 'https://graph.microsoft.com';
const BATCH = 'POST /$batch';
const BATCH_TYPE = 'BatchRequestBody';
const SOME = 8;
function entries(body: unknown): readonly unknown[] {
  const value = isRecord(body) ? body['value'] : undefined;
  return Array.isArray(value) ? value.slice(0, SOME) : [body];
}

function placeKind(call: GraphCall): string {
  return kindOf(call).replace(/^(GET \/places\/)(?!microsoft\.graph\.)[^/]+$/, '$1{id}');
}

function answerSamples(call: GraphCall, body: unknown): readonly Sample[] {
  const kind = placeKind(call);
  const type = GRAPH_TYPES[kind];
  return type === undefined ? [] : entries(body).map((value) => ({ type, kind, value }));
}

function bodySamples(call: GraphCall): readonly Sample[] {
  const kind = kindOf(call);
  const type = kind === BATCH ? BATCH_TYPE : BODY_TYPES[kind];
  if (type !== undefined) return [{ type, kind, value: JSON.parse(call.body) }];
  const parts = PART_TYPES[kind];
  if (parts === undefined) return [];
  const body = JSON.parse(call.body) as Readonly<Record<string, unknown>>;
  return Object.entries(parts).flatMap(([name, part]) =>
    [body[name]].flat().map((value) => ({ type: part, kind, value })),
  );
}

/** Collects what Graph and the server say to each other in one sync, one check of an account and one release. */
async function graphSamples(): Promise<readonly Sample[]> {
  const samples: Sample[] = [];
  const issuer = await startIssuer();
  const graph = await startGraph({
    issuer,
    rooms: 30,
    behaviors: {
      names: [],
      set: () => undefined,
      graphCall: async (call, answer) => {
        const reply = await answer(call);
        samples.push(...answerSamples(call, reply.body), ...bodySamples(call));
        return reply;
      },
    },
  });
  await speak(issuer, graph);
  await graph.close();
  await issuer.close();
  return samples;
}

async function speak(issuer: Issuer, graph: Graph): Promise<void> {
  const local = { graphUrl: graph.url };
  const common = {
    cloud: 'public',
    groups: SANDBOX_GROUPS,
    local,
    tokens: sandboxTokens('graph', issuer.url),
  } as const;
  const directory = openDirectory({ ...common, roomLicenses: ROOM_LICENSES });
  const { objectId } = sandboxRoom(1);
  graph.changeRoom(objectId, { memberOf: [{ displayName: 'Licensed rooms', isAssignableToRole: false }] });
  for await (const _portion of directory.listAccounts());
  await directory.person(SANDBOX_PEOPLE.grady.objectId);
  await directory.readAccount(sandboxRoomThatIs('no license').objectId);
  await directory.readAccount(objectId);
  await directory.roomMailboxes([objectId]);
  await directory.resetPassword(objectId, new Secret('Correct-horse-9'));
  await directory.hasResourceAccountKey(sandboxRoomThatIs('passwordless').objectId);
  const feed = openActivityFeed({
    ...common,
    tokens: sandboxTokens('bot', issuer.url),
    appId: SANDBOX_BOT_APP.appId,
    tenantId: SANDBOX_TENANT_ID,
    previewText: 'A console is waiting for approval.',
    outcomePreview: () => 'The card in your chat says what to do.',
    teamsAppId: SANDBOX_TENANT_ID,
  });
  await feed.tellWaiting(SANDBOX_PEOPLE.megan.objectId, { requestId: 'r', room: 'Berlin 1', minutes: 15 });
  await feed.tellOutcome(SANDBOX_PEOPLE.megan.objectId, { subjectId: 'o', need: 'rejected', room: 'Berlin 1' });
  await evaluate(issuer, graph);
  await signIn(
    graph,
    openGraphClient(() => common.tokens.read(GRAPH), { graphUrl: GRAPH, localUrl: graph.url }),
  );
  await check(issuer, graph);
}

/** Lets a room fail by a policy, and reads that in the sign-in log. */
async function signIn(graph: Graph, client: ReturnType<typeof openGraphClient>): Promise<void> {
  const { objectId, userPrincipalName, password } = sandboxRoom(2);
  graph.signIns.judgePolicies = () => ({ errorCode: 53003, policies: [{ displayName: 'Block', result: 'failure' }] });
  graph.attempt({ userPrincipalName, password });
  const reading = await openSignInLog(client, { events: 'interactive' }).read([objectId], new Date(0));
  assert.ok(reading.outcome === 'read' && reading.signIns.length === 1);
}

/** Asks about policies with all that the sandbox can have in them. */
async function evaluate(issuer: Issuer, graph: Graph): Promise<void> {
  graph.policies.add({
    displayName: 'Require a compliant device',
    conditions: {
      platforms: { includePlatforms: ['all'], excludePlatforms: ['android'] },
      locations: { includeLocations: ['All'], excludeLocations: ['office'] },
      devices: { deviceFilter: { mode: 'exclude', rule: 'device.model -eq "Console"' } },
    },
    grantControls: { operator: 'OR', builtInControls: ['mfa', 'compliantDevice'], termsOfUse: [] },
  });
  const tokens = sandboxTokens('graph', issuer.url);
  const graphUrl = 'https://graph.microsoft.com';
  const client = openGraphClient(() => tokens.read(graphUrl), { graphUrl, localUrl: graph.url });
  await openConditionalAccess(client).evaluate(sandboxRoom(1).objectId, '192.0.2.7');
  const inventory = openDeviceInventory(client);
  await inventory.find('intune', 'SN-2026-0001');
  await inventory.list('autopilot');
  await openRoomCalendar(client).read([sandboxRoom(1).objectId], new Date());
}

/** Checks the permissions of an app that may reset passwords by a scoped role only, so that its roles are read. */
async function check(issuer: Issuer, graph: Graph): Promise<void> {
  issuer.grantRoles([
    ...ALL_GRAPH_ROLES.filter((role) => role !== 'User-PasswordProfile.ReadWrite.All'),
    'RoleManagement.Read.Directory',
  ]);
  const { appId } = SANDBOX_GRAPH_APP;
  graph.assignRole({ principalId: appId, roleDefinitionId: appId, directoryScopeId: '/administrativeUnits/rooms' });
  const tokens = sandboxTokens('graph', issuer.url);
  const question = {
    cloud: 'public',
    tokens,
    groups: SANDBOX_GROUPS,
    local: { graphUrl: graph.url },
    token: await tokens.read('https://graph.microsoft.com'),
    clientId: appId,
  } as const;
  const credential = { kind: 'secret', secret: new Secret(SANDBOX_GRAPH_APP.secret) } as const;
  await readCredentialEnd(
    {
      app: 'graph',
      identity: { tenantId: SANDBOX_TENANT_ID, cloud: 'public', clientId: appId, credential },
      tokens,
      givenEnd: undefined,
      local: question.local,
    },
    new Date(),
  );
  await checkPermissions(question);
  await checkGroups(question);
}

/**
 * Microsoft's own pages show these, while its types lack them ("Get Teams specific context for your bot", and for a
 * resource account key https://learn.microsoft.com/graph/api/authentication-list-resourceaccountkeyauthenticationmethods).
 */
const UNTYPED: Readonly<Record<string, readonly string[]>> = {
  AuthenticationMethod: ['createdDateTime'],
  // The client takes the body of an item as text, while a batch carries it as an object.
  BatchRequestBody: ['body'],
  TeamsPagedMembersResult: ['objectId'],
  TeamsChannelAccount: ['objectId'],
  TeamDetails: ['tenantId'],
};

function withoutUntyped({ type, value, ...others }: Sample): Sample {
  const strip = (inner: unknown): unknown => {
    if (Array.isArray(inner)) return inner.map(strip);
    if (!isRecord(inner)) return inner;
    const typed = Object.entries(inner).filter(([name]) => UNTYPED[type]?.includes(name) !== true);
    return Object.fromEntries(typed.map(([name, deeper]) => [name, strip(deeper)]));
  };
  return { ...others, type, value: strip(value) };
}

/** Collects what the bot gets from Teams. */
async function teamsSamples(): Promise<readonly Sample[]> {
  const stage = await startStage();
  const { adele } = SANDBOX_PEOPLE;
  const as = adele.objectId;
  await stage.client.setBot({ endpoint: stage.endpoint, announce: true });
  await stage.client.say({ as, conversationId: personalConversationId(as), text: 'help' });
  await stage.client.say({ as, conversationId: APPROVALS_CHANNEL_ID, text: 'help', mention: true });
  await stage.client.removeMember(APPROVALS_CHANNEL_ID, SANDBOX_PEOPLE.alex.objectId);
  const conversation = `/v3/conversations/${encodeURIComponent(personalConversationId(as))}`;
  const card = {
    contentType: 'application/vnd.microsoft.card.adaptive',
    content: {
      type: 'AdaptiveCard',
      version: '1.5',
      body: [],
      actions: [{ type: 'Action.Execute', title: 'Approve', verb: 'approve', data: { requestId: 'r1' } }],
    },
  };
  const posted = await stage.ask('POST', `${conversation}/activities`, {
    type: 'message',
    summary: 'A card',
    attachments: [card],
  });
  await stage.client.press({
    as,
    conversationId: personalConversationId(as),
    activityId: posted.body.id,
    action: 'Approve',
  });
  const read = async (path: string): Promise<unknown> => (await stage.ask('GET', path)).body;
  const samples: readonly Sample[] = [
    ...stage.turns.map((value) => ({ type: 'Activity', value })),
    { type: 'ResourceResponse', value: posted.body },
    { type: 'TeamsPagedMembersResult', value: await read(`${conversation}/pagedmembers`) },
    { type: 'TeamDetails', value: await read(`/v3/teams/${encodeURIComponent(TEAM.id)}`) },
    { type: 'ConversationList', value: await read(`/v3/teams/${encodeURIComponent(TEAM.id)}/conversations`) },
    { type: 'TeamsChannelAccount', value: await read(`${conversation}/members/${encodeURIComponent(mriOf(as))}`) },
  ];
  await stage.close();
  return samples;
}

/** The same type with lists that can be written, because Microsoft's types have no others. */
type Writable<Value> = Value extends readonly (infer Entry)[]
  ? Writable<Entry>[]
  : Value extends object
    ? { -readonly [Name in keyof Value]: Writable<Value[Name]> }
    : Value;

describe("Microsoft's own types", function suite() {
  this.timeout(60_000);

  it('fit what the directory selects and how it reads that, or this file would not compile', () => {
    const selected: readonly (keyof User)[] = USER_PROPERTIES;
    // Microsoft's type has no null for licenses and their plans, which people report nevertheless.
    const user: Writable<Omit<GraphUser, 'assignedLicenses'>> = {
      id: sandboxRoom(1).objectId,
      userPrincipalName: sandboxRoom(1).userPrincipalName,
      accountEnabled: null,
    };
    const room: Writable<GraphRoom> = { emailAddress: null, building: null, floorNumber: null, floorLabel: null };
    const read: Writable<Omit<RawSignIn, 'appliedConditionalAccessPolicies' | 'createdDateTime' | 'id' | 'userId'>> = {
      isInteractive: true,
      status: { errorCode: 0, failureReason: null },
      deviceDetail: { displayName: null },
    };
    const theirs: readonly [User, Room, SignIn] = [user, room, read];
    for (const name of Object.keys(theirs[0]))
      assert.ok(
        selected.some((property) => property === name),
        name,
      );
  });

  it('fit what Graph and the server say to each other', async () => {
    const samples = await graphSamples();
    const seen = new Set(samples.map(({ kind }) => kind));
    assert.deepEqual(
      [...Object.keys(GRAPH_TYPES), ...Object.keys(BODY_TYPES), ...Object.keys(PART_TYPES), BATCH].filter(
        (kind) => !seen.has(kind),
      ),
      [],
    );
    const isBatch = ({ type }: Sample): boolean => type === BATCH_TYPE;
    const typed = samples.map(withoutUntyped);
    const entities = typed.filter((sample) => !isBatch(sample));
    assert.equal(await complaints('@microsoft/microsoft-graph-types', entities), '');
    assert.equal(await complaints('@microsoft/microsoft-graph-client', typed.filter(isBatch)), '');
  });

  it('fit what the bot gets from Teams', async () => {
    const samples = await teamsSamples();
    const kinds = new Set(samples.map(({ value }) => (isRecord(value) ? value['type'] : undefined)));
    for (const kind of ['message', 'invoke', 'conversationUpdate', 'installationUpdate'])
      assert.ok(kinds.has(kind), kind);
    assert.equal(await complaints('botframework-schema', samples.map(withoutUntyped)), '');
  });

  it('complain about a property that a type lacks, and about a wrong kind of value', async () => {
    const wrong: readonly Sample[] = [
      { type: 'User', value: { userPrincipleName: 'room-01@contoso.example' } },
      { type: 'Room', value: { floorNumber: '3' } },
    ];
    const text = await complaints('@microsoft/microsoft-graph-types', wrong);
    assert.match(text, /userPrincipleName"?' does not exist/);
    assert.match(text, /Type 'string' is not assignable to type 'number'/);
  });
});
