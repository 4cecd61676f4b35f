import { restoredWizard, savedWizard } from './saved-wizard.ts';
import { NEW_WIZARD, type WizardState } from './wizard-state.ts';

/**
 * Keeps the entries of a window over a reload. A browser may deny storage to a frame, and then a reload loses the
 * entries.
 */
export interface WizardStorage {
  readonly load: () => WizardState;
  readonly save: (state: WizardState) => void;
  readonly forget: () => void;
}

/**
 * Returns the storage of one user.
 * @param objectId the user whose entries these are; another user in the same window starts with a new wizard
 * @param accountId the account with which the wizard was opened, if any
 */
export function wizardStorage(objectId: string, accountId = ''): WizardStorage {
  const key = `generate-otp:${objectId}:${accountId}`;
  return {
    load: () => attempt(() => restoredWizard(sessionStorage.getItem(key))) ?? NEW_WIZARD,
    save: (state) => attempt(() => sessionStorage.setItem(key, savedWizard(state))),
    forget: () => attempt(() => sessionStorage.removeItem(key)),
  };
}

function attempt<Value>(act: () => Value): Value | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
