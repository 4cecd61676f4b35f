import { globSync } from 'node:fs';
import { PARTS } from './test-parts.ts';

/** Test files for one mocha process. */
interface Chunk {
  readonly name: string;
  readonly files: readonly string[];
}

export interface TestPlan {
  /** Chunks in the order in which lanes take them. */
  readonly chunks: readonly Chunk[];
  /** How many mocha processes run side by side. */
  readonly lanes: number;
  /** Flags that go straight to mocha, such as `--grep` and `--bail`. */
  readonly mochaFlags: readonly string[];
  /** Lint, types and build are for whole runs. A run of named files leaves them out. */
  readonly withChecks: boolean;
  /** Whether to say at the end which files took longest. */
  readonly withTimes: boolean;
  /** Environment variables for the test processes. */
  readonly env: Readonly<Record<string, string>>;
}

/**
 * The number of lanes on two cores. A lane of end-to-end tests waits for two thirds of its time, and its browsers and
 * servers run in processes of their own.
 */
const LANES = 5;

/** Environment variables of a long run: what `npm test` shortens is whole (tests/support/run/whole-form.ts). */
const LONG_FORM: TestPlan['env'] = { E2E_STAGE: 'embedded', ROOMS_OTP_TESTS: 'whole' };

/**
 * Plans a run from `[--long] [--replicas] [--times] [mocha flags] [test files, or parts]`. Without files it runs all
 * tests. With `--long` it also runs `*.long.test.ts`, matrices and samples are whole, and one server of the end-to-end
 * suite has the embedded database instead of PostgreSQL. The name of a part stands for its files. With `--replicas` it
 * runs the end-to-end suite on two replicas, as in production.
 */
export function planTests(args: readonly string[]): TestPlan {
  const isLong = args.includes('--long');
  const onReplicas = args.includes('--replicas');
  const withTimes = args.includes('--times');
  const rest = args.filter((arg) => !['--long', '--replicas', '--times'].includes(arg));
  const named = rest.filter((arg, index) => isFile(arg) && !isFlagValue(rest[index - 1]));
  const mochaFlags = rest.filter((arg) => !named.includes(arg));
  const files = named.flatMap((name) => (isLong && PARTS[name]) || name);
  const env: TestPlan['env'] = onReplicas ? { E2E_STAGE: 'replicas' } : isLong ? LONG_FORM : {};
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

/** Says whether a word is the value of a flag, as in `--grep words`, and so not a file. */
function isFlagValue(previous: string | undefined): boolean {
  return previous !== undefined && ['-g', '--grep', '-f', '--fgrep', '--timeout', '-t', '--retries'].includes(previous);
}

function allTests(isLong: boolean): readonly string[] {
  return globSync('tests/**/*.test.ts')
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !file.startsWith('tests/bench/') && !file.endsWith('.part.test.ts'))
    .filter((file) => isLong || !file.endsWith('.long.test.ts'))
    .sort();
}

const isBrowser = (file: string): boolean => file.endsWith('.browser.test.ts');
const inFolders =
  (...folders: readonly string[]) =>
  (file: string): boolean =>
    folders.some((folder) => file.startsWith(`tests/${folder}/`));

/**
 * Groups that take about as much time each, and the longer ones first, so that the lanes end at about the same time.
 * Each file is in the first group that matches it.
 */
const CHUNKS: readonly (readonly [string, (file: string) => boolean])[] = [
  ['in a browser, pages of the tab', (file) => file === 'tests/tab/pages.browser.test.ts'],
  ['end to end, behaviors', inFolders('e2e/behaviors')],
  ['end to end, releases', inFolders('e2e/release')],
  ['the model', inFolders('model')],
  ['storage, processes', inFolders('storage/processes', 'storage/engine', 'storage/servers', 'storage/locks')],
  ['in a browser, wizard and German', inFolders('tab/wizard', 'tab/german')],
  ['end to end, outages and servers', inFolders('e2e/servers', 'e2e/outages', 'releases')],
  ['crashes, races and hostile input', inFolders('reliability', 'fuzz')],
  ['end to end, approvals', inFolders('e2e/approval')],
  ['storage, contracts', (file) => /^tests\/storage\/[^/]+\.contract\.test\.ts$/.test(file)],
  ['storage, the rest', inFolders('storage')],
  ['end to end, cards and codes', inFolders('e2e/cards', 'e2e/otp')],
  ['end to end, sign-ins and devices', inFolders('e2e/sign-ins', 'e2e/devices', 'e2e/refusals')],
  ['host page', inFolders('host')],
  ['programs', inFolders('main', 'clock', 'tools')],
  ['Teams, sandbox and directory', inFolders('teams', 'sandbox', 'directory')],
  ['in a browser', isBrowser],
  ['end to end, the rest', inFolders('e2e')],
  ['console', inFolders('console')],
  ['services', inFolders('services', 'domain')],
  ['everything else', () => true],
];

function inChunks(files: readonly string[]): readonly Chunk[] {
  const nameOf = (file: string): string | undefined => CHUNKS.find(([, takes]) => takes(file))?.[0];
  return CHUNKS.map(([name]) => ({ name, files: files.filter((file) => nameOf(file) === name) })).filter(
    (chunk) => chunk.files.length > 0,
  );
}
