import { type Cell, NO_REPLICA, READ_ONLY } from '../cell.ts';
import type { FaultName } from '../fault-twists.ts';

/** The rows of the table: what the server asks of the login host, of witnesses, and of Teams. */
export const WIRE_ACTS = [
  'Entra token',
  'tab keys',
  'connector keys',
  'create',
  'send',
  'update',
  'keeper',
  'witness',
] as const;
export type WireAct = (typeof WIRE_ACTS)[number];

type Row = Readonly<Record<FaultName, Cell>>;

/** All outcomes of an act that are the same, but for those that are named. */
function rowOf(usual: string, others: Partial<Row>): Row {
  return {
    'time-out': usual,
    '429 with Retry-After': usual,
    '429 without': usual,
    '500': usual,
    '503': usual,
    'cut before': usual,
    'lost reply': usual,
    'late effect': usual,
    'stale read': NO_REPLICA,
    malformed: usual,
    truncated: usual,
    '401': usual,
    '403': usual,
    '404': usual,
    '412': usual,
    'empty 200': usual,
    duplicate: usual,
    ...others,
  };
}

const UNREAD_KEYS = 'token_unverifiable, then done';

/** A post is never repeated when Teams may have carried it out. */
const POST = {
  'time-out': 'unsure, never',
  '500': 'unsure, never',
  '503': 'unsure, never',
  'cut before': 'unsure, never',
  '401': 'fails for now, never',
  '403': 'refused, never',
  '404': 'refused, never',
} as const;

/**
 * The outcome of each fault. `then` tells what comes of the same act right after the fault. `never`, `once` and `twice`
 * tell how often the service carried the act out. `unsure` is a write that may have happened. `fails for now` is tried
 * again by whoever asked. A witness keeps its place when it was asked twice.
 */
export const WIRE_TABLE: Readonly<Record<WireAct, Row>> = {
  'Entra token': rowOf('done', { '401': 'refused', '403': 'refused', '404': 'refused', '412': 'refused' }),
  'tab keys': rowOf(UNREAD_KEYS, { 'late effect': READ_ONLY, duplicate: 'done' }),
  'connector keys': rowOf('503, then done', { 'late effect': READ_ONLY, duplicate: 'done' }),
  create: rowOf('unsure, once', {
    ...POST,
    '429 with Retry-After': 'done, once',
    '429 without': 'done, once',
    '412': 'done, once',
    duplicate: 'done, twice',
  }),
  send: rowOf('unsure, once', {
    ...POST,
    '429 with Retry-After': 'replied, once',
    '429 without': 'replied, once',
    '412': 'replied, once',
    'empty 200': 'replied, once',
    duplicate: 'replied, twice',
  }),
  update: rowOf('unsure, twice', {
    ...POST,
    'time-out': 'unsure, once',
    '503': 'unsure, once',
    'cut before': 'unsure, once',
    '429 with Retry-After': 'updated, once',
    '429 without': 'updated, once',
    '412': 'updated, once',
    'empty 200': 'updated, once',
    duplicate: 'updated, twice',
  }),
  keeper: rowOf('kept, once', {
    'time-out': 'timeout, never',
    '429 with Retry-After': 'status_429, never',
    '429 without': 'status_429, never',
    '500': 'status_500, never',
    '503': 'status_503, never',
    'cut before': 'unreachable, never',
    'lost reply': 'unreachable, once',
    'late effect': 'status_504, once',
    '401': 'status_401, never',
    '403': 'status_403, never',
    '404': 'status_404, never',
    '412': 'status_412, never',
    duplicate: 'kept, twice',
  }),
  witness: rowOf('unknown_key, then taken', {
    'time-out': 'timeout, then taken',
    '429 with Retry-After': 'status_429, then taken',
    '429 without': 'status_429, then taken',
    '500': 'status_500, then taken',
    '503': 'status_503, then taken',
    'cut before': 'unreachable, then taken',
    'lost reply': 'unreachable, then taken',
    'late effect': 'status_504, then taken',
    '401': 'status_401, then taken',
    '403': 'status_403, then taken',
    '404': 'status_404, then taken',
    '412': 'status_412, then taken',
    duplicate: 'taken',
  }),
};

/** Acts whose client waits for several seconds. Their time-outs are cells of the long tests only. */
export const SLOW_TIME_OUTS: ReadonlySet<WireAct> = new Set([
  'Entra token',
  'tab keys',
  'connector keys',
  'create',
  'send',
  'update',
]);
