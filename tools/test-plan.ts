import { globSync } from 'node:fs';

export interface TestPlan {
  /** Files of one mocha process each, which run side by side. */
  readonly lanes: readonly (readonly string[])[];
  /** Handed to mocha unread: `--grep`, `--bail` … */
  readonly mochaFlags: readonly string[];
  /** Lint, types and build are for whole runs; who names files wants these alone. */
  readonly withChecks: boolean;
  /** For the tests' processes. */
  readonly env: Readonly<Record<string, string>>;
}

/**
 * `[--long] [--replicas] [mocha flags] [test files or folders]`; without files: all tests, `*.long.test.ts` only with `--long`,
 * with `--replicas` the end-to-end suite, on two replicas as in production.
 */
export function planTests(args: readonly string[]): TestPlan {
  const isLong = args.includes('--long');
  const onReplicas = args.includes('--replicas');
  const rest = args.filter((arg) => !['--long', '--replicas'].includes(arg));
  const files = rest.filter((arg, index) => isFile(arg) && !isFlagValue(rest[index - 1]));
  const mochaFlags = rest.filter((arg) => !files.includes(arg));
  const env: TestPlan['env'] = onReplicas ? { E2E_STAGE: 'replicas' } : {};
  if (files.length > 0) return { lanes: [files], mochaFlags, withChecks: false, env };
  if (onReplicas)
    return {
      lanes: [allTests(isLong).filter((file) => file.startsWith('tests/e2e/'))],
      mochaFlags,
      withChecks: false,
      env,
    };
  return { lanes: inLanes(allTests(isLong)), mochaFlags, withChecks: true, env };
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

/** The tests in a browser and of the store take about as long as all others, and both lanes wait a good part of their time. */
function inLanes(files: readonly string[]): readonly (readonly string[])[] {
  const isBeside = (file: string): boolean =>
    file.startsWith('tests/host/') || file.startsWith('tests/storage/') || file.endsWith('.browser.test.ts');
  return [files.filter((file) => !isBeside(file)), files.filter(isBeside)];
}
