import * as v from 'valibot';
import {
  id,
  listOf,
  members,
  membersBy,
  oneOf,
  optional,
  readerOf,
  text,
  wholeNumber,
  yesOrNo,
} from '../../../contract/schema/shape.ts';
import { ACCOUNT_SORTS, SORT_ORDERS } from '../../../contract/accounts.ts';
import { ExpectedLive, MOST_IN_ROLLOUT } from '../../../contract/rollouts.ts';
import { PASSWORD_MODES, PROVISIONING_STATUSES, READINESS_STATUSES } from '../../../contract/words.ts';
import { KEEP_ALL, LIVE_CHOICES } from './review/live-choices.ts';
import { NEW_WIZARD, type WizardState } from './wizard-state.ts';
import { WIZARD_STEPS } from './wizard-step.ts';

/** Returns the part of the state that the browser may store. It leaves out the file, which contains passwords. */
export function savedWizard(state: WizardState): string {
  const { step, returnToReview, selection, list, passwordMode, ttlHours, validFrom, serialNumbers, idempotencyKey } =
    state;
  const { pressed, choices } = state;
  return JSON.stringify({
    step,
    returnToReview,
    selection,
    list,
    passwordMode,
    ttlHours,
    validFrom,
    serialNumbers,
    idempotencyKey,
    pressed,
    choices,
  });
}

/**
 * Restores a saved wizard. It returns a new wizard when the saved text can't be read, for example because another
 * version of the page wrote it.
 */
export function restoredWizard(saved: string | null): WizardState {
  try {
    return saved === null ? NEW_WIZARD : restored(readSaved(JSON.parse(saved)));
  } catch {
    return NEW_WIZARD;
  }
}

const FILTER = members({
  search: optional(text),
  readiness: optional(oneOf(READINESS_STATUSES)),
  provisioning: optional(oneOf(PROVISIONING_STATUSES)),
  building: optional(text),
  eligible: optional(yesOrNo),
});

const PICKED_ACCOUNT = members({
  id,
  displayName: text,
  upn: text,
  location: optional(text),
  syncedFromOnPremises: optional(yesOrNo),
});

const SELECTION = membersBy('kind', [
  v.object({ kind: v.literal('some'), accounts: listOf(PICKED_ACCOUNT) }),
  v.object({
    kind: v.literal('all'),
    filter: FILTER,
    eligible: wholeNumber(0, 10_000_000),
    except: listOf(id),
  }),
]);

const CHOICE = oneOf(LIVE_CHOICES);
const IDS = listOf(id, MOST_IN_ROLLOUT);

const SAVED = members({
  step: oneOf(WIZARD_STEPS),
  returnToReview: yesOrNo,
  selection: SELECTION,
  list: members({ filter: FILTER, sort: oneOf(ACCOUNT_SORTS), order: oneOf(SORT_ORDERS) }),
  passwordMode: oneOf(PASSWORD_MODES),
  ttlHours: text,
  validFrom: text,
  serialNumbers: text,
  idempotencyKey: optional(id),
  pressed: optional(members({ accountIds: IDS, leaveOut: IDS, expected: listOf(ExpectedLive, MOST_IN_ROLLOUT) })),
  choices: v.optional(members({ request: CHOICE, code: CHOICE, signedIn: CHOICE, passwordless: CHOICE }), KEEP_ALL),
});

const readSaved = readerOf(SAVED);

function restored(saved: v.InferOutput<typeof SAVED>): WizardState {
  const { step, passwordMode, idempotencyKey, pressed } = saved;
  const needsFile = passwordMode === 'keep' && (step === 'review' || step === 'generate');
  return {
    ...NEW_WIZARD,
    ...saved,
    // Earlier versions saved the key alone. Without what was pressed, nobody could ask for the same again.
    idempotencyKey: pressed && idempotencyKey,
    step: needsFile ? 'configuration' : step === 'generate' ? 'review' : step,
    returnToReview: needsFile || saved.returnToReview,
  };
}
