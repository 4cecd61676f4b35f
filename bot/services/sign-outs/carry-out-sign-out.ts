import { SYSTEM } from '../../domain/admin.ts';
import { secondsAfter } from '../../domain/instant.ts';
import { type Directory, DirectoryError } from '../../domain/ports/directory.ts';
import type { Requests } from '../../domain/ports/store/requests.ts';
import type { BegunSignOut, SignOutQueries } from '../../domain/ports/store/sign-outs/sign-outs.ts';
import type { Transact, Transaction } from '../../domain/ports/store/transaction.ts';
import { generatePassword } from '../../domain/release/credential.ts';
import {
  isConfirmedInAudit,
  MAX_SIGN_OUT_ATTEMPTS,
  type SessionOutcome,
  type SignOut,
  type SignOutProblem,
  wasSent,
} from '../../domain/release/sign-out.ts';
import { random } from '../../domain/token.ts';
import type { Policy } from '../preferences/policy.ts';
import type { CheckTarget } from '../release/release-target.ts';
import { endAltered } from './end-altered.ts';
import { noteSignOutEnd } from './note-end.ts';

type Noun = 'accounts' | 'audit' | 'chats' | 'clock' | 'jobs' | 'locks' | 'signOuts';

interface CarryOutDeps {
  readonly store: {
    readonly requests: Pick<Requests, 'byId'>;
    readonly signOuts: Pick<SignOutQueries, 'byId'>;
    readonly transaction: Transact<Noun>;
  };
  readonly directory: Pick<Directory, 'lastPasswordChangeAt' | 'resetPassword' | 'revokeSessions'>;
  readonly checkTarget: CheckTarget;
  readonly policy: Pick<Policy, 'resetWaitSeconds'>;
}

/** Why an attempt did not reach its end. */
interface Failure {
  readonly problem: SignOutProblem;
  readonly retryAfterSeconds?: number | undefined;
  /** The reset was refused for sure, so it changed nothing. */
  readonly isRefused?: boolean;
}

/** Length of the lease on the account in seconds, as for a release. A crashed attempt blocks others no longer. */
const LEASE_SECONDS = 90;
/** The pause after the first failed attempt, in seconds. It doubles, unless the directory asks for another one. */
const RETRY_SECONDS = 2;
/** The longest pause that the directory can ask for, in seconds. */
const LONGEST_PAUSE_SECONDS = 300;

/** Problems that may pass by themselves until the next attempt. */
const PASSING: ReadonlySet<SignOutProblem> = new Set([
  'account_not_shown',
  'change_not_shown',
  'directory_busy',
  'directory_failing',
  'password_used',
  'unexpected',
]);

/**
 * Begins an attempt, if the audit says that two approvers want it, and if the account has got no newer one-time password
 * since. A reset that the row says was accepted, but that the audit never saw leave, is an alteration. It waits for its turn while a release has the lease on the account.
 */
function begin({ store, policy }: CarryOutDeps, signOut: SignOut): Promise<BegunSignOut | undefined> {
  const { id, requestId, account } = signOut;
  return store.transaction(async (tx) => {
    await tx.locks.accounts([account.id]);
    const current = await tx.signOuts.byId(id);
    if (current?.status !== 'confirmed') return undefined;
    const trail = await tx.audit.trail(requestId);
    const isWritten = (await tx.signOuts.isAsAsked(id)) && current.account.id === account.id;
    const isReset = current.passwordChanged === 'yes';
    if (!isWritten || !isConfirmedInAudit(trail, signOut) || (isReset && !wasSent(trail, id))) {
      await endAltered(tx, signOut);
      return undefined;
    }
    if ((await tx.signOuts.obstacle(requestId)) === 'newer_code') {
      if (await tx.signOuts.replace(id)) await noteSignOutEnd(tx, id);
      return undefined;
    }
    const begun = await tx.signOuts.begin(id, LEASE_SECONDS, policy.resetWaitSeconds);
    if (begun) return begun;
    const until = await tx.signOuts.busyUntil(id, policy.resetWaitSeconds);
    if (until) await tx.jobs.send({ name: 'sign-out', signOutId: id }, until);
    return undefined;
  });
}

/** Stores that a reset leaves, before it does. The audit has it, whatever happens next. */
function leave(
  { store }: CarryOutDeps,
  { id, kind, requestId, account }: SignOut,
  attempt: number,
  before: Date | undefined,
): Promise<boolean> {
  return store.transaction(async (tx) => {
    await tx.locks.accounts([account.id]);
    if (!(await tx.signOuts.leave(id, attempt, LEASE_SECONDS, before))) return false;
    const details = { signOut: id, kind, attempt };
    await tx.audit.append({ actor: SYSTEM, act: 'sign_out_sent', accountId: account.id, requestId, details });
    return true;
  });
}

function noteAnswer({ store }: CarryOutDeps, { id, account }: SignOut, attempt: number): Promise<boolean> {
  return store.transaction(async (tx) => {
    await tx.locks.accounts([account.id]);
    return tx.signOuts.answer(id, attempt, 'done');
  });
}

async function stopAltered({ store }: CarryOutDeps, signOut: SignOut): Promise<'lost'> {
  await store.transaction(async (tx) => {
    await tx.locks.accounts([signOut.account.id]);
    await endAltered(tx, signOut);
  });
  return 'lost';
}

/** What an attempt knows after its reset: the last change before it, or why there was none. */
type Reset = { readonly before: Date | undefined } | Failure | 'lost';

/**
 * Gives the account a password that nobody knows: it is random, never stored, and forgotten when the call ends. Each
 * attempt has another one, so it doesn't matter which of them takes effect last.
 */
async function reset(deps: CarryOutDeps, signOut: SignOut, { attempt, ...begun }: BegunSignOut): Promise<Reset> {
  const request = await deps.store.requests.byId(signOut.requestId);
  if (!request) return 'lost';
  const { account } = request;
  // Two people confirmed the account that is sealed in the sign-out. The row of the request may name another one since.
  if (account.id !== signOut.account.id) return stopAltered(deps, signOut);
  if (begun.changed) return { before: begun.before };
  const before = begun.before ?? (await deps.directory.lastPasswordChangeAt(account.id));
  const verdict = await deps.checkTarget({ account, passwordMode: 'reset' });
  if (!verdict.allowed) return { problem: verdict.problem };
  if (!(await leave(deps, signOut, attempt, before))) return 'lost';
  const answer = await deps.directory.resetPassword(account.id, generatePassword(random));
  if (answer.outcome === 'unknown') return { problem: 'directory_failing' };
  // People report of resets that were throttled and took effect nevertheless.
  if (answer.outcome === 'refused') return { ...answer, isRefused: answer.problem !== 'directory_busy' };
  return (await noteAnswer(deps, signOut, attempt)) ? { before } : 'lost';
}

/** When the password changed, by the directory. */
interface Proof {
  readonly after: Date | undefined;
}

/** Returns why the change is not proven yet, and otherwise when it happened by the directory. */
async function prove(
  { directory }: CarryOutDeps,
  { account }: SignOut,
  before: Date | undefined,
): Promise<Failure | Proof> {
  const after = await directory.lastPasswordChangeAt(account.id);
  const isShown = !before || (after !== undefined && after > before);
  return isShown ? { after } : { problem: 'change_not_shown' };
}

/** Ends the sessions of the account, or says why they go on. A failure that may pass is thrown while attempts are left. */
async function endSessions(
  { directory }: CarryOutDeps,
  { account, kind }: SignOut,
  attempt: number,
): Promise<SessionOutcome | undefined> {
  if (kind !== 'sign_out') return undefined;
  try {
    await directory.revokeSessions(account.id);
    return 'revoked';
  } catch (error) {
    if (!(error instanceof DirectoryError)) throw error;
    if (error.problem === 'permission_missing') return 'no_permission';
    if (error.problem === 'directory_failing' && attempt < MAX_SIGN_OUT_ATTEMPTS) throw error;
    return 'failed';
  }
}

async function succeed(
  { store }: CarryOutDeps,
  { id, account }: SignOut,
  attempt: number,
  { after, sessions }: { readonly after: Date | undefined; readonly sessions: SessionOutcome | undefined },
): Promise<void> {
  await store.transaction(async (tx) => {
    await tx.locks.accounts([account.id]);
    if (after) await tx.accounts.notePasswordChange(account.id, after);
    if (await tx.signOuts.finish(id, attempt, sessions)) await noteSignOutEnd(tx, id);
  });
}

/** Stores that an attempt failed. A problem that may pass begins another one, at most so many times. */
async function fail(deps: CarryOutDeps, signOut: SignOut, attempt: number, failure: Failure): Promise<void> {
  const { id, kind, account } = signOut;
  const { problem, retryAfterSeconds = RETRY_SECONDS * 2 ** (attempt - 1), isRefused = false } = failure;
  await deps.store.transaction(async (tx) => {
    await tx.locks.accounts([account.id]);
    if (isRefused) await tx.signOuts.answer(id, attempt, 'refused');
    if (PASSING.has(problem) && attempt < MAX_SIGN_OUT_ATTEMPTS) {
      if (!(await tx.signOuts.again(id, attempt))) return;
      const at = secondsAfter(await tx.clock.now(), Math.min(retryAfterSeconds, LONGEST_PAUSE_SECONDS));
      await tx.jobs.send({ name: 'sign-out', signOutId: id }, at);
      return;
    }
    if (!(await tx.signOuts.fail(id, attempt, problem))) return;
    await noteSignOutEnd(tx, id);
    const passwordChanged = await passwordChange(tx, id);
    const room = account.displayName;
    await tx.jobs.send({ name: 'raise-alert', kind: 'sign_out_failed', what: kind, room, problem, passwordChanged });
  });
}

async function passwordChange(tx: Pick<Transaction, 'signOuts'>, id: string): Promise<'maybe' | 'no' | 'yes'> {
  const failed = await tx.signOuts.byId(id);
  return failed?.status === 'failed' ? failed.passwordChanged : 'maybe';
}

async function attemptOnce(deps: CarryOutDeps, signOut: SignOut, begun: BegunSignOut): Promise<void> {
  const { attempt } = begun;
  const done = await reset(deps, signOut, begun);
  if (done === 'lost') return;
  if ('problem' in done) return fail(deps, signOut, attempt, done);
  const proof = await prove(deps, signOut, done.before);
  if ('problem' in proof) return fail(deps, signOut, attempt, proof);
  const sessions = await endSessions(deps, signOut, attempt);
  await succeed(deps, signOut, attempt, { after: proof.after, sessions });
}

/**
 * Makes one attempt to carry out a confirmed sign-out: the target check, the reset to an unknown password, the proof that
 * the directory shows it, and the end of the sessions. A failure that may pass sends the job again. When the reset was
 * accepted before, only what follows it is tried again.
 * @throws unexpected errors, after the failure is stored
 */
export async function carryOutSignOut(deps: CarryOutDeps, id: string): Promise<void> {
  const signOut = await deps.store.signOuts.byId(id);
  if (signOut?.status !== 'confirmed') return;
  const begun = await begin(deps, signOut);
  if (!begun) return;
  try {
    await attemptOnce(deps, signOut, begun);
  } catch (error) {
    const isExpected = error instanceof DirectoryError;
    await fail(deps, signOut, begun.attempt, isExpected ? error : { problem: 'unexpected' });
    if (!isExpected) throw error;
  }
}
