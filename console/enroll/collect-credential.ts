import { LONGEST_WAIT_SECONDS } from '../../contract/device-api.ts';
import { sayReason } from '../../texts/console-texts.ts';
import { LONGEST_REQUEST_SECONDS, type Refused } from '../device/answers.ts';
import type { Collected } from '../device/device-client.ts';
import type { ConsoleEvent } from './events.ts';
import { ConsoleError } from './outcome.ts';
import { untilAnswered } from './retry.ts';
import type { Ending, RunDeps } from './run-deps.ts';
import type { Submitted } from './run-state.ts';

/** Seconds that each `slow_down` adds to the polling interval for the rest of the run (RFC 8628 section 3.5). */
const SLOW_DOWN_SECONDS = 5;
/** The interval counts from the server's answer. This margin keeps a coarse timer from polling too early. */
const INTERVAL_MARGIN_MS = 100;
/**
 * Shortest time in milliseconds to keep asking after a restart. The server decides whether the request is over, because
 * the console's clock may be wrong.
 */
const LEAST_REMAINING_MS = 10 * 60_000;
/**
 * Extra time in milliseconds to keep asking after a request should have ended, in case the server doesn't report the
 * end.
 */
const GRACE_MS = 60_000;

function deadlineOf(state: Submitted, { timer }: RunDeps): number {
  const remaining = Date.parse(state.expiresAt) - timer.now().getTime();
  return (
    timer.elapsed() + Math.min(LONGEST_REQUEST_SECONDS * 1_000, Math.max(LEAST_REMAINING_MS, remaining)) + GRACE_MS
  );
}

/**
 * Returns how the request ended, or `undefined` while it is open.
 * @throws ConsoleError `server`, when the server answers with an error that no console should see
 */
function endingOf(answer: Refused, { texts }: RunDeps): Ending | undefined {
  const { error, description } = answer;
  const told = answer.reason === undefined ? description : sayReason(texts, answer.reason, answer.reasonText);
  switch (error) {
    case 'authorization_pending':
    case 'slow_down':
      return undefined;
    case 'access_denied':
      return { outcome: 'rejected', event: { event: 'rejected', reason: told || texts.run.noReason } };
    case 'expired_token':
    case 'invalid_grant':
      return { outcome: 'expired', event: { event: 'expired', reason: told || texts.run.over } };
    default:
      throw new ConsoleError('server', ({ errors }) => errors.notAccepted(description || error));
  }
}

/**
 * Returns a function that reports what the console is waiting for, once for each new state. The digits come first, unless
 * the request was decided before the console could show them.
 */
function waitingReporter(state: Submitted, deps: RunDeps): (answer: Refused) => void {
  let last: string | undefined;
  return ({ waitingFor = 'decision', waitingSince }) => {
    const { matchCode, isBound, decideBy } = state;
    if (last === undefined && waitingFor === 'decision')
      deps.report({ event: 'otp_accepted', matchCode, isBound, ...(decideBy !== undefined && { decideBy }) });
    const key = `${waitingFor} ${waitingSince?.toISOString() ?? ''}`;
    if (key === last) return;
    last = key;
    const since = waitingSince?.toISOString() ?? state.submittedAt;
    const event: ConsoleEvent = { event: 'waiting', for: waitingFor, since, matchCode: state.matchCode };
    deps.report(event);
  };
}

function slowerInterval(intervalSeconds: number, answer: Refused): number {
  const asked = answer.intervalSeconds ?? 0;
  return asked > intervalSeconds ? asked : intervalSeconds + SLOW_DOWN_SECONDS;
}

/**
 * When the server was asked about the request last: by the submission of this run, which goes on waiting; not yet, by a run
 * that goes on after a stop; or a moment ago, when such a run already asked, so that it must not ask at once again.
 */
export type Asked = 'submitted' | 'not_yet' | 'just_now';

/**
 * Polls until the server releases the credential or the request is over (RFC 8628 sections 3.4 and 3.5). The server
 * holds each poll open until there is news. A resumed run asks the server first and shows nothing before its answer,
 * because what it knows may be long over.
 * @throws ConsoleError `server`, when the server can't be reached until the deadline or its answer makes no sense
 */
export async function collectCredential(state: Submitted, asked: Asked, deps: RunDeps): Promise<Collected | Ending> {
  const client = deps.connect(state);
  const deadline = deadlineOf(state, deps);
  const tellWaiting = waitingReporter(state, deps);
  let { intervalSeconds } = state;
  let isFirst = asked === 'not_yet';
  let hasTold = asked === 'submitted';
  if (hasTold) tellWaiting({ kind: 'refused', error: 'authorization_pending', description: '' });
  for (;;) {
    if (!isFirst) await deps.timer.sleep(intervalSeconds * 1000 + INTERVAL_MARGIN_MS, deps.signal);
    const poll = () => client.poll(state.deviceCode, hasTold ? LONGEST_WAIT_SECONDS : 0);
    const answer = await untilAnswered(state.server, poll, deadline, deps);
    isFirst = false;
    if (answer.kind === 'collected') return answer;
    const ending = endingOf(answer, deps);
    if (ending !== undefined) return ending;
    if (deps.timer.elapsed() > deadline)
      return { outcome: 'expired', event: { event: 'expired', reason: deps.texts.run.over } };
    if (answer.error === 'slow_down') {
      intervalSeconds = slowerInterval(intervalSeconds, answer);
      deps.report({ event: 'slow_down', intervalSeconds });
    } else {
      tellWaiting(answer);
      hasTold = true;
    }
  }
}
