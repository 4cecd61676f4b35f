import { DETAIL_LIMIT, type ServiceState } from '../../contract/device-api.ts';
import { HEARTBEAT_IDS, type RoomsLogEntry } from '../machine/rooms-log.ts';
import { printable } from '../window/printable.ts';

/**
 * A heartbeat of the Teams Rooms app. The data of the event is a JSON object, such as (Microsoft Learn: Monitor Microsoft
 * Teams Rooms devices with Azure Monitor, and: Fix Teams Rooms resource account sign-in issues)
 *
 * ```json
 * {"Description":"Network status : Healthy. Exchange status : 80131500 : AADSTS50076. Signin status: NotApplicable. Teams Signin status: Unhealthy.",
 *  "ResourceState":"Unhealthy","OperationName":"Heartbeat","OperationResult":"Fail","Alias":"","AppVersion":"4.13.132.0"}
 * ```
 *
 * A healthy one has the address of the signed-in account in `Alias`, and an unhealthy one often has none.
 */
export interface Heartbeat {
  readonly at: Date;
  readonly isHealthy: boolean;
  /** The address of the account; empty when the app names none. */
  readonly account: string;
  readonly teams: ServiceState;
  readonly exchange: ServiceState;
  /** The statuses as the app wrote them, one line of at most `DETAIL_LIMIT` UTF-16 units. */
  readonly detail: string;
  /** The error codes of Microsoft Entra ID among them, such as `AADSTS50076`, in the order of the text. */
  readonly errors: readonly string[];
}

type Data = Readonly<Record<string, unknown>>;

/** The names of statuses. Their spacing and capital letters differ between versions of the app. */
const STATUS = /(network|exchange|teams sign ?in|sign ?in) status *: */gi;

/** Reads the JSON object inside a text. An app version that writes something else gives an empty object. */
function dataIn(text: string): Data {
  try {
    const value: unknown = JSON.parse(text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1));
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

/** Returns each status by its name without spaces and capital letters. */
function statusesIn(description: string): ReadonlyMap<string, string> {
  const found = [...description.matchAll(STATUS)];
  return new Map(
    found.map((match, index) => {
      const text = description.slice(match.index + match[0].length, found[index + 1]?.index);
      return [(match[1] ?? '').toLowerCase().replaceAll(' ', ''), text.trim().replace(/\.$/, '')];
    }),
  );
}

/** A status can be followed by a sentence, so its first word counts. An error code in its place is a failure. */
function serviceState(status: string | undefined): ServiceState {
  if (status === undefined || status === '' || /^notapplicable/i.test(status)) return 'unknown';
  return /^(?:healthy|connected)/i.test(status) ? 'ok' : 'failed';
}

/** Reads a heartbeat; `undefined` for an event that is none. */
export function heartbeatOf({ id, at, text }: RoomsLogEntry): Heartbeat | undefined {
  const isHealthy = id === HEARTBEAT_IDS.healthy;
  if (!isHealthy && id !== HEARTBEAT_IDS.unhealthy) return undefined;
  const data = dataIn(text);
  const operation = data['OperationName'];
  if (operation !== undefined && operation !== 'Heartbeat') return undefined;
  const description = typeof data['Description'] === 'string' ? data['Description'] : text;
  const statuses = statusesIn(description);
  return {
    at,
    isHealthy,
    account: typeof data['Alias'] === 'string' ? data['Alias'].trim().toLowerCase() : '',
    // A healthy heartbeat gives no statuses: it is written only while all of them are fine.
    teams: isHealthy ? 'ok' : serviceState(statuses.get('teamssignin')),
    exchange: isHealthy ? 'ok' : serviceState(statuses.get('exchange')),
    detail: printable(description).slice(0, DETAIL_LIMIT).toWellFormed(),
    errors: [...new Set(description.match(/AADSTS\d+/g))],
  };
}
