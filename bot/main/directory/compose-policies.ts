import { openGraphClient } from '../../directory/graph-client.ts';
import { openConditionalAccess } from '../../directory/policies/conditional-access.ts';
import { openPacedCalls } from '../../directory/policies/paced-calls.ts';
import { CLOUDS } from '../../domain/cloud.ts';
import type { Observer } from '../../domain/observer.ts';
import type { ConditionalAccess } from '../../domain/ports/conditional-access.ts';
import type { SendPaces } from '../../domain/ports/send-pace.ts';
import type { Config } from '../../settings/config.ts';
import type { Tokens } from '../compose-checks.ts';
import type { Parts } from '../compose-parts.ts';

/** Forgets the token after a refusal, because a new one may hold the permission that it lacks. */
function forgetting(policies: ConditionalAccess, { graph }: Tokens): ConditionalAccess {
  return {
    async evaluate(accountId, ipAddress) {
      const reading = await policies.evaluate(accountId, ipAddress);
      if (reading.outcome === 'unread' && reading.reason === 'no_permission') graph.forget();
      return reading;
    },
  };
}

/** Opens the evaluation of Conditional Access policies with the client of the app. */
export function policiesOf(
  config: Config,
  tokens: Tokens,
  { paces, observer }: { readonly paces: SendPaces | undefined; readonly observer: Observer },
): Pick<Parts, 'conditionalAccess' | 'siteAddress'> {
  const { graphUrl } = CLOUDS[config.CLOUD];
  const client = openGraphClient(() => tokens.graph.read(graphUrl), {
    graphUrl,
    localUrl: config.local?.graphUrl,
    callMilliseconds: config.GRAPH_TIMEOUT_MS,
  });
  const { SITE_ADDRESS: siteAddress } = config;
  return {
    conditionalAccess: forgetting(openConditionalAccess(client, openPacedCalls(paces), observer), tokens),
    ...(siteAddress !== undefined && { siteAddress }),
  };
}
