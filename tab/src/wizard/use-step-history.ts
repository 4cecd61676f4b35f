import { type Dispatch, useEffect } from 'react';
import type { WizardEvent } from './wizard-state.ts';
import { stepNamed, type WizardStep } from './wizard-step.ts';

/** What an entry of the browser's history keeps of the wizard. */
interface Entry {
  readonly wizardStep?: unknown;
}

/** Each step is an entry of the history, so that the browser's Back leads to the step before. */
export function useStepHistory(step: WizardStep, dispatch: Dispatch<WizardEvent>): void {
  useEffect(() => {
    const here = stepIn(history.state);
    // Its place is taken by the page of the rollout.
    if (step === 'generate' || here === step) return;
    const entry = { ...(history.state as object | null), wizardStep: step };
    if (here === undefined) history.replaceState(entry, '');
    else history.pushState(entry, '');
  }, [step]);
  useEffect(() => {
    const onPop = ({ state }: PopStateEvent): void => {
      const opened = stepIn(state);
      if (opened !== undefined) dispatch({ kind: 'stepOpened', step: opened });
    };
    addEventListener('popstate', onPop);
    return () => removeEventListener('popstate', onPop);
  }, [dispatch]);
}

function stepIn(state: unknown): WizardStep | undefined {
  return stepNamed((state as Entry | null)?.wizardStep);
}
