/** In their order, with Microsoft's words. */
export const WIZARD_STEPS = [
  { name: 'accounts', title: 'Account selection' },
  { name: 'configuration', title: 'Configuration' },
  { name: 'review', title: 'Review' },
  { name: 'generate', title: 'Generate' },
] as const;

export type WizardStep = (typeof WIZARD_STEPS)[number]['name'];

export function stepNamed(name: unknown): WizardStep | undefined {
  return WIZARD_STEPS.find((step) => step.name === name)?.name;
}

export function stepNumber(step: WizardStep): number {
  return WIZARD_STEPS.findIndex(({ name }) => name === step) + 1;
}

export function stepTitle(step: WizardStep): string {
  return WIZARD_STEPS[stepNumber(step) - 1]?.title ?? '';
}

/** The step before and the step after; both ends stay. */
export function neighbour(step: WizardStep, distance: -1 | 1): WizardStep {
  return WIZARD_STEPS[stepNumber(step) - 1 + distance]?.name ?? step;
}
