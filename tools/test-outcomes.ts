import { existsSync, readFileSync } from 'node:fs';

/** The time that a top-level suite took, including its hooks. */
export interface SuiteTime {
  readonly file: string;
  readonly seconds: number;
  /** CPU seconds of the test process alone, without the programs that it starts. */
  readonly cpuSeconds: number;
}

export interface Outcomes {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** The title and error of each failed test, for people to read. */
  readonly failures: readonly string[];
  /** The full title of each test that ran. */
  readonly titles: readonly string[];
  readonly suites: readonly SuiteTime[];
  /** True when mocha reached its end; false when the process died before. */
  readonly ended: boolean;
}

const FAILED = 'failed ';
const TITLE = 'title ';
const SUITE = 'suite ';

/** Writes the line of a failed test for `readOutcomes`. */
export function failedLine(words: string): string {
  return FAILED + JSON.stringify(words);
}

/** Writes the line of a finished test for `readOutcomes`. */
export function titleLine(title: string): string {
  return TITLE + JSON.stringify(title);
}

/** Writes the line of a finished top-level suite for `readOutcomes`. */
export function suiteLine(time: SuiteTime): string {
  return SUITE + JSON.stringify(time);
}

/**
 * Reads the reporter's file. Each line is one of `passed`, `failed`, `skipped`, `title`, `suite`, `end`, some with JSON
 * after it.
 */
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

/** Writes `12 passed, 0 failed`, and adds `, 3 skipped` only when tests were skipped. */
export function summarize({ passed, failed, skipped }: Pick<Outcomes, 'passed' | 'failed' | 'skipped'>): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** Returns one sentence for each title that several tests share, because a failure would not say which test it was. */
export function duplicatesAmong(titles: readonly string[]): readonly string[] {
  const found = Map.groupBy(titles, (title) => title);
  return [...found]
    .filter(([, same]) => same.length > 1)
    .map(([title, { length }]) => `${length} tests have the same title: ${title}`);
}

/** Returns the files that took longest, the slowest first, for people to read. */
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
  /** True when the process had to be killed, because something kept it open after the last test. */
  readonly hung: boolean;
}

/** Returns one sentence for each problem outside single tests. Each counts as one failure. */
export function problemsOf(outcomes: Outcomes, end: ProcessEnd): readonly string[] {
  const how = end.signal ?? `code ${String(end.code)}`;
  if (end.hung) return ["the test process didn't end after the last test, because something is still open"];
  if (!outcomes.ended) return [`the test process ended (${how}) before all tests had run`];
  if (outcomes.passed + outcomes.failed === 0) return ['no test ran'];
  if (end.code !== 0 && outcomes.failed === 0) return [`the test process ended with ${how}, though no test failed`];
  return [];
}
