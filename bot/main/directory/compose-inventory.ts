import { openDeviceInventory } from '../../directory/devices/device-inventory.ts';
import { openGraphClient } from '../../directory/graph-client.ts';
import { CLOUDS } from '../../domain/cloud.ts';
import type { Observer } from '../../domain/observer.ts';
import type { DeviceInventory } from '../../domain/ports/device-inventory.ts';
import type { Config } from '../../settings/config.ts';
import type { Tokens } from '../compose-checks.ts';

/** Opens Intune and Autopilot with the permissions of the app itself. */
export function openInventory(
  { CLOUD, GRAPH_TIMEOUT_MS, local }: Config,
  { graph }: Pick<Tokens, 'graph'>,
  observer: Observer,
): DeviceInventory {
  const { graphUrl } = CLOUDS[CLOUD];
  const place = { graphUrl, localUrl: local?.graphUrl, callMilliseconds: GRAPH_TIMEOUT_MS };
  const client = openGraphClient(() => graph.read(graphUrl), place);
  return openDeviceInventory(client, { observer, forgetToken: () => graph.forget() });
}
