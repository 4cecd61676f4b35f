import { dirname } from 'node:path';
import { consoleTexts } from '../../texts/console-texts.ts';
import { acknowledge, acknowledgeDelivered, wordsOf } from './deliver-credential.ts';
import { ConsoleError, type Outcome } from './outcome.ts';
import type { RunDeps } from './run-deps.ts';
import { waitingAgain, type Delivered } from './run-state.ts';
import { removeOwnSettings, settingsTaken } from '../machine/settings-folder.ts';

/** The installer's answer to whether the room signed in. */
export type Confirmation = 'signed_in' | 'failed';

/** The English answers work in every language, because the instructions use them. */
const ENGLISH = consoleTexts('en').run.answers;
const MEANINGS = ['signed_in', 'failed', 'later'] as const;

async function askSignedIn({ ask, texts: { run } }: Pick<RunDeps, 'ask' | 'texts'>): Promise<Confirmation | 'later'> {
  for (;;) {
    const answer = await ask(`${run.questions.signedIn} `, 'signed_in');
    if (answer === undefined) throw new ConsoleError('usage', ({ errors }) => errors.nobodyToAsk);
    const typed = answer.trim().toLowerCase();
    const meant = MEANINGS.find((meaning) => run.answers[meaning].includes(typed) || ENGLISH[meaning].includes(typed));
    if (meant !== undefined) return meant;
  }
}

async function tellSignedIn(state: Delivered, deps: RunDeps): Promise<Outcome> {
  const answer = await acknowledge(state, 'signed_in', deps);
  await deps.store.forget();
  if (answer.kind === 'acknowledged') {
    deps.report({ event: 'signed_in', source: 'installer' });
    return 'done';
  }
  deps.report({ event: 'expired', reason: deps.texts.run.confirmationTooLate(wordsOf(answer, deps)) });
  return 'expired';
}

/**
 * Reports that the room did not sign in. The server decides whether it releases another password, because it releases
 * only a few under one approval.
 */
async function tellNotSignedIn(state: Delivered, deps: RunDeps): Promise<Outcome> {
  const answer = await acknowledge(state, 'failed', deps);
  // When the app did not take the file, it still holds the password, which the next release replaces.
  await removeOwnSettings(dirname(state.path), state.fileMarks);
  if (answer.kind === 'acknowledged' && answer.next !== 'over') {
    await deps.store.save(waitingAgain(state));
    deps.report({ event: 'failed', reason: deps.texts.run.afterFailure[answer.next ?? 'untold'] });
    return 'not_signed_in';
  }
  await deps.store.forget();
  deps.report({
    event: 'expired',
    reason: deps.texts.run.noMorePasswords(answer.kind === 'refused' ? wordsOf(answer, deps) : ''),
  });
  return 'expired';
}

/**
 * Reports after the restart whether the app took the file, and passes on whether the room signed in.
 * @throws ConsoleError `usage`, when the answer is missing and nobody can be asked
 */
export async function confirmDelivered(state: Delivered, given: Confirmation | 'ask', deps: RunDeps): Promise<Outcome> {
  const taken = await settingsTaken(state.path);
  deps.report({ event: taken ? 'file_taken' : 'file_still_there', path: state.path });
  const confirmation = given === 'ask' ? await askSignedIn(deps) : given;
  if (confirmation === 'signed_in') return tellSignedIn(state, deps);
  if (confirmation === 'failed') return tellNotSignedIn(state, deps);
  deps.report({ event: 'not_confirmed' });
  return 'done';
}

/**
 * Finishes the run that is in the store.
 * @throws ConsoleError `state`, when no run is ready to be confirmed
 */
export async function confirmSignIn(given: Confirmation | 'ask', deps: RunDeps): Promise<Outcome> {
  const state = await deps.store.load();
  if (state?.stage === 'delivered') return confirmDelivered(state, given, deps);
  if (state?.stage !== 'written') {
    throw new ConsoleError('state', ({ errors }) => (state ? errors.notYet : errors.nothingKept));
  }
  const delivered = await acknowledgeDelivered(state, deps);
  const next = 'stage' in delivered ? delivered : (delivered.kept ?? delivered);
  if ('stage' in next) {
    await deps.store.save(next);
    return confirmDelivered(next, given, deps);
  }
  await deps.store.forget();
  deps.report(next.event);
  return next.outcome;
}
