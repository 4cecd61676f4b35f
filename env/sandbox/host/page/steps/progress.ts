import { useSyncExternalStore } from 'react';

/** What a newcomer does, in this order. */
export const STEPS = ['generated', 'shown', 'submitted', 'approved', 'signedIn'] as const;
export type Step = (typeof STEPS)[number];

const KEY = 'rooms-otp/steps';
const CHANGED = 'rooms-otp-steps';

interface Progress {
  readonly done: readonly Step[];
  /** Milliseconds since 1970: what happened before belongs to an earlier run. */
  readonly since: number;
}

/** Kept for all windows of this browser, as the steps are taken in several. */
export function noteStep(step: Step, at = Date.now()): void {
  const { done, since } = progressIn(localStorage.getItem(KEY));
  if (done.includes(step) || at < since) return;
  write({ done: STEPS.filter((one) => done.includes(one) || one === step), since });
}

export function forgetSteps(): void {
  write({ done: [], since: Date.now() });
}

export function useSteps(): ReadonlySet<Step> {
  const text = useSyncExternalStore(onChange, () => localStorage.getItem(KEY));
  return new Set(progressIn(text).done);
}

function progressIn(text: string | null): Progress {
  return text === null ? { done: [], since: 0 } : (JSON.parse(text) as Progress);
}

function write(progress: Progress): void {
  localStorage.setItem(KEY, JSON.stringify(progress));
  dispatchEvent(new Event(CHANGED));
}

/** `storage` tells the other windows only. */
function onChange(changed: () => void): () => void {
  for (const name of [CHANGED, 'storage']) addEventListener(name, changed);
  return () => {
    for (const name of [CHANGED, 'storage']) removeEventListener(name, changed);
  };
}
