import type { ConsoleLine } from '../../wire.ts';
import type { WindowTexts } from './window-texts.ts';

/** The state that the console's screen shows. */
export type ConsoleState =
  | { readonly stage: 'enter'; readonly problem?: string }
  | { readonly stage: 'working'; readonly doing: string }
  | {
      readonly stage: 'waiting';
      readonly matchCode: string;
      readonly for: string;
      readonly since?: string;
      readonly trouble?: string;
    }
  | { readonly stage: 'delivered' }
  | { readonly stage: 'confirm'; readonly account: string; readonly signedIn: boolean }
  | { readonly stage: 'signedIn'; readonly account: string }
  | { readonly stage: 'rejected'; readonly reason: string }
  | { readonly stage: 'over'; readonly reason: string }
  /** The same request can continue. */
  | { readonly stage: 'stopped'; readonly reason: string };

export const FIRST_STATE: ConsoleState = { stage: 'enter' };

interface Told {
  readonly line: ConsoleLine;
  /** Returns a field of the line, or an empty string when it isn't text. */
  readonly text: (name: string) => string;
}

type Change = (state: ConsoleState, told: Told, texts: WindowTexts) => ConsoleState;

const CHANGES: Readonly<Record<string, Change>> = {
  started_over: () => FIRST_STATE,
  started: (state, _, { doing }) => (state.stage === 'confirm' ? state : { stage: 'working', doing: doing.starting }),
  mistyped: (_, { text }, { mistakes, mistyped }) => ({
    stage: 'enter',
    problem: Object.entries(mistakes).find(([problem]) => problem === text('problem'))?.[1] ?? mistyped,
  }),
  key_started: (_state, _told, { doing }) => ({ stage: 'working', doing: doing.making_key }),
  key_ready: (_state, _told, { doing }) => ({ stage: 'working', doing: doing.sending }),
  otp_accepted: (_, { text }) => ({ stage: 'waiting', for: 'decision', matchCode: text('matchCode') }),
  waiting: (_, { text }) => ({
    stage: 'waiting',
    for: text('for'),
    since: text('since'),
    matchCode: text('matchCode'),
  }),
  retrying: (state, { text }, { tryingAgain }) =>
    state.stage === 'waiting'
      ? { ...state, trouble: text('reason') }
      : { stage: 'working', doing: tryingAgain(text('reason')) },
  reconnected: (state) => {
    if (state.stage !== 'waiting') return state;
    const { trouble: _trouble, ...rest } = state;
    return rest;
  },
  code_refused: (_, { text }) => ({ stage: 'enter', problem: text('reason') }),
  rejected: (_, { text }) => ({ stage: 'rejected', reason: text('reason') }),
  expired: (_, { text }) => ({ stage: 'over', reason: text('reason') }),
  credential_written: (_state, _told, { doing }) => ({ stage: 'working', doing: doing.written }),
  delivered: () => ({ stage: 'delivered' }),
  restarting: (_state, _told, { doing }) => ({ stage: 'working', doing: doing.restarting }),
  restarted: (_, { text, line }) => ({
    stage: 'confirm',
    account: text('account'),
    signedIn: line['signedIn'] === true,
  }),
  signed_in: (state) => ({ stage: 'signedIn', account: state.stage === 'confirm' ? state.account : '' }),
  failed: (_, { text }) => ({ stage: 'stopped', reason: text('reason') }),
  error: (state, { text }) => errorState(state, text('message'), text('outcome')),
  ended: (state, { line }, { ended }) =>
    state.stage === 'working' || state.stage === 'waiting'
      ? { stage: 'stopped', reason: ended(String(line['exitCode'])) }
      : state,
};

export function consoleState(before: ConsoleState, lines: readonly ConsoleLine[], texts: WindowTexts): ConsoleState {
  return lines.reduce((state, line) => {
    const text = (name: string): string => {
      const value = line[name];
      return typeof value === 'string' ? value : '';
    };
    return CHANGES[line.event]?.(state, { line, text }, texts) ?? state;
  }, before);
}

/** Makes the state from the program's last words. An earlier message about a code is more useful, so it stays. */
function errorState(state: ConsoleState, message: string, outcome: string): ConsoleState {
  if (state.stage === 'enter' && state.problem !== undefined) return state;
  return outcome === 'code' || outcome === 'usage'
    ? { stage: 'enter', problem: message }
    : { stage: 'stopped', reason: message };
}

/** Writes `482913` as `482 913`, so that people can read it out in two groups. */
export function inGroups(matchCode: string): string {
  return `${matchCode.slice(0, 3)} ${matchCode.slice(3)}`;
}
