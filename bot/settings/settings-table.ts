import { LANGUAGES } from '../../contract/language.ts';
import { ROOM_LICENCES, SYNC_MINUTES } from '../domain/accounts/account.ts';
import { DECISION_MINUTES, REMIND_MINUTES } from '../domain/approval/approval-request.ts';
import { CLOUD_NAMES } from '../domain/cloud.ts';
import { SETTLE_SECONDS } from '../domain/release/credential.ts';
import { DEFAULT_TTL_HOURS, TTL_HOURS } from '../domain/otp/otp.ts';
import {
  address,
  cloud,
  databaseUrl,
  guid,
  httpUrl,
  key,
  language,
  licences,
  logLevel,
  loopback,
  matchCode,
  minutesOrOff,
  onOff,
  proxies,
  publicUrl,
  secret,
  text,
  thumbprint,
  vaultUrl,
  whole,
} from './parsers.ts';

export interface Setting<Value> {
  /** With the unit. */
  readonly help: string;
  /** As text; a setting without one must be given, unless it is optional. */
  readonly fallback?: string;
  readonly optional?: true;
  /** What is said of an optional one that is not given. */
  readonly unset?: string;
  /** It can also stand in a file, which the setting with `_FILE` at its end names. */
  readonly file?: true;
  /** @throws Error that says what is expected */
  readonly parse: (text: string) => Value;
}

const ONE_OF_THREE = 'required, or a certificate, or a managed identity';
const IN_VAULT = 'required, or in Key Vault';

/** Every environment variable of the server: its default, its parser, and its help text with the unit. */
export const SETTINGS = {
  HOST: { help: 'address to listen on; 0.0.0.0 for all of a container', fallback: '127.0.0.1', parse: address },
  PORT: { help: 'port to listen on; 0 takes a free one', fallback: '3978', parse: whole(0, 65535) },
  PUBLIC_URL: { help: 'address under which consoles and Teams reach the server', optional: true, parse: publicUrl },
  TRUSTED_PROXIES: {
    help: 'proxies whose X-Forwarded-For is believed: addresses or networks, with commas',
    optional: true,
    parse: proxies,
  },
  CLOUD: { help: `cloud of the tenant: ${CLOUD_NAMES.join(', ')}`, fallback: 'public', parse: cloud },
  TENANT_ID: { help: 'Entra tenant', parse: guid },
  BOT_APP_ID: { help: 'application (client) id of the bot', parse: guid },
  BOT_APP_SECRET: { help: 'client secret of the bot', optional: true, unset: ONE_OF_THREE, file: true, parse: secret },
  BOT_CERTIFICATE_FILE: {
    help: 'PEM file with a certificate of the bot, and its private key',
    optional: true,
    parse: text,
  },
  BOT_CERTIFICATE_KEY_FILE: {
    help: 'PEM file of that private key, when it is a file of its own',
    optional: true,
    parse: text,
  },
  BOT_CERTIFICATE_THUMBPRINT: {
    help: 'SHA-256 thumbprint, in place of the certificate; needs the file of the key',
    optional: true,
    parse: thumbprint,
  },
  BOT_MANAGED_IDENTITY_ID: {
    help: 'client id of a managed identity that is the bot, or that it trusts by a federated credential',
    optional: true,
    parse: guid,
  },
  GRAPH_CLIENT_ID: { help: 'application (client) id for Microsoft Graph', parse: guid },
  GRAPH_CLIENT_SECRET: {
    help: 'client secret for Microsoft Graph',
    optional: true,
    unset: ONE_OF_THREE,
    file: true,
    parse: secret,
  },
  GRAPH_CERTIFICATE_FILE: {
    help: 'PEM file with a certificate of that app, and its private key',
    optional: true,
    parse: text,
  },
  GRAPH_CERTIFICATE_KEY_FILE: {
    help: 'PEM file of that private key, when it is a file of its own',
    optional: true,
    parse: text,
  },
  GRAPH_CERTIFICATE_THUMBPRINT: {
    help: 'SHA-256 thumbprint, in place of the certificate; needs the file of the key',
    optional: true,
    parse: thumbprint,
  },
  GRAPH_MANAGED_IDENTITY_ID: {
    help: 'client id of a managed identity that is that app, or that it trusts by a federated credential',
    optional: true,
    parse: guid,
  },
  GENERATORS_GROUP_ID: { help: 'group whose members may generate one-time passwords', parse: guid },
  APPROVERS_GROUP_ID: { help: 'group whose members may approve and reject', parse: guid },
  READERS_GROUP_ID: { help: 'group whose members may look', parse: guid },
  OTP_PEPPER: {
    help: 'key over stored one-time passwords, 32 bytes in base64',
    optional: true,
    unset: IN_VAULT,
    file: true,
    parse: key,
  },
  ENCRYPTION_KEY: {
    help: 'key over stored secrets, 32 bytes in base64',
    optional: true,
    unset: IN_VAULT,
    file: true,
    parse: key,
  },
  AUDIT_KEY: {
    help: 'key of the audit chain, 32 bytes in base64',
    optional: true,
    unset: IN_VAULT,
    file: true,
    parse: key,
  },
  KEY_VAULT_URL: {
    help: 'Azure Key Vault with the keys that are not given: secrets otp-pepper, encryption-key, audit-key',
    optional: true,
    parse: vaultUrl,
  },
  PREVIOUS_ENCRYPTION_KEY: {
    help: 'for npm run keys:rotate alone: what ENCRYPTION_KEY replaces',
    optional: true,
    file: true,
    parse: key,
  },
  PREVIOUS_AUDIT_KEY: {
    help: 'for npm run keys:rotate alone: what AUDIT_KEY replaces',
    optional: true,
    file: true,
    parse: key,
  },
  DATABASE_URL: {
    help: 'PostgreSQL; without it an embedded database is used',
    optional: true,
    file: true,
    parse: databaseUrl,
  },
  DATA_DIR: { help: 'folder of the embedded database', fallback: '.rooms-otp/data', parse: text },
  SYNC_MINUTES: {
    help: 'minutes from one reading of all accounts to the next, 5 to 1440',
    fallback: String(SYNC_MINUTES),
    parse: whole(5, 1440),
  },
  ROOM_LICENCES: {
    help: 'licences that are valid for rooms: SKU part numbers, or beginnings with *, with commas',
    fallback: ROOM_LICENCES.join(','),
    parse: licences,
  },
  TTL_HOURS: {
    help: 'hours that a one-time password lives unless somebody says otherwise, 1 to 336',
    fallback: String(DEFAULT_TTL_HOURS),
    parse: whole(TTL_HOURS.least, TTL_HOURS.most),
  },
  DECISION_MINUTES: {
    help: 'minutes from submission to decision',
    fallback: String(DECISION_MINUTES),
    parse: whole(1, 1440),
  },
  REMIND_MINUTES: {
    help: 'minutes after which approvers are reminded of a request that waits, 1 to 1440; off: never',
    fallback: String(REMIND_MINUTES),
    parse: minutesOrOff(1, 1440),
  },
  SETTLE_SECONDS: {
    help: 'seconds from a password change to its release',
    fallback: String(SETTLE_SECONDS),
    parse: whole(0, 600),
  },
  FOUR_EYES: { help: 'on: issuers may not approve their own one-time passwords', fallback: 'off', parse: onOff },
  MATCH_CODE: { help: 'typed by the approver, or shown for comparison', fallback: 'typed', parse: matchCode },
  CHANNEL_LANGUAGE: {
    help: `language of what many read, such as cards in the channel: ${LANGUAGES.join(', ')}; each person is answered in that of their Teams`,
    fallback: 'en',
    parse: language,
  },
  DRAIN_SECONDS: {
    help: 'seconds from the signal to stop until requests are refused, for a proxy to notice that this server is not ready',
    fallback: '0',
    parse: whole(0, 60),
  },
  METRICS_PORT: {
    help: 'port of its own for /metrics (Prometheus), on the same address; keep it from the proxy',
    optional: true,
    parse: whole(0, 65535),
  },
  OTEL_EXPORTER_OTLP_ENDPOINT: {
    help: 'where traces go by OTLP over HTTP; the other OTEL_ variables apply',
    optional: true,
    parse: httpUrl,
  },
  LOG_LEVEL: { help: 'least severe lines that are logged', fallback: 'info', parse: logLevel },
  LOCAL_GRAPH_URL: { help: 'stand-in for Microsoft Graph on this machine', optional: true, parse: loopback },
  LOCAL_ISSUER_URL: { help: 'stand-in for the token issuers on this machine', optional: true, parse: loopback },
  LOCAL_CONNECTOR_URL: { help: 'stand-in for the Bot Connector on this machine', optional: true, parse: loopback },
} as const satisfies Record<string, Setting<unknown>>;
