import type { WaitingFor } from '../../contract/device-api.ts';
import type { QuestionName } from '../device/device-facts.ts';
import type { ConsoleEvent } from '../enroll/events.ts';
import type { Outcome } from '../enroll/outcome.ts';

type EventOf<Name extends ConsoleEvent['event']> = Extract<ConsoleEvent, { readonly event: Name }>;

/** What the run has told since it began or began again, as far as the page shows it. */
export interface RunTold {
  readonly device?: EventOf<'device'>['device'];
  readonly accepted?: EventOf<'otp_accepted'>;
  readonly waiting?: { readonly for: WaitingFor; readonly since: string };
  readonly trouble?: EventOf<'retrying'>;
  /** When the program tries the server again, in ISO 8601. */
  readonly nextTry?: string;
  readonly doing: 'starting' | 'key' | 'sending' | 'writing' | 'confirming';
  /** The last event that the page shows in the words of the terminal. */
  readonly last?: ConsoleEvent;
  /** The names of all events. */
  readonly seen: ReadonlySet<string>;
}

/**
 * What the page shows.
 *
 * ```text
 *   running ◀──▶ asking          a question of the run waits for an answer
 *      │
 *      ├──▶ ended ──▶ running    the run is over, and a person may begin it again
 *      └──▶ restarting ──▶ running or ended
 * ```
 */
export type PageState =
  | { readonly state: 'running' }
  | { readonly state: 'asking'; readonly about: QuestionName; readonly note?: string }
  | { readonly state: 'ended'; readonly outcome: Outcome }
  /** The file is in place since an earlier run. */
  | { readonly state: 'delivered' }
  | { readonly state: 'restarting'; readonly in: number | 'waits' | 'under_way'; readonly failure?: string };

export const NOTHING_TOLD: RunTold = { doing: 'starting', seen: new Set() };

/** Events that change only the state, or that other parts of the page show. */
const WORDLESS: ReadonlySet<ConsoleEvent['event']> = new Set([
  'otp_read',
  'mistyped',
  'device',
  'key_started',
  'key_ready',
  'otp_accepted',
  'waiting',
  'slow_down',
  'retrying',
  'next_try',
  'reconnected',
  'resumed',
  'credential_written',
  'delivered',
]);

type Change<Name extends ConsoleEvent['event']> = (event: EventOf<Name>) => Partial<RunTold>;

const CHANGES: { readonly [Name in ConsoleEvent['event']]?: Change<Name> } = {
  device: ({ device }) => ({ device }),
  key_started: () => ({ doing: 'key' }),
  key_ready: () => ({ doing: 'sending' }),
  resumed: () => ({ doing: 'sending' }),
  opening_over: () => ({ doing: 'sending' }),
  otp_accepted: (accepted) => ({ accepted }),
  waiting: ({ for: what, since }) => ({ waiting: { for: what, since } }),
  retrying: (trouble) => ({ trouble }),
  next_try: ({ at }) => ({ nextTry: at }),
  credential_written: () => ({ doing: 'writing' }),
  file_taken: () => ({ doing: 'confirming' }),
  file_still_there: () => ({ doing: 'confirming' }),
};

function changesOf(event: ConsoleEvent): Partial<RunTold> {
  // Each event goes to the function of its own name, which the compiler can't follow through the table.
  const change = CHANGES[event.event] as ((event: ConsoleEvent) => Partial<RunTold>) | undefined;
  return change?.(event) ?? {};
}

/** Events that come only when the server has answered, or when nobody tries any more. */
const ENDS_TROUBLE: ReadonlySet<ConsoleEvent['event']> = new Set([
  'reconnected',
  'otp_accepted',
  'waiting',
  'code_refused',
  'rejected',
  'expired',
  'credential_written',
  'error',
  'stopped',
]);

/** Returns what is told once the run has told this event, too. */
export function withEvent(told: RunTold, event: ConsoleEvent): RunTold {
  const { trouble, nextTry, waiting, ...rest } = told;
  const isOver = ENDS_TROUBLE.has(event.event);
  const isWritten = event.event === 'credential_written';
  const kept = {
    ...rest,
    ...(!isOver && trouble !== undefined && { trouble }),
    ...(!isOver && nextTry !== undefined && { nextTry }),
    ...(!isWritten && waiting !== undefined && { waiting }),
  };
  const shown = WORDLESS.has(event.event) ? {} : { last: event };
  return { ...kept, ...shown, ...changesOf(event), seen: new Set([...told.seen, event.event]) };
}
