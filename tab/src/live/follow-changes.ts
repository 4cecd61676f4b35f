import { ALIVE_SECONDS, type Change, CHANGES_PATHS, parseChange } from '../../../contract/page-events.ts';
import { type ApiDeps, type Failure, failureOf, fetchWithToken } from '../api/tab-api-client.ts';
import { chunksOf, linesOf } from './ndjson-lines.ts';

export interface ChangesDeps extends ApiDeps {
  /** Ends early when the signal says so, or when it makes sense to try at once. */
  readonly pause: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** From 0 to 1. */
  readonly random: () => number;
}

export interface ChangesListener {
  readonly opened: () => void;
  /** With each line, also those that tell of no change. */
  readonly heard: () => void;
  readonly changed: (change: Change) => void;
  /** `undefined` when the server ended the line in good order. */
  readonly lost: (failure: Failure | undefined) => void;
}

const FIRST_PAUSE_MILLISECONDS = 500;
const LONGEST_PAUSE_MILLISECONDS = 15_000;
/** Two signs of life missed, and some. */
const SILENCE_MILLISECONDS = ALIVE_SECONDS * 2_500;

/** Follows what changes on the server until the signal; reconnects by itself, later and later while that fails. */
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

/** A newer server may tell of things that are not known here: then everything is read again. */
function readChange(line: string): Change {
  try {
    return parseChange(line);
  } catch {
    return { type: 'all' };
  }
}
