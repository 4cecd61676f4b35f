import { openPersonReads } from '../directory/delegated/person-reads.ts';
import { CLOUDS } from '../domain/cloud.ts';
import type { PersonReads } from '../domain/ports/person-reads.ts';
import { openDelegation } from '../identity/on-behalf-of.ts';
import type { Watch } from '../observability/watch.ts';
import type { Config } from '../settings/config.ts';
import type { Tokens } from './compose-checks.ts';

/** Opens the reads that happen with the permission of the person who asks in the tab. */
export function personReadsOf(config: Config, tokens: Tokens, { log }: Pick<Watch, 'log' | 'observer'>): PersonReads {
  const { graphUrl } = CLOUDS[config.CLOUD];
  return openPersonReads({
    delegation: openDelegation({
      identity: config.botIdentity,
      noteFailure: (why) => log.warn({ why }, 'the app could not exchange the token of a person'),
      ...(config.local && { issuerUrl: config.local.issuerUrl }),
    }),
    tokens: tokens.graph,
    place: { graphUrl, localUrl: config.local?.graphUrl, callMilliseconds: config.GRAPH_TIMEOUT_MS },
    openSignInLog: () => ({ read: () => Promise.resolve({ outcome: 'unread', reason: 'switched_off' }) }),
    openConditionalAccess: () => ({ evaluate: () => Promise.resolve({ outcome: 'unread', reason: 'switched_off' }) }),
    openDeviceInventory: () => ({
      find: () => Promise.resolve({ outcome: 'unread', reason: 'switched_off' }),
      list: () => Promise.resolve({ outcome: 'unread', reason: 'switched_off' }),
    }),
  });
}
