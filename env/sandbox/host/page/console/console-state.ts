import type { ConsoleLine } from '../../wire.ts';

/** What the console's screen shows. */
export type ConsoleState =
  | { readonly stage: 'enter'; readonly problem?: string }
  | { readonly stage: 'working'; readonly doing: string }
  | { readonly stage: 'waiting'; readonly matchCode: string; readonly for: string; readonly since?: string; readonly trouble?: string }
  | { readonly stage: 'delivered' }
  | { readonly stage: 'confirm'; readonly account: string; readonly signedIn: boolean }
  | { readonly stage: 'signedIn'; readonly account: string }
  | { readonly stage: 'rejected'; readonly reason: string }
  | { readonly stage: 'over'; readonly reason: string }
  /** The same request can go on. */
  | { readonly stage: 'stopped'; readonly reason: string };

/** As the console program words it: in a terminal it stands where it asks. */
const MISTYPED: Readonly<Record<string, string>> = {
  wrong_length: 'A one-time password has 12 letters and digits; this one has more or fewer.',
  wrong_symbol: 'A one-time password has only digits and letters, and never the letter U.',
  wrong_check_symbol: 'Something in it is mistyped: a wrong letter or digit, or two that changed places.',
};

export const FIRST_STATE: ConsoleState = { stage: 'enter' };

type Change = (state: ConsoleState, text: (name: string) => string, line: ConsoleLine) => ConsoleState;

const CHANGES: Readonly<Record<string, Change>> = {
  started_over: () => FIRST_STATE,
  started: (state) => (state.stage === 'confirm' ? state : { stage: 'working', doing: 'Starting' }),
  mistyped: (_, text) => ({ stage: 'enter', problem: MISTYPED[text('problem')] ?? 'The code is mistyped.' }),
  key_started: () => ({ stage: 'working', doing: "Making this console's key" }),
  key_ready: () => ({ stage: 'working', doing: 'Sending the code' }),
  otp_accepted: (_, text) => ({ stage: 'waiting', for: 'decision', matchCode: text('matchCode') }),
  waiting: (_, text) => ({ stage: 'waiting', for: text('for'), since: text('since'), matchCode: text('matchCode') }),
  retrying: (state, text) => (state.stage === 'waiting' ? { ...state, trouble: text('reason') } : { stage: 'working', doing: `Trying again: ${text('reason')}` }),
  reconnected: (state) => {
    if (state.stage !== 'waiting') return state;
    const { trouble: _trouble, ...rest } = state;
    return rest;
  },
  code_refused: (_, text) => ({ stage: 'enter', problem: text('reason') }),
  rejected: (_, text) => ({ stage: 'rejected', reason: text('reason') }),
  expired: (_, text) => ({ stage: 'over', reason: text('reason') }),
  credential_written: () => ({ stage: 'working', doing: 'The password has come; the settings are written' }),
  delivered: () => ({ stage: 'delivered' }),
  restarting: () => ({ stage: 'working', doing: 'Restarting' }),
  restarted: (_, text, line) => ({ stage: 'confirm', account: text('account'), signedIn: line['signedIn'] === true }),
  signed_in: (state) => ({ stage: 'signedIn', account: state.stage === 'confirm' ? state.account : '' }),
  failed: (_, text) => ({ stage: 'stopped', reason: text('reason') }),
  error: (state, text) => errorState(state, text('message'), text('outcome')),
  ended: (state, _, line) => (state.stage === 'working' || state.stage === 'waiting' ? { stage: 'stopped', reason: `The console program ended (exit code ${String(line['exitCode'])}).` } : state),
};

export function consoleState(before: ConsoleState, lines: readonly ConsoleLine[]): ConsoleState {
  return lines.reduce((state, line) => {
    const text = (name: string): string => {
      const value = line[name];
      return typeof value === 'string' ? value : '';
    };
    return CHANGES[line.event]?.(state, text, line) ?? state;
  }, before);
}

/** The program's last words; what was said before about a code is more to the point. */
function errorState(state: ConsoleState, message: string, outcome: string): ConsoleState {
  if (state.stage === 'enter' && state.problem !== undefined) return state;
  return outcome === 'code' || outcome === 'usage' ? { stage: 'enter', problem: message } : { stage: 'stopped', reason: message };
}

/** `482913` as `482 913`: read out in two groups. */
export function inGroups(matchCode: string): string {
  return `${matchCode.slice(0, 3)} ${matchCode.slice(3)}`;
}
