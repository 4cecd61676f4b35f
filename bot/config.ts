import { readFileSync } from 'node:fs';
import { LANGUAGES } from './contract/language.ts';
import { ROOM_LICENCES, SYNC_MINUTES } from './domain/account.ts';
import type { RightsGroups } from './domain/admin.ts';
import type { AppCredential, AppIdentity } from './domain/app-identity.ts';
import { CLOUD_NAMES, CLOUDS } from './domain/cloud.ts';
import { DECISION_MINUTES, REMIND_MINUTES } from './domain/approval-request.ts';
import { DEFAULT_TTL_HOURS, TTL_HOURS } from './domain/otp.ts';
import { KEY_NAMES, type KeyName } from './domain/key-rotation.ts';
import { SETTLE_SECONDS } from './domain/credential.ts';
import { readCredential } from './settings/credential.ts';
import { address, cloud, databaseUrl, guid, httpUrl, key, language, licences, logLevel, loopback, matchCode, minutesOrOff, onOff, proxies, publicUrl, secret, text, thumbprint, vaultUrl, whole } from './settings/parsers.ts';

/** The only tenant with which the addresses of a local stand-in can be combined. */
const SANDBOX_TENANT_ID = '5a5a0000-0000-4000-8000-000000000001';

interface Setting<Value> {
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

const SETTINGS = {
  HOST: { help: 'address to listen on; 0.0.0.0 for all of a container', fallback: '127.0.0.1', parse: address },
  PORT: { help: 'port to listen on; 0 takes a free one', fallback: '3978', parse: whole(0, 65535) },
  PUBLIC_URL: { help: 'address under which consoles and Teams reach the server', optional: true, parse: publicUrl },
  TRUSTED_PROXIES: { help: 'proxies whose X-Forwarded-For is believed: addresses or networks, with commas', optional: true, parse: proxies },
  CLOUD: { help: `cloud of the tenant: ${CLOUD_NAMES.join(', ')}`, fallback: 'public', parse: cloud },
  TENANT_ID: { help: 'Entra tenant', parse: guid },
  BOT_APP_ID: { help: 'application (client) id of the bot', parse: guid },
  BOT_APP_SECRET: { help: 'client secret of the bot', optional: true, unset: ONE_OF_THREE, file: true, parse: secret },
  BOT_CERTIFICATE_FILE: { help: 'PEM file with a certificate of the bot, and its private key', optional: true, parse: text },
  BOT_CERTIFICATE_KEY_FILE: { help: 'PEM file of that private key, when it is a file of its own', optional: true, parse: text },
  BOT_CERTIFICATE_THUMBPRINT: { help: 'SHA-256 thumbprint, in place of the certificate; needs the file of the key', optional: true, parse: thumbprint },
  BOT_MANAGED_IDENTITY_ID: { help: 'client id of a managed identity that is the bot, or that it trusts by a federated credential', optional: true, parse: guid },
  GRAPH_CLIENT_ID: { help: 'application (client) id for Microsoft Graph', parse: guid },
  GRAPH_CLIENT_SECRET: { help: 'client secret for Microsoft Graph', optional: true, unset: ONE_OF_THREE, file: true, parse: secret },
  GRAPH_CERTIFICATE_FILE: { help: 'PEM file with a certificate of that app, and its private key', optional: true, parse: text },
  GRAPH_CERTIFICATE_KEY_FILE: { help: 'PEM file of that private key, when it is a file of its own', optional: true, parse: text },
  GRAPH_CERTIFICATE_THUMBPRINT: { help: 'SHA-256 thumbprint, in place of the certificate; needs the file of the key', optional: true, parse: thumbprint },
  GRAPH_MANAGED_IDENTITY_ID: { help: 'client id of a managed identity that is that app, or that it trusts by a federated credential', optional: true, parse: guid },
  GENERATORS_GROUP_ID: { help: 'group whose members may generate one-time passwords', parse: guid },
  APPROVERS_GROUP_ID: { help: 'group whose members may approve and reject', parse: guid },
  READERS_GROUP_ID: { help: 'group whose members may look', parse: guid },
  OTP_PEPPER: { help: 'key over stored one-time passwords, 32 bytes in base64', optional: true, unset: IN_VAULT, file: true, parse: key },
  ENCRYPTION_KEY: { help: 'key over stored secrets, 32 bytes in base64', optional: true, unset: IN_VAULT, file: true, parse: key },
  AUDIT_KEY: { help: 'key of the audit chain, 32 bytes in base64', optional: true, unset: IN_VAULT, file: true, parse: key },
  KEY_VAULT_URL: { help: 'Azure Key Vault with the keys that are not given: secrets otp-pepper, encryption-key, audit-key', optional: true, parse: vaultUrl },
  PREVIOUS_ENCRYPTION_KEY: { help: 'for npm run keys:rotate alone: what ENCRYPTION_KEY replaces', optional: true, file: true, parse: key },
  PREVIOUS_AUDIT_KEY: { help: 'for npm run keys:rotate alone: what AUDIT_KEY replaces', optional: true, file: true, parse: key },
  DATABASE_URL: { help: 'PostgreSQL; without it an embedded database is used', optional: true, file: true, parse: databaseUrl },
  DATA_DIR: { help: 'folder of the embedded database', fallback: '.rooms-otp/data', parse: text },
  SYNC_MINUTES: { help: 'minutes from one reading of all accounts to the next, 5 to 1440', fallback: String(SYNC_MINUTES), parse: whole(5, 1440) },
  ROOM_LICENCES: { help: 'licences that are valid for rooms: SKU part numbers, or beginnings with *, with commas', fallback: ROOM_LICENCES.join(','), parse: licences },
  TTL_HOURS: { help: 'hours that a one-time password lives unless somebody says otherwise, 1 to 336', fallback: String(DEFAULT_TTL_HOURS), parse: whole(TTL_HOURS.least, TTL_HOURS.most) },
  DECISION_MINUTES: { help: 'minutes from submission to decision', fallback: String(DECISION_MINUTES), parse: whole(1, 1440) },
  REMIND_MINUTES: { help: 'minutes after which approvers are reminded of a request that waits, 1 to 1440; off: never', fallback: String(REMIND_MINUTES), parse: minutesOrOff(1, 1440) },
  SETTLE_SECONDS: { help: 'seconds from a password change to its release', fallback: String(SETTLE_SECONDS), parse: whole(0, 600) },
  FOUR_EYES: { help: 'on: issuers may not approve their own one-time passwords', fallback: 'off', parse: onOff },
  MATCH_CODE: { help: 'typed by the approver, or shown for comparison', fallback: 'typed', parse: matchCode },
  CHANNEL_LANGUAGE: { help: `language of what many read, such as cards in the channel: ${LANGUAGES.join(', ')}; each person is answered in that of their Teams`, fallback: 'en', parse: language },
  DRAIN_SECONDS: { help: 'seconds from the signal to stop until requests are refused, for a proxy to notice that this server is not ready', fallback: '0', parse: whole(0, 60) },
  METRICS_PORT: { help: 'port of its own for /metrics (Prometheus), on the same address; keep it from the proxy', optional: true, parse: whole(0, 65535) },
  OTEL_EXPORTER_OTLP_ENDPOINT: { help: 'where traces go by OTLP over HTTP; the other OTEL_ variables apply', optional: true, parse: httpUrl },
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
  readonly botIdentity: AppIdentity;
  readonly graphIdentity: AppIdentity;
  /** What works, and should not stay so. */
  readonly warnings: readonly string[];
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

type Environment = Readonly<Record<string, string | undefined>>;

/** The setting itself, or what stands in the file that its `_FILE` names. @throws Error */
function rawSetting(name: Name, { file }: Setting<unknown>, environment: Environment): string | undefined {
  const given = environment[name]?.trim();
  const path = file && environment[`${name}_FILE`]?.trim();
  if (!path) return given || undefined;
  if (given) throw new Error(`and ${name}_FILE are given together, keep one`);
  try {
    return readFileSync(path, 'utf8').trim() || undefined;
  } catch (error) {
    throw new Error(`cannot be read from the file of ${name}_FILE (${(error as NodeJS.ErrnoException).code ?? 'unknown reason'})`, { cause: error });
  }
}

function readSetting(name: Name, environment: Environment, mistakes: string[]): unknown {
  const setting: Setting<unknown> = SETTINGS[name];
  try {
    const given = rawSetting(name, setting, environment) ?? setting.fallback;
    if (given !== undefined) return setting.parse(given);
    if (!setting.optional) mistakes.push(`${name} is missing: ${setting.help}`);
  } catch (error) {
    mistakes.push(`${name} ${error instanceof Error ? error.message : 'is not valid'}: ${setting.help}`);
  }
  return undefined;
}

function readSettings<N extends Name>(names: readonly N[], environment: Environment, mistakes: string[]): Pick<Values, N> {
  return Object.fromEntries(names.map((name) => [name, readSetting(name, environment, mistakes)])) as Pick<Values, N>;
}

/** Stand-ins on this machine: all or none, and with the sandbox's tenant alone. */
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

function checkKeys(values: Pick<Values, (typeof KEY_NAMES)[number] | 'KEY_VAULT_URL' | 'CLOUD' | 'LOCAL_ISSUER_URL'>, names: readonly (typeof KEY_NAMES)[number][], mistakes: string[]): void {
  const { KEY_VAULT_URL: url, CLOUD, LOCAL_ISSUER_URL } = values;
  if (url === undefined) {
    const missing = names.filter((name) => values[name] === undefined && !mistakes.some((line) => line.startsWith(`${name} `)));
    mistakes.push(...missing.map((name) => `${name} is missing: ${SETTINGS[name].help}; or keep it in Key Vault and give KEY_VAULT_URL`));
  } else if (url.startsWith('http:')) {
    if (LOCAL_ISSUER_URL === undefined) mistakes.push('KEY_VAULT_URL must be https: a stand-in on this machine goes with the LOCAL_… addresses only');
  } else if (CLOUD !== undefined && !url.endsWith(new URL(CLOUDS[CLOUD].vaultUrl).host)) {
    mistakes.push(`KEY_VAULT_URL is of another cloud than CLOUD=${CLOUD}, whose vaults end in .${new URL(CLOUDS[CLOUD].vaultUrl).host}`);
  }
}

interface Findings {
  readonly mistakes: string[];
  readonly warnings: string[];
}

type GraphName = 'GRAPH_CLIENT_SECRET' | `GRAPH_${'CERTIFICATE_FILE' | 'CERTIFICATE_KEY_FILE' | 'CERTIFICATE_THUMBPRINT' | 'MANAGED_IDENTITY_ID'}`;

function graphCredential(values: Pick<Values, GraphName>, { mistakes, warnings }: Findings): AppCredential | undefined {
  return readCredential({
    prefix: 'GRAPH', secretName: 'GRAPH_CLIENT_SECRET', secret: values.GRAPH_CLIENT_SECRET, certificateFile: values.GRAPH_CERTIFICATE_FILE,
    keyFile: values.GRAPH_CERTIFICATE_KEY_FILE, thumbprint: values.GRAPH_CERTIFICATE_THUMBPRINT, identityId: values.GRAPH_MANAGED_IDENTITY_ID,
  }, new Date(), { mistake: (line) => void mistakes.push(line), warning: (line) => void warnings.push(line) });
}

function botCredential(values: Values, { mistakes, warnings }: Findings): AppCredential | undefined {
  return readCredential({
    prefix: 'BOT', secretName: 'BOT_APP_SECRET', secret: values.BOT_APP_SECRET, certificateFile: values.BOT_CERTIFICATE_FILE,
    keyFile: values.BOT_CERTIFICATE_KEY_FILE, thumbprint: values.BOT_CERTIFICATE_THUMBPRINT, identityId: values.BOT_MANAGED_IDENTITY_ID,
  }, new Date(), { mistake: (line) => void mistakes.push(line), warning: (line) => void warnings.push(line) });
}

/** @throws ConfigError with every mistake */
export function readConfig(environment: Environment = process.env): Config {
  const found: Findings = { mistakes: [], warnings: [] };
  const { mistakes, warnings } = found;
  const values: Values = readSettings(Object.keys(SETTINGS) as Name[], environment, mistakes);
  const local = readLocal(values, mistakes);
  const bot = botCredential(values, found);
  const graph = graphCredential(values, found);
  checkKeys(values, KEY_NAMES, mistakes);
  if (values.METRICS_PORT && values.METRICS_PORT === values.PORT) mistakes.push('METRICS_PORT must not be PORT: metrics have a port of their own');
  if (values.BOT_MANAGED_IDENTITY_ID !== undefined && values.BOT_MANAGED_IDENTITY_ID === values.BOT_APP_ID) {
    warnings.push('BOT_APP_ID is a managed identity itself, so nobody can sign in to the tab: give an app registration that trusts it by a federated credential');
  }
  if (values.PREVIOUS_ENCRYPTION_KEY || values.PREVIOUS_AUDIT_KEY) {
    warnings.push('PREVIOUS_ENCRYPTION_KEY and PREVIOUS_AUDIT_KEY are for npm run keys:rotate alone: once it is done, destroy them');
  }
  if (mistakes.length > 0 || !bot || !graph) throw new ConfigError(mistakes);
  const { GENERATORS_GROUP_ID: generators, APPROVERS_GROUP_ID: approvers, READERS_GROUP_ID: readers, TENANT_ID: tenantId, CLOUD } = values;
  return {
    ...values, local, warnings, groups: { generators, approvers, readers },
    botIdentity: { tenantId, cloud: CLOUD, clientId: values.BOT_APP_ID, credential: bot },
    graphIdentity: { tenantId, cloud: CLOUD, clientId: values.GRAPH_CLIENT_ID, credential: graph },
  };
}

/** Needed besides when keys are kept in Key Vault. */
const VAULT_NAMES = [
  'KEY_VAULT_URL', 'TENANT_ID', 'CLOUD', 'GRAPH_CLIENT_ID', 'GRAPH_CLIENT_SECRET', 'GRAPH_CERTIFICATE_FILE', 'GRAPH_CERTIFICATE_KEY_FILE',
  'GRAPH_CERTIFICATE_THUMBPRINT', 'GRAPH_MANAGED_IDENTITY_ID', 'LOCAL_ISSUER_URL',
] as const satisfies readonly Name[];

export interface VaultConfig {
  readonly vault?: { readonly url: string; readonly identity: AppIdentity; readonly issuerUrl: string | undefined };
}

/** Where these keys are. */
function readVault(names: readonly KeyName[], values: Partial<Pick<Values, KeyName>>, environment: Environment, found: Findings): VaultConfig {
  const needsVault = names.some((name) => values[name] === undefined) && Boolean(environment['KEY_VAULT_URL']?.trim());
  const around = needsVault ? readSettings(VAULT_NAMES, environment, found.mistakes) : undefined;
  const credential = around && graphCredential(around, found);
  const none = { OTP_PEPPER: undefined, ENCRYPTION_KEY: undefined, AUDIT_KEY: undefined };
  checkKeys({ ...none, ...values, KEY_VAULT_URL: undefined, CLOUD: 'public', LOCAL_ISSUER_URL: undefined, ...around }, names, found.mistakes);
  if (found.mistakes.length > 0) throw new ConfigError(found.mistakes);
  if (!around?.KEY_VAULT_URL || !credential) return {};
  const identity = { tenantId: around.TENANT_ID, cloud: around.CLOUD, clientId: around.GRAPH_CLIENT_ID, credential };
  return { vault: { url: around.KEY_VAULT_URL, identity, issuerUrl: around.LOCAL_ISSUER_URL } };
}

const AUDIT_NAMES = ['AUDIT_KEY', 'DATA_DIR', 'DATABASE_URL'] as const satisfies readonly Name[];

export interface AuditConfig extends Pick<Values, (typeof AUDIT_NAMES)[number]>, VaultConfig {}

/** Only what finds and verifies the audit. @throws ConfigError with every mistake */
export function readAuditConfig(environment: Environment = process.env): AuditConfig {
  const found: Findings = { mistakes: [], warnings: [] };
  const values = readSettings(AUDIT_NAMES, environment, found.mistakes);
  return { ...values, ...readVault(['AUDIT_KEY'], values, environment, found) };
}

const ROTATION_NAMES = [...KEY_NAMES, 'PREVIOUS_ENCRYPTION_KEY', 'PREVIOUS_AUDIT_KEY', 'DATA_DIR', 'DATABASE_URL'] as const satisfies readonly Name[];

export interface RotationConfig extends Pick<Values, (typeof ROTATION_NAMES)[number]>, VaultConfig {}

/** Only what finds the data, and the keys from which and to which it goes. @throws ConfigError with every mistake */
export function readRotationConfig(environment: Environment = process.env): RotationConfig {
  const found: Findings = { mistakes: [], warnings: [] };
  const values = readSettings(ROTATION_NAMES, environment, found.mistakes);
  return { ...values, ...readVault(KEY_NAMES, values, environment, found) };
}

/** The table of settings, for the README and `--help`. */
export function describeSettings(): readonly { readonly name: string; readonly help: string; readonly fallback: string }[] {
  return Object.entries<Setting<unknown>>(SETTINGS).map(([name, { help, fallback, optional, unset, file }]) => ({
    name, help: file ? `${help}; or ${name}_FILE` : help, fallback: fallback ?? unset ?? (optional ? 'not set' : 'required'),
  }));
}
