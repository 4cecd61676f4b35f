/** The steps of the wizard, in their order. */
export const WIZARD_STEPS = ['accounts', 'configuration', 'review', 'generate'] as const;

export type WizardStep = (typeof WIZARD_STEPS)[number];

/** Returns the step with this name; `undefined` when there is none. */
export function stepNamed(name: unknown): WizardStep | undefined {
  return WIZARD_STEPS.find((step) => step === name);
}

/** Returns the number of a step, counted from 1. */
export function stepNumber(step: WizardStep): number {
  return WIZARD_STEPS.indexOf(step) + 1;
}

/** Returns the step before or after a step. The first and the last step are their own neighbors. */
export function neighbor(step: WizardStep, distance: -1 | 1): WizardStep {
  return WIZARD_STEPS[stepNumber(step) - 1 + distance] ?? step;
}
