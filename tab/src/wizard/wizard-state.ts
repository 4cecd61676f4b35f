import type { RolloutReview } from '../../../contract/pages/rollout-review.ts';
import type { SignInDataVerdict } from '../../../contract/sign-in-data.ts';
import type { PasswordMode } from '../../../contract/words.ts';
import { type AccountListEvent, nextAccountList } from '../accounts/account-list.ts';
import { type AccountListState, ALL_BY_NAME } from '../accounts/account-question.ts';
import type { Failure } from '../api/tab-api-client.ts';
import {
  type AccountSelection,
  nextSelection,
  NOTHING_SELECTED,
  type SelectionEvent,
} from './accounts/account-selection.ts';
import {
  KEEP_ALL,
  type LiveChoice,
  type LiveChoices,
  type LiveGroup,
  type RolloutPlan,
} from './review/live-choices.ts';
import { neighbor, type WizardStep } from './wizard-step.ts';

/** The CSV that the user chose. It contains passwords, so the page keeps it only in memory. */
interface SignInFile {
  readonly name: string;
  readonly csv: string;
}

/** The server's verdict on the file for the selected accounts. */
export type FileCheck =
  | { readonly kind: 'unasked' }
  | { readonly kind: 'verdict'; readonly verdict: SignInDataVerdict }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** Everything that the user has entered in the wizard, and where they are in it. */
export interface WizardState {
  readonly step: WizardStep;
  readonly returnToReview: boolean;
  readonly selection: AccountSelection;
  /** The list to select from; the selection doesn't depend on it. */
  readonly list: AccountListState;
  readonly passwordMode: PasswordMode;
  /** The lifetime as typed, in hours; the default applies when it is empty. */
  readonly ttlHours: string;
  /**
   * The start of the validity as the field writes it, in the reader's time zone. When it is empty, codes are valid at
   * once.
   */
  readonly validFrom: string;
  /** The serial numbers as pasted. */
  readonly serialNumbers: string;
  readonly file: SignInFile | undefined;
  /** Why the file that the user chose last can't be used. */
  readonly fileRefusal: string | undefined;
  readonly check: FileCheck;
  /**
   * The idempotency key for Generate, so that a repeated press starts only one rollout. A change of the entries removes
   * it.
   */
  readonly idempotencyKey: string | undefined;
  /** What the last press of Generate asked for, so that a repeated press asks for the same; gone with the key. */
  readonly pressed: RolloutPlan | undefined;
  /** The accounts and what is live of them, as the user sees it in Review; `undefined` until it was read. */
  readonly review: RolloutReview | undefined;
  readonly choices: LiveChoices;
  readonly isStarting: boolean;
  readonly startFailure: Failure | undefined;
}

type FileEvent =
  | { readonly kind: 'fileRemoved' | 'checkAgain' }
  | { readonly kind: 'fileChosen'; readonly file: SignInFile }
  | { readonly kind: 'fileRefused'; readonly text: string }
  /** The server's verdict for the file with this content; the user may have chosen another file in the meantime. */
  | { readonly kind: 'checked'; readonly csv: string; readonly selection: AccountSelection; readonly check: FileCheck };

export type WizardEvent =
  | { readonly kind: 'wentOn' | 'wentBack' | 'startedAgain' }
  /** The user opened a step with the browser's Back or Forward. */
  | { readonly kind: 'stepOpened'; readonly step: WizardStep }
  | { readonly kind: 'editFromReview'; readonly step: 'accounts' | 'configuration' }
  | { readonly kind: 'selection'; readonly event: SelectionEvent }
  | { readonly kind: 'listed'; readonly event: AccountListEvent }
  /** The user goes back to the filter of the selection. */
  | { readonly kind: 'listedSelected' }
  | { readonly kind: 'modeChosen'; readonly passwordMode: PasswordMode }
  | { readonly kind: 'ttlTyped'; readonly ttlHours: string }
  | { readonly kind: 'validFromChosen'; readonly validFrom: string }
  | { readonly kind: 'serialNumbersTyped'; readonly serialNumbers: string }
  | FileEvent
  | { readonly kind: 'reviewed'; readonly review: RolloutReview }
  | { readonly kind: 'liveChosen'; readonly group: LiveGroup; readonly choice: LiveChoice }
  | { readonly kind: 'generatePressed'; readonly key: string; readonly plan: RolloutPlan }
  | { readonly kind: 'startFailed'; readonly failure: Failure };

const UNASKED: FileCheck = { kind: 'unasked' };

/** A wizard without entries. */
export const NEW_WIZARD: WizardState = {
  step: 'accounts',
  returnToReview: false,
  selection: NOTHING_SELECTED,
  list: ALL_BY_NAME,
  passwordMode: 'reset',
  ttlHours: '',
  validFrom: '',
  serialNumbers: '',
  file: undefined,
  fileRefusal: undefined,
  check: UNASKED,
  idempotencyKey: undefined,
  pressed: undefined,
  review: undefined,
  choices: KEEP_ALL,
  isStarting: false,
  startFailure: undefined,
};

/** Returns the state of the wizard after an event. The review is read anew whenever the user comes to Review. */
export function nextWizard(state: WizardState, event: WizardEvent): WizardState {
  const next = afterEvent(state, event);
  const isAway = next.step === 'accounts' || next.step === 'configuration';
  return isAway && next.review !== undefined ? { ...next, review: undefined } : next;
}

function afterEvent(state: WizardState, event: WizardEvent): WizardState {
  switch (event.kind) {
    case 'wentOn':
      return walked(state, 1);
    case 'wentBack':
      return walked(state, -1);
    case 'stepOpened':
    case 'editFromReview':
      return stepChosen(state, event);
    case 'listed':
    case 'listedSelected':
      return nextListed(state, event);
    case 'selection':
      return selected(state, event.event);
    case 'modeChosen':
      return changed({ ...state, passwordMode: event.passwordMode });
    case 'ttlTyped':
      return changed({ ...state, ttlHours: event.ttlHours });
    case 'validFromChosen':
      return changed({ ...state, validFrom: event.validFrom });
    case 'serialNumbersTyped':
      return changed({ ...state, serialNumbers: event.serialNumbers });
    case 'fileChosen':
    case 'fileRemoved':
    case 'fileRefused':
    case 'checkAgain':
    case 'checked':
      return nextFile(state, event);
    case 'reviewed':
      return reviewed(state, event.review);
    case 'liveChosen':
      return liveChosen(state, event);
    case 'generatePressed':
      return generatePressed(state, event);
    case 'startFailed':
      return startFailed(state, event.failure);
    case 'startedAgain':
      return NEW_WIZARD;
  }
}

function nextFile(state: WizardState, event: FileEvent): WizardState {
  switch (event.kind) {
    case 'fileChosen':
      return fileChosen(state, event.file);
    case 'fileRefused':
      return changed({ ...withoutFile(state), fileRefusal: event.text });
    case 'checked':
      return checked(state, event);
    case 'checkAgain':
      return { ...state, check: UNASKED };
    case 'fileRemoved':
      return changed(withoutFile(state));
  }
}

function walked(state: WizardState, distance: -1 | 1): WizardState {
  return { ...state, step: state.returnToReview ? 'review' : neighbor(state.step, distance), returnToReview: false };
}

function stepChosen(
  state: WizardState,
  { kind, step }: Extract<WizardEvent, { readonly kind: 'stepOpened' | 'editFromReview' }>,
): WizardState {
  if (kind === 'editFromReview') return { ...state, step, returnToReview: true };
  return state.isStarting ? state : { ...state, step, returnToReview: false };
}

function liveChosen(
  state: WizardState,
  { group, choice }: Extract<WizardEvent, { readonly kind: 'liveChosen' }>,
): WizardState {
  return changed({ ...state, choices: { ...state.choices, [group]: choice } });
}

function nextListed(
  state: WizardState,
  event: Extract<WizardEvent, { readonly kind: 'listed' | 'listedSelected' }>,
): WizardState {
  if (event.kind === 'listed') return { ...state, list: nextAccountList(state.list, event.event) };

  const { list, selection } = state;
  return selection.kind === 'all' ? { ...state, list: { ...list, filter: selection.filter } } : state;
}

/**
 * Takes a review. After an update everything is kept again, so that nothing is replaced by a choice that was made for
 * other accounts.
 */
function reviewed(state: WizardState, review: RolloutReview): WizardState {
  return state.review === undefined ? { ...state, review } : changed({ ...state, review, choices: KEEP_ALL });
}

/** Applies a verdict unless the file or the selection has changed in the meantime. */
function checked(
  state: WizardState,
  { csv, selection, check }: Extract<WizardEvent, { readonly kind: 'checked' }>,
): WizardState {
  return csv === state.file?.csv && selection === state.selection ? { ...state, check } : state;
}

function selected(state: WizardState, event: SelectionEvent): WizardState {
  const selection = nextSelection(state.selection, event);
  if (selection === state.selection) return state;
  // A new count doesn't change what the user asks for.
  return event.kind === 'counted'
    ? { ...state, selection }
    : changed({ ...state, selection, check: UNASKED, review: undefined });
}

/** Removes the idempotency key, because it belongs to the previous entries. */
function changed(state: WizardState): WizardState {
  return { ...state, idempotencyKey: undefined, pressed: undefined, startFailure: undefined };
}

function withoutFile(state: WizardState): WizardState {
  return { ...state, file: undefined, fileRefusal: undefined, check: UNASKED };
}

/**
 * Takes a chosen file. After a reload the first file is most likely the previous one, so the idempotency key stays, and
 * the server notices when the file is another one.
 */
function fileChosen(state: WizardState, file: SignInFile): WizardState {
  const next = { ...withoutFile(state), file };
  return state.file === undefined ? next : changed(next);
}

function generatePressed(
  state: WizardState,
  { key, plan }: Extract<WizardEvent, { readonly kind: 'generatePressed' }>,
): WizardState {
  return {
    ...state,
    step: 'generate',
    isStarting: true,
    startFailure: undefined,
    idempotencyKey: state.idempotencyKey ?? key,
    pressed: state.pressed ?? plan,
  };
}

/**
 * Shows why the start failed. When the key already belongs to another rollout, it is removed, because the server would
 * refuse it again. When something live would have been replaced unseen, nothing was started, Review is read anew, and
 * everything is kept again.
 */
function startFailed(state: WizardState, failure: Failure): WizardState {
  const code = failure.kind === 'problem' ? failure.problem.code : undefined;
  const isOver = code === 'idempotency_key_reused' || code === 'replaces_live';
  const next = isOver ? { ...changed(state), review: undefined, choices: KEEP_ALL } : state;
  return { ...next, step: 'review', isStarting: false, startFailure: failure };
}

/** Returns whether closing the wizard would lose entries. */
export function hasEntries(state: WizardState): boolean {
  const { selection, ttlHours, validFrom, serialNumbers, passwordMode, file } = state;
  const isSelected = selection.kind === 'all' || selection.accounts.length > 0;
  return (
    isSelected ||
    [ttlHours, validFrom, serialNumbers].some((typed) => typed !== '') ||
    passwordMode !== 'reset' ||
    file !== undefined
  );
}
