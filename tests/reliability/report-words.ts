import type { KillReport } from './run-kills.ts';

function spread(numbers: readonly number[]): string {
  if (numbers.length === 0) return 'none';
  const at = (share: number): string =>
    (numbers[Math.min(numbers.length - 1, Math.floor(numbers.length * share))] ?? 0).toFixed(1);
  return `${numbers.length}, median ${at(0.5)} s, 95% ${at(0.95)} s, longest ${at(1)} s`;
}

/** Returns the lines that tell a report to a person. */
export function wordsOf(report: KillReport): readonly string[] {
  const { kills, databaseStops, journeys, plain, inFlight, quietAfter, findings, failed } = report;
  return [
    `${kills} kills, ${databaseStops} hard stops of the database, ${journeys} consoles signed in`,
    `decision to credential, no reset in flight: ${spread(plain)}`,
    `decision to credential, a reset in flight: ${spread(inFlight)}`,
    `quiet ${quietAfter.toFixed(1)} s after the last; ${findings.deadlocks} deadlocks`,
    ...[...findings.wrong, ...failed].map((wrong) => `WRONG: ${wrong}`),
  ];
}
