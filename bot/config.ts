import { BlockList, isIP } from 'node:net';
import { SYNC_MINUTES } from './domain/account.ts';
import type { RightsGroups } from './domain/admin.ts';
import { CLOUD_NAMES } from './domain/cloud.ts';
import type { Cloud } from './domain/cloud.ts';
import { DECISION_MINUTES } from './domain/approval-request.ts';
import { DEFAULT_TTL_HOURS, TTL_HOURS } from './domain/otp.ts';
import { SETTLE_SECONDS } from './domain/credential.ts';
import { Secret } from './domain/secret.ts';

/** The only tenant with which the addresses of a local stand-in can be combined. */
const SANDBOX_TENANT_ID = '5a5a0000-0000-4000-8000-000000000001';

interface Setting<Value> {
  /** With the unit. */
  readonly help: string;
  /** As text; a setting without one must be given, unless it is optional. */
  readonly fallback?: string;
  readonly optional?: true;
  /** @throws Error that says what is expected */
  readonly parse: (text: string) => Value;
}

const LOOPBACK_HOSTS: ReadonlySet<string> = new Set(['127.0.0.1', '[::1]', 'localhost']);

const text = (raw: string): string => raw;
const secret = (raw: string): Secret => new Secret(raw);

function guid(raw: string): string {
  if (!/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(raw)) throw new Error('must be a GUID in lower case');
  return raw;
}

function key(raw: string): Secret {
  if (Buffer.from(raw, 'base64').length !== 32) throw new Error('must be 32 bytes in base64');
  return new Secret(raw);
}

const whole = (least: number, most: number) => (raw: string): number => {
  const value = Number(raw);
  if (!/^\d+$/.test(raw) || value < least || value > most) throw new Error(`must be a whole number from ${least} to ${most}`);
  return value;
};

function cloud(raw: string): Cloud {
  const found = CLOUD_NAMES.find((name) => name === raw);
  if (found === undefined) throw new Error(`must be one of ${CLOUD_NAMES.join(', ')}`);
  return found;
}

function onOff(raw: string): boolean {
  if (raw !== 'on' && raw !== 'off') throw new Error('must be on or off');
  return raw === 'on';
}

function matchCode(raw: string): 'typed' | 'shown' {
  if (raw !== 'typed' && raw !== 'shown') throw new Error('must be typed or shown');
  return raw;
}

function logLevel(raw: string): string {
  if (!['error', 'warn', 'info', 'debug'].includes(raw)) throw new Error('must be error, warn, info or debug');
  return raw;
}

function loopback(raw: string): string {
  const url = URL.parse(raw);
  if (url?.protocol !== 'http:' || !LOOPBACK_HOSTS.has(url.hostname)) {
    throw new Error('must be an http address of this machine (127.0.0.1)');
  }
  return url.origin;
}

/** The issuer of RFC 8414 section 2: https, and nothing behind the host; http only to this machine itself. */
function publicUrl(raw: string): string {
  const url = URL.parse(raw);
  const isBare = url?.pathname === '/' && !url.search && !url.hash && !url.username && !url.password;
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && LOOPBACK_HOSTS.has(url.hostname));
  if (!isBare || !isSafe) throw new Error('must be https://host[:port] without a path (http for this machine only)');
  return url.origin;
}

function proxies(raw: string): BlockList {
  const list = new BlockList();
  for (const entry of raw.split(',').map((part) => part.trim())) {
    const [address = '', prefix, more] = entry.split('/');
    const bits = isIP(address) === 6 ? 128 : 32;
    const length = prefix === undefined ? bits : /^\d{1,3}$/.test(prefix) ? Number(prefix) : -1;
    if (isIP(address) === 0 || more !== undefined || length < 1 || length > bits) {
      throw new Error('must be addresses or networks such as 10.0.0.0/8, with commas between them');
    }
    list.addSubnet(address, length, bits === 128 ? 'ipv6' : 'ipv4');
  }
  return list;
}

const SETTINGS = {
  PORT: { help: 'port to listen on; 0 takes a free one', fallback: '3978', parse: whole(0, 65535) },
  PUBLIC_URL: { help: 'address under which consoles and Teams reach the server', optional: true, parse: publicUrl },
  TRUSTED_PROXIES: { help: 'proxies whose X-Forwarded-For is believed: addresses or networks, with commas', optional: true, parse: proxies },
  CLOUD: { help: `cloud of the tenant: ${CLOUD_NAMES.join(', ')}`, fallback: 'public', parse: cloud },
  TENANT_ID: { help: 'Entra tenant', parse: guid },
  BOT_APP_ID: { help: 'application (client) id of the bot', parse: guid },
  BOT_APP_SECRET: { help: 'client secret of the bot', parse: secret },
  GRAPH_CLIENT_ID: { help: 'application (client) id for Microsoft Graph', parse: guid },
  GRAPH_CLIENT_SECRET: { help: 'client secret for Microsoft Graph', parse: secret },
  GENERATORS_GROUP_ID: { help: 'group whose members may generate one-time passwords', parse: guid },
  APPROVERS_GROUP_ID: { help: 'group whose members may approve and reject', parse: guid },
  READERS_GROUP_ID: { help: 'group whose members may look', parse: guid },
  OTP_PEPPER: { help: 'key over stored one-time passwords, 32 bytes in base64', parse: key },
  ENCRYPTION_KEY: { help: 'key over stored secrets, 32 bytes in base64', parse: key },
  AUDIT_KEY: { help: 'key of the audit chain, 32 bytes in base64', parse: key },
  DATABASE_URL: { help: 'PostgreSQL; without it an embedded database is used', optional: true, parse: secret },
  DATA_DIR: { help: 'folder of the embedded database', fallback: '.rooms-otp/data', parse: text },
  SYNC_MINUTES: { help: 'minutes from one reading of all accounts to the next, 5 to 1440', fallback: String(SYNC_MINUTES), parse: whole(5, 1440) },
  TTL_HOURS: { help: 'hours that a one-time password lives unless somebody says otherwise, 1 to 336', fallback: String(DEFAULT_TTL_HOURS), parse: whole(TTL_HOURS.least, TTL_HOURS.most) },
  DECISION_MINUTES: { help: 'minutes from submission to decision', fallback: String(DECISION_MINUTES), parse: whole(1, 1440) },
  SETTLE_SECONDS: { help: 'seconds from a password change to its release', fallback: String(SETTLE_SECONDS), parse: whole(0, 600) },
  FOUR_EYES: { help: 'on: issuers may not approve their own one-time passwords', fallback: 'off', parse: onOff },
  MATCH_CODE: { help: 'typed by the approver, or shown for comparison', fallback: 'typed', parse: matchCode },
  LOG_LEVEL: { help: 'least severe lines that are logged', fallback: 'info', parse: logLevel },
  LOCAL_GRAPH_URL: { help: 'stand-in for Microsoft Graph on this machine', optional: true, parse: loopback },
  LOCAL_ISSUER_URL: { help: 'stand-in for the token issuers on this machine', optional: true, parse: loopback },
  LOCAL_CONNECTOR_URL: { help: 'stand-in for the Bot Connector on this machine', optional: true, parse: loopback },
} as const satisfies Record<string, Setting<unknown>>;

type Table = typeof SETTINGS;
type Name = keyof Table;
type Values = {
  readonly [N in Name]: ReturnType<Table[N]['parse']> | (Table[N] extends { optional: true } ? undefined : never);
};

export interface Config extends Values {
  readonly groups: RightsGroups;
  readonly local: { readonly graphUrl: string; readonly issuerUrl: string; readonly connectorUrl: string } | undefined;
}

/** All mistakes of a configuration, one line each. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly mistakes: readonly string[];

  constructor(mistakes: readonly string[]) {
    super(`The configuration has ${mistakes.length} mistake${mistakes.length === 1 ? '' : 's'}:\n${mistakes.map((line) => `  ${line}`).join('\n')}`);
    this.mistakes = mistakes;
  }
}

function readSetting(name: Name, raw: string | undefined, mistakes: string[]): unknown {
  const setting: Setting<unknown> = SETTINGS[name];
  const given = raw?.trim() || setting.fallback;
  if (given === undefined) {
    if (!setting.optional) mistakes.push(`${name} is missing: ${setting.help}`);
    return undefined;
  }
  try {
    return setting.parse(given);
  } catch (error) {
    mistakes.push(`${name} ${error instanceof Error ? error.message : 'is not valid'}: ${setting.help}`);
    return undefined;
  }
}

function readLocal(values: Values, mistakes: string[]): Config['local'] {
  const { LOCAL_GRAPH_URL: graphUrl, LOCAL_ISSUER_URL: issuerUrl, LOCAL_CONNECTOR_URL: connectorUrl } = values;
  if (!graphUrl && !issuerUrl && !connectorUrl) return undefined;
  if (!graphUrl || !issuerUrl || !connectorUrl) {
    mistakes.push('LOCAL_GRAPH_URL, LOCAL_ISSUER_URL and LOCAL_CONNECTOR_URL go together: give all or none');
    return undefined;
  }
  if (values.TENANT_ID !== SANDBOX_TENANT_ID) {
    mistakes.push('LOCAL_… addresses cannot be combined with a real tenant: TENANT_ID must be the sandbox tenant');
  }
  if (values.CLOUD !== undefined && values.CLOUD !== 'public') mistakes.push('LOCAL_… addresses need CLOUD=public, which the sandbox plays');
  return { graphUrl, issuerUrl, connectorUrl };
}

/** @throws ConfigError with every mistake */
export function readConfig(environment: Readonly<Record<string, string | undefined>> = process.env): Config {
  const mistakes: string[] = [];
  const names = Object.keys(SETTINGS) as Name[];
  const values = Object.fromEntries(names.map((name) => [name, readSetting(name, environment[name], mistakes)])) as Values;
  const local = readLocal(values, mistakes);
  if (mistakes.length > 0) throw new ConfigError(mistakes);
  const { GENERATORS_GROUP_ID: generators, APPROVERS_GROUP_ID: approvers, READERS_GROUP_ID: readers } = values;
  return { ...values, local, groups: { generators, approvers, readers } };
}

type AuditConfig = Pick<Values, 'AUDIT_KEY' | 'DATA_DIR' | 'DATABASE_URL'>;

/** Only what finds and verifies the audit. @throws ConfigError with every mistake */
export function readAuditConfig(environment: Readonly<Record<string, string | undefined>> = process.env): AuditConfig {
  const mistakes: string[] = [];
  const names = ['AUDIT_KEY', 'DATA_DIR', 'DATABASE_URL'] as const satisfies readonly Name[];
  const values = Object.fromEntries(names.map((name) => [name, readSetting(name, environment[name], mistakes)])) as AuditConfig;
  if (mistakes.length > 0) throw new ConfigError(mistakes);
  return values;
}

/** The table of settings, for the README and `--help`. */
export function describeSettings(): readonly { readonly name: string; readonly help: string; readonly fallback: string }[] {
  return Object.entries<Setting<unknown>>(SETTINGS).map(([name, { help, fallback, optional }]) => ({
    name, help, fallback: fallback ?? (optional ? 'not set' : 'required'),
  }));
}
