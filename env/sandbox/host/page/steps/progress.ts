import { useSyncExternalStore } from 'react';

/** The steps of a newcomer, in this order. */
export const STEPS = ['generated', 'shown', 'submitted', 'approved', 'signedIn'] as const;
export type Step = (typeof STEPS)[number];

const KEY = 'rooms-otp/steps';
const CHANGED = 'rooms-otp-steps';

interface Progress {
  readonly done: readonly Step[];
  /** Milliseconds since 1970. What happened before belongs to an earlier run. */
  readonly since: number;
  /** Id of the rollout that the wizard made last. */
  readonly rollout?: string;
}

/** Stores a step for all windows of this browser, because the steps take place in several. */
export function noteStep(step: Step, at = Date.now()): void {
  const progress = progressIn(localStorage.getItem(KEY));
  const { done, since } = progress;
  if (done.includes(step) || at < since) return;
  write({ ...progress, done: STEPS.filter((one) => done.includes(one) || one === step) });
}

/** Remembers the rollout, so that the step about its codes can lead there. */
export function noteRollout(rollout: string): void {
  const progress = progressIn(localStorage.getItem(KEY));
  if (progress.rollout !== rollout) write({ ...progress, rollout });
}

export function forgetSteps(): void {
  write({ done: [], since: Date.now() });
}

export function useProgress(): { readonly done: ReadonlySet<Step>; readonly rollout?: string } {
  const text = useSyncExternalStore(onChange, () => localStorage.getItem(KEY));
  const { done, rollout } = progressIn(text);
  return { done: new Set(done), ...(rollout !== undefined && { rollout }) };
}

function progressIn(text: string | null): Progress {
  return text === null ? { done: [], since: 0 } : (JSON.parse(text) as Progress);
}

function write(progress: Progress): void {
  localStorage.setItem(KEY, JSON.stringify(progress));
  dispatchEvent(new Event(CHANGED));
}

/** Listens to changes from other windows and from this one; the event `storage` reports only those of other windows. */
function onChange(changed: () => void): () => void {
  for (const name of [CHANGED, 'storage']) addEventListener(name, changed);
  return () => {
    for (const name of [CHANGED, 'storage']) removeEventListener(name, changed);
  };
}
