import type { Check } from '../domain/accounts/check.ts';
import { CLOUDS } from '../domain/cloud.ts';
import { connectionWords } from '../runtime/connection-fault.ts';
import { metadataUrlOf } from './authentication.ts';
import type { BotPlace } from './authentication.ts';

/** Names the hosts to which the bot sends its answers, so that a reader of the checks sees each one that was added. */
export function describeServiceHosts({ cloud, serviceHosts = [], local }: BotPlace): Check {
  const subject = 'service hosts of Teams';
  if (local) return { subject, outcome: 'ok', found: `only the stand-in ${local.connectorUrl}` };
  const added = serviceHosts.length > 0 ? `; added by TEAMS_SERVICE_HOSTS: ${serviceHosts.join(', ')}` : '';
  return {
    subject,
    outcome: 'ok',
    found: `${CLOUDS[cloud].serviceHosts.join(', ')} (CLOUD=${cloud})${added}`,
  };
}

const ANSWER_MILLISECONDS = 5_000;

/**
 * Checks whether the server can get the keys that verify messages from Teams. Without them the bot refuses every turn.
 */
export async function checkConnectorKeys(place: BotPlace): Promise<Check> {
  const subject = 'keys of the Bot Connector';
  try {
    const answer = await fetch(metadataUrlOf(place), { signal: AbortSignal.timeout(ANSWER_MILLISECONDS) });
    const { issuer } = (await answer.json()) as { readonly issuer?: string };
    if (issuer === CLOUDS[place.cloud].connectorUrl) return { subject, outcome: 'ok', found: `issuer ${issuer}` };
    return {
      subject,
      outcome: 'missing',
      found: `issuer ${String(issuer)}`,
      remedy: 'set CLOUD to the cloud of the tenant',
    };
  } catch (error) {
    const { host } = new URL(CLOUDS[place.cloud].connectorMetadataUrl);
    const { found, remedy } = connectionWords(error, host);
    return { subject, outcome: 'missing', found: `${host}: ${found}`, remedy };
  }
}
