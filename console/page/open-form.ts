import { type MachineFacts, readableFact } from '../device/device-facts.ts';
import type { LineReader } from '../window/line-reader.ts';
import { askNobody } from '../window/line-reader.ts';
import type { Output, Presenter } from '../window/presenter.ts';
import type { ConsoleArguments } from '../words/arguments.ts';
import type { Reader } from '../words/reader.ts';
import type { NextRun, Restarts } from './after-run.ts';
import { PageSession } from './page-session.ts';
import { type PageWindow, toldWindow } from './page-window.ts';
import { Presence } from './presence.ts';
import { openWindowForm, type RunForm } from './window-form.ts';

/** What a form needs of the process and its machine. */
export interface FormProcess {
  readonly output: Output;
  readonly machine: Restarts & { readonly facts: MachineFacts };
  readonly locale: string;
  readonly signal: AbortSignal;
  readonly window?: PageWindow | undefined;
}

interface TerminalParts {
  readonly reader: Reader;
  readonly presenter: Presenter;
  readonly lines: LineReader;
}

/** Returns the window for a run; none for scripts, for `--text`, and on machines without one. */
function windowFor(
  given: ConsoleArguments,
  process: FormProcess,
  { presenter }: TerminalParts,
): PageWindow | undefined {
  if (given.page) return toldWindow((url) => presenter.report({ event: 'page_ready', url }));
  const isAnswered = given.confirm !== undefined && given.confirm !== 'ask';
  const isAlone = given.json || given.unattended || given.afterRestart || given.diagnose;
  return given.text || isAlone || isAnswered ? undefined : process.window;
}

/** Shows make, model and serial number as soon as the machine has told them. They are only shown, so trouble is ignored. */
async function tellDevice(session: PageSession, given: ConsoleArguments, { machine }: FormProcess): Promise<void> {
  const facts = { ...(await machine.facts().catch(() => ({}))), ...given.facts };
  const [make, model, serialNumber] = [facts.make, facts.model, facts.serialNumber].map(readableFact);
  if (make !== undefined && model !== undefined && serialNumber !== undefined)
    session.know({ make, model, serialNumber });
}

/** Returns the form of a run: a page in a window where there is one, and else the terminal. */
export async function openForm(
  given: ConsoleArguments,
  process: FormProcess,
  terminal: TerminalParts,
): Promise<RunForm> {
  const { reader, presenter, lines } = terminal;
  const { machine, signal, output, locale } = process;
  const window = windowFor(given, process, terminal);
  if (window === undefined) {
    const ask = given.json || given.unattended || given.afterRestart ? askNobody : lines.ask;
    const { report } = presenter;
    return { ask, report, texts: reader.texts, signal, next: async () => undefined, close: async () => {} };
  }
  if (!given.json && !given.page) output.write(`${reader.texts.window.opening}\n`);
  const session = new PageSession({ reader, locale, now: () => new Date() });
  void tellDevice(session, given, process);
  const echo = { report: presenter.report, output, read: lines.read, isEcho: given.json };
  return openWindowForm({ session, window, terminal: echo, machine, presence: new Presence(), signal });
}

/** Returns the choices of the next run. The code of the command line is used once. */
export function continued(given: ConsoleArguments, next: NextRun): ConsoleArguments {
  const { otp: _otp, otpFile: _file, confirm, ...kept } = given;
  const asked = next.confirm ?? confirm;
  return {
    ...kept,
    restart: next.restart ?? false,
    ...(asked !== undefined && asked !== 'none' && { confirm: asked }),
  };
}
