import { readFileSync } from 'node:fs';
import type { PermissionGroups } from '../domain/admin.ts';
import type { AppCredential, AppIdentity } from '../domain/app-identity.ts';
import { cloudOfServiceHost, CLOUDS } from '../domain/cloud.ts';
import { KEY_NAMES, type KeyName } from '../domain/keys/key-rotation.ts';
import { readCredential } from './credential.ts';
import { databaseTlsOf } from './database-tls.ts';
import { networkVariablesOf } from './network-variables.ts';
import { type Setting, SETTINGS } from './settings-table.ts';

/** The tenant of the sandbox. Addresses of local stand-ins work with no other tenant. */
const SANDBOX_TENANT_ID = '5a5a0000-0000-4000-8000-000000000001';

type Table = typeof SETTINGS;
type Name = keyof Table;
type Values = {
  readonly [N in Name]: ReturnType<Table[N]['parse']> | (Table[N] extends { optional: true } ? undefined : never);
};

/** The configuration of the server: the values of all settings, and what follows from them. */
export interface Config extends Values {
  readonly botIdentity: AppIdentity;
  readonly graphIdentity: AppIdentity;
  /** Settings that work but should be changed, one line each. */
  readonly warnings: readonly string[];
  readonly groups: PermissionGroups;
  readonly local: { readonly graphUrl: string; readonly issuerUrl: string; readonly connectorUrl: string } | undefined;
}

/** The configuration has mistakes. The message lists all of them, one line each. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly mistakes: readonly string[];

  constructor(mistakes: readonly string[]) {
    super(
      `The configuration has ${mistakes.length} mistake${mistakes.length === 1 ? '' : 's'}:\n${mistakes.map((line) => `  ${line}`).join('\n')}`,
    );
    this.mistakes = mistakes;
  }
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Settings that were renamed. Until version 0.2, the former name still works, with a warning. */
const FORMER_NAMES: readonly (readonly [former: string, name: Name])[] = [['ROOM_LICENCES', 'ROOM_LICENSES']];

/** Replaces former names in the environment, unless the setting is also given by its present name. */
function withPresentNames(environment: Environment, warnings: string[]): Environment {
  const renamed = FORMER_NAMES.filter(([former]) => environment[former]?.trim());
  warnings.push(...renamed.map(([former, name]) => `${former} is now called ${name}; rename it before version 0.2`));
  const missing = renamed.filter(([, name]) => !environment[name]?.trim());
  return { ...environment, ...Object.fromEntries(missing.map(([former, name]) => [name, environment[former]])) };
}

/**
 * Returns the value of a setting, or the content of the file that its `_FILE` variable names.
 * @throws Error when both are given or the file can't be read
 */
function rawSetting(name: Name, { file }: Setting<unknown>, environment: Environment): string | undefined {
  const given = environment[name]?.trim();
  const path = file && environment[`${name}_FILE`]?.trim();
  if (!path) return given || undefined;
  if (given) throw new Error(`and ${name}_FILE are given together, keep one`);
  try {
    return readFileSync(path, 'utf8').trim() || undefined;
  } catch (error) {
    throw new Error(
      `cannot be read from the file of ${name}_FILE (${(error as NodeJS.ErrnoException).code ?? 'unknown reason'})`,
      { cause: error },
    );
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

function readSettings<N extends Name>(
  names: readonly N[],
  environment: Environment,
  mistakes: string[],
): Pick<Values, N> {
  return Object.fromEntries(names.map((name) => [name, readSetting(name, environment, mistakes)])) as Pick<Values, N>;
}

/** Reads the addresses of the local stand-ins. Either all or none must be given, and only with the sandbox tenant. */
function readLocal(values: Values, mistakes: string[]): Config['local'] {
  const { LOCAL_GRAPH_URL: graphUrl, LOCAL_ISSUER_URL: issuerUrl, LOCAL_CONNECTOR_URL: connectorUrl } = values;
  if (!graphUrl && !issuerUrl && !connectorUrl) return undefined;
  if (!graphUrl || !issuerUrl || !connectorUrl) {
    mistakes.push('LOCAL_GRAPH_URL, LOCAL_ISSUER_URL and LOCAL_CONNECTOR_URL go together: give all or none');
    return undefined;
  }
  if (values.TENANT_ID !== SANDBOX_TENANT_ID) {
    mistakes.push("LOCAL_… addresses can't be combined with a real tenant: TENANT_ID must be the sandbox tenant");
  }
  if (values.CLOUD !== undefined && values.CLOUD !== 'public')
    mistakes.push('LOCAL_… addresses need CLOUD=public, which the sandbox plays');
  return { graphUrl, issuerUrl, connectorUrl };
}

function checkKeys(
  values: Pick<Values, (typeof KEY_NAMES)[number] | 'KEY_VAULT_URL' | 'CLOUD' | 'LOCAL_ISSUER_URL'>,
  names: readonly (typeof KEY_NAMES)[number][],
  mistakes: string[],
): void {
  const { KEY_VAULT_URL: url, CLOUD, LOCAL_ISSUER_URL } = values;
  if (url === undefined) {
    const missing = names.filter(
      (name) => values[name] === undefined && !mistakes.some((line) => line.startsWith(`${name} `)),
    );
    mistakes.push(
      ...missing.map(
        (name) => `${name} is missing: ${SETTINGS[name].help}; or keep it in Key Vault and give KEY_VAULT_URL`,
      ),
    );
  } else if (url.startsWith('http:')) {
    if (LOCAL_ISSUER_URL === undefined)
      mistakes.push('KEY_VAULT_URL must be https: a stand-in on this machine goes with the LOCAL_… addresses only');
  } else if (CLOUD !== undefined && !url.endsWith(new URL(CLOUDS[CLOUD].vaultUrl).host)) {
    mistakes.push(
      `KEY_VAULT_URL is of another cloud than CLOUD=${CLOUD}, whose vaults end in .${new URL(CLOUDS[CLOUD].vaultUrl).host}`,
    );
  }
}

/** Refuses a database on another host whose connection has no TLS, unless `DATABASE_TLS` takes it. */
function checkDatabaseTls(
  { DATABASE_URL: url, DATABASE_TLS: tls }: Pick<Values, 'DATABASE_TLS' | 'DATABASE_URL'>,
  { mistakes, warnings }: Findings,
): void {
  const found = url && databaseTlsOf(url.reveal());
  if (found === 'off' && tls)
    mistakes.push(
      'DATABASE_URL leads to another host without TLS: add sslmode=verify-full, or take it with DATABASE_TLS=off',
    );
  if (found === 'off' && !tls)
    warnings.push('DATABASE_URL has no TLS, so anyone on the way can read and change all data (DATABASE_TLS=off)');
  if (found === 'unverified')
    warnings.push(
      'DATABASE_URL has TLS that does not verify who answers, so anyone on the way can pretend to be the database: use sslmode=verify-full',
    );
}

/** Refuses service hosts of another cloud, because tokens of one cloud are never sent to another. */
function checkServiceHosts(
  { CLOUD: own, TEAMS_SERVICE_HOSTS: hosts = [] }: Pick<Values, 'CLOUD' | 'TEAMS_SERVICE_HOSTS'>,
  mistakes: string[],
): void {
  for (const host of hosts) {
    const cloud = cloudOfServiceHost(host);
    if (cloud !== undefined && cloud !== own)
      mistakes.push(`TEAMS_SERVICE_HOSTS has ${host}, which belongs to CLOUD=${cloud}: set CLOUD, or remove it`);
  }
}

interface Findings {
  readonly mistakes: string[];
  readonly warnings: string[];
}

type GraphName =
  | 'GRAPH_CLIENT_SECRET'
  | `GRAPH_${'CERTIFICATE_FILE' | 'CERTIFICATE_KEY_FILE' | 'CERTIFICATE_THUMBPRINT' | 'MANAGED_IDENTITY_ID'}`;

function graphCredential(values: Pick<Values, GraphName>, { mistakes, warnings }: Findings): AppCredential | undefined {
  return readCredential(
    {
      prefix: 'GRAPH',
      secretName: 'GRAPH_CLIENT_SECRET',
      secret: values.GRAPH_CLIENT_SECRET,
      certificateFile: values.GRAPH_CERTIFICATE_FILE,
      keyFile: values.GRAPH_CERTIFICATE_KEY_FILE,
      thumbprint: values.GRAPH_CERTIFICATE_THUMBPRINT,
      identityId: values.GRAPH_MANAGED_IDENTITY_ID,
    },
    new Date(),
    { mistake: (line) => void mistakes.push(line), warning: (line) => void warnings.push(line) },
  );
}

function botCredential(values: Values, { mistakes, warnings }: Findings): AppCredential | undefined {
  return readCredential(
    {
      prefix: 'BOT',
      secretName: 'BOT_APP_SECRET',
      secret: values.BOT_APP_SECRET,
      certificateFile: values.BOT_CERTIFICATE_FILE,
      keyFile: values.BOT_CERTIFICATE_KEY_FILE,
      thumbprint: values.BOT_CERTIFICATE_THUMBPRINT,
      identityId: values.BOT_MANAGED_IDENTITY_ID,
    },
    new Date(),
    { mistake: (line) => void mistakes.push(line), warning: (line) => void warnings.push(line) },
  );
}

/** Returns what works but should be changed. */
function warningsOf(values: Values): readonly string[] {
  const warnings: string[] = [];
  if (values.BOT_MANAGED_IDENTITY_ID !== undefined && values.BOT_MANAGED_IDENTITY_ID === values.BOT_APP_ID) {
    warnings.push(
      'BOT_APP_ID is itself a managed identity, so no one can sign in to the tab: use an app registration that trusts it by a federated credential',
    );
  }
  if (values.PREVIOUS_ENCRYPTION_KEY || values.PREVIOUS_AUDIT_KEY) {
    warnings.push(
      "PREVIOUS_ENCRYPTION_KEY and PREVIOUS_AUDIT_KEY are only for npm run keys:rotate: destroy them when it's done",
    );
  }
  if (values.RULES_BY_TWO === false) {
    warnings.push(
      'RULES_BY_TWO is off, so one approver can relax the rules alone, decide, and make them strict again: turn it on as soon as there are two approvers, or pin rules with RULES_PINNED',
    );
  }
  return warnings;
}

/**
 * Reads the configuration of the server.
 * @throws ConfigError with every mistake
 */
export function readConfig(environment: Environment = process.env): Config {
  const found: Findings = { mistakes: [], warnings: [] };
  const { mistakes, warnings } = found;
  const present = withPresentNames(environment, warnings);
  const values: Values = readSettings(Object.keys(SETTINGS) as Name[], present, mistakes);
  const local = readLocal(values, mistakes);
  const bot = botCredential(values, found);
  const graph = graphCredential(values, found);
  checkKeys(values, KEY_NAMES, mistakes);
  checkDatabaseTls(values, found);
  checkServiceHosts(values, mistakes);
  if (Boolean(values.AUDIT_WITNESS_URL) !== Boolean(values.AUDIT_WITNESS_KEYS))
    mistakes.push('AUDIT_WITNESS_URL and AUDIT_WITNESS_KEYS go together: give both or none');
  if (values.METRICS_PORT && values.METRICS_PORT === values.PORT)
    mistakes.push('METRICS_PORT must differ from PORT: metrics need a separate port');
  warnings.push(...warningsOf(values));
  if (mistakes.length > 0 || !bot || !graph) throw new ConfigError(mistakes);
  const {
    GENERATORS_GROUP_ID: generators,
    APPROVERS_GROUP_ID: approvers,
    READERS_GROUP_ID: readers,
    TENANT_ID: tenantId,
    CLOUD,
  } = values;
  return {
    ...values,
    local,
    warnings,
    groups: { generators, approvers, readers },
    botIdentity: { tenantId, cloud: CLOUD, clientId: values.BOT_APP_ID, credential: bot },
    graphIdentity: { tenantId, cloud: CLOUD, clientId: values.GRAPH_CLIENT_ID, credential: graph },
  };
}

/** Settings that a command also needs if the keys are in Key Vault. */
const VAULT_NAMES = [
  'KEY_VAULT_URL',
  'TENANT_ID',
  'CLOUD',
  'GRAPH_CLIENT_ID',
  'GRAPH_CLIENT_SECRET',
  'GRAPH_CERTIFICATE_FILE',
  'GRAPH_CERTIFICATE_KEY_FILE',
  'GRAPH_CERTIFICATE_THUMBPRINT',
  'GRAPH_MANAGED_IDENTITY_ID',
  'LOCAL_ISSUER_URL',
] as const satisfies readonly Name[];

/** The vault of a command that runs without the server. It is missing if all keys are in the settings. */
export interface VaultConfig {
  readonly vault?: { readonly url: string; readonly identity: AppIdentity; readonly issuerUrl: string | undefined };
}

/** Reads where the vault is, if at least one of these keys isn't in the settings. */
function readVault(
  names: readonly KeyName[],
  values: Partial<Pick<Values, KeyName>>,
  environment: Environment,
  found: Findings,
): VaultConfig {
  const needsVault = names.some((name) => values[name] === undefined) && Boolean(environment['KEY_VAULT_URL']?.trim());
  const around = needsVault ? readSettings(VAULT_NAMES, environment, found.mistakes) : undefined;
  const credential = around && graphCredential(around, found);
  const none = { OTP_PEPPER: undefined, ENCRYPTION_KEY: undefined, AUDIT_KEY: undefined };
  checkKeys(
    { ...none, ...values, KEY_VAULT_URL: undefined, CLOUD: 'public', LOCAL_ISSUER_URL: undefined, ...around },
    names,
    found.mistakes,
  );
  if (found.mistakes.length > 0) throw new ConfigError(found.mistakes);
  if (!around?.KEY_VAULT_URL || !credential) return {};
  const identity = { tenantId: around.TENANT_ID, cloud: around.CLOUD, clientId: around.GRAPH_CLIENT_ID, credential };
  return { vault: { url: around.KEY_VAULT_URL, identity, issuerUrl: around.LOCAL_ISSUER_URL } };
}

const DATA_NAMES = ['DATA_DIR', 'DATABASE_URL', 'DATABASE_TLS'] as const satisfies readonly Name[];

export type DataConfig = Pick<Values, (typeof DATA_NAMES)[number]>;

/**
 * Reads only where the data is.
 * @throws ConfigError with every mistake
 */
export function readDataConfig(environment: Environment = process.env): DataConfig {
  const mistakes: string[] = [];
  const values = readSettings(DATA_NAMES, environment, mistakes);
  checkDatabaseTls(values, { mistakes, warnings: [] });
  if (mistakes.length > 0) throw new ConfigError(mistakes);
  return values;
}

const AUDIT_NAMES = ['AUDIT_KEY', ...DATA_NAMES] as const satisfies readonly Name[];

export interface AuditConfig extends Pick<Values, (typeof AUDIT_NAMES)[number]>, VaultConfig {}

/**
 * Reads only the settings that are needed to find and verify the audit.
 * @throws ConfigError with every mistake
 */
export function readAuditConfig(environment: Environment = process.env): AuditConfig {
  const found: Findings = { mistakes: [], warnings: [] };
  const values = readSettings(AUDIT_NAMES, environment, found.mistakes);
  checkDatabaseTls(values, found);
  return { ...values, ...readVault(['AUDIT_KEY'], values, environment, found) };
}

const DOCTOR_NAMES = [...AUDIT_NAMES, 'CLOUD', 'LOCAL_ISSUER_URL'] as const satisfies readonly Name[];

export interface DoctorConfig extends Pick<Values, (typeof DOCTOR_NAMES)[number]>, VaultConfig {}

/**
 * Reads only the settings that are needed to examine the data.
 * @throws ConfigError with every mistake
 */
export function readDoctorConfig(environment: Environment = process.env): DoctorConfig {
  const found: Findings = { mistakes: [], warnings: [] };
  const values = readSettings(DOCTOR_NAMES, environment, found.mistakes);
  checkDatabaseTls(values, found);
  return { ...values, ...readVault(['AUDIT_KEY'], values, environment, found) };
}

const ROTATION_NAMES = [
  ...KEY_NAMES,
  'PREVIOUS_ENCRYPTION_KEY',
  'PREVIOUS_AUDIT_KEY',
  ...DATA_NAMES,
] as const satisfies readonly Name[];

export interface RotationConfig extends Pick<Values, (typeof ROTATION_NAMES)[number]>, VaultConfig {}

/**
 * Reads only the settings for a key rotation: the place of the data, the earlier keys and the new keys.
 * @throws ConfigError with every mistake
 */
export function readRotationConfig(environment: Environment = process.env): RotationConfig {
  const found: Findings = { mistakes: [], warnings: [] };
  const values = readSettings(ROTATION_NAMES, environment, found.mistakes);
  checkDatabaseTls(values, found);
  return { ...values, ...readVault(KEY_NAMES, values, environment, found) };
}

/** Returns what the environment tells Node about the network. The address of a proxy may hold a password. */
export const readNetworkVariables = (): Environment => networkVariablesOf(process.env);

/** Returns the table of settings for docs/settings.md. */
export function describeSettings(): readonly {
  readonly name: string;
  readonly help: string;
  readonly fallback: string;
}[] {
  return Object.entries<Setting<unknown>>(SETTINGS).map(([name, { help, fallback, optional, unset, file }]) => ({
    name,
    help: file ? `${help}; or ${name}_FILE` : help,
    fallback: fallback ?? unset ?? (optional ? 'not set' : 'required'),
  }));
}
