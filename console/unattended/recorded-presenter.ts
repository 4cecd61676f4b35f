import { resolve } from 'node:path';
import { ConsoleError, type Outcome } from '../enroll/outcome.ts';
import { codeOf } from '../machine/private-file.ts';
import type { Presenter } from '../window/presenter.ts';
import type { Reader } from '../words/reader.ts';
import { type OutcomeFile, outcomeFile } from './outcome-file.ts';
import { runLog } from './run-log.ts';

/** The files in which a run is recorded, as `--log` and `--outcome` name them. */
export interface RecordFiles {
  readonly log?: string;
  readonly outcome?: string;
}

/** Shows the events of a run and records them. */
export interface RecordedPresenter extends Presenter {
  /** Writes how the run ended. */
  readonly end: (outcome: Outcome) => void;
}

/** Opens one of the files. @throws ConsoleError `usage`, which names the option */
function opened<Opened>(option: string, open: () => Opened): Opened {
  try {
    return open();
  } catch (cause) {
    throw new ConsoleError('usage', ({ machine }) => machine.recordNotWritten(option, codeOf(cause) ?? ''), { cause });
  }
}

/**
 * Returns a presenter that also records each event in the files, if there are any.
 * @throws ConsoleError `usage`, when a file can't be written
 */
export function recordedPresenter(shown: Presenter, { log, outcome }: RecordFiles, reader: Reader): RecordedPresenter {
  const now = () => new Date();
  const toLog = log === undefined ? undefined : opened('--log', () => runLog(resolve(log), now, reader));
  const toOutcome: OutcomeFile | undefined =
    outcome === undefined ? undefined : opened('--outcome', () => outcomeFile(resolve(outcome), now));
  return {
    report: (event) => {
      toLog?.(event);
      toOutcome?.note(event);
      shown.report(event);
    },
    close: shown.close,
    end: (ending) => toOutcome?.end(ending),
  };
}
