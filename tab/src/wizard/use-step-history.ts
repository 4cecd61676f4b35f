import { type Dispatch, useEffect } from 'react';
import type { WizardEvent } from './wizard-state.ts';
import { stepNamed, type WizardStep } from './wizard-step.ts';

/** The part of a history entry that belongs to the wizard. */
interface Entry {
  readonly wizardStep?: unknown;
}

/** Makes each step an entry of the browser's history, so that Back leads to the previous step. */
export function useStepHistory(step: WizardStep, dispatch: Dispatch<WizardEvent>): void {
  useEffect(() => {
    const here = stepIn(history.state);
    // The step `generate` gets no entry, because the page of the rollout takes its place.
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
