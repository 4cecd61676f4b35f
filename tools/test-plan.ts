import { globSync } from 'node:fs';

export interface TestPlan {
  readonly files: readonly string[];
  /** Handed to mocha unread: `--grep`, `--bail` … */
  readonly mochaFlags: readonly string[];
  /** Lint, types and build are for whole runs; who names files wants these alone. */
  readonly withChecks: boolean;
}

/** `[--long] [mocha flags] [test files or folders]`; without files: all tests, `*.long.test.ts` only with `--long`. */
export function planTests(args: readonly string[]): TestPlan {
  const isLong = args.includes('--long');
  const rest = args.filter((arg) => arg !== '--long');
  const files = rest.filter((arg, index) => isFile(arg) && !isFlagValue(rest[index - 1]));
  const mochaFlags = rest.filter((arg) => !files.includes(arg));
  if (files.length > 0) return { files, mochaFlags, withChecks: false };
  return { files: allTests(isLong), mochaFlags, withChecks: true };
}

function isFile(arg: string): boolean {
  return !arg.startsWith('-');
}

/** `--grep words`: the word behind such a flag is no file. */
function isFlagValue(previous: string | undefined): boolean {
  return previous !== undefined && ['-g', '--grep', '-f', '--fgrep', '--timeout', '-t', '--retries'].includes(previous);
}

function allTests(isLong: boolean): readonly string[] {
  return globSync('tests/**/*.test.ts')
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !file.startsWith('tests/bench/') && (isLong || !file.endsWith('.long.test.ts')))
    .sort();
}
