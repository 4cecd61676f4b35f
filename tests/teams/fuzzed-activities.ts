import { BOT_MRI, mriOf, personalConversationId, APPROVALS_CHANNEL_ID } from '../../env/sandbox/connector/layout.ts';
import { SANDBOX_PEOPLE, SANDBOX_TENANT_ID } from '../../env/sandbox/tenant.ts';
import { broken, ODD, pathsOf, type Random, UNKNOWN_ID, written } from '../fuzz/odd-json.ts';

type Json = Readonly<Record<string, unknown>>;

/** A body as it goes over the wire. */
export interface Fuzzed {
  readonly body: Buffer;
  /** What was done to a good activity, for the message of a test that fails. */
  readonly change: string;
}

const { grady } = SANDBOX_PEOPLE;
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

function baseOf(serviceUrl: string, random: Random): Json {
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

/** Returns an activity with one member replaced or left out, and sometimes with broken bytes as well. */
export function fuzzedActivity(serviceUrl: string, random: Random): Fuzzed {
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
