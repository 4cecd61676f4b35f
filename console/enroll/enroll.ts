import { parseOtpCode } from '../../contract/otp-code.ts';
import { collectCredential } from './collect-credential.ts';
import { confirmDelivered, type Confirmation } from './confirm-sign-in.ts';
import { makeConsoleKey } from './console-key.ts';
import { acknowledgeDelivered, writeCredential } from './deliver-credential.ts';
import { completeFacts, type ReadFacts } from '../device/device-facts.ts';
import { ConsoleError, type Outcome } from './outcome.ts';
import { readOtp } from './read-otp.ts';
import type { Ending, RunDeps } from './run-deps.ts';
import { type Delivered, type RunState, waitingAgain } from './run-state.ts';
import { checkSettingsFolder, removeUnfinished } from '../machine/settings-folder.ts';
import { submitOtp } from './submit-otp.ts';

/** The choices of one run, from the command line and from the defaults of the machine. */
export interface EnrollOptions {
  readonly server?: string;
  readonly otp?: string;
  readonly facts: ReadFacts;
  /** The folder for SkypeSettings.xml; absent on machines without a default. */
  readonly folder?: string;
  /** Whether `--out` named the folder. If so, it wins over the folder of an earlier run. */
  readonly folderNamed: boolean;
  readonly restart: boolean;
  readonly confirmNow?: Confirmation;
}

/**
 * Asks all questions and makes the key, then saves the state before anything goes to the server. A run that is killed
 * later can therefore send exactly the same request again.
 */
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

/** Returns the earlier run to continue, or `undefined` when there is none or the options mean another run. */
async function kept(options: EnrollOptions, deps: RunDeps): Promise<RunState | undefined> {
  if (options.restart) await deps.store.forget();
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
    await deps.store.forget();
    return undefined;
  }
  deps.report({ event: 'resumed', stage: state.stage, server: state.server });
  return options.folderNamed && options.folder !== undefined ? { ...state, folder: options.folder } : state;
}

/**
 * Returns the run as it goes on after its file was written. An approver may have released the password again since, and
 * then the console polls for it.
 */
async function sinceDelivered(state: Delivered, deps: RunDeps): Promise<RunState> {
  const answer = await deps.connect(state.server).poll(state.deviceCode, 0);
  const isPending = answer.kind === 'refused' && answer.error === 'authorization_pending';
  return isPending || answer.kind === 'collected' ? waitingAgain(state) : state;
}

/** Takes the run one step further. The caller saves the state that it returns. */
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
      await (next.kept ? deps.store.save(next.kept) : deps.store.forget());
      return next;
    }
    await deps.store.save(next);
    state = next;
  }
  deps.report({ event: 'delivered', path: state.path });
  return options.confirmNow === undefined ? 'done' : confirmDelivered(state, options.confirmNow, deps);
}

/**
 * Runs from the one-time password to the file on this console, and continues where an earlier run stopped.
 * @throws ConsoleError with the outcome of the step that failed
 */
export async function enroll(options: EnrollOptions, deps: RunDeps): Promise<Outcome> {
  const earlier = await kept(options, deps);
  const from =
    earlier?.stage === 'delivered' && options.confirmNow === undefined ? await sinceDelivered(earlier, deps) : earlier;
  const end = await advance(from ?? (await begin(options, deps)), options, deps);
  if (typeof end === 'string') return end;
  if (earlier !== undefined && end.outcome === 'expired' && end.kept === undefined && options.otp === undefined) {
    const code = await nextOtp(deps);
    if (code !== undefined)
      return enroll({ folder: earlier.folder, ...options, server: earlier.server, otp: code }, deps);
  }
  deps.report(end.event);
  return end.outcome;
}

/**
 * Asks for a new one-time password after an earlier run turned out to be over, because the installer may already have
 * one.
 */
async function nextOtp(deps: RunDeps): Promise<string | undefined> {
  deps.report({ event: 'stale', reason: 'expired' });
  return deps.ask(`${deps.texts.run.questions.nextOtp} `).then((typed) => typed?.trim() || undefined);
}
