import type { Logger } from 'pino';
import type { Config } from '../settings/config.ts';
import { readCredentialEnd } from '../directory/credential-ends.ts';
import type { Check } from '../domain/accounts/check.ts';
import type { AppTokens } from '../domain/app-identity.ts';
import {
  type AppCredentialEnd,
  type AppName,
  type CredentialEnd,
  daysLeft,
  FIRST_WARN_DAYS,
} from '../domain/credential-end.ts';
import type { Observer } from '../domain/observer.ts';
import { type EndDeps, warnOfEnds } from '../services/channel/warn-of-ends.ts';
import { openOutageLog } from './outage-log.ts';

/** Milliseconds from the start to the first look, which leaves the start to what people wait for. */
const FIRST_MILLISECONDS = 60_000;
/** Milliseconds between two looks. */
const LOOK_MILLISECONDS = 3_600_000;

/** The tokens of each app, with which it asks for itself. */
type Tokens = Readonly<Record<AppName, AppTokens>>;

type EndSettings = Pick<
  Config,
  'BOT_CREDENTIAL_ENDS' | 'GRAPH_CREDENTIAL_ENDS' | 'botIdentity' | 'graphIdentity' | 'local'
>;

/** Returns a function that reads when the credentials of both apps end. It doesn't throw. */
function openEnds(config: EndSettings, tokens: Tokens): (now: Date) => Promise<readonly AppCredentialEnd[]> {
  const { botIdentity, graphIdentity, local } = config;
  const place = local && { local };
  const apps = [
    { app: 'bot', identity: botIdentity, tokens: tokens.bot, givenEnd: config.BOT_CREDENTIAL_ENDS, ...place },
    { app: 'graph', identity: graphIdentity, tokens: tokens.graph, givenEnd: config.GRAPH_CREDENTIAL_ENDS, ...place },
  ] as const;
  return (now) => Promise.all(apps.map((each) => readCredentialEnd(each, now)));
}

/** Reads the ends once and checks them. It doesn't throw. */
export async function askEnds(config: EndSettings, tokens: Tokens): Promise<readonly Check[]> {
  const now = new Date();
  return checkEnds(await openEnds(config, tokens)(now), now);
}

const PREFIXES = { bot: 'BOT', graph: 'GRAPH' } as const;
const WHY = {
  refused: "Microsoft Graph doesn't show the app its own registration",
  no_answer: 'Microsoft Graph did not answer',
  not_found: "the app registration doesn't show it",
} as const;

/** Returns a check of each end: a warning from 30 days before, and when nobody could warn because it is unknown. */
export function checkEnds(ends: readonly AppCredentialEnd[], now: Date): readonly Check[] {
  return ends.map(({ app, end }) => ({ subject: `end of the ${app} app's credential`, ...checkOf(app, end, now) }));
}

function checkOf(app: AppCredentialEnd['app'], end: CredentialEnd, now: Date): Omit<Check, 'subject'> {
  if (end.kind === 'never') return { outcome: 'ok', found: 'none, because a managed identity proves the app' };
  const name = end.credential === 'secret' ? 'client secret' : 'certificate';
  if (end.kind === 'unknown') {
    return {
      outcome: 'warning',
      found: `when the ${name} ends is unknown, so nobody is warned: ${WHY[end.why]}`,
      remedy: `give the date in ${PREFIXES[app]}_CREDENTIAL_ENDS, such as 2027-06-30, or use a managed identity`,
    };
  }
  const left = daysLeft(end.at, now);
  const found = `the ${name} ${left > 0 ? `ends in ${left} days` : 'has ended'}, at ${end.at.toISOString()}`;
  if (left > FIRST_WARN_DAYS) return { outcome: 'ok', found };
  return {
    outcome: 'warning',
    found,
    remedy: `add a new one to the app registration and give it here before, or use a managed identity (docs/install.md)`,
  };
}

interface WatchedEnds {
  readonly parts: Pick<EndDeps, 'store'>;
  readonly config: EndSettings;
  readonly tokens: Tokens;
  readonly log: Logger;
  readonly observer: Observer;
}

/** Returns one look at the ends: warnings that are due, the metric, and a line in the log for what can't be known. */
export function endLook({ parts: { store }, config, tokens, log, observer }: WatchedEnds): () => Promise<void> {
  const readEnds = openEnds(config, tokens);
  let told = '';
  return async () => {
    const ends = await warnOfEnds({ store, readEnds });
    for (const { app, end } of ends) if (end.kind === 'at') observer.note({ what: 'credential end', app, at: end.at });
    const troubles = checkEnds(ends, await store.clock.now()).filter(({ outcome }) => outcome !== 'ok');
    const words = troubles.map(({ found }) => found).join();
    if (words !== told) for (const trouble of troubles) log.warn(trouble, 'the credential of an app');
    told = words;
  };
}

/** Looks once an hour. Every server looks, and the database makes sure that each warning is raised once. */
export function startEndWatch(watched: WatchedEnds & { readonly closing: AbortSignal }): void {
  const { log, closing } = watched;
  const look = endLook(watched);
  const { worked, failed } = openOutageLog(log, "the ends of the apps' credentials were not checked");
  const run = (): void => {
    look().then(worked, (error: unknown) => {
      // The database may be closed in the middle of the last look.
      if (!closing.aborted) failed(error);
    });
  };
  const first = setTimeout(run, FIRST_MILLISECONDS);
  const timer = setInterval(run, LOOK_MILLISECONDS);
  closing.addEventListener('abort', () => (clearTimeout(first), clearInterval(timer)), { once: true });
}
