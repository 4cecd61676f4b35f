import { BOT_MRI, mriOf, personalConversationId, APPROVALS_CHANNEL_ID } from '../../env/sandbox/connector/layout.ts';
import { SANDBOX_PEOPLE, SANDBOX_TENANT_ID } from '../../env/sandbox/tenant.ts';

type Json = Readonly<Record<string, unknown>>;

/** A body as it goes over the wire. */
export interface Fuzzed {
  readonly body: Buffer;
  /** What was done to a good activity, for the message of a test that fails. */
  readonly change: string;
}

const { grady } = SANDBOX_PEOPLE;
const UNKNOWN_ID = '5a5a0000-0000-4000-8000-00000000ffff';
const WORDS = ['help', 'status', 'pending', 'generate otp for Oslo', 'revoke Oslo', 'approve 1234 123456', 'rules'];
const VERBS = [
  'approve',
  'reject',
  'viewRequest',
  'showCode',
  'status',
  'generate',
  'revoke',
  'pending',
  'confirmRules',
];

/** Returns a function with numbers from 0 to `below` - 1 that are the same for the same seed (xorshift32). */
export function seeded(seed: number): (below: number) => number {
  let state = seed | 1;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

/** Returns an activity as Teams sends it. */
export function goodActivity(serviceUrl: string): Json {
  const id = personalConversationId(grady.objectId);
  return {
    type: 'message',
    id: '1',
    text: 'help',
    timestamp: '2026-11-30T12:00:00.000Z',
    locale: 'en-US',
    localTimezone: 'Europe/Oslo',
    channelId: 'msteams',
    serviceUrl,
    from: { id: mriOf(grady.objectId), aadObjectId: grady.objectId, name: grady.displayName },
    recipient: { id: BOT_MRI, name: 'Rooms OTP' },
    conversation: { id, conversationType: 'personal', tenantId: SANDBOX_TENANT_ID },
    entities: [
      { type: 'clientInfo', locale: 'en-US', country: 'US', platform: 'Web', timezone: 'Europe/Oslo' },
      { type: 'mention', mentioned: { id: BOT_MRI, name: 'Rooms OTP' }, text: '<at>Rooms OTP</at>' },
    ],
    channelData: { tenant: { id: SANDBOX_TENANT_ID } },
  };
}

function baseOf(serviceUrl: string, random: (below: number) => number): Json {
  // The answer comes back in the response, so that the bot's pace of sends doesn't slow the tests down.
  const good: Json = { ...goodActivity(serviceUrl), deliveryMode: 'expectReplies' };
  const data = { requestId: UNKNOWN_ID, accountId: UNKNOWN_ID, otpId: UNKNOWN_ID, changeId: UNKNOWN_ID, revision: 1 };
  const value = { action: { type: 'Action.Execute', verb: VERBS[random(VERBS.length)], data } };
  const team = { id: APPROVALS_CHANNEL_ID, name: 'Rooms' };
  const inTeam = { team, channel: { id: APPROVALS_CHANNEL_ID, name: 'Approvals' }, tenant: { id: SANDBOX_TENANT_ID } };
  const bases: readonly Json[] = [
    { ...good, text: WORDS[random(WORDS.length)] },
    { ...good, value: { ...data, verb: VERBS[random(VERBS.length)] } },
    { ...good, type: 'invoke', name: 'adaptiveCard/action', value, replyToId: '2' },
    { ...good, type: 'invoke', name: 'task/fetch', value: { data } },
    { ...good, type: 'conversationUpdate', channelData: { ...inTeam, eventType: 'channelRenamed' }, membersAdded: [] },
    { ...good, type: 'installationUpdate', action: 'add' },
  ];
  return bases[random(bases.length)] ?? good;
}

function deep(levels: number): string {
  return `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;
}

/** JSON texts that stand where something else is expected. */
const ODD: readonly string[] = [
  ...['null', 'true', '0', '-1', '1e308', '-0', '9007199254740993', '""', '"x"', '"\\u0000"', '"Oslo\\u0000"'],
  ...['"\\ud800"', '"\\udc00x"', '"\\u202e"', '[]', '{}', '[null]', '[[[]]]', '[{}]', '[1,"a"]', '{"id":null}'],
  ...[
    '{"id":5}',
    '{"id":"\\u0000"}',
    '{"id":""}',
    '{"__proto__":{"id":"x"}}',
    '{"constructor":1}',
    '{"type":"mention"}',
  ],
  ...[
    '[{"type":"mention"}]',
    '[{"type":5}]',
    '{"length":1e9}',
    '{"toString":1}',
    `"${UNKNOWN_ID}"`,
    `"${'9'.repeat(3000)}"`,
  ],
  ...['"generate otp \\u0000"', '"approve \\ud800 1"', '"<at></at>"', deep(60), deep(3000), `[${'1,'.repeat(2000)}1]`],
];

/** Returns the paths of all members, at every level. */
function pathsOf(value: unknown, before: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) => {
    const path = [...before, name];
    return [path, ...pathsOf(member, path)];
  });
}

/** Returns JSON in which the member at the path is replaced by a JSON text, or is left out without one. */
function written(value: unknown, path: readonly string[], odd: string | undefined): string {
  const [first, ...rest] = path;
  if (first === undefined || typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).flatMap(([name, member]) => {
    const text = name !== first ? JSON.stringify(member) : rest.length === 0 ? odd : written(member, rest, odd);
    return text === undefined ? [] : [Array.isArray(value) ? text : `${JSON.stringify(name)}:${text}`];
  });
  return Array.isArray(value) ? `[${members.join(',')}]` : `{${members.join(',')}}`;
}

/** Returns an activity with one member replaced or left out, and sometimes with broken bytes as well. */
export function fuzzedActivity(serviceUrl: string, random: (below: number) => number): Fuzzed {
  const base = baseOf(serviceUrl, random);
  const paths = pathsOf(base);
  const path = paths[random(paths.length)] ?? [];
  const odd = random(8) === 0 ? undefined : ODD[random(ODD.length)];
  const text = written(base, path, odd);
  const change = `${String(base['type'])}: ${path.join('.')} = ${odd?.slice(0, 40) ?? 'left out'}`;
  return random(12) === 0
    ? { body: broken(Buffer.from(text), random), change: `${change}, broken` }
    : { body: Buffer.from(text), change };
}

function broken(bytes: Buffer, random: (below: number) => number): Buffer {
  const at = random(bytes.length);
  const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)];
  const kinds = [
    before,
    Buffer.concat([before, Buffer.from([0xff]), after]),
    Buffer.concat([before, Buffer.from([0xc0, 0x80]), after]),
    Buffer.concat([Buffer.from('\uFEFF'), bytes]),
    Buffer.concat([before, after.subarray(1)]),
  ];
  return kinds[random(kinds.length)] ?? bytes;
}
