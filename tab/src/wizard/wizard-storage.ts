import { restoredWizard, savedWizard } from './saved-wizard.ts';
import { NEW_WIZARD, type WizardState } from './wizard-state.ts';

/** Where a window keeps what was entered over a reload; a browser may refuse that to a frame, then it is lost with it. */
export interface WizardStorage {
  readonly load: () => WizardState;
  readonly save: (state: WizardState) => void;
  readonly forget: () => void;
}

/** @param owner whose wizard it is: another person in the same window begins anew */
export function wizardStorage(owner: string): WizardStorage {
  const key = `generate-otp:${owner}`;
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
