import { LANGUAGES } from '../../contract/language.ts';
import { DEFAULT_SYNC_MINUTES } from '../domain/accounts/account-sync.ts';
import { ROOM_LICENSES } from '../domain/accounts/account.ts';
import {
  DECISION_MINUTES_RANGE,
  DEFAULT_DECISION_MINUTES,
  DEFAULT_REMIND_MINUTES,
} from '../domain/approval/approval-request.ts';
import { CLOUD_NAMES } from '../domain/cloud.ts';
import { DEFAULT_SETTLE_SECONDS } from '../domain/release/credential.ts';
import { DEFAULT_CALL_MILLISECONDS, DEFAULT_LATE_SECONDS } from '../domain/release/password-change.ts';
import { PINNABLE_RULES } from '../domain/preferences/preferences.ts';
import { DEFAULT_TTL_HOURS, TTL_HOURS } from '../domain/otp/otp.ts';
import {
  address,
  appNames,
  cloud,
  databaseUrl,
  day,
  guid,
  hostNames,
  httpUrl,
  key,
  language,
  licenses,
  logLevel,
  loopback,
  matchCode,
  minutesOrOff,
  onOff,
  proxies,
  publicUrl,
  ruleNames,
  secret,
  secretUrl,
  signInEvents,
  text,
  thumbprint,
  vaultUrl,
  whole,
  witnessKeys,
  witnessUrls,
} from './parsers.ts';

/** One setting, which is an environment variable. */
export interface Setting<Value> {
  /** Description for people, with the unit. */
  readonly help: string;
  /** Default value as text. Without a default, the setting is required unless it is optional. */
  readonly fallback?: string;
  readonly optional?: true;
  /** Text for the documentation that replaces "not set" for an optional setting. */
  readonly unset?: string;
  /** The value may also come from a file, whose path is in the variable with `_FILE` at its end. */
  readonly file?: true;
  /** @throws Error that says what is expected */
  readonly parse: (text: string) => Value;
}

const ONE_OF_THREE = 'required, or a certificate, or a managed identity';
const IN_VAULT = 'required, or in Key Vault';

/** Every environment variable of the server: its default, its parser, and its help text with the unit. */
export const SETTINGS = {
  HOST: {
    help: 'address to listen on; 0.0.0.0 for all addresses of a container',
    fallback: '127.0.0.1',
    parse: address,
  },
  PORT: { help: 'port to listen on; 0 for a free port', fallback: '3978', parse: whole(0, 65535) },
  PUBLIC_URL: { help: 'https address at which consoles and Teams reach the server', optional: true, parse: publicUrl },
  TRUSTED_PROXIES: {
    help: 'proxies whose X-Forwarded-For header is trusted: addresses or networks, separated by commas',
    optional: true,
    parse: proxies,
  },
  CLOUD: { help: `cloud of the tenant: ${CLOUD_NAMES.join(', ')}`, fallback: 'public', parse: cloud },
  TEAMS_SERVICE_HOSTS: {
    help: 'further hosts of Teams to which the bot may send its answers and its token: full names, separated by commas',
    optional: true,
    unset: "only the hosts of the tenant's cloud",
    parse: hostNames,
  },
  TENANT_ID: { help: 'Entra tenant', parse: guid },
  BOT_APP_ID: { help: 'application (client) id of the bot', parse: guid },
  TEAMS_APP_ID: {
    help: 'id of the app in its Teams manifest; set it if people have several apps with the id of this bot',
    optional: true,
    parse: guid,
  },
  BOT_APP_SECRET: { help: 'client secret of the bot', optional: true, unset: ONE_OF_THREE, file: true, parse: secret },
  BOT_CERTIFICATE_FILE: {
    help: 'PEM file with a certificate of the bot, and its private key',
    optional: true,
    parse: text,
  },
  BOT_CERTIFICATE_KEY_FILE: {
    help: "PEM file with that private key, if it isn't in the certificate file",
    optional: true,
    parse: text,
  },
  BOT_CERTIFICATE_THUMBPRINT: {
    help: 'SHA-256 thumbprint instead of the certificate file; needs the key file',
    optional: true,
    parse: thumbprint,
  },
  BOT_MANAGED_IDENTITY_ID: {
    help: "client id of a managed identity that is the bot, or that the bot's app trusts by a federated credential",
    optional: true,
    parse: guid,
  },
  BOT_CREDENTIAL_ENDS: {
    help: 'day on which the secret or certificate of the bot ends, such as 2027-06-30, for warnings if Microsoft Graph does not tell it',
    optional: true,
    parse: day,
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
    help: "PEM file with that private key, if it isn't in the certificate file",
    optional: true,
    parse: text,
  },
  GRAPH_CERTIFICATE_THUMBPRINT: {
    help: 'SHA-256 thumbprint instead of the certificate file; needs the key file',
    optional: true,
    parse: thumbprint,
  },
  GRAPH_MANAGED_IDENTITY_ID: {
    help: 'client id of a managed identity that is that app, or that the app trusts by a federated credential',
    optional: true,
    parse: guid,
  },
  GRAPH_CREDENTIAL_ENDS: {
    help: 'day on which the secret or certificate of that app ends, in the same way',
    optional: true,
    parse: day,
  },
  GENERATORS_GROUP_ID: { help: 'group whose members can generate one-time passwords', parse: guid },
  APPROVERS_GROUP_ID: { help: 'group whose members can approve and reject requests', parse: guid },
  READERS_GROUP_ID: { help: 'group whose members can view everything', parse: guid },
  OTP_PEPPER: {
    help: 'key that protects stored one-time passwords, 32 bytes in base64',
    optional: true,
    unset: IN_VAULT,
    file: true,
    parse: key,
  },
  ENCRYPTION_KEY: {
    help: 'key that encrypts stored secrets, 32 bytes in base64',
    optional: true,
    unset: IN_VAULT,
    file: true,
    parse: key,
  },
  AUDIT_KEY: {
    help: 'key that the keys of the audit come from, 32 bytes in base64',
    optional: true,
    unset: IN_VAULT,
    file: true,
    parse: key,
  },
  KEY_VAULT_URL: {
    help: "Azure Key Vault with the keys that aren't set here: secrets otp-pepper, encryption-key, audit-key",
    optional: true,
    parse: vaultUrl,
  },
  PREVIOUS_ENCRYPTION_KEY: {
    help: 'the key that ENCRYPTION_KEY replaces; only for npm run keys:rotate',
    optional: true,
    file: true,
    parse: key,
  },
  PREVIOUS_AUDIT_KEY: {
    help: 'the key that AUDIT_KEY replaces; only for npm run keys:rotate',
    optional: true,
    file: true,
    parse: key,
  },
  AUDIT_CHECKPOINT_URL: {
    help: 'address that gets each new checkpoint of the audit by POST and keeps it',
    optional: true,
    file: true,
    parse: secretUrl,
  },
  AUDIT_WITNESS_URL: {
    help: 'witnesses that verify and cosign checkpoints of the audit (C2SP tlog-witness), separated by commas; needs AUDIT_WITNESS_KEYS',
    optional: true,
    parse: witnessUrls,
  },
  AUDIT_WITNESS_KEYS: {
    help: 'verifier keys of these witnesses for Ed25519 cosignatures, separated by commas',
    optional: true,
    parse: witnessKeys,
  },
  DATABASE_URL: {
    help: 'address of PostgreSQL; without it, the server uses an embedded database',
    optional: true,
    file: true,
    parse: databaseUrl,
  },
  DATABASE_TLS: {
    help: 'on: the server refuses a database on another host without TLS (sslmode of DATABASE_URL); off: it takes it, so anyone on the way can read and change all data',
    fallback: 'on',
    parse: onOff,
  },
  DATA_DIR: { help: 'folder of the embedded database', fallback: '.rooms-otp/data', parse: text },
  SYNC_MINUTES: {
    help: 'minutes between two syncs of all accounts, 5 to 1440',
    fallback: String(DEFAULT_SYNC_MINUTES),
    parse: whole(5, 1440),
  },
  ROOM_LICENSES: {
    help: 'licenses that are valid for rooms: SKU part numbers, or prefixes that end in *, separated by commas',
    fallback: ROOM_LICENSES.join(','),
    parse: licenses,
  },
  SITE_ADDRESS: {
    help: 'public IP address from which consoles sign in, for the evaluation of Conditional Access policies by location',
    optional: true,
    parse: address,
  },
  TTL_HOURS: {
    help: 'default lifetime of a one-time password, in hours, 1 to 336',
    fallback: String(DEFAULT_TTL_HOURS),
    parse: whole(TTL_HOURS.least, TTL_HOURS.most),
  },
  DECISION_MINUTES: {
    help: 'minutes in which approvers must decide, 1 to 1440',
    fallback: String(DEFAULT_DECISION_MINUTES),
    parse: whole(DECISION_MINUTES_RANGE.least, DECISION_MINUTES_RANGE.most),
  },
  REMIND_MINUTES: {
    help: 'minutes after which approvers are reminded of a waiting request, 1 to 1440; off: never',
    fallback: String(DEFAULT_REMIND_MINUTES),
    parse: minutesOrOff(1, 1440),
  },
  SETTLE_SECONDS: {
    help: 'seconds between a password change and its release to the console, 0 to 600',
    fallback: String(DEFAULT_SETTLE_SECONDS),
    parse: whole(0, 600),
  },
  GRAPH_TIMEOUT_MS: {
    help: 'milliseconds that Microsoft Graph has to answer a call, 100 to 60000',
    fallback: String(DEFAULT_CALL_MILLISECONDS),
    parse: whole(100, 60_000),
  },
  RESET_LATE_MS: {
    help: 'milliseconds after that time in which a password reset without an answer may still take effect; the next reset of the account waits for them, 0 to 600000',
    fallback: String(DEFAULT_LATE_SECONDS * 1000),
    parse: whole(0, 600_000),
  },
  SIGN_IN_EVENTS: {
    help: 'sign-ins that the server reads in the sign-in log after a delivery: interactive; all: also non-interactive ones, from the beta version of Microsoft Graph; off: none',
    fallback: 'interactive',
    parse: signInEvents,
  },
  SIGN_IN_APPS: {
    help: 'names of applications that sign in on consoles, as application id=name, separated by commas',
    optional: true,
    parse: appNames,
  },
  FOUR_EYES: {
    help: "on: people can't approve requests for one-time passwords that they generated",
    fallback: 'off',
    parse: onOff,
  },
  MATCH_CODE: {
    help: 'typed: approvers type the verification digits; shown: approvers compare them',
    fallback: 'typed',
    parse: matchCode,
  },
  RULES_BY_TWO: {
    help: 'on: a change that relaxes a rule waits until another approver confirms it; off: one approver is enough, which is meant for tenants with one approver',
    fallback: 'on',
    parse: onOff,
  },
  RULES_PINNED: {
    help: `rules that no one can change while the server runs, so that their first value holds: ${PINNABLE_RULES.join(', ')}, separated by commas`,
    optional: true,
    unset: 'none',
    parse: ruleNames,
  },
  PLAIN_CLIENTS: {
    help: 'off: consoles whose verification digits prove no key are refused, such as those with version 0.1.0',
    fallback: 'on',
    parse: onOff,
  },
  CHANNEL_LANGUAGE: {
    help: `language of texts that many people read, such as cards in the channel: ${LANGUAGES.join(', ')}; personal answers are in the language of the person's Teams`,
    fallback: 'en',
    parse: language,
  },
  DRAIN_SECONDS: {
    help: "seconds between the stop signal and the end of service, so that a proxy can notice that this server isn't ready, 0 to 60",
    fallback: '0',
    parse: whole(0, 60),
  },
  METRICS_PORT: {
    help: "separate port for /metrics (Prometheus) on the same address; don't expose it through the proxy",
    optional: true,
    parse: whole(0, 65535),
  },
  OTEL_EXPORTER_OTLP_ENDPOINT: {
    help: 'address for traces (OTLP over HTTP); the other OTEL_ variables apply',
    optional: true,
    parse: httpUrl,
  },
  LOG_LEVEL: { help: 'lowest severity that is logged: error, warn, info, debug', fallback: 'info', parse: logLevel },
  LOCAL_GRAPH_URL: { help: 'stand-in for Microsoft Graph on this machine', optional: true, parse: loopback },
  LOCAL_ISSUER_URL: { help: 'stand-in for the token issuers on this machine', optional: true, parse: loopback },
  LOCAL_CONNECTOR_URL: { help: 'stand-in for the Bot Connector on this machine', optional: true, parse: loopback },
} as const satisfies Record<string, Setting<unknown>>;
