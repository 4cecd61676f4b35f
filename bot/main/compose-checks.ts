import type { Logger } from 'pino';
import { ConfigError } from '../settings/config.ts';
import type { Config } from '../settings/config.ts';
import { checkGroups, checkPermissions, permissionsMissing } from '../directory/permission-checks.ts';
import type { GraphQuestion } from '../directory/permission-checks.ts';
import type { AppTokens } from '../domain/app-identity.ts';
import type { Check } from '../domain/accounts/check.ts';
import { CLOUDS } from '../domain/cloud.ts';
import { checkToken } from '../identity/token-check.ts';
import type { TokenAnswer } from '../identity/token-check.ts';
import { openAppTokens } from '../identity/app-tokens.ts';
import { checkKeys } from '../keys/key-check.ts';
import { openKeyVault } from '../keys/key-vault.ts';
import { checkPublicUrl } from '../http/server/public-url-check.ts';
import { checkAccountList } from '../storage/engine/account-list-check.ts';
import { checkDatabase } from '../storage/engine/database-check.ts';
import { checkWitnesses } from '../services/audit/check-witnesses.ts';
import { withStoredLog } from '../storage/audit/stored-log.ts';
import { checkConnectorKeys, describeServiceHosts } from '../teams/connector-check.ts';
import { openWitnesses } from '../witness/witness-client.ts';
import { botPlace } from './bot-place.ts';
import { witnessPlaces } from './compose-anchors.ts';
import { askEnds } from './compose-ends.ts';
import type { During } from './first-day/progress.ts';

/** Tokens of the two apps: the bot, and the one for Microsoft Graph. */
export interface Tokens {
  readonly bot: AppTokens;
  readonly graph: AppTokens;
}

export function openTokens({ botIdentity, graphIdentity, local }: Config): Tokens {
  return { bot: openAppTokens(botIdentity, local?.issuerUrl), graph: openAppTokens(graphIdentity, local?.issuerUrl) };
}

/** Maximum time that the start of the server waits for the checks, in milliseconds. */
const START_MILLISECONDS = 10_000;

function askTokens(config: Config, tokens: Tokens): Promise<readonly [bot: TokenAnswer, graph: TokenAnswer]> {
  const { connectorUrl, graphUrl } = CLOUDS[config.CLOUD];
  return Promise.all([
    checkToken({
      app: 'bot',
      subject: 'token for the Bot Connector',
      identity: config.botIdentity,
      tokens: tokens.bot,
      resource: connectorUrl,
    }),
    checkToken({
      app: 'graph',
      subject: 'token for Microsoft Graph',
      identity: config.graphIdentity,
      tokens: tokens.graph,
      resource: graphUrl,
    }),
  ]);
}

/** Returns what the checks of permissions and groups need. */
export function graphQuestion(config: Config, tokens: Tokens, token: string): GraphQuestion {
  return {
    cloud: config.CLOUD,
    clientId: config.GRAPH_CLIENT_ID,
    tokens: tokens.graph,
    token,
    groups: config.groups,
    ...(config.local && { local: config.local }),
  };
}

/** Runs the cheap checks: both tokens, the permissions in the token for Microsoft Graph, and the groups. */
async function startChecks(config: Config, tokens: Tokens): Promise<readonly Check[]> {
  const [bot, graph] = await askTokens(config, tokens);
  const { token } = graph;
  if (token === undefined) return [bot.check, graph.check];
  return [
    bot.check,
    graph.check,
    ...permissionsMissing(token),
    ...(await checkGroups(graphQuestion(config, tokens, token))),
  ];
}

function inTime(checks: Promise<readonly Check[]>): Promise<readonly Check[]> {
  const late = Promise.withResolvers<readonly Check[]>();
  const timer = setTimeout(
    () => late.resolve([{ subject: 'Entra and Microsoft Graph', outcome: 'not checked', found: 'no answer in time' }]),
    START_MILLISECONDS,
  );
  return Promise.race([checks, late.promise]).finally(() => clearTimeout(timer));
}

/**
 * Ends the start if only another configuration can fix a problem. A missing permission doesn't end it, because an
 * administrator can grant it while the server runs. Until then, the server refuses the actions that need it.
 * @throws ConfigError with every mistake that the checks found
 */
export async function checkStart(config: Config, tokens: Tokens, log: Logger): Promise<void> {
  const found = (await inTime(startChecks(config, tokens))).filter(({ outcome }) => outcome !== 'ok');
  const mistakes = found
    .filter(({ isMistake }) => isMistake)
    .map(({ subject, found: what, remedy = '' }) => `${subject}: ${what}: ${remedy}`);
  if (mistakes.length > 0) throw new ConfigError(mistakes);
  for (const { outcome, isChoice: _, ...check } of found.filter(({ isChoice }) => !isChoice))
    log[outcome === 'missing' ? 'error' : 'warn'](check, `start check: ${outcome}`);
  const choices = found.filter(({ isChoice }) => isChoice).map(({ subject }) => subject);
  if (choices.length > 0) log.info({ permissions: choices }, 'start check: optional permissions that are not granted');
}

/** Tries the addresses that get checkpoints of the audit. */
async function checkAnchors(config: Config): Promise<readonly Check[]> {
  const places = witnessPlaces(config);
  if (places.length === 0) return [];
  const store = { clock: { now: () => Promise.resolve(new Date()) } };
  return withStoredLog(config.DATABASE_URL?.reveal(), (tree) =>
    checkWitnesses({ store, tree, witnesses: openWitnesses(), keys: config.AUDIT_WITNESS_KEYS ?? [] }, places),
  );
}

async function askGraph(question: GraphQuestion): Promise<readonly Check[]> {
  return [...(await checkPermissions(question)), ...(await checkGroups(question))];
}

const untold: During = (_what, work) => work;

/**
 * Runs all checks, and checks each permission by a real call that changes nothing.
 * @param during says what is waited for
 */
export async function allChecks(config: Config, during: During = untold): Promise<readonly Check[]> {
  const tokens = openTokens(config);
  const { KEY_VAULT_URL: url } = config;
  const vault =
    url === undefined
      ? undefined
      : openKeyVault({ url, resource: CLOUDS[config.CLOUD].vaultUrl, tokens: tokens.graph });
  const [[bot, graph], connector, keys, publicUrl] = await Promise.all([
    during('asking the login host for tokens', askTokens(config, tokens)),
    checkConnectorKeys(botPlace(config)),
    checkKeys(config, vault),
    during('asking the server at PUBLIC_URL', checkPublicUrl(config.PUBLIC_URL)),
  ]);
  const database = await during(
    'connecting to the database',
    checkDatabase(config.DATABASE_URL?.reveal(), config.DATA_DIR, keys.marks),
  );
  const question = graph.token === undefined ? undefined : graphQuestion(config, tokens, graph.token);
  const asked = question ? await during('asking Microsoft Graph for each permission', askGraph(question)) : [];
  const warnings = config.warnings.map((found): Check => ({ subject: 'settings', outcome: 'warning', found }));
  const rules: readonly Check[] = config.RULES_BY_TWO
    ? [{ subject: 'rules', outcome: 'ok', found: 'relaxing a rule takes two approvers (RULES_BY_TWO=on)' }]
    : [];
  const ends = await askEnds(config, tokens);
  const stored = [...(await checkAccountList(config.DATABASE_URL?.reveal())), ...(await checkAnchors(config))];
  return [
    ...warnings,
    ...rules,
    bot.check,
    connector,
    describeServiceHosts(botPlace(config)),
    graph.check,
    ...ends,
    ...asked,
    database,
    ...stored,
    keys.check,
    publicUrl,
  ];
}
