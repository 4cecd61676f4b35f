import { spawn, type ChildProcess } from 'node:child_process';
import { delimiter, dirname, join } from 'node:path';
import { readOutcomes, type Outcomes, type ProcessEnd } from './test-outcomes.ts';

export interface ChunkRun {
  readonly files: readonly string[];
  readonly mochaFlags: readonly string[];
  /** The file in which the reporter writes the result of each test. */
  readonly resultsFile: string;
  readonly env: Readonly<Record<string, string>>;
  /** True to print the output as it comes; false to keep it. */
  readonly live: boolean;
}

export interface ChunkEnd {
  readonly outcomes: Outcomes;
  readonly end: ProcessEnd;
  readonly seconds: number;
  /** The whole output; empty when it was printed as it came. */
  readonly words: string;
}

/**
 * Without this cache, each process spends a second of processor time on reading the sources and stripping their types.
 * The server uses the same one.
 */
const COMPILED = join(import.meta.dirname, '..', 'node_modules', '.cache', 'rooms-otp', 'compiled');
const STOP_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** Milliseconds that the test process has to end after the last test. It may write its cache beside four others. */
const GRACE_MS = 30_000;

let stoppedBy: (typeof STOP_SIGNALS)[number] | undefined;

/** From now on, a signal stops all test processes, including those that start later. */
export function listenForStop(): void {
  for (const signal of STOP_SIGNALS) process.on(signal, () => (stoppedBy = signal));
}

export function stopSignal(): (typeof STOP_SIGNALS)[number] | undefined {
  return stoppedBy;
}

/** Runs one mocha process and resolves when it has ended. A process that hangs after its last test is killed. */
export async function runChunk(chunk: ChunkRun): Promise<ChunkEnd> {
  const startedAt = performance.now();
  const child = startMocha(chunk);
  let words = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => (words += text));
  let hung = false;
  let kill: NodeJS.Timeout | undefined;
  const watch = setInterval(() => {
    if (kill !== undefined || !readOutcomes(chunk.resultsFile).ended) return;
    kill = setTimeout(() => (hung = child.kill('SIGKILL')), GRACE_MS);
  }, 500);
  forwardSignals(child);
  const end = await new Promise<Omit<ProcessEnd, 'hung'>>((resolve) => {
    child.once('exit', (code, signal) => resolve({ code, signal }));
  });
  clearInterval(watch);
  clearTimeout(kill);
  const seconds = (performance.now() - startedAt) / 1_000;
  return { outcomes: readOutcomes(chunk.resultsFile), end: { ...end, hung }, seconds, words };
}

function startMocha({ files, mochaFlags, resultsFile, env, live }: ChunkRun): ChildProcess {
  const output = live ? 'inherit' : 'pipe';
  return spawn(process.execPath, ['node_modules/mocha/bin/mocha.js', ...mochaFlags, ...files], {
    stdio: ['inherit', output, output],
    env: {
      ...process.env,
      ...env,
      PATH: [dirname(process.execPath), process.env['PATH']].join(delimiter),
      NODE_COMPILE_CACHE: COMPILED,
      ROOMS_OTP_TEST_RESULTS: resultsFile,
      ROOMS_OTP_NETWORK_VIOLATIONS: `${resultsFile}.network`,
    },
  });
}

/** Passes a signal on. A Ctrl-C in a terminal reaches the child by itself, so it isn't passed on. */
function forwardSignals(child: ChildProcess): void {
  const passOn = (): void => {
    if (!(stoppedBy === 'SIGINT' && process.stdin.isTTY)) child.kill(stoppedBy);
    setTimeout(() => child.kill('SIGKILL'), GRACE_MS).unref();
  };
  if (stoppedBy !== undefined) passOn();
  for (const signal of STOP_SIGNALS) process.on(signal, passOn);
}
