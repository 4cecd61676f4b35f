import { openPersonReads } from '../../directory/delegated/person-reads.ts';
import { openDeviceInventory } from '../../directory/devices/device-inventory.ts';
import { openConditionalAccess } from '../../directory/policies/conditional-access.ts';
import { openPacedCalls } from '../../directory/policies/paced-calls.ts';
import { openSignInLog } from '../../directory/sign-ins/sign-in-log.ts';
import { CLOUDS } from '../../domain/cloud.ts';
import type { ReportPace } from '../../domain/ports/report-pace.ts';
import type { SendPaces } from '../../domain/ports/send-pace.ts';
import { openDelegation } from '../../identity/on-behalf-of.ts';
import type { Watch } from '../../observability/watch.ts';
import type { Config } from '../../settings/config.ts';
import type { Tokens } from '../compose-checks.ts';
import type { Parts } from '../compose-parts.ts';

interface Surroundings extends Pick<Watch, 'log' | 'observer'> {
  /** The pace that servers share; absent for the embedded database, which only one server can use. */
  readonly paces: SendPaces | undefined;
  readonly reportPace: ReportPace;
}

/** How long a person waits for a turn at the sign-in log, in milliseconds. Jobs wait longer. */
const LONGEST_WAIT_MILLISECONDS = 5_000;

/** Opens the reads that happen with the permission of the person who asks in the tab, and names the apps in what they read. */
export function personReadsOf(
  config: Config,
  tokens: Tokens,
  { log, observer, paces, reportPace }: Surroundings,
): Pick<Parts, 'personReads' | 'signInApps'> {
  const pacedCall = openPacedCalls(paces);
  const { graphUrl } = CLOUDS[config.CLOUD];
  const personReads = openPersonReads({
    delegation: openDelegation({
      identity: config.botIdentity,
      noteFailure: (why) => log.warn({ why }, 'the app could not exchange the token of a person'),
      ...(config.local && { issuerUrl: config.local.issuerUrl }),
    }),
    tokens: tokens.graph,
    ...(config.SITE_ADDRESS !== undefined && { siteAddress: config.SITE_ADDRESS }),
    place: { graphUrl, localUrl: config.local?.graphUrl, callMilliseconds: config.GRAPH_TIMEOUT_MS },
    openSignInLog: (client) =>
      openSignInLog(client, {
        events: config.SIGN_IN_EVENTS === 'all' ? 'all' : 'interactive',
        pace: reportPace,
        longestWaitMilliseconds: LONGEST_WAIT_MILLISECONDS,
        log,
        observer,
      }),
    openConditionalAccess: (client) => openConditionalAccess(client, pacedCall, observer),
    openDeviceInventory: (client) => openDeviceInventory(client, { observer }),
  });
  return { personReads, signInApps: config.SIGN_IN_APPS ?? new Map() };
}
