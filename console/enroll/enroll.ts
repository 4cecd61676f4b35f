import { type Asked, collectCredential } from './collect-credential.ts';
import { confirmDelivered } from './confirm-sign-in.ts';
import { acknowledgeDelivered, writeCredential } from './deliver-credential.ts';
import { completeFacts } from '../device/device-facts.ts';
import { earlierRun } from './earlier-run.ts';
import type { EnrollOptions } from './enroll-options.ts';
import { ConsoleError, type Outcome } from './outcome.ts';
import { readOtp } from './read-otp.ts';
import type { Ending, RunDeps } from './run-deps.ts';
import type { RunState } from './run-state.ts';
import { sinceDelivered } from './since-delivered.ts';
import { checkSettingsFolder, refuseForeignSettings, removeUnfinished } from '../machine/settings-folder.ts';
import { reportDelivered } from './report-delivered.ts';
import { makeNonce } from '../trust/bound-digits.ts';
import { revealNonce } from '../opening/reveal-nonce.ts';
import { sendOpening } from '../opening/send-opening.ts';
import { newKey } from '../opening/start-again.ts';

/**
 * Asks all questions and makes key and nonce, then saves the state before anything goes to the server. A run that is killed
 * later can therefore send exactly the same commitment again.
 */
async function begin(options: EnrollOptions, deps: RunDeps): Promise<RunState> {
  const { server } = options;
  if (server === undefined) throw new ConsoleError('usage', ({ errors }) => errors.noServer);
  const folder = options.folder ?? (await deps.findFolder());
  await checkSettingsFolder(folder);
  if (!deps.replaceSettings) await refuseForeignSettings(folder, []);
  await deps.store.check();
  const { code, selector } = await readOtp(options.otp, deps);
  const device = await completeFacts(options.facts, deps.machine, deps.ask, deps.texts);
  deps.report({ event: 'device', device });
  const state: RunState = {
    ...{ version: 2, stage: 'submitting', server, folder, selector, otp: code, device, pins: options.pins },
    ...(options.tlsRoots.length > 0 && { tlsRoots: options.tlsRoots }),
    privateKey: await newKey(deps),
    consoleNonce: makeNonce(),
    sentUnbound: false,
    openingsOver: 0,
  };
  await deps.store.save(state);
  return state;
}

/** Takes the run one step further. The caller saves the state that it returns. */
async function step(
  state: Exclude<RunState, { stage: 'delivered' }>,
  { allowUnbound }: EnrollOptions,
  asked: Asked,
  deps: RunDeps,
): Promise<RunState | Ending> {
  switch (state.stage) {
    case 'submitting':
      return sendOpening(state, allowUnbound, deps);
    case 'opened':
      return revealNonce(state, deps);
    case 'submitted': {
      await checkSettingsFolder(state.folder);
      const collected = await collectCredential(state, asked, deps);
      return 'kind' in collected ? writeCredential(state, collected, deps) : collected;
    }
    case 'written':
      return acknowledgeDelivered(state, deps);
  }
}

async function advance(from: RunState, options: EnrollOptions, asked: Asked, deps: RunDeps): Promise<Ending | Outcome> {
  let state = from;
  while (state.stage !== 'delivered') {
    const next: RunState | Ending = await step(state, options, state === from ? asked : 'submitted', deps);
    if (!('stage' in next)) {
      await removeUnfinished({ path: state.folder, madeIn: deps.settingsMadeIn });
      await (next.kept ? deps.store.save(next.kept) : deps.store.forget());
      return next;
    }
    await deps.store.save(next);
    state = next;
  }
  await reportDelivered(state, deps);
  return options.confirmNow === undefined ? 'done' : confirmDelivered(state, options.confirmNow, deps);
}

/**
 * Runs from the one-time password to the file on this console, and continues where an earlier run stopped.
 * @throws ConsoleError with the outcome of the step that failed
 */
export async function enroll(options: EnrollOptions, deps: RunDeps): Promise<Outcome> {
  const earlier = await earlierRun(options, deps);
  const asksSince = earlier?.stage === 'delivered' && options.confirmNow === undefined;
  const from = asksSince ? await sinceDelivered(earlier, deps) : earlier;
  const asked = asksSince ? 'just_now' : 'not_yet';
  const end =
    from === undefined
      ? await advance(await begin(options, deps), options, 'submitted', deps)
      : await advance(from, options, asked, deps);
  if (typeof end === 'string') return end;
  if (earlier !== undefined && end.outcome === 'expired' && end.kept === undefined && options.otp === undefined) {
    const code = await nextOtp(deps);
    const pins = options.pins.length > 0 ? options.pins : earlier.pins;
    if (code !== undefined)
      return enroll({ folder: earlier.folder, ...options, pins, server: earlier.server, otp: code }, deps);
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
  return deps.ask(`${deps.texts.run.questions.nextOtp} `, 'next_otp').then((typed) => typed?.trim() || undefined);
}
