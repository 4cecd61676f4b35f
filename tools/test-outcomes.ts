import { existsSync, readFileSync } from 'node:fs';

export interface Outcomes {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** What is to be read of each failed test: its title and its error. */
  readonly failures: readonly string[];
  /** Mocha came to its end; otherwise the process died on the way. */
  readonly ended: boolean;
}

const FAILED = 'failed ';

/** The line of a failed test for `readOutcomes`. */
export function failedLine(words: string): string {
  return FAILED + JSON.stringify(words);
}

/** Reads what the reporter wrote: one of `passed`, `failed`, `skipped`, `end` a line, and after `failed` the words as a JSON string. */
export function readOutcomes(file: string): Outcomes {
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  const count = (word: string): number => lines.filter((line) => line === word).length;
  const failures = lines
    .filter((line) => line.startsWith(FAILED))
    .map((line) => String(JSON.parse(line.slice(FAILED.length))));
  return {
    passed: count('passed'),
    failed: failures.length,
    skipped: count('skipped'),
    failures,
    ended: lines.includes('end'),
  };
}

/** `12 passed, 0 failed`, with `, 3 skipped` only when there are any. */
export function summarize({ passed, failed, skipped }: Omit<Outcomes, 'ended' | 'failures'>): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
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
