import type { Client } from '@microsoft/microsoft-graph-client';
import type { Check } from '../domain/accounts/check.ts';
import { answerOf } from './graph-status.ts';

const SUBJECT = 'room list';
const REMEDY =
  "if there are rooms, make sure that they aren't hidden from the address list and that Microsoft Places is on";

/**
 * Checks whether the room list has entries, by one call. An empty list and status 404 are answers of tenants whose Places
 * service is off (https://learn.microsoft.com/en-us/answers/questions/1486588), so that rooms are found by license only.
 * @returns nothing when the call is refused or fails, which the check of its permission says
 */
export async function checkRoomList(client: Client): Promise<readonly Check[]> {
  const { status, body } = await answerOf(() =>
    client.api('/places/microsoft.graph.room').query({ $count: 'true' }).top(1).get(),
  );
  if (status === 404) return [{ subject: SUBJECT, outcome: 'warning', found: 'turned off', remedy: REMEDY }];
  if (status !== 200) return [];
  const { value, '@odata.count': count } = (body ?? {}) as {
    readonly value?: unknown;
    readonly '@odata.count'?: unknown;
  };
  const isEmpty = !Array.isArray(value) || value.length === 0;
  if (isEmpty) return [{ subject: SUBJECT, outcome: 'warning', found: 'empty', remedy: REMEDY }];
  return [{ subject: SUBJECT, outcome: 'ok', found: typeof count === 'number' ? `${count} rooms` : 'has rooms' }];
}
