import { openRoomCalendar } from '../../directory/calendars/room-calendar.ts';
import { openGraphClient } from '../../directory/graph-client.ts';
import { CLOUDS } from '../../domain/cloud.ts';
import type { Observer } from '../../domain/observer.ts';
import type { RoomCalendar } from '../../domain/ports/room-calendar.ts';
import type { Config } from '../../settings/config.ts';
import type { Tokens } from '../compose-checks.ts';

/** Opens the calendars of rooms with the permissions of the app itself. */
export function openCalendar(
  { CLOUD, GRAPH_TIMEOUT_MS, local }: Config,
  { graph }: Pick<Tokens, 'graph'>,
  observer: Observer,
): RoomCalendar {
  const { graphUrl } = CLOUDS[CLOUD];
  const place = { graphUrl, localUrl: local?.graphUrl, callMilliseconds: GRAPH_TIMEOUT_MS };
  return openRoomCalendar(
    openGraphClient(() => graph.read(graphUrl), place),
    { observer },
  );
}
