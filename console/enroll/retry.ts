import type { ConsoleTexts } from '../../texts/console-texts.ts';
import type { Trouble, TroubleKind } from '../device/http-form.ts';
import type { Report } from './events.ts';
import { ConsoleError } from './outcome.ts';
import type { Timer } from './timer.ts';

const FIRST_DELAY_MS = 1_000;
const LONGEST_DELAY_MS = 60_000;
const LONGEST_RETRY_AFTER_MS = 300_000;
/** How many answers in a row may make no sense (a proxy's page, say) before the run stops. */
const UNUSABLE_LIMIT = 5;
const HOPELESS: ReadonlySet<TroubleKind> = new Set(['untrusted', 'misdirected']);

export interface RetryDeps {
  readonly timer: Timer;
  /** 0 up to 1. */
  readonly random: () => number;
  readonly report: Report;
  readonly signal: AbortSignal;
  /** In the language of the installer. */
  readonly texts: ConsoleTexts;
}

/**
 * Milliseconds until the next attempt: doubling, with half of it drawn at random so that many consoles do not come
 * back in step; at least what `Retry-After` asks for.
 */
export function retryDelayMs(attempt: number, trouble: Trouble, random: number): number {
  const base = Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** Math.min(attempt, 16));
  const jittered = base / 2 + random * (base / 2);
  const asked = Math.min(LONGEST_RETRY_AFTER_MS, (trouble.retryAfterSeconds ?? 0) * 1000);
  return asked > 0 ? asked + random * FIRST_DELAY_MS : jittered;
}

function giveUp(server: string, trouble: Trouble): ConsoleError {
  return new ConsoleError('server', (texts) => texts.errors.givenUp(server, trouble.detail(texts)));
}

/** Whole seconds, so that a message shows when the attempts end. */
function untilTime(deps: RetryDeps, deadline: number): string {
  return new Date(deps.timer.now().getTime() + Math.max(0, deadline - deps.timer.elapsed())).toISOString();
}

/**
 * Repeats `call` while it ends in trouble that may pass, and tells the installer once, not at every attempt.
 * @param deadline on the timer's `elapsed` scale
 * @throws ConsoleError server, when the trouble cannot pass or the deadline is reached
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
    await deps.timer.sleep(delay, deps.signal);
  }
}

function isTrouble(answer: { readonly kind: string }): answer is Trouble {
  return answer.kind === 'trouble';
}
