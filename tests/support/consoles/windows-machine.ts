import { spawn, spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** A program that runs on Windows, or under wine. */
interface WindowsRun {
  readonly ended: Promise<number | null>;
  readonly output: () => string;
  /** Ends when an event of this name has been printed; throws when the program ends without it. */
  told(event: string): Promise<Readonly<Record<string, unknown>>>;
}

/** A Windows that tests can change: a machine of a workflow, or a new wine prefix. */
export interface WindowsMachine {
  /** A folder for files of the test, as the tests and as Windows name it. */
  readonly folder: string;
  readonly windowsFolder: string;
  /** The folder of drive C. */
  readonly drive: string;
  /** Whether PowerShell is a stand-in, because wine has none. */
  readonly isWine: boolean;
  /** Runs a program or a batch file; `typed` goes to its input. */
  run(program: string, args: readonly string[], typed?: string): WindowsRun;
  remove(): void;
}

/** Names the wine to use, when it isn't on the path. */
const WINE = process.env['ROOMS_OTP_WINE'] ?? 'wine';
const FIRST_WINE = 10;
const LOOK_MS = 100;

/** Says why there is no Windows for tests here; undefined when there is one. */
export function whyNoWindows(): string | undefined {
  if (process.platform === 'win32')
    return process.env['CI'] === undefined
      ? 'it changes registry and Program Files, so it runs on Windows only where CI is set'
      : undefined;
  const { stdout } = spawnSync(WINE, ['--version'], { encoding: 'utf8' });
  const version = /wine-(\d+)/.exec(stdout ?? '')?.[1];
  if (version === undefined) return 'there is no wine here (install it, or name one by ROOMS_OTP_WINE)';
  return Number(version) < FIRST_WINE ? `Node 24 needs wine ${FIRST_WINE} or newer; this is ${version}` : undefined;
}

function follow(start: (out: number, errors: number) => ReturnType<typeof spawn>, log: string): WindowsRun {
  // Files, because Node under wine can't open the sockets that Node makes for pipes.
  const files = [log, `${log}.errors`].map((path) => openSync(path, 'w')) as [number, number];
  const child = start(...files);
  const ended = new Promise<number | null>((resolve) => {
    child.once('error', () => resolve(null));
    child.once('close', (code) => resolve(code));
  });
  let isOver = false;
  void ended.then(() => {
    isOver = true;
    files.forEach(closeSync);
  });
  const output = (): string => readFileSync(log, 'utf8') + readFileSync(`${log}.errors`, 'utf8');
  return {
    ended,
    output,
    told: async (event) => {
      for (;;) {
        const wasOver = isOver;
        const line = readFileSync(log, 'utf8')
          .split(/\r?\n/)
          .find((one) => one.startsWith(`{"event":"${event}"`) && one.endsWith('}'));
        if (line !== undefined) return JSON.parse(line) as Readonly<Record<string, unknown>>;
        if (wasOver) throw new Error(`ended without "${event}": ${output()}`);
        await pause(LOOK_MS);
      }
    },
  };
}

/** Windows starts batch files by its command processor, which takes one text with its own rules for quotation marks. */
function commandOf(program: string, args: readonly string[], isWine: boolean): [string, readonly string[], boolean] {
  if (isWine) return [WINE, [program, ...args], false];
  if (!program.endsWith('.cmd')) return [program, args, false];
  return ['cmd.exe', ['/d', '/s', '/c', `"${[program, ...args].map((word) => `"${word}"`).join(' ')}"`], true];
}

/**
 * Gives a Windows for tests. Under wine, it is a fresh prefix, and `powershell` is a Windows program that answers as
 * PowerShell does, because wine's own says nothing.
 */
export function windowsMachine(powershell?: Uint8Array): WindowsMachine {
  const isWine = process.platform !== 'win32';
  const folder = mkdtempSync(join(tmpdir(), 'rooms-otp-windows-'));
  const prefix = join(folder, 'prefix');
  const drive = isWine ? join(prefix, 'drive_c') : 'C:\\';
  const environment = { ...process.env, WINEPREFIX: prefix, WINEDEBUG: '-all' };
  let runs = 0;
  const run: WindowsMachine['run'] = (program, args, typed = '') => {
    runs += 1;
    const input = join(folder, `input-${runs}`);
    writeFileSync(input, typed);
    const [file, given, isVerbatim] = commandOf(program, args, isWine);
    return follow(
      (out, errors) =>
        spawn(file, given, {
          stdio: [openSync(input, 'r'), out, errors],
          env: environment,
          windowsVerbatimArguments: isVerbatim,
        }),
      join(folder, `output-${runs}`),
    );
  };
  if (isWine) {
    spawnSync(WINE, ['wineboot', '--init'], { env: environment, stdio: 'ignore' });
    const shell = join(drive, 'windows', 'system32', 'WindowsPowerShell', 'v1.0', 'powershell.exe');
    if (!existsSync(join(drive, 'windows'))) throw new Error('wine made no drive C');
    mkdirSync(join(shell, '..'), { recursive: true });
    if (powershell !== undefined) writeFileSync(shell, powershell);
  }
  return {
    folder,
    windowsFolder: isWine ? `Z:${folder.replaceAll('/', '\\')}` : folder,
    drive,
    isWine,
    run,
    remove: () => {
      if (isWine) spawnSync(WINE, ['wineboot', '--kill'], { env: environment, stdio: 'ignore' });
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Copies the files of a package into a folder of the machine, and returns it as Windows names it. */
export function unpackOn(machine: WindowsMachine, name: string, files: ReadonlyMap<string, Uint8Array>): string {
  mkdirSync(join(machine.folder, name));
  for (const [file, bytes] of files) writeFileSync(join(machine.folder, name, file), bytes);
  return `${machine.windowsFolder}\\${name}`;
}
