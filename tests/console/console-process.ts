import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { formatOtpCode } from '../../contract/otp-code.ts';

const MAIN = fileURLToPath(new URL('../../console/main.ts', import.meta.url));

export const OTP = formatOtpCode({ selector: 'AB12', verifier: 'CDEF345' });
export const OTHER_OTP = formatOtpCode({ selector: 'XY98', verifier: 'CDEF345' });
export const FACTS = ['--make', 'Contoso', '--model', 'Room Hub 2', '--serial', 'SN-0042'];

type Told = { readonly event: string } & Readonly<Record<string, unknown>>;

export interface ConsoleRun {
  readonly child: ChildProcess;
  /** Everything printed so far, on both streams. */
  readonly output: () => string;
  readonly events: () => readonly Told[];
  /** Ends when an event of this name has been printed; throws when the program ends without it. */
  told(event: string): Promise<Told>;
  /** Ends when this text has been printed. */
  printed(part: string): Promise<void>;
  /** The exit code, or the signal. */
  readonly ended: Promise<number | NodeJS.Signals>;
}

/** Folders of one test: where the file goes, where the run is kept. */
export interface Folders {
  readonly out: string;
  readonly state: string;
  remove(): void;
}

export function makeFolders(): Folders {
  const root = mkdtempSync(join(tmpdir(), 'rooms-otp-console-'));
  const out = join(root, 'LocalState');
  mkdirSync(out);
  return { out, state: join(root, 'state'), remove: () => rmSync(root, { recursive: true, force: true }) };
}

/** Starts the real program as a process of its own; `silence` keeps its input open and types nothing. It speaks English unless told otherwise. `program` is what Node runs instead of the sources. */
export function startConsole(
  args: readonly string[],
  typed: string | { readonly silence: true } = '',
  environment: NodeJS.ProcessEnv = {},
  program: readonly string[] = [MAIN],
): ConsoleRun {
  const child = spawn(process.execPath, [...program, ...args], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, LC_ALL: 'C.UTF-8', ...environment },
  });
  if (typeof typed === 'string') child.stdin.end(typed);
  let text = '';
  const wakers = new Set<() => void>();
  const wake = () => wakers.forEach((one) => one());
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
      wake();
    });
  }
  const ended = once(child, 'close').then(([code, signal]) => {
    wake();
    return (code ?? signal) as number | NodeJS.Signals;
  });
  const events = () =>
    text
      .split('\n')
      .slice(0, -1)
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line) as Told);
  const until = async <Found>(look: () => Found | undefined, what: string): Promise<Found> => {
    for (;;) {
      const found = look();
      if (found !== undefined) return found;
      if (child.exitCode !== null || child.signalCode !== null) throw new Error(`ended without "${what}": ${text}`);
      await new Promise<void>((resolve) => {
        wakers.add(resolve);
      });
    }
  };
  const told = (event: string) => until(() => events().find((one) => one.event === event), event);
  const printed = async (part: string) => {
    await until(() => (text.includes(part) ? true : undefined), part);
  };
  return { child, output: () => text, events, told, printed, ended };
}
