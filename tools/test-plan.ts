import { globSync } from 'node:fs';

/** Test files for one mocha process. */
interface Chunk {
  readonly name: string;
  readonly files: readonly string[];
}

export interface TestPlan {
  /** In the order in which lanes take them. */
  readonly chunks: readonly Chunk[];
  /** How many mocha processes run side by side. */
  readonly lanes: number;
  /** Handed to mocha unread: `--grep`, `--bail` … */
  readonly mochaFlags: readonly string[];
  /** Lint, types and build are for whole runs; who names files wants these alone. */
  readonly withChecks: boolean;
  /** Whether to say at the end which files took longest. */
  readonly withTimes: boolean;
  /** For the tests' processes. */
  readonly env: Readonly<Record<string, string>>;
}

/** A lane waits a good part of its time, but its servers and browsers have processes of their own. */
const LANES = 3;

/**
 * `[--long] [--replicas] [--times] [mocha flags] [test files or folders]`; without files: all tests, `*.long.test.ts` only with `--long`,
 * with `--replicas` the end-to-end suite, on two replicas as in production.
 */
export function planTests(args: readonly string[]): TestPlan {
  const isLong = args.includes('--long');
  const onReplicas = args.includes('--replicas');
  const withTimes = args.includes('--times');
  const rest = args.filter((arg) => !['--long', '--replicas', '--times'].includes(arg));
  const files = rest.filter((arg, index) => isFile(arg) && !isFlagValue(rest[index - 1]));
  const mochaFlags = rest.filter((arg) => !files.includes(arg));
  const env: TestPlan['env'] = onReplicas ? { E2E_STAGE: 'replicas' } : {};
  const common = { mochaFlags, withTimes, env };
  if (files.length > 0) return { ...common, chunks: [{ name: 'as named', files }], lanes: 1, withChecks: false };
  const all = allTests(isLong);
  if (!onReplicas) return { ...common, chunks: inChunks(all), lanes: LANES, withChecks: true };
  const endToEnd = all.filter((file) => file.startsWith('tests/e2e/'));
  return { ...common, chunks: [{ name: 'on replicas', files: endToEnd }], lanes: 1, withChecks: false };
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

const isBrowser = (file: string): boolean => file.endsWith('.browser.test.ts');
const inFolders =
  (...folders: readonly string[]) =>
  (file: string): boolean =>
    folders.some((folder) => file.startsWith(`tests/${folder}/`));

/** What takes long comes first, so that the lanes end at about the same time; each file is in the first that takes it. */
const CHUNKS: readonly (readonly [string, (file: string) => boolean])[] = [
  ['in a browser', isBrowser],
  ['end to end, a request', inFolders('e2e/approval', 'e2e/cards', 'e2e/otp')],
  ['end to end, the rest', inFolders('e2e', 'releases')],
  ['storage', inFolders('storage')],
  ['host page', inFolders('host')],
  ['console', inFolders('console')],
  ['Teams and sandbox', inFolders('teams', 'sandbox')],
  ['everything else', () => true],
];

function inChunks(files: readonly string[]): readonly Chunk[] {
  const nameOf = (file: string): string | undefined => CHUNKS.find(([, takes]) => takes(file))?.[0];
  return CHUNKS.map(([name]) => ({ name, files: files.filter((file) => nameOf(file) === name) })).filter(
    (chunk) => chunk.files.length > 0,
  );
}
