import type { ConsoleTexts } from '../../texts/console-texts.ts';
import type { Trouble, TroubleKind } from '../device/trouble.ts';
import { networkWords } from '../network/network-words.ts';
import type { Report } from './events.ts';
import { ConsoleError } from './outcome.ts';
import type { Timer } from './timer.ts';

const FIRST_DELAY_MS = 1_000;
const LONGEST_DELAY_MS = 60_000;
const LONGEST_RETRY_AFTER_MS = 300_000;
/** How many unusable answers in a row end the run; a proxy's page is an example of such an answer. */
const UNUSABLE_LIMIT = 5;
const HOPELESS: ReadonlySet<TroubleKind> = new Set(['untrusted', 'misdirected']);

export interface RetryDeps {
  readonly timer: Timer;
  /** Returns a random number from 0 up to, but not including, 1. */
  readonly random: () => number;
  readonly report: Report;
  readonly signal: AbortSignal;
  /** The texts in the installer's language. */
  readonly texts: ConsoleTexts;
}

/**
 * Returns the milliseconds until the next attempt. The delay doubles with each attempt, and half of it is random, so
 * that many consoles don't come back at the same moment. When the server sent `Retry-After`, the delay is at least that
 * long, but the console never honors more than five minutes.
 */
export function retryDelayMs(attempt: number, trouble: Trouble, random: number): number {
  const base = Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** Math.min(attempt, 16));
  const jittered = base / 2 + random * (base / 2);
  const asked = Math.min(LONGEST_RETRY_AFTER_MS, (trouble.retryAfterSeconds ?? 0) * 1000);
  return asked > 0 ? asked + random * FIRST_DELAY_MS : jittered;
}

/** Says for the installer what to do, and for IT what to change or allow. */
function giveUp(server: string, trouble: Trouble): ConsoleError {
  const { network, detail } = trouble;
  if (network === undefined) return new ConsoleError('server', (texts) => texts.errors.givenUp(server, detail(texts)));
  return new ConsoleError(network.kind === 'connection' ? 'server' : 'network', (texts) => {
    const { installer, it } = networkWords(network, server, texts);
    return `${installer}\n${texts.network.forIt(it)}`;
  });
}

/** Returns when the attempts end, by the wall clock, so that a message can show it. */
function untilTime(deps: RetryDeps, deadline: number): string {
  return new Date(deps.timer.now().getTime() + Math.max(0, deadline - deps.timer.elapsed())).toISOString();
}

/**
 * Repeats `call` while it ends in trouble that may pass, and reports the trouble once instead of at every attempt. It
 * gives up at once when waiting can't help, and after several unusable answers in a row.
 * @param deadline in milliseconds on the timer's `elapsed` scale
 * @throws ConsoleError `server`, when the trouble can't pass or the next attempt would come after the deadline
 */
export async function untilAnswered<Answer extends { readonly kind: string }>(
  server: string,
  call: () => Promise<Answer | Trouble>,
  deadline: number,
  deps: RetryDeps,
): Promise<Exclude<Answer, Trouble>> {
  let unusable = 0;
  for (let attempt = 0; ; attempt += 1) {
    const answer = await call();
    if (!isTrouble(answer)) {
      if (attempt > 0) deps.report({ event: 'reconnected' });
      return answer as Exclude<Answer, Trouble>;
    }
    unusable = answer.trouble === 'unusable' ? unusable + 1 : 0;
    const delay = retryDelayMs(attempt, answer, deps.random());
    const tooLate = deps.timer.elapsed() + delay > deadline;
    if (HOPELESS.has(answer.trouble) || unusable >= UNUSABLE_LIMIT || tooLate) throw giveUp(server, answer);
    if (attempt === 0)
      deps.report({ event: 'retrying', reason: answer.detail(deps.texts), until: untilTime(deps, deadline) });
    deps.report({ event: 'next_try', at: untilTime(deps, deps.timer.elapsed() + delay) });
    await deps.timer.sleep(delay, deps.signal);
  }
}

function isTrouble(answer: { readonly kind: string }): answer is Trouble {
  return answer.kind === 'trouble';
}
