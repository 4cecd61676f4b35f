import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Room, User } from '@microsoft/microsoft-graph-types';
import { openDirectory } from '../../bot/directory/directory.ts';
import { checkGroups } from '../../bot/directory/permission-checks.ts';
import { type GraphRoom, type GraphUser, USER_PROPERTIES } from '../../bot/directory/user-facts.ts';
import { ROOM_LICENSES } from '../../bot/domain/accounts/account.ts';
import { Secret } from '../../bot/domain/secret.ts';
import { kindOf } from '../../env/sandbox/behaviors/kinds.ts';
import { APPROVALS_CHANNEL_ID, mriOf, personalConversationId, TEAM } from '../../env/sandbox/connector/layout.ts';
import { startGraph } from '../../env/sandbox/graph/graph.ts';
import { startIssuer } from '../../env/sandbox/issuer/issuer.ts';
import { isRecord } from '../../env/sandbox/loopback-server.ts';
import {
  SANDBOX_GRAPH_APP,
  SANDBOX_GROUPS,
  SANDBOX_PEOPLE,
  sandboxRoom,
  sandboxRoomThatIs,
} from '../../env/sandbox/tenant.ts';
import { sandboxTokens } from '../support/sandbox-tokens.ts';
import { startStage } from './fake-bot.ts';

/** A value that was seen on the wire, and the type that Microsoft gives it. */
interface Sample {
  readonly type: string;
  readonly value: unknown;
}

/** What each call of Graph returns, by the type of the entity or of the entries of its list. */
const GRAPH_TYPES: Readonly<Record<string, string>> = {
  'GET /users': 'User',
  'GET /users/{id}': 'User',
  'GET /users/{id}/mailboxSettings': 'MailboxSettings',
  'GET /users/{id}/transitiveMemberOf': 'Group',
  'GET /groups/{id}': 'Group',
  'GET /places/microsoft.graph.room': 'Room',
  'GET /subscribedSkus': 'SubscribedSku',
};
const SOME = 8;
const SCHEMAS = {
  '@microsoft/microsoft-graph-types': 'node_modules/@microsoft/microsoft-graph-types/microsoft-graph.d.ts',
  'botframework-schema': 'node_modules/botframework-schema/lib/index.d.ts',
} as const;

/** As JSON has it: dates are text, and what wasn't selected is missing. */
const ON_WIRE = `type OnWire<T> = 0 extends 1 & T ? any : T extends Date ? string
  : T extends readonly (infer Entry)[] ? readonly OnWire<Entry>[]
  : T extends object ? { readonly [Name in keyof T]?: OnWire<T[Name]> } : T;`;

function withoutAnnotations(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutAnnotations);
  if (!isRecord(value)) return value;
  const own = Object.entries(value).filter(([name]) => !name.startsWith('@odata.'));
  return Object.fromEntries(own.map(([name, inner]) => [name, withoutAnnotations(inner)]));
}

/** Lets the TypeScript compiler read the samples as literals, which also refuses a property that the type lacks. */
async function complaints(module: keyof typeof SCHEMAS, samples: readonly Sample[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'rooms-otp-types-'));
  try {
    const lines = samples.map(
      ({ type, value }) => `(${JSON.stringify(withoutAnnotations(value))}) satisfies OnWire<Schema.${type}>;`,
    );
    const source = [`import type * as Schema from '${module}';`, ON_WIRE, ...lines].join('\n');
    await writeFile(join(folder, 'samples.ts'), source);
    const compilerOptions = {
      target: 'es2024',
      lib: ['es2024', 'dom'],
      types: [],
      module: 'nodenext',
      moduleResolution: 'nodenext',
      strict: true,
      noEmit: true,
      skipLibCheck: true,
      paths: { [module]: [resolve(SCHEMAS[module])] },
    };
    await writeFile(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['samples.ts'] }));
    return spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', folder], { encoding: 'utf8' }).stdout;
  } finally {
    await rm(folder, { recursive: true });
  }
}

function entries(body: unknown): readonly unknown[] {
  const value = isRecord(body) ? body['value'] : undefined;
  return Array.isArray(value) ? value.slice(0, SOME) : [body];
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
        const { body } = await answer(call);
        const type = GRAPH_TYPES[kindOf(call)];
        if (type !== undefined) samples.push(...entries(body).map((value) => ({ type, value })));
        if (call.method === 'PATCH') samples.push({ type: 'User', value: JSON.parse(call.body) });
        return answer(call);
      },
    },
  });
  const tokens = sandboxTokens('graph', issuer.url);
  const common = { cloud: 'public', tokens, groups: SANDBOX_GROUPS, local: { graphUrl: graph.url } } as const;
  const directory = openDirectory({ ...common, roomLicenses: ROOM_LICENSES });
  const { objectId } = sandboxRoom(1);
  for await (const _portion of directory.listAccounts());
  await directory.person(SANDBOX_PEOPLE.grady.objectId);
  await directory.readAccount(sandboxRoomThatIs('no license').objectId);
  await directory.readAccount(objectId);
  await directory.roomMailboxes([objectId]);
  await directory.resetPassword(objectId, new Secret('Correct-horse-9'));
  await checkGroups({
    ...common,
    token: await tokens.read('https://graph.microsoft.com'),
    clientId: SANDBOX_GRAPH_APP.appId,
  });
  await graph.close();
  await issuer.close();
  return samples;
}

/** Teams' own pages show these, while Microsoft's types lack them ("Get Teams specific context for your bot"). */
const UNTYPED: Readonly<Record<string, readonly string[]>> = {
  TeamsPagedMembersResult: ['objectId'],
  TeamsChannelAccount: ['objectId'],
  TeamDetails: ['tenantId'],
};

function withoutUntyped({ type, value }: Sample): Sample {
  const strip = (inner: unknown): unknown => {
    if (Array.isArray(inner)) return inner.map(strip);
    if (!isRecord(inner)) return inner;
    const typed = Object.entries(inner).filter(([name]) => UNTYPED[type]?.includes(name) !== true);
    return Object.fromEntries(typed.map(([name, deeper]) => [name, strip(deeper)]));
  };
  return { type, value: strip(value) };
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
    const theirs: readonly [User, Room] = [user, room];
    for (const name of Object.keys(theirs[0]))
      assert.ok(
        selected.some((property) => property === name),
        name,
      );
  });

  it('fit what Graph and the server say to each other', async () => {
    const samples = await graphSamples();
    const seen = new Set(samples.map(({ type }) => type));
    assert.deepEqual(
      [...new Set(Object.values(GRAPH_TYPES))].filter((type) => !seen.has(type)),
      [],
    );
    assert.equal(await complaints('@microsoft/microsoft-graph-types', samples), '');
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
