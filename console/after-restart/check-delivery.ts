import { ConsoleError, type Outcome } from '../enroll/outcome.ts';
import type { Delivered } from '../enroll/run-state.ts';
import type { AfterRestartDeps } from './after-restart-deps.ts';
import { awaitSignIn } from './await-sign-in.ts';
import { awaitTaking } from './await-taking.ts';
import type { Heartbeat } from './heartbeat.ts';
import { type Telling, tellServer } from './tell-server.ts';

/** How the check ended. `over` means that the server no longer has the request. */
type Finding = 'signed_in' | 'over' | NonNullable<Delivered['afterRestart']>;

const OUTCOMES: Readonly<Record<Finding, Outcome>> = {
  signed_in: 'done',
  over: 'expired',
  not_taken: 'not_taken',
  sign_in_failed: 'sign_in_failed',
  unknown: 'done',
};

function failureTeller(state: Delivered, deps: AfterRestartDeps) {
  let telling: Telling | undefined;
  let told = '';
  const tell = async ({ at, teams, exchange, detail }: Heartbeat) => {
    if (detail === told) return;
    told = detail;
    deps.report({ event: 'sign_in_failed', teams, exchange, detail });
    telling = await tellServer(state, { stage: 'sign_in_failed', at, teams, exchange, detail }, deps);
  };
  return { tell, isOver: () => telling === 'over' };
}

async function checkSignIn(state: Delivered, since: Date, deps: AfterRestartDeps): Promise<Finding> {
  const failures = failureTeller(state, deps);
  const found = await awaitSignIn(state, since, failures.tell, deps);
  if (found.kind === 'silent') {
    deps.report({ event: 'log_silent', reason: found.reason });
    return 'unknown';
  }
  const { heartbeat } = found;
  if (found.kind === 'failed') {
    await failures.tell(heartbeat);
    return failures.isOver() ? 'over' : 'sign_in_failed';
  }
  const { at, teams, exchange } = heartbeat;
  deps.report({ event: 'signed_in', source: 'event_log' });
  const telling = await tellServer(state, { stage: 'signed_in', at, teams, exchange }, deps);
  // If the server didn't get the report, a person has to confirm the sign-in, and needs the run for that.
  return telling === 'not_told' ? 'unknown' : 'signed_in';
}

async function check(state: Delivered, deps: AfterRestartDeps): Promise<Finding> {
  const { path } = state;
  deps.report({ event: 'check_started', path });
  const taking = await awaitTaking(state, deps);
  const stage = taking.kind;
  deps.report({ event: stage === 'taken' ? 'file_taken' : 'not_taken', path });
  const telling = await tellServer(state, { stage, at: deps.timer.now() }, deps);
  if (telling === 'over') return 'over';
  return taking.kind === 'taken' ? checkSignIn(state, taking.since, deps) : 'not_taken';
}

/** Returns whether the run in the store is still the one that is checked, and no new delivery has taken its place. */
async function isStillThis({ accessToken }: Delivered, { store }: AfterRestartDeps): Promise<boolean> {
  const now = await store.load().catch(() => undefined);
  return now?.stage === 'delivered' && now.accessToken === accessToken;
}

/**
 * Keeps the run while a *Release again* can follow, so that a program which is started then collects it, and forgets it
 * with its key once the room is signed in or the request is over.
 */
async function keepOrForget(state: Delivered, finding: Finding, { store }: AfterRestartDeps): Promise<void> {
  if (finding === 'signed_in' || finding === 'over') await store.forget();
  else await store.save({ ...state, afterRestart: finding });
}

async function removeTask({ task, report }: AfterRestartDeps): Promise<void> {
  await task?.remove().catch((error: unknown) => {
    report({ event: 'task_not_removed', reason: error instanceof Error ? error.message : String(error) });
  });
}

/**
 * Refuses a check that a person starts before the restart, since it would delete a file that the app hasn't seen yet. A
 * clock that was set back in between makes the times useless, and then the check goes on.
 * @throws ConsoleError `state`
 */
function demandRestart({ writtenAt }: Delivered, { startedAt, timer }: AfterRestartDeps): void {
  const written = Date.parse(writtenAt ?? '');
  if (written > startedAt.getTime() && written <= timer.now().getTime())
    throw new ConsoleError('state', ({ machine }) => machine.notRestarted);
}

/**
 * Finds out after the restart what the Teams Rooms app did with the settings file and whether the room signed in, and
 * tells the server. A scheduled task runs it, which it removes at the end. When it is killed before that, the next start
 * of Windows runs it again, and the server takes a repeated fact without harm.
 * @throws ConsoleError `state`, when the console hasn't restarted since the delivery
 */
export async function checkDelivery(deps: AfterRestartDeps): Promise<Outcome> {
  const state = await deps.store.load();
  if (state?.stage !== 'delivered') {
    deps.report({ event: 'nothing_to_check' });
    if (state?.stage !== 'written') await removeTask(deps);
    return 'done';
  }
  demandRestart(state, deps);
  const finding = await check(state, deps);
  if (!(await isStillThis(state, deps))) {
    deps.report({ event: 'nothing_to_check' });
    return 'done';
  }
  await keepOrForget(state, finding, deps);
  await removeTask(deps);
  return OUTCOMES[finding];
}
