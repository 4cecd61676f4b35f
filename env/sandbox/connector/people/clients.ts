import { asObject, asText } from '../json-object.ts';
import type { Call } from '../routes.ts';
import { Refusal } from '../routes.ts';
import type { ClientSettings } from '../wire.ts';

export type TeamsClient = Required<ClientSettings>;

/** The settings of people who haven't sent any. */
export const USUAL_CLIENT: TeamsClient = { locale: 'en-US', timezone: 'Etc/UTC' };

/** The language and time zone of each person's Teams, as it last sent them. */
export class Clients {
  readonly #told = new Map<string, TeamsClient>();

  of(objectId: string): TeamsClient {
    return this.#told.get(objectId) ?? USUAL_CLIENT;
  }

  tell(objectId: string, settings: ClientSettings): void {
    this.#told.set(objectId, { ...this.of(objectId), ...settings });
  }
}

/**
 * Notes the settings of a person's Teams, which any request of theirs can carry.
 * @throws Refusal 400 for an unknown time zone
 */
export function noteClient(clients: Clients, call: Call): void {
  const body = asObject(call.body) ?? {};
  const told = (name: string): string | undefined => asText(body[name]) ?? call.query.get(name) ?? undefined;
  const [as, locale, timezone] = [told('as'), told('locale'), told('timezone')];
  if (as === undefined || (locale === undefined && timezone === undefined)) return;
  if (timezone !== undefined && !isTimeZone(timezone))
    throw new Refusal(400, 'BadArgument', `there is no time zone ${timezone}`);
  clients.tell(as, { ...(locale !== undefined && { locale }), ...(timezone !== undefined && { timezone }) });
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).format() !== '';
  } catch {
    return false;
  }
}

/** Formats a time as Teams does: the person's local time with its offset from UTC. */
export function localTimestamp(at: Date, { timezone }: TeamsClient): string {
  const name = new Intl.DateTimeFormat('en', { timeZone: timezone, timeZoneName: 'longOffset' })
    .formatToParts(at)
    .find(({ type }) => type === 'timeZoneName')?.value;
  const [, sign = '+', hours = '00', minutes = '00'] = /GMT([+-])(\d\d):(\d\d)/.exec(name ?? '') ?? [];
  const ahead = (Number(hours) * 60 + Number(minutes)) * 60_000 * (sign === '-' ? -1 : 1);
  return new Date(at.getTime() + ahead).toISOString().replace('Z', `${sign}${hours}:${minutes}`);
}
