import type { Ask } from './device-facts.ts';
import { acknowledge, acknowledgeDelivered } from './deliver-credential.ts';
import { rm } from 'node:fs/promises';
import { ConsoleError, type Outcome } from './outcome.ts';
import type { RunDeps } from './run-deps.ts';
import { waitingAgain, type Delivered } from './run-state.ts';
import { settingsTaken } from './settings-folder.ts';

export type Confirmation = 'signed_in' | 'failed';

const ANSWERS: Readonly<Record<string, Confirmation | 'later'>> = {
  y: 'signed_in', yes: 'signed_in', n: 'failed', no: 'failed', l: 'later', later: 'later',
};

async function askSignedIn(ask: Ask): Promise<Confirmation | 'later'> {
  for (;;) {
    const answer = await ask('Did the room sign in? (yes, no or later): ');
    if (answer === undefined) {
      throw new ConsoleError('usage', 'Nobody can be asked here. Use --confirm=signed_in or --confirm=failed.');
    }
    const meant = ANSWERS[answer.trim().toLowerCase()];
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
  const reason = 'The server no longer takes the confirmation. Tell your administrator that the room signed in.';
  deps.report({ event: 'expired', reason: answer.description ? `${reason} (${answer.description})` : reason });
  return 'expired';
}

/** Whether another password comes is for the server to say: it releases a few under one approval. */
const AFTER_FAILURE_WORDS = {
  release: 'Run the program again for a new password: it comes under the same approval.',
  attention: 'It has failed too often: your administrator has to look at the request and try again. Then run the program again.',
  untold: 'Run the program again: it says whether a new password comes.',
} as const;

async function tellNotSignedIn(state: Delivered, deps: RunDeps): Promise<Outcome> {
  const answer = await acknowledge(state, 'failed', deps);
  // A file that the app did not take still holds the password, which the next release replaces.
  await rm(state.path, { force: true }).catch(() => {});
  if (answer.kind === 'acknowledged' && answer.next !== 'over') {
    await deps.store.save(waitingAgain(state));
    deps.report({ event: 'failed', reason: AFTER_FAILURE_WORDS[answer.next ?? 'untold'] });
    return 'not_signed_in';
  }
  await deps.store.forget();
  const reason = 'The server no longer releases a password on this approval. Ask your administrator for a new code.';
  const description = answer.kind === 'refused' ? answer.description : '';
  deps.report({ event: 'expired', reason: description ? `${reason} (${description})` : reason });
  return 'expired';
}

/** After the restart: whether the app took the file, and whether the room signed in. */
export async function confirmDelivered(state: Delivered, given: Confirmation | 'ask', deps: RunDeps): Promise<Outcome> {
  const taken = await settingsTaken(state.path);
  deps.report({ event: taken ? 'file_taken' : 'file_still_there', path: state.path });
  const confirmation = given === 'ask' ? await askSignedIn(deps.ask) : given;
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
    const advice = state ? 'The credential has not come yet: run the program without --confirm first.' : 'No run is kept here.';
    throw new ConsoleError('state', `There is nothing to confirm. ${advice}`);
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
