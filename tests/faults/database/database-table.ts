import { type Cell, type Impossible, NO_REPLICA, READ_ONLY } from '../cell.ts';
import type { FaultName } from '../fault-twists.ts';

/** The rows of the table: what the server asks of PostgreSQL. */
export const DATABASE_ACTS = ['database query', 'commit'] as const;
export type DatabaseAct = (typeof DATABASE_ACTS)[number];

type Row = Readonly<Record<FaultName, Cell>>;

const NO_PAUSE: Impossible = { never: 'PostgreSQL names no pause.' };
const ONCE_ONLY: Impossible = { never: 'TCP brings each message once.' };
const SIGNED_IN: Impossible = { never: 'PostgreSQL checks the password when a connection begins.' };
const NO_EMPTY: Impossible = { never: 'PostgreSQL answers each statement with its command.' };
const NO_TABLE: Impossible = { never: 'A commit names no table.' };

const AWAY = 'store_unavailable, then done';
const AWAY_NEVER = 'store_unavailable, never, then done';
const AWAY_ONCE = 'store_unavailable, once, then done';

/**
 * The outcome of each fault. A status stands for an error of PostgreSQL of the same kind. `never` and `once` tell how
 * often PostgreSQL carried the act out, and `then` what comes of the same act right after the fault. A commit without an
 * answer may have happened: whoever asks again has to find out, as use cases do by their keys and states.
 */
export const DATABASE_TABLE: Readonly<Record<DatabaseAct, Row>> = {
  'database query': {
    'time-out': AWAY,
    '429 with Retry-After': NO_PAUSE,
    '429 without': AWAY,
    '500': 'error XX000, then done',
    '503': AWAY,
    'cut before': AWAY,
    'lost reply': AWAY,
    'late effect': READ_ONLY,
    'stale read': NO_REPLICA,
    malformed: AWAY,
    truncated: AWAY,
    '401': SIGNED_IN,
    '403': 'error 42501, then done',
    '404': 'error 42P01, then done',
    '412': 'error 40001, then done',
    'empty 200': NO_EMPTY,
    duplicate: ONCE_ONLY,
  },
  commit: {
    'time-out': AWAY_NEVER,
    '429 with Retry-After': NO_PAUSE,
    '429 without': AWAY_NEVER,
    '500': 'error XX000, never, then done',
    '503': AWAY_NEVER,
    'cut before': AWAY_NEVER,
    'lost reply': AWAY_ONCE,
    'late effect': AWAY_ONCE,
    'stale read': NO_REPLICA,
    malformed: AWAY_ONCE,
    truncated: AWAY_ONCE,
    '401': SIGNED_IN,
    '403': 'error 42501, never, then done',
    '404': NO_TABLE,
    '412': 'error 40001, never, then done',
    'empty 200': NO_EMPTY,
    duplicate: ONCE_ONLY,
  },
};

/** Faults after which the driver waits for several seconds. They are cells of the long tests only. */
export const SLOW_FAULTS: ReadonlySet<FaultName> = new Set(['time-out', 'malformed']);
