import { renameSync, rmSync, writeFileSync } from 'node:fs';
import type { ConsoleEvent } from '../enroll/events.ts';
import { EXIT_CODES, type Outcome } from '../enroll/outcome.ts';
import { unfinished } from '../machine/private-file.ts';

/** How a run can end well. They say more than the outcome `done`. */
const GOOD_ENDS = ['delivered', 'signed_in', 'sign_in_unknown'] as const;

/** Where a run stands. At the end it is the outcome, whose exit code stands beside it. */
type RunProgress =
  | 'started'
  | 'waiting_for_decision'
  | 'waiting_for_release'
  | (typeof GOOD_ENDS)[number]
  | 'checking'
  | Outcome;

/** The content of the outcome file, as JSON. Times are ISO 8601. It holds no secret. */
interface RunOutcome {
  readonly version: 1;
  readonly state: RunProgress;
  /** The six digits to read out; absent before there are any, and once nobody needs them. */
  readonly digits?: string;
  /** Whether the digits prove the key of this console; comes with `digits`. */
  readonly digitsProveKey?: boolean;
  readonly serialNumber?: string;
  readonly decideBy?: string;
  /** The last problem in the language of the run. */
  readonly problem?: string;
  /** What the log of the Teams Rooms app said about a failed sign-in. */
  readonly signInDetail?: string;
  readonly startedAt: string;
  readonly updatedAt: string;
  /** Absent while the run goes on. */
  readonly exitCode?: number;
  readonly endedAt?: string;
}

type Change = Partial<RunOutcome>;

/** What events change in the outcome. Those that are not named change nothing. */
const CHANGES: {
  readonly [Name in ConsoleEvent['event']]?: (event: Extract<ConsoleEvent, { readonly event: Name }>) => Change;
} = {
  device: ({ device }) => ({ serialNumber: device.serialNumber }),
  otp_accepted: ({ matchCode, isBound, decideBy }) => ({
    digits: matchCode,
    digitsProveKey: isBound,
    ...(decideBy !== undefined && { decideBy }),
  }),
  waiting: (event) => ({ state: `waiting_for_${event.for}` }),
  delivered: () => ({ state: 'delivered' }),
  check_started: () => ({ state: 'checking' }),
  signed_in: () => ({ state: 'signed_in' }),
  log_silent: () => ({ state: 'sign_in_unknown' }),
  sign_in_failed: ({ detail }) => ({ signInDetail: detail }),
  rejected: ({ reason }) => ({ problem: reason }),
  expired: ({ reason }) => ({ problem: reason }),
  failed: ({ reason }) => ({ problem: reason }),
  code_refused: ({ reason }) => ({ problem: reason }),
  error: ({ message }) => ({ problem: message }),
};

/** Returns the outcome after an event; the same one when the event changes nothing in it. */
function afterEvent(before: RunOutcome, event: ConsoleEvent): RunOutcome {
  // Each event goes to the function of its own name, which the compiler can't follow through the table.
  const change = (CHANGES[event.event] as ((event: ConsoleEvent) => Change) | undefined)?.(event);
  if (change === undefined) return before;
  const { state } = change;
  const needsDigits = state === undefined || state === 'waiting_for_decision';
  return { ...(needsDigits ? before : withoutDigits(before)), ...change };
}

function withoutDigits({ digits: _digits, digitsProveKey: _proof, decideBy: _until, ...kept }: RunOutcome): RunOutcome {
  return kept;
}

/** Keeps the outcome file of a run up to date. */
export interface OutcomeFile {
  readonly note: (event: ConsoleEvent) => void;
  readonly end: (outcome: Outcome) => void;
}

/**
 * Returns the writer of an outcome file, and writes its first content. The file is replaced as a whole each time, so a tool
 * that reads it never sees half of it. A link at its place is replaced and never followed, because the program is elevated
 * and somebody else may write to the folder.
 * @throws Error when the first content can't be written; later trouble doesn't end the run
 */
export function outcomeFile(path: string, now: () => Date): OutcomeFile {
  const startedAt = now().toISOString();
  let current: RunOutcome = { version: 1, state: 'started', startedAt, updatedAt: startedAt };
  const write = () => {
    const temporary = unfinished(path);
    rmSync(temporary, { force: true });
    writeFileSync(temporary, `${JSON.stringify(current, undefined, 2)}\n`, { flag: 'wx' });
    renameSync(temporary, path);
  };
  const replace = (next: RunOutcome) => {
    if (next === current) return;
    current = { ...next, updatedAt: now().toISOString() };
    try {
      write();
    } catch {
      // A tool may hold the file open, and then Windows doesn't replace it. The next change writes everything.
    }
  };
  write();
  return {
    note: (event) => replace(afterEvent(current, event)),
    end: (outcome) => {
      const isGoodEnd = outcome === 'done' && GOOD_ENDS.some((one) => one === current.state);
      const state = isGoodEnd ? current.state : outcome;
      replace({ ...withoutDigits(current), state, exitCode: EXIT_CODES[outcome], endedAt: now().toISOString() });
    },
  };
}
