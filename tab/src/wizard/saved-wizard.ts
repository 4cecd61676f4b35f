import { ACCOUNT_SORTS, type AccountFilter, SORT_ORDERS } from '../../../contract/accounts.ts';
import {
  id,
  listOf,
  type Members,
  membersOf,
  oneOf,
  text,
  wholeNumber,
  yesOrNo,
  type Read,
} from '../../../contract/shape.ts';
import { PASSWORD_MODES, PROVISIONING_STATUSES, READINESS_STATUSES } from '../../../contract/words.ts';
import type { AccountListState } from '../accounts/account-list.ts';
import type { AccountSelection, PickedAccount } from './accounts/account-selection.ts';
import { NEW_WIZARD, type WizardState } from './wizard-state.ts';
import { WIZARD_STEPS } from './wizard-step.ts';

/** What may be written down in the browser: nothing of the file, which holds passwords. */
export function savedWizard(state: WizardState): string {
  const { step, returnToReview, selection, list, passwordMode, ttlHours, validFrom, serialNumbers, idempotencyKey } =
    state;
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
  });
}

/** A new one for what cannot be read, such as of another version of the page. */
export function restoredWizard(saved: string | null): WizardState {
  try {
    return saved === null ? NEW_WIZARD : restored(membersOf(JSON.parse(saved)));
  } catch {
    return NEW_WIZARD;
  }
}

function restored({ required, optional }: Members): WizardState {
  const step = required('step', oneOf(WIZARD_STEPS));
  const passwordMode = required('passwordMode', oneOf(PASSWORD_MODES));
  const needsFile = passwordMode === 'keep' && (step === 'review' || step === 'generate');
  return {
    ...NEW_WIZARD,
    step: needsFile ? 'configuration' : step === 'generate' ? 'review' : step,
    returnToReview: needsFile || required('returnToReview', yesOrNo),
    selection: required('selection', readSelection),
    list: required('list', readList),
    passwordMode,
    ttlHours: required('ttlHours', text),
    validFrom: required('validFrom', text),
    serialNumbers: required('serialNumbers', text),
    ...optional('idempotencyKey', id),
  };
}

const readPicked: Read<PickedAccount> = (value, path) => {
  const { required, optional } = membersOf(value, path);
  return {
    id: required('id', id),
    displayName: required('displayName', text),
    upn: required('upn', text),
    ...optional('location', text),
    syncedFromOnPremises: required('syncedFromOnPremises', yesOrNo),
  };
};

const readSelection: Read<AccountSelection> = (value, path) => {
  const { required } = membersOf(value, path);
  const kind = required('kind', oneOf(['some', 'all'] as const));
  if (kind === 'some') return { kind, accounts: required('accounts', listOf(readPicked)) };
  return {
    kind,
    filter: required('filter', readFilter),
    eligible: required('eligible', wholeNumber(0, 10_000_000)),
    except: required('except', listOf(id)),
  };
};

const readList: Read<AccountListState> = (value, path) => {
  const { required } = membersOf(value, path);
  return {
    filter: required('filter', readFilter),
    sort: required('sort', oneOf(ACCOUNT_SORTS)),
    order: required('order', oneOf(SORT_ORDERS)),
  };
};

const readFilter: Read<AccountFilter> = (value, path) => {
  const { optional } = membersOf(value, path);
  return {
    ...optional('search', text),
    ...optional('readiness', oneOf(READINESS_STATUSES)),
    ...optional('provisioning', oneOf(PROVISIONING_STATUSES)),
    ...optional('building', text),
    ...optional('eligible', yesOrNo),
  };
};
