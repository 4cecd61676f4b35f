import { rm } from 'node:fs/promises';
import { consoleTexts } from '../../texts/console-texts.ts';
import { acknowledge, acknowledgeDelivered } from './deliver-credential.ts';
import { ConsoleError, type Outcome } from './outcome.ts';
import type { RunDeps } from './run-deps.ts';
import { waitingAgain, type Delivered } from './run-state.ts';
import { settingsTaken } from '../machine/settings-folder.ts';

export type Confirmation = 'signed_in' | 'failed';

/** Understood whatever the language, as they stand in instructions. */
const ENGLISH = consoleTexts('en').run.answers;
const MEANINGS = ['signed_in', 'failed', 'later'] as const;

async function askSignedIn({ ask, texts: { run } }: Pick<RunDeps, 'ask' | 'texts'>): Promise<Confirmation | 'later'> {
  for (;;) {
    const answer = await ask(`${run.questions.signedIn} `);
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
    deps.report({ event: 'signed_in' });
    return 'done';
  }
  deps.report({ event: 'expired', reason: deps.texts.run.confirmationTooLate(answer.description) });
  return 'expired';
}

/** Whether another password comes is for the server to say: it releases a few under one approval. */
async function tellNotSignedIn(state: Delivered, deps: RunDeps): Promise<Outcome> {
  const answer = await acknowledge(state, 'failed', deps);
  // A file that the app did not take still holds the password, which the next release replaces.
  await rm(state.path, { force: true }).catch(() => {});
  if (answer.kind === 'acknowledged' && answer.next !== 'over') {
    await deps.store.save(waitingAgain(state));
    deps.report({ event: 'failed', reason: deps.texts.run.afterFailure[answer.next ?? 'untold'] });
    return 'not_signed_in';
  }
  await deps.store.forget();
  deps.report({
    event: 'expired',
    reason: deps.texts.run.noMorePasswords(answer.kind === 'refused' ? answer.description : ''),
  });
  return 'expired';
}

/** After the restart: whether the app took the file, and whether the room signed in. */
export async function confirmDelivered(state: Delivered, given: Confirmation | 'ask', deps: RunDeps): Promise<Outcome> {
  const taken = await settingsTaken(state.path);
  deps.report({ event: taken ? 'file_taken' : 'file_still_there', path: state.path });
  const confirmation = given === 'ask' ? await askSignedIn(deps) : given;
  if (confirmation === 'signed_in') return tellSignedIn(state, deps);
  if (confirmation === 'failed') return tellNotSignedIn(state, deps);
  deps.report({ event: 'not_confirmed' });
  return 'done';
}

/** Finishes the run that is kept in the store. @throws ConsoleError state, when there is none to finish */
export async function confirmSignIn(given: Confirmation | 'ask', deps: RunDeps): Promise<Outcome> {
  const state = await deps.store.load();
  if (state?.stage === 'delivered') return confirmDelivered(state, given, deps);
  if (state?.stage !== 'written') {
    throw new ConsoleError('state', ({ errors }) => (state ? errors.notYet : errors.nothingKept));
  }
  const delivered = await acknowledgeDelivered(state, deps);
  if ('stage' in delivered) {
    await deps.store.save(delivered);
    return confirmDelivered(delivered, given, deps);
  }
  await deps.store.forget();
  deps.report(delivered.event);
  return delivered.outcome;
}
