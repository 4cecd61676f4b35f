import { parseOtpCode } from '../../contract/otp-code.ts';
import { collectCredential } from './collect-credential.ts';
import { confirmDelivered, type Confirmation } from './confirm-sign-in.ts';
import { makeConsoleKey } from './console-key.ts';
import { acknowledgeDelivered, writeCredential } from './deliver-credential.ts';
import { completeFacts, type ReadFacts } from '../device/device-facts.ts';
import { ConsoleError, type Outcome } from './outcome.ts';
import { readOtp } from './read-otp.ts';
import type { Ending, RunDeps } from './run-deps.ts';
import type { RunState } from './run-state.ts';
import { checkSettingsFolder, removeUnfinished } from '../machine/settings-folder.ts';
import { submitOtp } from './submit-otp.ts';

export interface EnrollOptions {
  readonly server?: string;
  readonly otp?: string;
  readonly facts: ReadFacts;
  /** Where SkypeSettings.xml goes; absent where there is no default. */
  readonly folder?: string;
  /** Whether the folder was named by `--out`, and so wins over the one of an earlier run. */
  readonly folderNamed: boolean;
  readonly restart: boolean;
  readonly confirmNow?: Confirmation;
}

/** Everything that is asked and made before anything is sent; saved before the first word to the server. */
async function begin(options: EnrollOptions, deps: RunDeps): Promise<RunState> {
  const { server, folder } = options;
  if (server === undefined) throw new ConsoleError('usage', ({ errors }) => errors.noServer);
  if (folder === undefined) throw new ConsoleError('usage', ({ errors }) => errors.noFolderNamed);
  await checkSettingsFolder(folder);
  await deps.store.check();
  const { code, selector } = await readOtp(options.otp, deps);
  const device = await completeFacts(options.facts, deps.machine, deps.ask, deps.texts);
  deps.report({ event: 'device', device });
  deps.report({ event: 'key_started' });
  const privateKey = await makeConsoleKey();
  deps.report({ event: 'key_ready' });
  deps.signal.throwIfAborted();
  const state: RunState = { version: 1, stage: 'submitting', server, folder, privateKey, selector, otp: code, device };
  await deps.store.save(state);
  return state;
}

/** The earlier run to go on with, if there is one and it is the one that is meant. */
async function kept(options: EnrollOptions, deps: RunDeps): Promise<RunState | undefined> {
  if (options.restart) await deps.store.forget();
  const state = await deps.store.load();
  if (state === undefined) return undefined;
  if (options.server !== undefined && options.server !== state.server) {
    // Nobody has taken the code yet: the address was mistyped, most likely.
    if (state.stage === 'submitting') return deps.store.forget().then(() => undefined);
    throw new ConsoleError('state', ({ errors }) => errors.runNotFinished(state.server));
  }
  const typed = options.otp === undefined ? undefined : parseOtpCode(options.otp);
  if (typed?.ok && typed.parts.selector !== state.selector) {
    deps.report({ event: 'stale', reason: 'another_code' });
    await deps.store.forget();
    return undefined;
  }
  deps.report({ event: 'resumed', stage: state.stage, server: state.server });
  return options.folderNamed && options.folder !== undefined ? { ...state, folder: options.folder } : state;
}

/** One step further; the state it gives is saved by the caller. */
async function step(state: Exclude<RunState, { stage: 'delivered' }>, deps: RunDeps): Promise<RunState | Ending> {
  switch (state.stage) {
    case 'submitting':
      return submitOtp(state, deps);
    case 'submitted': {
      await checkSettingsFolder(state.folder);
      const { matchCode, decideBy } = state;
      deps.report({ event: 'otp_accepted', matchCode, ...(decideBy !== undefined && { decideBy }) });
      const collected = await collectCredential(state, deps);
      return 'kind' in collected ? writeCredential(state, collected, deps) : collected;
    }
    case 'written':
      return acknowledgeDelivered(state, deps);
  }
}

async function advance(from: RunState, options: EnrollOptions, deps: RunDeps): Promise<Ending | Outcome> {
  let state = from;
  while (state.stage !== 'delivered') {
    const next: RunState | Ending = await step(state, deps);
    if (!('stage' in next)) {
      await removeUnfinished(state.folder);
      await deps.store.forget();
      return next;
    }
    await deps.store.save(next);
    state = next;
  }
  deps.report({ event: 'delivered', path: state.path });
  return options.confirmNow === undefined ? 'done' : confirmDelivered(state, options.confirmNow, deps);
}

/** From the one-time password to the file on this console, going on where an earlier run stopped. */
export async function enroll(options: EnrollOptions, deps: RunDeps): Promise<Outcome> {
  const earlier = await kept(options, deps);
  const end = await advance(earlier ?? (await begin(options, deps)), options, deps);
  if (typeof end === 'string') return end;
  if (earlier !== undefined && end.outcome === 'expired' && options.otp === undefined) {
    const code = await nextOtp(deps);
    if (code !== undefined)
      return enroll({ folder: earlier.folder, ...options, server: earlier.server, otp: code }, deps);
  }
  deps.report(end.event);
  return end.outcome;
}

/** An earlier run turned out to be over: whoever sits here may have a new code already. */
async function nextOtp(deps: RunDeps): Promise<string | undefined> {
  deps.report({ event: 'stale', reason: 'expired' });
  return deps.ask(`${deps.texts.run.questions.nextOtp} `).then((typed) => typed?.trim() || undefined);
}
