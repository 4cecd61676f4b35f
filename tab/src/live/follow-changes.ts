import { ALIVE_SECONDS, type Change, CHANGES_PATHS, parseChange } from '../../../contract/page-events.ts';
import { type ApiDeps, type Failure, failureOf, fetchWithToken } from '../api/tab-api-client.ts';
import { chunksOf, linesOf } from './ndjson-lines.ts';

/** The parts of the page that the event stream needs. */
export interface ChangesDeps extends ApiDeps {
  /** Waits for some time. It ends early when the signal aborts or when a new try makes sense at once. */
  readonly pause: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** Returns a random number from 0 to 1. */
  readonly random: () => number;
}

/** Receives what happens on the event stream. */
export interface ChangesListener {
  readonly opened: () => void;
  /** Called for each line, including lines that only show that the server is alive. */
  readonly heard: () => void;
  readonly changed: (change: Change) => void;
  /** Called when the stream ends; `failure` is `undefined` when the server ended it normally. */
  readonly lost: (failure: Failure | undefined) => void;
}

const FIRST_PAUSE_MILLISECONDS = 500;
const LONGEST_PAUSE_MILLISECONDS = 15_000;
/**
 * Silence in milliseconds after which the stream counts as lost: two missed signs of life and half an interval more.
 */
const SILENCE_MILLISECONDS = ALIVE_SECONDS * 2_500;

/**
 * Follows the page events of the server until the signal aborts. It reconnects by itself. Each failed try doubles the
 * longest pause, up to 15 seconds, and a random part keeps many pages from coming back at the same moment. A line from
 * the server resets the pause, and a connection that closes without a line doesn't. A stream that stays silent for too
 * long counts as lost, because a broken network may never report an error.
 */
export async function followChanges(deps: ChangesDeps, listener: ChangesListener, signal: AbortSignal): Promise<void> {
  let failures = 0;
  while (!signal.aborted) {
    const failure = await followOnce(
      deps,
      {
        ...listener,
        heard: () => {
          failures = 0;
          listener.heard();
        },
      },
      signal,
    );
    if (signal.aborted) return;
    listener.lost(failure);
    const longest = Math.min(FIRST_PAUSE_MILLISECONDS * 2 ** failures, LONGEST_PAUSE_MILLISECONDS);
    failures += 1;
    await deps.pause(longest * (0.5 + deps.random() / 2), signal);
  }
}

async function followOnce(
  deps: ChangesDeps,
  { opened, heard, changed }: Omit<ChangesListener, 'lost'>,
  signal: AbortSignal,
): Promise<Failure | undefined> {
  const silence = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const restart = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => silence.abort(), SILENCE_MILLISECONDS);
  };
  restart();
  try {
    const response = await fetchWithToken(deps, {
      path: CHANGES_PATHS.changes,
      signal: AbortSignal.any([signal, silence.signal]),
    });
    if (!response.ok || response.body === null) return refusalOf(response);
    opened();
    for await (const line of linesOf(chunksOf(response.body))) {
      restart();
      heard();
      const change = readChange(line);
      if (change !== undefined) changed(change);
    }
    return undefined;
  } catch (error) {
    return failureOf(error);
  } finally {
    clearTimeout(timer);
  }
}

function refusalOf({ status }: Response): Failure {
  return status === 401 ? { kind: 'token', problem: 'token_refused' } : { kind: 'unexpected' };
}

/**
 * Parses one page event. A newer server may send events that this page doesn't know, and then the page reads everything
 * again.
 */
function readChange(line: string): Change {
  try {
    return parseChange(line);
  } catch {
    return { type: 'all' };
  }
}
