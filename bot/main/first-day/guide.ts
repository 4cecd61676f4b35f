import type { Check } from '../../domain/accounts/check.ts';

/** The steps of the first day in their order, with the heading of each. The order is that of docs/install.md. */
export const STEPS = {
  machine: 'This machine and its network',
  groups: 'The three groups',
  bot_app: 'The app of the bot and the tab',
  graph_app: 'The app for Microsoft Graph',
  reset: 'The password reset',
  settings: 'Keys and settings',
  database: 'The database',
  server: 'The server and its address',
  channel: 'Teams and the approval channel',
} as const;

export type Step = keyof typeof STEPS;

interface Thing {
  readonly step: Step;
  /** What doesn't work while it is missing. */
  readonly without: string;
  /** What a warning means, if it is something else. */
  readonly warning?: string;
  /** Several checks are of this kind, so the key names the subject as well. */
  readonly isOneOfMany?: true;
}

const NO_GRAPH = 'no account is read, nobody has permissions, and no password is reset';
const NO_BOT = 'the bot posts no card and answers nobody in Teams';

/** Everything that a first day needs. A key of this table never changes its meaning: programs read it in the report. */
const THINGS = {
  clock_microsoft: {
    step: 'machine',
    without: 'tokens count as expired or not valid yet, so everything is refused',
    warning: 'tokens are refused when the difference reaches five minutes',
  },
  proxy: { step: 'machine', without: 'the hosts below are asked directly, which a closed network refuses' },
  tls: { step: 'machine', without: 'connections to hosts that a company certificate stands for are refused' },
  host: { step: 'machine', without: 'what this host does for the server stops', isOneOfMany: true },
  group: { step: 'groups', without: 'nobody has the permission that this group gives', isOneOfMany: true },
  bot_token: { step: 'bot_app', without: NO_BOT },
  bot_credential_end: {
    step: 'bot_app',
    without: NO_BOT,
    warning: `${NO_BOT} once its secret or certificate has ended`,
  },
  connector_keys: { step: 'bot_app', without: 'the bot refuses every message from Teams' },
  service_hosts: { step: 'bot_app', without: 'the bot refuses messages from other hosts' },
  graph_token: { step: 'graph_app', without: NO_GRAPH },
  graph_credential_end: {
    step: 'graph_app',
    without: NO_GRAPH,
    warning: `${NO_GRAPH} once its secret or certificate has ended`,
  },
  graph_permission: { step: 'graph_app', without: 'the server does without it', isOneOfMany: true },
  room_list: { step: 'graph_app', without: 'only rooms with a license are found, and buildings are not read' },
  password_reset: {
    step: 'reset',
    without: 'approved requests end in "Needs attention", and the console gets no password',
    warning: 'with the secret of this app, almost any account can be reset',
  },
  reset_trial: {
    step: 'reset',
    without: 'whether this tenant allows the reset is known only after the first approval',
  },
  settings: { step: 'settings', without: 'it works, and someone should look at it' },
  rules: { step: 'settings', without: 'one approver alone can relax the rules' },
  keys: { step: 'settings', without: 'the server does not start', warning: 'a copy of one key is a copy of another' },
  database: {
    step: 'database',
    without: 'the server does not start',
    warning: 'one server at a time can use the data, and a backup needs that server to be stopped',
  },
  database_tls: { step: 'database', without: 'anyone on the way can read and change all data' },
  clock_database: { step: 'database', without: 'times in the log and in the audit differ' },
  account_list: { step: 'database', without: 'pages and commands show an older or incomplete list of accounts' },
  audit_anchor: { step: 'database', without: 'nobody outside witnesses the audit', isOneOfMany: true },
  public_url: { step: 'server', without: 'neither Teams nor a console reaches the server from outside' },
  channel: { step: 'channel', without: 'requests get no card, and are decided in the tab or by command' },
  test_message: { step: 'channel', without: 'whether Teams takes cards in the channel shows with the first request' },
  other: { step: 'server', without: 'it works, and someone should look at it', isOneOfMany: true },
} as const satisfies Readonly<Record<string, Thing>>;

export type ThingName = keyof typeof THINGS;

/** A check with its place in the guide. */
export interface Finding extends Check {
  /** Stable name for programs: that of the thing, and the subject behind a colon if there are several. */
  readonly key: string;
  readonly step: Step;
  /** What doesn't work while it is missing, or what its warning means. */
  readonly without: string;
}

const SUBJECTS: Readonly<Record<string, ThingName>> = {
  'token for the Bot Connector': 'bot_token',
  "end of the bot app's credential": 'bot_credential_end',
  "end of the graph app's credential": 'graph_credential_end',
  'keys of the Bot Connector': 'connector_keys',
  'service hosts of Teams': 'service_hosts',
  'token for Microsoft Graph': 'graph_token',
  'room list': 'room_list',
  'password reset': 'password_reset',
  settings: 'settings',
  rules: 'rules',
  keys: 'keys',
  database: 'database',
  'account list': 'account_list',
  PUBLIC_URL: 'public_url',
};

/** Kinds of which there are several, by the form of their subject. */
const FORMS: readonly (readonly [RegExp, ThingName])[] = [
  [/_GROUP_ID$/, 'group'],
  [/^[\w-]+(?:\.[\w-]+)+$/, 'graph_permission'],
  [/^(?:witness|keeper) /, 'audit_anchor'],
];

function thingOf(subject: string): ThingName {
  return SUBJECTS[subject] ?? FORMS.find(([form]) => form.test(subject))?.[1] ?? 'other';
}

/**
 * Gives a check its place in the guide.
 * @param name the thing that was checked; without it, the subject tells
 */
export function placed(check: Check, name: ThingName = thingOf(check.subject)): Finding {
  const { step, without: missing, warning = missing, isOneOfMany }: Thing = THINGS[name];
  const without = check.outcome === 'warning' ? warning : missing;
  return { without, ...check, key: isOneOfMany ? `${name}:${check.subject}` : name, step };
}

/** Returns the findings in the order of the first day. Those of one step keep their order. */
export function inOrder(findings: readonly Finding[]): readonly Finding[] {
  return (Object.keys(STEPS) as Step[]).flatMap((step) => findings.filter((finding) => finding.step === step));
}
