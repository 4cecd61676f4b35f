import { useSyncExternalStore } from 'react';

/** What a newcomer does, in this order. */
export const STEPS = ['generated', 'shown', 'submitted', 'approved', 'signedIn'] as const;
export type Step = (typeof STEPS)[number];

const KEY = 'rooms-otp/steps';
const CHANGED = 'rooms-otp-steps';

/** Kept for all windows of this browser, as the steps are taken in several. */
export function noteStep(step: Step): void {
  const done = readSteps();
  if (done.has(step)) return;
  write(STEPS.filter((one) => done.has(one) || one === step));
}

export function forgetSteps(): void {
  write([]);
}

export function useSteps(): ReadonlySet<Step> {
  const text = useSyncExternalStore(onChange, () => localStorage.getItem(KEY) ?? '[]');
  return stepsIn(text);
}

function readSteps(): ReadonlySet<Step> {
  return stepsIn(localStorage.getItem(KEY) ?? '[]');
}

function stepsIn(text: string): ReadonlySet<Step> {
  const named: unknown = JSON.parse(text);
  return new Set(STEPS.filter((step) => Array.isArray(named) && named.includes(step)));
}

function write(steps: readonly Step[]): void {
  localStorage.setItem(KEY, JSON.stringify(steps));
  dispatchEvent(new Event(CHANGED));
}

/** `storage` tells the other windows only. */
function onChange(changed: () => void): () => void {
  for (const name of [CHANGED, 'storage']) addEventListener(name, changed);
  return () => {
    for (const name of [CHANGED, 'storage']) removeEventListener(name, changed);
  };
}
