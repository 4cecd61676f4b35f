import { dirname } from 'node:path';
import { parseOtpCode } from '../../contract/otp-code.ts';
import type { EnrollOptions } from './enroll-options.ts';
import { removeOwnSettings, removeUnfinished } from '../machine/settings-folder.ts';
import { ConsoleError } from './outcome.ts';
import type { RunDeps } from './run-deps.ts';
import type { RunState } from './run-state.ts';

/**
 * Returns the run with the pins of the command line, if there are any. An opening that other pins have proven is then no
 * longer proven.
 * @throws ConsoleError `usage`, when a person chose to go on without proof in a run with pins
 */
function withPins(state: RunState, { pins, allowUnbound }: EnrollOptions): RunState {
  if (state.stage !== 'submitting' && state.stage !== 'opened') return state;
  const isSame = pins.length === 0 || pins.join() === state.pins.join();
  const next = isSame ? state : { ...state, pins, ...(state.stage === 'opened' && { isProven: false }) };
  if (allowUnbound && next.pins.length > 0) throw new ConsoleError('usage', ({ errors }) => errors.unboundWithPin);
  return next;
}

/** Returns the run with the roots that were named now, too. */
function withRoots(state: RunState, { tlsRoots }: EnrollOptions): RunState {
  const { tlsRoots: kept = [] } = state;
  const added = tlsRoots.filter((root) => !kept.includes(root));
  return added.length === 0 ? state : { ...state, tlsRoots: [...kept, ...added] };
}

/** Returns the run with the folder, the pins and the roots of the command line, and saves it if that changed it. */
async function withOptions(state: RunState, options: EnrollOptions, deps: RunDeps): Promise<RunState> {
  const { folder } = options;
  const inFolder = folder !== undefined && folder !== state.folder ? { ...state, folder } : state;
  const next = withRoots(withPins(inFolder, options), options);
  if (next !== state) await deps.store.save(next);
  return next;
}

/**
 * Forgets the earlier run. Its settings file, which holds a password that nobody waits for, goes with it, also when the run
 * was killed while it wrote the file. A state that can't be read is forgotten as well.
 */
async function discard(deps: RunDeps): Promise<void> {
  const state = await deps.store.load().catch(() => undefined);
  if (state !== undefined && 'fileMarks' in state) {
    await removeOwnSettings('path' in state ? dirname(state.path) : state.folder, state.fileMarks);
    await removeUnfinished({ path: state.folder, madeIn: deps.settingsMadeIn });
  }
  await deps.store.forget();
}

/** Returns the earlier run to continue, or `undefined` when there is none or the options mean another run. */
export async function earlierRun(options: EnrollOptions, deps: RunDeps): Promise<RunState | undefined> {
  if (options.restart) await discard(deps);
  const state = await deps.store.load();
  if (state === undefined) return undefined;
  if (options.server !== undefined && options.server !== state.server) {
    // No server has accepted the code yet, so the first address was most likely mistyped.
    if (state.stage === 'submitting') return deps.store.forget().then(() => undefined);
    throw new ConsoleError('state', ({ errors }) => errors.runNotFinished(state.server));
  }
  const typed = options.otp === undefined ? undefined : parseOtpCode(options.otp);
  if (typed?.ok && typed.parts.selector !== state.selector) {
    deps.report({ event: 'stale', reason: 'another_code' });
    await discard(deps);
    return undefined;
  }
  deps.report({ event: 'resumed', stage: state.stage, server: state.server });
  return withOptions(state, options, deps);
}
