import { existsSync, readFileSync } from 'node:fs';

/** What a top-level suite took, its hooks included. */
export interface SuiteTime {
  readonly file: string;
  readonly seconds: number;
  /** Of the test process alone, without the programs that it starts. */
  readonly cpuSeconds: number;
}

export interface Outcomes {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** What is to be read of each failed test: its title and its error. */
  readonly failures: readonly string[];
  /** The full title of each test that ran. */
  readonly titles: readonly string[];
  readonly suites: readonly SuiteTime[];
  /** Mocha came to its end; otherwise the process died on the way. */
  readonly ended: boolean;
}

const FAILED = 'failed ';
const TITLE = 'title ';
const SUITE = 'suite ';

/** The line of a failed test for `readOutcomes`. */
export function failedLine(words: string): string {
  return FAILED + JSON.stringify(words);
}

/** The line of a test that ran, for `readOutcomes`. */
export function titleLine(title: string): string {
  return TITLE + JSON.stringify(title);
}

/** The line of a top-level suite that is through, for `readOutcomes`. */
export function suiteLine(time: SuiteTime): string {
  return SUITE + JSON.stringify(time);
}

/** Reads what the reporter wrote: one of `passed`, `failed`, `skipped`, `title`, `suite`, `end` a line, some with JSON behind. */
export function readOutcomes(file: string): Outcomes {
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  const count = (word: string): number => lines.filter((line) => line === word).length;
  const behind = (word: string): unknown[] =>
    lines.filter((line) => line.startsWith(word)).map((line) => JSON.parse(line.slice(word.length)) as unknown);
  const failures = behind(FAILED).map(String);
  return {
    passed: count('passed'),
    failed: failures.length,
    skipped: count('skipped'),
    failures,
    titles: behind(TITLE).map(String),
    suites: behind(SUITE) as SuiteTime[],
    ended: lines.includes('end'),
  };
}

/** `12 passed, 0 failed`, with `, 3 skipped` only when there are any. */
export function summarize({ passed, failed, skipped }: Pick<Outcomes, 'passed' | 'failed' | 'skipped'>): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** Titles that more than one test has, so that a failure does not say which; one sentence each. */
export function duplicatesAmong(titles: readonly string[]): readonly string[] {
  const found = Map.groupBy(titles, (title) => title);
  return [...found]
    .filter(([, same]) => same.length > 1)
    .map(([title, { length }]) => `${length} tests are called: ${title}`);
}

/** The files that took longest, for people to read, the slowest first. */
export function slowestFiles(suites: readonly SuiteTime[], count: number): readonly string[] {
  const byFile = [...Map.groupBy(suites, ({ file }) => file)].map(([file, times]) => ({
    file,
    seconds: times.reduce((sum, { seconds }) => sum + seconds, 0),
    cpuSeconds: times.reduce((sum, { cpuSeconds }) => sum + cpuSeconds, 0),
  }));
  return byFile
    .toSorted((left, right) => right.seconds - left.seconds)
    .slice(0, count)
    .map(
      ({ file, seconds, cpuSeconds }) =>
        `${seconds.toFixed(1).padStart(7)} s ${cpuSeconds.toFixed(1).padStart(6)} s of CPU  ${file}`,
    );
}

export interface ProcessEnd {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  /** It had to be killed, as something held it open after the last test. */
  readonly hung: boolean;
}

/** What went wrong apart from single tests, each in one sentence; each counts as one failure. */
export function problemsOf(outcomes: Outcomes, end: ProcessEnd): readonly string[] {
  const how = end.signal ?? `code ${String(end.code)}`;
  if (end.hung) return ['the test process did not end by itself after the last test: something is left open'];
  if (!outcomes.ended) return [`the test process ended (${how}) before the tests were through`];
  if (outcomes.passed + outcomes.failed === 0) return ['no test ran'];
  if (end.code !== 0 && outcomes.failed === 0) return [`the test process ended with ${how}, though no test failed`];
  return [];
}
