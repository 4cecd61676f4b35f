import type { Accounts } from '../accounts.ts';
import type { GraphCall, GraphReply } from '../graph-call.ts';
import { badRequest, GraphError } from '../graph-error.ts';
import { context, nextLink, pageSize, refuseOtherOptions, selector, startOfPage } from '../query.ts';
import { existing, mailboxMissing } from '../users.ts';
import type { RoomEvent } from './calendars.ts';

/** Without `subject`, `organizer`, `attendees` and `body`, so that asking for one of them fails. */
const PROPERTIES: readonly (keyof RoomEvent)[] = ['id', 'start', 'end', 'isCancelled', 'showAs'];
const BY_DEFAULT = 10;
const MOST_PER_PAGE = 1000;
/** The longest window that the sandbox computes: 62 days. */
const LONGEST_WINDOW_MS = 5_356_800_000;

function timeIn(query: URLSearchParams, name: string): Date {
  const at = new Date(query.get(name) ?? '');
  if (!Number.isNaN(at.getTime())) return at;
  throw new GraphError(
    400,
    'ErrorInvalidParameter',
    'This request requires a time window specified by the query string parameters StartDateTime and EndDateTime.',
  );
}

/**
 * Plays "list calendarView" (https://learn.microsoft.com/graph/api/user-list-calendarview) in UTC, with ten events per
 * page unless the call asks for another number.
 */
export function listCalendarView(accounts: Accounts, call: GraphCall, id: string): GraphReply {
  const { query, headers, path } = call;
  refuseOtherOptions(query, ['$select', '$orderby', '$top', '$skiptoken']);
  if (!['start/dateTime', null].includes(query.get('$orderby'))) throw badRequest('The sandbox sorts by start only.');
  if (!/^(?:outlook\.timezone="UTC")?$/.test(headers['prefer'] ?? '')) throw badRequest('The sandbox knows UTC only.');
  const { user, userPurpose } = existing(accounts, id);
  if (userPurpose === undefined) throw mailboxMissing();
  const [from, to] = [timeIn(query, 'startDateTime'), timeIn(query, 'endDateTime')];
  if (to.getTime() - from.getTime() > LONGEST_WINDOW_MS) throw badRequest('The sandbox shows at most 62 days.');
  const copy = selector<RoomEvent>(query, 'event', PROPERTIES, PROPERTIES);
  const found = accounts.calendars.view(user.id, from, to);
  const start = startOfPage(query);
  const end = start + pageSize(query, BY_DEFAULT, MOST_PER_PAGE);
  const more = end < found.length ? { '@odata.nextLink': nextLink(path, query, end) } : {};
  const value = found.slice(start, end).map(copy);
  return { status: 200, body: { '@odata.context': context(`users('${user.id}')/calendarView`), ...more, value } };
}
