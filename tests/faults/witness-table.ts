import { type Cell, NO_REPLICA, READ_ONLY } from './cell.ts';
import type { FaultName } from './fault-twists.ts';

/** The rows of the table: what the server asks of a witness in Microsoft Graph. */
export const WITNESS_ACTS = ['sign-in log', 'What-If', 'Intune', 'Autopilot'] as const;
export type WitnessAct = (typeof WITNESS_ACTS)[number];

type Row = Readonly<Record<FaultName, Cell>>;

const NO_ANSWER = 'unread: no_answer';
const BUSY = 'unread: busy';
const RETRIED = 'done after a retry';

/** A call that is made once, because a repetition would count for a limit. Whoever asked comes back later. */
const ONCE: Row = {
  'time-out': NO_ANSWER,
  '429 with Retry-After': `${BUSY}, wait 1 s`,
  '429 without': BUSY,
  '500': NO_ANSWER,
  '503': NO_ANSWER,
  'cut before': NO_ANSWER,
  'lost reply': NO_ANSWER,
  'late effect': READ_ONLY,
  'stale read': NO_REPLICA,
  malformed: NO_ANSWER,
  truncated: NO_ANSWER,
  '401': NO_ANSWER,
  '403': 'unread: no_permission',
  '404': NO_ANSWER,
  '412': NO_ANSWER,
  'empty 200': NO_ANSWER,
  duplicate: 'done',
};

/** A list that the client asks for again. A tenant without Intune has no such list. */
const LIST: Row = {
  ...ONCE,
  '429 with Retry-After': RETRIED,
  '429 without': RETRIED,
  '503': RETRIED,
  '404': 'unread: switched_off',
};

/**
 * What a reading says under each fault, or why the fault can't meet the act. A witness that could not be
 * asked never says "nothing": that would be silence that nobody listened to. `done` is the whole truth.
 */
export const WITNESS_TABLE: Readonly<Record<WitnessAct, Row>> = {
  'sign-in log': ONCE,
  'What-If': ONCE,
  Intune: LIST,
  Autopilot: LIST,
};
