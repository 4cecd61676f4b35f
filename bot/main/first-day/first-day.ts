import { pino } from 'pino';
import type { Config } from '../../settings/config.ts';
import type { Check } from '../../domain/accounts/check.ts';
import { CLOUDS } from '../../domain/cloud.ts';
import { secondsAheadOfMicrosoft } from '../../identity/microsoft-clock.ts';
import { readStanding, type StoredStanding } from '../../storage/watch/standing.ts';
import { allChecks, graphQuestion, openTokens, type Tokens } from '../compose-checks.ts';
import { checkChannel, postToChannel } from './check-channel.ts';
import { checkDatabaseClock, checkMicrosoftClock } from './check-clock.ts';
import { checkDatabaseTls } from './check-database-tls.ts';
import { checkHosts, checkProxy, checkTrust } from './check-network.ts';
import { type Finding, placed } from './guide.ts';
import type { During } from './progress.ts';
import { tryReset } from './try-reset.ts';

export interface FirstDayOptions {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly during: During;
  /** Whether to post a message to the approval channel. */
  readonly postsTestMessage?: boolean;
  /** Sign-in address of the room whose password is reset, which signs it out. */
  readonly resetAddress?: string;
  /** Asks the person whether that room may be signed out. */
  readonly confirmReset?: () => Promise<boolean>;
}

/** What the bot's SDK logs is said by the finding, and a log would stand between the lines of the report. */
const NO_LOG = pino({ level: 'silent' });

async function readStored(config: Config, checks: readonly Check[]): Promise<StoredStanding | undefined> {
  const database = checks.find(({ subject }) => subject === 'database');
  return database?.outcome === 'ok' ? readStanding(config.DATABASE_URL?.reveal()) : undefined;
}

async function machineFindings(
  config: Config,
  { environment, during }: FirstDayOptions,
  stored: StoredStanding | undefined,
): Promise<readonly Finding[]> {
  const loginUrl = config.local?.issuerUrl ?? CLOUDS[config.CLOUD].loginUrl;
  const [seconds, hosts] = await during(
    'asking whether the hosts of Microsoft can be reached',
    Promise.all([secondsAheadOfMicrosoft(loginUrl), checkHosts(config, stored?.channel?.chosen?.serviceUrl)]),
  );
  return [checkMicrosoftClock(seconds), checkProxy(environment), checkTrust(environment), ...hosts];
}

async function trialFindings(config: Config, tokens: Tokens, options: FirstDayOptions): Promise<readonly Finding[]> {
  const { resetAddress: address, confirmReset: confirm = () => Promise.resolve(false) } = options;
  if (address === undefined) return [];
  const token = await tokens.graph.read(CLOUDS[config.CLOUD].graphUrl).catch(() => undefined);
  const question = token === undefined ? undefined : graphQuestion(config, tokens, token);
  return [await tryReset({ config, tokens: tokens.graph, question, address, confirm, during: options.during })];
}

async function channelFindings(
  config: Config,
  tokens: Tokens,
  { postsTestMessage = false, during }: FirstDayOptions,
  stored: StoredStanding | undefined,
): Promise<readonly Finding[]> {
  const channel = checkChannel(stored?.channel);
  if (!postsTestMessage) return [channel];
  const posting = postToChannel({ config, tokens: tokens.bot, log: NO_LOG }, stored?.channel);
  return [channel, await during('posting a test message', posting)];
}

/**
 * Checks everything that a first day needs. It changes nothing, except for the two things that the options ask for: a
 * message in the channel, and the reset of one room.
 */
export async function firstDayFindings(config: Config, options: FirstDayOptions): Promise<readonly Finding[]> {
  const tokens = openTokens(config);
  const checks = await allChecks(config, options.during);
  const stored = await options.during('reading the database', readStored(config, checks));
  const machine = await machineFindings(config, options, stored);
  const trial = await trialFindings(config, tokens, options);
  return [
    ...machine,
    ...checks.map((check) => placed(check)),
    ...trial,
    ...checkDatabaseTls(config.DATABASE_URL?.reveal()),
    ...(stored?.aheadSeconds === undefined ? [] : [checkDatabaseClock(stored.aheadSeconds)]),
    ...(await channelFindings(config, tokens, options, stored)),
  ];
}
