import type { FaultName } from './fault-twists.ts';

/** The rows of the table: what the server asks of a witness in Microsoft Graph. */
export const WITNESS_ACTS = ['sign-in log'] as const;
export type WitnessAct = (typeof WITNESS_ACTS)[number];

const NO_ANSWER = 'unread: no_answer';
const NO_PERMISSION = 'unread: no_permission';
const BUSY = 'unread: busy';

/**
 * What a reading says under each fault, or `undefined` where the fault can't meet the act. A witness that could not be
 * asked never says "nothing": that would be silence that nobody listened to. `done` is the whole truth.
 */
export const WITNESS_TABLE: Readonly<Record<WitnessAct, Readonly<Record<FaultName, string | undefined>>>> = {
  'sign-in log': {
    'time-out': NO_ANSWER,
    '429 with Retry-After': `${BUSY}, wait 1 s`,
    '429 without': BUSY,
    '500': NO_ANSWER,
    '503': NO_ANSWER,
    'lost reply': NO_ANSWER,
    'late effect': undefined,
    'stale read': undefined,
    malformed: NO_ANSWER,
    truncated: NO_ANSWER,
    '401': NO_ANSWER,
    '403': NO_PERMISSION,
    '404': NO_ANSWER,
    'empty 200': NO_ANSWER,
    duplicate: 'done',
  },
};
