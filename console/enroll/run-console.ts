import { resolve } from 'node:path';
import { checkDelivery } from '../after-restart/check-delivery.ts';
import { parseArguments, type ConsoleArguments } from '../words/arguments.ts';
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
import type { PageWindow } from '../page/page-window.ts';
import { continued, openForm } from '../page/open-form.ts';
import type { RunForm } from '../page/window-form.ts';
import { machineDeps, stateFolderOf } from '../machine/machine-deps.ts';
import { runAlone } from '../machine/one-program.ts';
import { type LineReader, lineReader } from '../window/line-reader.ts';
import { ConsoleError, type Outcome } from './outcome.ts';
import { jsonPresenter, wordsPresenter, type Output, type Presenter } from '../window/presenter.ts';
import { type PreparedSettings, preparedSetting, readPrepared, withPrepared } from '../settings/prepared-settings.ts';
import { languageGiven, type Reader, readerOf } from '../words/reader.ts';
import { unattendedPresenter } from '../unattended/unattended-presenter.ts';
import { recordedPresenter } from '../unattended/recorded-presenter.ts';
import { demandRestartable, restartNow } from '../machine/restart-now.ts';
import type { RunDeps } from './run-deps.ts';
import type { Machine } from '../machine/this-machine.ts';
import { demandElevation } from '../machine/elevation.ts';
import { systemTimer } from './timer.ts';
import { CONSOLE_VERSION } from '../machine/version.ts';
import { withOtp } from '../unattended/given-otp.ts';

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

async function checkAfterRestart(machine: Machine, deps: RunDeps): Promise<Outcome> {
  const { roomsLog, restartTask: task } = machine;
  const startedAt = await machine.startedAt();
  return checkDelivery({ ...deps, startedAt, ...(roomsLog && { roomsLog }), ...(task && { task }) });
}

async function run(
  given: ConsoleArguments,
  { machine }: ConsoleProcess,
  deps: RunDeps,
  network: Network,
): Promise<Outcome> {
  if (given.diagnose) return diagnoseConsole(given, machine, network, deps);
  if (given.afterRestart) return checkAfterRestart(machine, deps);
  if (given.confirm !== undefined) return confirmSignIn(given.confirm, deps);
  const { out, ...options } = given;
  const outcome = await enroll({ ...options, ...(out !== undefined && { folder: resolve(out) }) }, deps);
  if (given.restartNow && outcome === 'done') await restartNow(machine, deps);
  return outcome;
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
  const { signal } = io;
  return {
    ...io,
    ...machineDeps(given, machine, io),
    timer: systemTimer,
    random: Math.random,
    connect: (state) => deviceClient(state.server, signal, network.forRun(state)),
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

/** Returns the name that a run takes. The others only look, or must not keep a person from continuing. */
function nameOf(given: ConsoleArguments, machine: Machine): string | undefined {
  return given.diagnose || given.afterRestart ? undefined : machine.folderName?.(stateFolderOf(given, machine));
}

/** Runs once. A folder that `--out` names needs no elevation, since the user chose it. */
async function runOnce(
  given: ConsoleArguments,
  process: ConsoleProcess,
  form: RunForm,
  lines: LineReader,
): Promise<Outcome> {
  const { machine } = process;
  const { ask, report, texts, signal } = form;
  try {
    if (given.out === undefined && !given.diagnose) await demandElevation(machine.elevation);
    if (given.restartNow) demandRestartable(machine);
    const network = networkFor(given, process, report);
    const deps = depsOf(given, process, network, { ask, report, texts, signal });
    return await runAlone(nameOf(given, machine), async () =>
      run(await withOtp(given, lines, deps), process, deps, network),
    );
  } catch (error) {
    return tellError(error, form);
  }
}

/** Runs what a command line asks for, until a person stops; a run in a terminal is never started again. */
async function runGiven(
  given: ConsoleArguments,
  process: ConsoleProcess,
  presenter: Presenter,
  reader: Reader,
): Promise<Outcome> {
  const lines = lineReader(process.input, process.output, process.signal);
  const form = await openForm(given, process, { reader, presenter, lines });
  try {
    let now = given;
    for (;;) {
      const outcome = await runOnce(now, process, form, lines);
      const next = await form.next(outcome);
      if (next === undefined) return outcome;
      now = continued(now, next);
    }
  } finally {
    await form.close();
    lines.close();
  }
}

function readerPrepared({ argv, locale }: ConsoleProcess, prepared: PreparedSettings): Reader {
  const supportText = preparedSetting(prepared, 'supportText');
  const reader = readerOf(languageGiven(argv) ?? preparedSetting(prepared, 'language'), locale);
  return { ...reader, ...(supportText !== undefined && { supportText }) };
}

/** Runs the program to its end. It reports every error and throws none. */
export async function runConsole(process: ConsoleProcess): Promise<Outcome> {
  const { argv, output, machine, signal } = process;
  const prepared = await readPrepared(process.folder, machine.policy);
  const reader = readerPrepared(process, prepared);
  const inWords = argv.includes('--unattended') ? unattendedPresenter : wordsPresenter;
  const shown = argv.includes('--json') ? jsonPresenter(output) : inWords(output, () => new Date(), reader);
  let presenter = recordedPresenter(shown, {}, reader);
  let outcome: Outcome;
  try {
    const isPinned = prepared.sources.some(({ settings }) => settings.pins.length > 0);
    const given = parseArguments(argv, isPinned ? undefined : process.pins);
    if (given.help || given.version) {
      output.write(given.help ? helpText(reader.texts, process.command) : `${CONSOLE_VERSION}\n`);
      return 'done';
    }
    presenter = recordedPresenter(shown, given, reader);
    const complete = withPrepared(given, prepared);
    const tlsRoots = namedRoots(complete.tlsRoots, process.network.environment);
    outcome = await runGiven({ ...complete, tlsRoots }, process, presenter, reader);
  } catch (error) {
    outcome = tellError(error, { signal, report: presenter.report, texts: reader.texts });
  }
  presenter.end(outcome);
  presenter.close();
  return outcome;
}
