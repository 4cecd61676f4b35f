import { acknowledge, wordsOf } from '../enroll/deliver-credential.ts';
import { ConsoleError } from '../enroll/outcome.ts';
import type { Delivered } from '../enroll/run-state.ts';
import type { AfterRestartDeps } from './after-restart-deps.ts';
import type { ConsoleReport } from './console-report.ts';

/** How long one fact is reported again, in milliseconds. The server takes it for at least 24 hours after a delivery. */
const TELL_MS = 12 * 3_600_000;
/** Pause before a new attempt after trouble that usually doesn't pass, such as a wrong clock, in milliseconds. */
const PAUSE_MS = 5 * 60_000;
/** How long one attempt repeats its call by itself, in milliseconds. */
const ATTEMPT_MS = 10 * 60_000;

/** The server accepted the fact, refused it, or no longer has the request. */
export type Telling = 'told' | 'not_told' | 'over';

/**
 * Tells the server a fact. Right after a start the network, the clock or a proxy may not be ready, so it goes on for half a
 * day even after trouble that would end a run with a person in front of it. An older server doesn't know the new facts
 * and refuses them, which ends nothing.
 */
export async function tellServer(state: Delivered, report: ConsoleReport, deps: AfterRestartDeps): Promise<Telling> {
  const deadline = deps.timer.elapsed() + TELL_MS;
  for (;;) {
    try {
      const answer = await acknowledge(state, report, deps, ATTEMPT_MS);
      if (answer.kind === 'acknowledged') {
        deps.report({ event: 'told', stage: report.stage });
        return 'told';
      }
      deps.report({ event: 'not_told', stage: report.stage, reason: wordsOf(answer, deps) || answer.error });
      return answer.error === 'invalid_token' ? 'over' : 'not_told';
    } catch (error) {
      if (!(error instanceof ConsoleError)) throw error;
      if (deps.timer.elapsed() + PAUSE_MS > deadline) {
        deps.report({ event: 'not_told', stage: report.stage, reason: error.say(deps.texts) });
        return 'not_told';
      }
      await deps.timer.sleep(PAUSE_MS, deps.signal);
    }
  }
}
