/** In their order. */
export const WIZARD_STEPS = ['accounts', 'configuration', 'review', 'generate'] as const;

export type WizardStep = (typeof WIZARD_STEPS)[number];

export function stepNamed(name: unknown): WizardStep | undefined {
  return WIZARD_STEPS.find((step) => step === name);
}

export function stepNumber(step: WizardStep): number {
  return WIZARD_STEPS.indexOf(step) + 1;
}

/** The step before and the step after; both ends stay. */
export function neighbor(step: WizardStep, distance: -1 | 1): WizardStep {
  return WIZARD_STEPS[stepNumber(step) - 1 + distance] ?? step;
}
