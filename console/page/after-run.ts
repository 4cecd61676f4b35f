import { setTimeout as sleep } from 'node:timers/promises';
import type { Outcome, Say } from '../enroll/outcome.ts';
import { sayInEvery } from './every-language.ts';
import type { PageSession } from './page-session.ts';
import type { Press } from './page-view.ts';

/** Seconds in which a person can still stop the restart. */
const RESTART_SECONDS = 10;
const SECOND_MS = 1_000;

/** How the program goes on after a run; absent members stay as they were. */
export interface NextRun {
  /** Begins anew with another code. */
  readonly restart?: true;
  /** Asks whether the room signed in, or no longer does. */
  readonly confirm?: 'ask' | 'none';
  /** Told with the first question of the next run, in every language. */
  readonly note?: string;
}

/** What a machine can do when its setup is done. */
export interface Restarts {
  /** Restarts the machine. It's absent where the program only shows that it would. */
  readonly restart?: () => Promise<void>;
  /** Does what comes in place of a restart on a machine that isn't a Teams Rooms console, and says what that was. */
  readonly rehearseRestart?: () => Promise<Say>;
}

/** The next thing that a person does: a press, or nothing any more because the window or the program ends. */
type Person = () => Promise<Press | 'gone'>;

interface Deps {
  readonly session: PageSession;
  readonly machine: Restarts;
  readonly person: Person;
}

/** Counts down. @returns whether to restart now, or `gone` */
async function countDown({ session, person }: Deps): Promise<'now' | 'later' | 'gone'> {
  const pressed = person();
  for (let seconds = RESTART_SECONDS; seconds > 0; seconds -= 1) {
    session.show({ state: 'restarting', in: seconds });
    const press = await Promise.race([pressed, sleep(SECOND_MS, undefined)]);
    if (press === 'gone') return 'gone';
    if (press !== undefined) return press === 'later' ? 'later' : 'now';
  }
  return 'now';
}

async function waitForPerson({ session, person }: Deps, failure?: string): Promise<'now' | 'gone'> {
  session.show({ state: 'restarting', in: 'waits', ...(failure !== undefined && { failure }) });
  return (await person()) === 'gone' ? 'gone' : 'now';
}

/** Restarts the machine, or rehearses it. @returns how the program goes on where the machine doesn't end it */
async function restart(deps: Deps): Promise<NextRun | undefined> {
  const { session, machine, person } = deps;
  for (;;) {
    session.show({ state: 'restarting', in: 'under_way' });
    if (machine.restart === undefined) {
      const say = await (machine.rehearseRestart?.() ?? ((({ page }) => page.restart.onlyShown) satisfies Say));
      return { confirm: 'ask', note: sayInEvery(say) };
    }
    try {
      await machine.restart();
      await person();
      return undefined;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      if ((await waitForPerson(deps, reason)) === 'gone') return undefined;
    }
  }
}

/** Restarts after a countdown that a person can stop. */
async function restartSoon(deps: Deps): Promise<NextRun | undefined> {
  const choice = await countDown(deps);
  const last = choice === 'later' ? await waitForPerson(deps) : choice;
  return last === 'now' ? restart(deps) : undefined;
}

async function afterPress(press: Press | 'gone', outcome: Outcome, deps: Deps): Promise<NextRun | undefined> {
  if (press === 'again') return outcome === 'not_signed_in' ? { confirm: 'none' } : {};
  if (press === 'another_code' || press === 'start_over') return { restart: true, confirm: 'none' };
  if (press === 'restarted') return { confirm: 'ask' };
  return press === 'restart' ? restart(deps) : undefined;
}

/**
 * Shows the end of a run on the page, and lets a person say how to go on. A run that has just delivered the settings
 * restarts the machine; one that had delivered them before asks first, because the machine may have restarted since.
 * @returns how to go on, or `undefined` when the program is over
 */
export async function afterRun(outcome: Outcome, deps: Deps): Promise<NextRun | undefined> {
  const { session, person } = deps;
  const { seen } = session;
  const isDelivered =
    outcome === 'done' && seen.has('delivered') && !seen.has('signed_in') && !seen.has('not_confirmed');
  if (isDelivered && seen.has('credential_written')) return restartSoon(deps);
  session.show(isDelivered ? { state: 'delivered' } : { state: 'ended', outcome });
  return afterPress(await person(), outcome, deps);
}
