import type { Config } from '../settings/config.ts';
import type { BotPlace } from '../teams/authentication.ts';

/** Returns where the bot runs, and so which hosts may get its tokens. */
export function botPlace({
  CLOUD: cloud,
  TEAMS_SERVICE_HOSTS: serviceHosts,
  local,
}: Pick<Config, 'CLOUD' | 'TEAMS_SERVICE_HOSTS' | 'local'>): BotPlace {
  return { cloud, ...(serviceHosts && { serviceHosts }), ...(local && { local }) };
}
