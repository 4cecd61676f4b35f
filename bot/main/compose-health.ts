import { CLOUDS } from '../domain/cloud.ts';
import type { Keys } from '../domain/ports/keys.ts';
import { Secret } from '../domain/secret.ts';
import type { AskReadiness } from '../http/server/readiness.ts';
import { secondsAheadOfMicrosoft } from '../identity/microsoft-clock.ts';
import type { Watch } from '../observability/watch.ts';
import { lastKnown } from '../runtime/last-known.ts';
import { EventLoopWatch } from './event-loop-watch.ts';
import type { Config } from '../settings/config.ts';
import { ClockWatch } from './clock-watch.ts';
import type { Parts } from './compose-parts.ts';

interface HealthParts {
  readonly config: Config;
  readonly parts: Pick<Parts, 'keys' | 'store'>;
  readonly watch: Pick<Watch, 'log' | 'observer'>;
  /** Aborted when the server begins to stop. */
  readonly closing: AbortSignal;
}

/** The two answers about the health of this server. */
export interface Health {
  readonly ready: AskReadiness;
  readonly live: () => Promise<boolean>;
}

/** Tries both keys: the encryption key by sealing a text, and the pepper by deriving verification digits. */
function worksWith(keys: Keys): boolean {
  const probe = new Secret('ready');
  return (
    keys.open(keys.seal(probe, 'readiness'), 'readiness').reveal() === probe.reveal() &&
    keys.matchCode('readiness').length > 0
  );
}

/** Opens the watches that the answers come from. They end when the server begins to stop. */
export function openHealth({ config, parts: { store, keys }, watch: { log, observer }, closing }: HealthParts): Health {
  const loginUrl = config.local?.issuerUrl ?? CLOUDS[config.CLOUD].loginUrl;
  const clocks = new ClockWatch({
    aheadOfDatabase: () => store.secondsAhead(),
    aheadOfMicrosoft: () => secondsAheadOfMicrosoft(loginUrl),
    log,
    observer,
  });
  const loop = new EventLoopWatch();
  closing.addEventListener('abort', () => {
    clocks.close();
    loop.close();
  });
  void clocks.measure();
  // A database that takes connections and then answers nothing takes seconds to tell from a stuck pool.
  const isStuck = lastKnown(false, () => store.isStuck());
  return {
    ready: async () => ({
      ...(await store.probe()),
      keys: worksWith(keys),
      running: !closing.aborted,
      ...(!clocks.takesTokens && { clock: false }),
    }),
    // A database that is away is no reason for a restart, because a restart doesn't bring it back.
    live: async () => !loop.stoodStill && !(await isStuck()),
  };
}
