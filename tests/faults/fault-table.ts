import { type Cell, NO_ENTRIES, NO_REPLICA, READ_ONLY } from './cell.ts';
import type { FaultName } from './fault-twists.ts';

/** The rows of the table: what the server asks of Microsoft Graph. */
export const ACTS = ['reset', 'read-back', 'target check', 'group check', 'list', 'places'] as const;
export type Act = (typeof ACTS)[number];

const FAILING = 'fails for now';
const RETRIED = 'done after a retry';
const FORBIDDEN = 'permission_missing';
const WITHOUT_ROOMS = 'done, rooms: no_answer';
const NO_LIST = 'list_malformed';
const UNKNOWN = 'unknown';

/**
 * The outcome of each fault, as the directory tells it to the rest of the server, or why the fault can't meet the act. `unknown` is a write that may have happened. `fails for now` is tried again by whoever asked, after the
 * pause if one is named. A reset is `done` only with an answer that can be read. A list names each source that did not
 * come whole, and why. A target check can't tell a replica that lags behind: it takes the old facts for those of this
 * moment.
 */
export const TABLE: Readonly<Record<Act, Readonly<Record<FaultName, Cell>>>> = {
  reset: {
    'time-out': UNKNOWN,
    '429 with Retry-After': 'refused: directory_busy, wait 1 s',
    '429 without': 'refused: directory_busy',
    '500': UNKNOWN,
    '503': UNKNOWN,
    'cut before': UNKNOWN,
    'lost reply': UNKNOWN,
    'late effect': UNKNOWN,
    'stale read': NO_REPLICA,
    malformed: UNKNOWN,
    truncated: UNKNOWN,
    '401': 'refused: directory_failing',
    '403': 'refused: permission_missing',
    '404': 'refused: account_gone',
    '412': 'refused: directory_failing',
    'empty 200': UNKNOWN,
    duplicate: 'done',
  },
  'read-back': {
    'time-out': FAILING,
    '429 with Retry-After': RETRIED,
    '429 without': RETRIED,
    '500': FAILING,
    '503': RETRIED,
    'cut before': FAILING,
    'lost reply': FAILING,
    'late effect': READ_ONLY,
    'stale read': 'done, shows no change',
    malformed: FAILING,
    truncated: FAILING,
    '401': FAILING,
    '403': FORBIDDEN,
    '404': 'account_gone',
    '412': FAILING,
    'empty 200': FAILING,
    duplicate: NO_ENTRIES,
  },
  'target check': {
    'time-out': FAILING,
    '429 with Retry-After': 'fails for now, wait 1 s',
    '429 without': FAILING,
    '500': FAILING,
    '503': FAILING,
    'cut before': FAILING,
    'lost reply': FAILING,
    'late effect': READ_ONLY,
    'stale read': 'done, shows old facts',
    malformed: FAILING,
    truncated: FAILING,
    '401': FAILING,
    '403': FORBIDDEN,
    '404': 'gone',
    '412': FAILING,
    'empty 200': FAILING,
    duplicate: NO_ENTRIES,
  },
  'group check': {
    'time-out': RETRIED,
    '429 with Retry-After': RETRIED,
    '429 without': RETRIED,
    '500': RETRIED,
    '503': RETRIED,
    'cut before': RETRIED,
    'lost reply': RETRIED,
    'late effect': READ_ONLY,
    'stale read': 'done, without the group',
    malformed: RETRIED,
    truncated: RETRIED,
    '401': RETRIED,
    '403': FORBIDDEN,
    '404': 'nobody',
    '412': RETRIED,
    'empty 200': RETRIED,
    duplicate: 'done',
  },
  list: {
    'time-out': FAILING,
    '429 with Retry-After': RETRIED,
    '429 without': RETRIED,
    '500': FAILING,
    '503': RETRIED,
    'cut before': FAILING,
    'lost reply': FAILING,
    'late effect': READ_ONLY,
    'stale read': NO_REPLICA,
    malformed: FAILING,
    truncated: NO_LIST,
    '401': FAILING,
    '403': FORBIDDEN,
    '404': FAILING,
    '412': FAILING,
    'empty 200': NO_LIST,
    duplicate: 'done',
  },
  places: {
    'time-out': WITHOUT_ROOMS,
    '429 with Retry-After': RETRIED,
    '429 without': RETRIED,
    '500': WITHOUT_ROOMS,
    '503': RETRIED,
    'cut before': WITHOUT_ROOMS,
    'lost reply': WITHOUT_ROOMS,
    'late effect': READ_ONLY,
    'stale read': NO_REPLICA,
    malformed: WITHOUT_ROOMS,
    truncated: WITHOUT_ROOMS,
    '401': WITHOUT_ROOMS,
    '403': 'done, rooms: no_permission',
    '404': 'done, rooms: switched_off',
    '412': WITHOUT_ROOMS,
    'empty 200': WITHOUT_ROOMS,
    duplicate: 'done',
  },
};
