/**
 * The time-sensitive tests at other hours, days and time zones: all processes and PostgreSQL live at that time by
 * libfaketime (github.com/wolfcw/libfaketime), pages in the browser by a `Date` that is ahead as much. Prints a table.
 */
import { spawn } from 'node:child_process';
import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readCommandLine } from '../../tools/command-line.ts';
import { type ClockCase, CLOCK_CASES, instantOf } from './clock-cases.ts';
import { timeSensitiveTests } from './time-sensitive.ts';

const HELP = `npm run test:clock -- [--only <part of a date or time zone>] [test files]`;
const LIBRARIES = ['/usr/lib/*/faketime/libfaketimeMT.so.1', '/usr/lib*/faketime/libfaketimeMT.so.1'];

function findLibrary(): string {
  const [library] = globSync(LIBRARIES);
  if (library !== undefined) return library;
  throw new Error('libfaketime is not installed (Debian: apt-get install faketime)');
}

interface CaseEnd {
  readonly isGreen: boolean;
  /** `N passed, N failed`. */
  readonly summary: string;
}

async function runAt(one: ClockCase, library: string, files: readonly string[]): Promise<CaseEnd> {
  const ahead = instantOf(one) - Date.now();
  const child = spawn(process.execPath, ['tools/test.ts', ...files], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      LD_PRELOAD: library,
      FAKETIME: `+${(ahead / 1_000).toFixed(3)}`,
      // Timers and measured times go on as they are.
      FAKETIME_DONT_FAKE_MONOTONIC: '1',
      ROOMS_OTP_TEST_CLOCK_AHEAD: String(Math.round(ahead)),
      TZ: one.timeZone,
    },
  });
  let words = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (words += text));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  if (code !== 0) console.log(words);
  return { isGreen: code === 0, summary: words.trimEnd().split('\n').at(-1) ?? '' };
}

async function testAll(): Promise<boolean> {
  const { values, positionals } = readCommandLine({
    options: { only: { type: 'string' }, help: { type: 'boolean' } },
    allowPositionals: true,
  });
  if (values.help === true) return (console.log(HELP), true);
  const library = findLibrary();
  const files = positionals.length > 0 ? positionals : timeSensitiveTests();
  const cases = CLOCK_CASES.filter(({ local, timeZone }) => `${local} ${timeZone}`.includes(values.only ?? ''));
  const lines: string[] = [];
  let isGreen = cases.length > 0;
  for (const one of cases) {
    const end = await runAt(one, library, files);
    isGreen &&= end.isGreen;
    lines.push(
      `${end.isGreen ? 'ok    ' : 'FAILED'} ${one.local} ${one.timeZone.padEnd(13)} ${end.summary}  (${one.why})`,
    );
    console.log(lines.at(-1));
  }
  console.log(`\n${lines.join('\n')}`);
  return isGreen;
}

process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
process.exitCode = (await testAll()) ? 0 : 1;
