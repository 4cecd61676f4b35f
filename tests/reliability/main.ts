/**
 * Prints how a fleet of servers recovers: `npm run test:kills`. `--quick` makes it short, `--database` stops the database
 * hard too.
 */
import { type KillReport, runKills } from './run-kills.ts';

function spread(numbers: readonly number[]): string {
  if (numbers.length === 0) return 'none';
  const at = (share: number): string =>
    (numbers[Math.min(numbers.length - 1, Math.floor(numbers.length * share))] ?? 0).toFixed(1);
  return `${numbers.length} of them, median ${at(0.5)} s, 95% ${at(0.95)} s, longest ${at(1)} s`;
}

function tell(report: KillReport): void {
  const { kills, databaseStops, journeys, plain, inFlight, quietAfter, findings, failed } = report;
  console.log(`${kills} kills, ${databaseStops} stops of the database, ${journeys} consoles signed in`);
  console.log(`decision to credential: ${spread(plain)}`);
  console.log(`  with a reset in flight: ${spread(inFlight)}`);
  console.log(`quiet ${quietAfter.toFixed(1)} s after the last; ${findings.deadlocks} deadlocks`);
  for (const wrong of [...findings.wrong, ...failed]) console.log(`WRONG: ${wrong}`);
}

const args = new Set(process.argv.slice(2));
const seconds = args.has('--quick') ? 20 : 100;
const report = await runKills({
  servers: 3,
  consoles: args.has('--quick') ? 20 : 100,
  seconds,
  killEvery: args.has('--database') ? 0 : 2,
  stopDatabaseEvery: args.has('--database') ? 20 : 0,
});
tell(report);
process.exitCode = report.findings.wrong.length + report.failed.length > 0 ? 1 : 0;
