import type { AppTokens } from '../../domain/app-identity.ts';
import { CLOUDS } from '../../domain/cloud.ts';
import type { SignInLog } from '../../domain/ports/sign-in-log.ts';
import { openGraphClient } from '../../directory/graph-client.ts';
import { openSignInLog } from '../../directory/sign-ins/sign-in-log.ts';
import type { Watch } from '../../observability/watch.ts';
import { keepReadingSignIns } from '../../services/sign-ins/begin-sign-in-reads.ts';
import { readSignIns } from '../../services/sign-ins/read-sign-ins.ts';
import type { Config } from '../../settings/config.ts';
import type { Parts } from '../compose-parts.ts';

interface SignInWork {
  readonly parts: Parts;
  readonly config: Pick<Config, 'CLOUD' | 'GRAPH_TIMEOUT_MS' | 'SIGN_IN_EVENTS' | 'local'>;
  readonly tokens: AppTokens;
  readonly watch: Pick<Watch, 'log' | 'observer'>;
}

/** The sign-in log of a tenant that does not want it to be read. */
const SWITCHED_OFF: SignInLog = { read: () => Promise.resolve({ outcome: 'unread', reason: 'switched_off' }) };

/** Opens the sign-in log with the permissions of the app. */
function openLog({ parts, config, tokens, watch: { log, observer } }: SignInWork): SignInLog {
  const { SIGN_IN_EVENTS: events, GRAPH_TIMEOUT_MS: callMilliseconds, local } = config;
  if (events === 'off') return SWITCHED_OFF;
  const { graphUrl } = CLOUDS[config.CLOUD];
  const client = openGraphClient(() => tokens.read(graphUrl), {
    graphUrl,
    localUrl: local?.graphUrl,
    callMilliseconds,
  });
  const forgetToken = (): void => tokens.forget();
  return openSignInLog(client, { events, pace: parts.store.reportPace, forgetToken, log, observer });
}

/** Starts the worker that looks for sign-ins in the log of Microsoft Entra. */
export async function startSignInWork(work: SignInWork): Promise<void> {
  const { parts } = work;
  const reading = {
    store: parts.store,
    signInLog: openLog(work),
    signInApps: parts.signInApps,
  };
  await parts.store.jobs.work('read-sign-ins', () => readSignIns(reading));
  await keepReadingSignIns(parts);
}
