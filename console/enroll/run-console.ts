import { dirname, resolve } from 'node:path';
import { FROM_INPUT, parseArguments, type ConsoleArguments } from '../words/arguments.ts';
import { confirmSignIn } from './confirm-sign-in.ts';
import { deviceClient } from '../device/device-client.ts';
import { enroll } from './enroll.ts';
import type { Report } from './events.ts';
import { networkOf, type Network } from '../network/network.ts';
import { namedRoots } from '../network/named-roots.ts';
import type { ProxySettings } from '../network/route.ts';
import { trustedAuthorities } from '../network/trust.ts';
import { diagnoseConsole } from '../diagnose/diagnose-console.ts';
import { helpText } from '../words/help.ts';
import { type LineReader, lineReader } from '../window/line-reader.ts';
import type { PageWindow } from '../page/page-window.ts';
import { continued, openForm } from '../page/open-form.ts';
import type { RunForm } from '../page/window-form.ts';
import { ConsoleError, type Outcome } from './outcome.ts';
import { jsonPresenter, wordsPresenter, type Output } from '../window/presenter.ts';
import { type PreparedSettings, preparedSetting, readPrepared, withPrepared } from '../settings/prepared-settings.ts';
import { languageGiven, type Reader, readerOf } from '../words/reader.ts';
import type { RunDeps } from './run-deps.ts';
import { stateStore } from './state-store.ts';
import type { Machine } from '../machine/this-machine.ts';
import { systemTimer } from './timer.ts';
import { CONSOLE_VERSION } from '../machine/version.ts';

/** The parts of the process that the program uses. */
export interface ConsoleProcess {
  readonly argv: readonly string[];
  readonly input: NodeJS.ReadableStream;
  readonly output: Output;
  readonly machine: Machine;
  /** The machine's locale, as a BCP 47 tag. */
  readonly locale: string;
  /** The proxies that the machine's settings name. */
  readonly network: ProxySettings;
  /** Aborts on Ctrl-C and when the system ends the process. */
  readonly signal: AbortSignal;
  /** The pins of the environment as one text; absent when it names none. */
  readonly pins?: string | undefined;
  /** The window of this machine; absent where the program stays in the terminal. */
  readonly window?: PageWindow | undefined;
  /** The folder of the program, in which the settings file is. */
  readonly folder: string;
  /** How the installer starts this program, as the help shows it. */
  readonly command: string;
}

async function run(
  given: ConsoleArguments,
  { machine }: ConsoleProcess,
  deps: RunDeps,
  network: Network,
): Promise<Outcome> {
  if (given.diagnose) return diagnoseConsole(given, machine, network, deps);
  if (given.confirm !== undefined) return confirmSignIn(given.confirm, deps);
  const folder = given.out === undefined ? machine.settingsFolder : resolve(given.out);
  return enroll({ ...given, folderNamed: given.out !== undefined, ...(folder !== undefined && { folder }) }, deps);
}

/** Returns the network of this console. A diagnosis says what there is to note in its findings. */
function networkFor(given: ConsoleArguments, { network: proxies }: ConsoleProcess, report: Report): Network {
  const note = given.diagnose ? () => {} : report;
  return networkOf({ ...proxies, roots: given.tlsRoots, authorities: trustedAuthorities }, note);
}

function depsOf(
  given: ConsoleArguments,
  { machine }: ConsoleProcess,
  network: Network,
  io: Pick<RunDeps, 'ask' | 'report' | 'texts' | 'signal'>,
): RunDeps {
  const { access } = machine;
  const { signal } = io;
  return {
    ...io,
    timer: systemTimer,
    random: Math.random,
    machine: machine.facts,
    store: stateStore(resolve(given.state ?? machine.stateFolder), access),
    connect: (state) => deviceClient(state.server, signal, network.forRun(state)),
    protectSettings: (path) =>
      dirname(path) === machine.settingsFolder ? access.handToApp(path) : access.keepToUser(path),
  };
}

function tellError(error: unknown, { signal, report, texts }: Pick<RunForm, 'signal' | 'report' | 'texts'>): Outcome {
  if (signal.aborted) {
    report({ event: 'stopped' });
    return 'stopped';
  }
  const outcome = error instanceof ConsoleError ? error.outcome : 'unexpected';
  const message =
    error instanceof ConsoleError ? error.say(texts) : String(error instanceof Error ? error.message : error);
  report({ event: 'error', outcome, message: outcome === 'unexpected' ? texts.errors.unexpected(message) : message });
  return outcome;
}

/**
 * Reads the one-time password from the input, so that it doesn't appear in any list of processes.
 * @throws ConsoleError `usage`, when the input is empty
 */
async function otpFrom({ read }: LineReader): Promise<string> {
  const line = await read();
  if (line === undefined) throw new ConsoleError('usage', ({ errors }) => errors.noOtpOnInput);
  return line;
}

/** Runs until a person goes on no more; a run in a terminal is never begun again. */
async function runInForm(given: ConsoleArguments, process: ConsoleProcess, form: RunForm): Promise<Outcome> {
  let now = given;
  for (;;) {
    const { ask, report, texts, signal } = form;
    const network = networkFor(now, process, report);
    const deps = depsOf(now, process, network, { ask, report, texts, signal });
    const outcome = await run(now, process, deps, network).catch((error: unknown) => tellError(error, form));
    const next = await form.next(outcome);
    if (next === undefined) return outcome;
    now = continued(now, next);
  }
}

function readerPrepared({ argv, locale }: ConsoleProcess, prepared: PreparedSettings): Reader {
  const supportText = preparedSetting(prepared, 'supportText');
  const reader = readerOf(languageGiven(argv) ?? preparedSetting(prepared, 'language'), locale);
  return { ...reader, ...(supportText !== undefined && { supportText }) };
}

/** Runs the program to its end. It reports every error and throws none. */
export async function runConsole(process: ConsoleProcess): Promise<Outcome> {
  const { argv, input, output, machine, signal } = process;
  const prepared = await readPrepared(process.folder, machine.policy);
  const reader = readerPrepared(process, prepared);
  const presenter = argv.includes('--json') ? jsonPresenter(output) : wordsPresenter(output, () => new Date(), reader);
  const lines = lineReader(input, output, signal);
  let form: RunForm | undefined;
  try {
    const isPinned = prepared.sources.some(({ settings }) => settings.pins.length > 0);
    const given = parseArguments(argv, isPinned ? undefined : process.pins);
    if (given.help || given.version) {
      output.write(given.help ? helpText(reader.texts, process.command) : `${CONSOLE_VERSION}\n`);
      return 'done';
    }
    const complete = withPrepared(given, prepared);
    const tlsRoots = namedRoots(complete.tlsRoots, process.network.environment);
    const otp = complete.otp === FROM_INPUT ? { otp: await otpFrom(lines) } : {};
    const whole = { ...complete, tlsRoots, ...otp };
    form = await openForm(whole, process, { reader, presenter, lines });
    return await runInForm(whole, process, form);
  } catch (error) {
    return tellError(error, { signal, report: presenter.report, texts: reader.texts });
  } finally {
    await form?.close();
    presenter.close();
    lines.close();
  }
}
