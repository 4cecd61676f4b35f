import { DEVICE_CODE_GRANT, DEVICE_PATHS, DEVICE_CLIENT_ID } from '../../contract/device-api.ts';
import { SANDBOX_PEOPLE, sandboxRoom } from '../../env/sandbox/tenant.ts';
import { consoleForm } from '../e2e/stage.ts';
import { fuzzedActivity } from '../teams/fuzzed-activities.ts';
import { broken, ODD, oneOf, pathsOf, type Random, UNKNOWN_ID, written } from './odd-json.ts';
import type { Answered, Hostile } from './send-many.ts';

/** Where requests go, and what lets them in. */
export interface Entrance {
  /** The address of the Bot Connector. */
  readonly connector: string;
  readonly channelToken: string;
  readonly tabToken: string;
}

interface Surface {
  /** Makes a request that is almost right. */
  make(entrance: Entrance, random: Random): Hostile;
  /** Whether a server may answer this to it. */
  isRight(answer: Answered, asked: Hostile): boolean;
}

const ODD_TEXTS: readonly [string, ...string[]] = [
  ...([
    '',
    ' ',
    '%',
    '%00',
    '%ff',
    '%C0%80',
    '+',
    '&',
    '=',
    '<script>',
    '\u202E',
    "' or 1=1",
    '__proto__',
    '0',
  ] as const),
  ...['-1', '9'.repeat(400), 'x'.repeat(3000), '🔑', 'null', '[]', '{}', '../..', 'é'.repeat(200)],
];

/** Writes a form in which at most some fields are wrong, missing or twice. */
function formOf(fields: Readonly<Record<string, string>>, random: Random): string {
  const changed = Object.entries(fields).flatMap(([name, value]) => {
    const kind = random(12);
    if (kind === 0) return [];
    if (kind === 1) return [`${name}=${oneOf(ODD_TEXTS, random)}`];
    if (kind === 2)
      return [`${name}=${encodeURIComponent(oneOf(ODD as [string, ...string[]], random).toWellFormed())}`];
    const pair = `${name}=${encodeURIComponent(value)}`;
    return kind === 3 ? [pair, pair] : [pair];
  });
  return changed.join('&');
}

const GOOD_FORM = consoleForm('7K3F-9QWX-2M4P', 'SN-FUZZ');

const DEVICE_FORMS: readonly [
  readonly [string, Readonly<Record<string, string>>],
  ...(readonly [string, Readonly<Record<string, string>>])[],
] = [
  [DEVICE_PATHS.authorization, GOOD_FORM],
  [DEVICE_PATHS.authorization, { ...GOOD_FORM, device_name: 'Hub', app_version: '5.4' }],
  [DEVICE_PATHS.authorization, { opening: UNKNOWN_ID, console_nonce: 'a'.repeat(43) }],
  ['/device/opening', { ...GOOD_FORM, commitment: 'a'.repeat(43) }],
  [DEVICE_PATHS.token, { grant_type: DEVICE_CODE_GRANT, device_code: 'x'.repeat(43) }],
  [DEVICE_PATHS.acknowledgement, { stage: 'delivered', observed_at: '2026-03-02T09:00:00Z' }],
];

const JSON_TYPE = /^application\/(problem\+)?json/u;

const deviceApi: Surface = {
  make(_entrance, random) {
    const [path, form] = oneOf(DEVICE_FORMS, random);
    const text = formOf({ client_id: DEVICE_CLIENT_ID, ...form }, random);
    const bytes = Buffer.from(text);
    const body = random(16) === 0 && bytes.length > 0 ? broken(bytes, random) : bytes;
    const headers = {
      'content-type':
        random(24) === 0 ? oneOf(ODD_TEXTS, random).replaceAll(/[^ -~]/gu, '') : 'application/x-www-form-urlencoded',
      'x-forwarded-for': `10.${random(256)}.${random(256)}.${random(256)}`,
      ...(path === DEVICE_PATHS.acknowledgement && { authorization: `Bearer ${'x'.repeat(random(64))}` }),
    };
    return { method: random(32) === 0 ? 'PUT' : 'POST', path, headers, body, change: text.slice(0, 300) };
  },
  isRight: ({ status, type }) => status >= 400 && status < 500 && (JSON_TYPE.test(type) || status === 405),
};

const TAB_CALLS: readonly [readonly [string, string, unknown?], ...(readonly [string, string, unknown?])[]] = [
  ['GET', '/api/tab/me'],
  ['GET', '/api/tab/accounts?search=oslo&building=Oslo&status=ready&sort=name&offset=0&limit=50'],
  ['GET', `/api/tab/accounts/${sandboxRoom(9).objectId}`],
  ['GET', `/api/tab/accounts/${sandboxRoom(9).objectId}/activity?before=7`],
  ['GET', '/api/tab/requests'],
  ['GET', `/api/tab/requests/${UNKNOWN_ID}`],
  ['POST', `/api/tab/requests/${UNKNOWN_ID}/approve`, { revision: 1, matchCode: '123456' }],
  ['POST', `/api/tab/requests/${UNKNOWN_ID}/reject`, { reason: 'other', text: 'Not today' }],
  ['POST', '/api/tab/accounts/fix-script', { selection: { accountIds: [UNKNOWN_ID] } }],
  ['POST', '/api/tab/rollout-review', { selection: { accountIds: [UNKNOWN_ID] }, passwordMode: 'reset', ttlHours: 8 }],
  ['POST', '/api/tab/rollouts', { selection: { accountIds: [UNKNOWN_ID] }, passwordMode: 'reset', ttlHours: 8 }],
  ['GET', '/api/tab/rollouts?offset=0'],
  ['GET', `/api/tab/rollouts/${UNKNOWN_ID}/items?offset=0`],
  ['GET', '/api/tab/audit?from=2026-03-01&to=2026-03-02&search=Oslo&before=9'],
  ['GET', '/api/tab/overview?days=30'],
  ['PUT', '/api/tab/preferences', { revision: 999_999, rules: { ttlHours: 8, decisionMinutes: 60, fourEyes: true } }],
];

/** Changes one value of a query, or one part of the path. */
function oddPath(path: string, random: Random): string {
  if (random(3) > 0) return path;
  const parts = path.split(/(?<==)|(?=&)/u);
  const at = random(parts.length);
  const odd = encodeURIComponent(oneOf(ODD_TEXTS, random).slice(0, 2000).toWellFormed());
  return random(2) === 0
    ? `${path}${path.includes('?') ? '&' : '?'}${odd}=${odd}`
    : parts
        .with(at, odd)
        .join('')
        .replace(/^(?!\/)/u, '/');
}

const tabApi: Surface = {
  make({ tabToken }, random) {
    const [method, path, value] = oneOf(TAB_CALLS, random);
    const where = oddPath(path, random);
    const headers = {
      authorization: `Bearer ${random(40) === 0 ? tabToken.slice(random(tabToken.length)) : tabToken}`,
      'content-type': 'application/json',
      'idempotency-key': random(4) === 0 ? 'x' : UNKNOWN_ID,
    };
    if (value === undefined) return { method, path: where, headers, change: `${method} ${where}` };
    const odd = random(8) === 0 ? undefined : ODD[random(ODD.length)];
    const text = written(value, pathsOf(value)[random(pathsOf(value).length)] ?? [], odd);
    const body = random(12) === 0 ? broken(Buffer.from(text), random) : Buffer.from(text);
    return { method, path: where, headers, body, change: `${method} ${where} ${text.slice(0, 300)}` };
  },
  isRight: ({ status, type }) => status < 500 && JSON_TYPE.test(type),
};

const KNOWN_INVOKES: readonly unknown[] = ['adaptiveCard/action', 'task/fetch', 'task/submit'];

/**
 * Tells whether an activity is an invoke of a kind that the bot doesn't know. Bot Framework says that the answer to it is
 * 501 (Not Implemented), as `CloudAdapter` of botbuilder gives it.
 */
function isUnknownInvoke(body: Buffer): boolean {
  const { type, name } = JSON.parse(body.toString().replace(/^\uFEFF/u, '')) as Readonly<Record<string, unknown>>;
  return type === 'invoke' && !KNOWN_INVOKES.includes(name);
}

const activities: Surface = {
  make({ connector, channelToken }, random) {
    const { body, change } = fuzzedActivity(connector, random);
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${channelToken}` };
    return { method: 'POST', path: '/api/messages', headers, body, change };
  },
  isRight: ({ status }, { body }) => status < 500 || (status === 501 && body !== undefined && isUnknownInvoke(body)),
};

/** What a server takes from outside. */
export const SURFACES = { 'device API': deviceApi, 'tab API': tabApi, 'activities of Teams': activities } as const;
export type SurfaceName = keyof typeof SURFACES;

/** Who the requests of the tab are from: someone who may generate, and not approve. */
export const FUZZING_PERSON = SANDBOX_PEOPLE.adele;
