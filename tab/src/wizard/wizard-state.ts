import type { SignInDataVerdict } from '../../../contract/sign-in-data.ts';
import type { PasswordMode } from '../../../contract/words.ts';
import {
  type AccountListEvent,
  type AccountListState,
  ALL_ACCOUNTS,
  nextAccountList,
} from '../accounts/account-list.ts';
import type { Failure } from '../api/tab-api-client.ts';
import {
  type AccountSelection,
  nextSelection,
  NOTHING_SELECTED,
  type SelectionEvent,
} from './accounts/account-selection.ts';
import { neighbor, type WizardStep } from './wizard-step.ts';

/** A CSV as it was chosen; it holds passwords and is kept in memory alone. */
interface SignInFile {
  readonly name: string;
  readonly csv: string;
}

/** What the server says of the file, for the accounts that are selected. */
export type FileCheck =
  | { readonly kind: 'unasked' }
  | { readonly kind: 'verdict'; readonly verdict: SignInDataVerdict }
  | { readonly kind: 'failed'; readonly failure: Failure };

export interface WizardState {
  readonly step: WizardStep;
  readonly returnToReview: boolean;
  readonly selection: AccountSelection;
  /** What is shown to choose from; what is selected does not depend on it. */
  readonly list: AccountListState;
  readonly passwordMode: PasswordMode;
  /** As typed; empty: what the rules say. */
  readonly ttlHours: string;
  /** As the field writes it, in the time zone of the reader; empty: at once. */
  readonly validFrom: string;
  /** As pasted. */
  readonly serialNumbers: string;
  readonly file: SignInFile | undefined;
  /** Why the file that was chosen last is none. */
  readonly fileRefusal: string | undefined;
  readonly check: FileCheck;
  /** For the press of Generate; a change of what is to be generated takes it away. */
  readonly idempotencyKey: string | undefined;
  readonly isStarting: boolean;
  readonly startFailure: Failure | undefined;
}

type FileEvent =
  | { readonly kind: 'fileRemoved' | 'checkAgain' }
  | { readonly kind: 'fileChosen'; readonly file: SignInFile }
  | { readonly kind: 'fileRefused'; readonly text: string }
  /** `csv`: of the file that was checked; another may have been chosen meanwhile. */
  | { readonly kind: 'checked'; readonly csv: string; readonly selection: AccountSelection; readonly check: FileCheck };

export type WizardEvent =
  | { readonly kind: 'wentOn' | 'wentBack' | 'startedAgain' }
  /** By the browser's Back or Forward. */
  | { readonly kind: 'stepOpened'; readonly step: WizardStep }
  | { readonly kind: 'editFromReview'; readonly step: 'accounts' | 'configuration' }
  | { readonly kind: 'selection'; readonly event: SelectionEvent }
  | { readonly kind: 'listed'; readonly event: AccountListEvent }
  /** Back to where all that match were selected. */
  | { readonly kind: 'listedSelected' }
  | { readonly kind: 'modeChosen'; readonly passwordMode: PasswordMode }
  | { readonly kind: 'ttlTyped'; readonly ttlHours: string }
  | { readonly kind: 'validFromChosen'; readonly validFrom: string }
  | { readonly kind: 'serialNumbersTyped'; readonly serialNumbers: string }
  | FileEvent
  | { readonly kind: 'generatePressed'; readonly key: string }
  | { readonly kind: 'startFailed'; readonly failure: Failure };

const UNASKED: FileCheck = { kind: 'unasked' };

export const NEW_WIZARD: WizardState = {
  step: 'accounts',
  returnToReview: false,
  selection: NOTHING_SELECTED,
  list: ALL_ACCOUNTS,
  passwordMode: 'reset',
  ttlHours: '',
  validFrom: '',
  serialNumbers: '',
  file: undefined,
  fileRefusal: undefined,
  check: UNASKED,
  idempotencyKey: undefined,
  isStarting: false,
  startFailure: undefined,
};

export function nextWizard(state: WizardState, event: WizardEvent): WizardState {
  switch (event.kind) {
    case 'wentOn':
      return { ...state, step: state.returnToReview ? 'review' : neighbor(state.step, 1), returnToReview: false };
    case 'wentBack':
      return { ...state, step: state.returnToReview ? 'review' : neighbor(state.step, -1), returnToReview: false };
    case 'stepOpened':
      return state.isStarting ? state : { ...state, step: event.step, returnToReview: false };
    case 'editFromReview':
      return { ...state, step: event.step, returnToReview: true };
    case 'listed':
      return { ...state, list: nextAccountList(state.list, event.event) };
    case 'listedSelected':
      return listedSelected(state);
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
    case 'generatePressed':
      return generatePressed(state, event.key);
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

function listedSelected(state: WizardState): WizardState {
  const { list, selection } = state;
  return selection.kind === 'all' ? { ...state, list: { ...list, filter: selection.filter } } : state;
}

/** A verdict on another file or another selection than the present ones comes too late to count. */
function checked(
  state: WizardState,
  { csv, selection, check }: Extract<WizardEvent, { readonly kind: 'checked' }>,
): WizardState {
  return csv === state.file?.csv && selection === state.selection ? { ...state, check } : state;
}

function selected(state: WizardState, event: SelectionEvent): WizardState {
  const selection = nextSelection(state.selection, event);
  if (selection === state.selection) return state;
  // A count that is told anew changes nothing that is asked for.
  return event.kind === 'counted' ? { ...state, selection } : changed({ ...state, selection, check: UNASKED });
}

/** What was asked for under the key is not what will be asked for next. */
function changed(state: WizardState): WizardState {
  return { ...state, idempotencyKey: undefined, startFailure: undefined };
}

function withoutFile(state: WizardState): WizardState {
  return { ...state, file: undefined, fileRefusal: undefined, check: UNASKED };
}

/** The first file after a reload is most likely the one from before, so the key stays; the server tells if it is another. */
function fileChosen(state: WizardState, file: SignInFile): WizardState {
  const next = { ...withoutFile(state), file };
  return state.file === undefined ? next : changed(next);
}

function generatePressed(state: WizardState, key: string): WizardState {
  return {
    ...state,
    step: 'generate',
    isStarting: true,
    startFailure: undefined,
    idempotencyKey: state.idempotencyKey ?? key,
  };
}

/** A key that stands for something else is of no more use. */
function startFailed(state: WizardState, failure: Failure): WizardState {
  const isKeyTaken = failure.kind === 'problem' && failure.problem.code === 'idempotency_key_reused';
  return { ...(isKeyTaken ? changed(state) : state), step: 'review', isStarting: false, startFailure: failure };
}

/** Whether closing would lose something. */
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
