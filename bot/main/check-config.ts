import { parseArgs } from 'node:util';
import { allChecks } from './compose-checks.ts';
import { ConfigError, readConfig } from '../settings/config.ts';
import type { Check } from '../domain/accounts/check.ts';

const OUTCOME_WIDTH = 'not checked'.length;
/** Exit code if nothing is known to be missing, but some checks couldn't run. */
const NOT_ALL_CHECKED = 2;

function table(checks: readonly Check[]): string {
  const width = Math.max(...checks.map(({ subject }) => subject.length));
  return checks
    .flatMap(({ subject, outcome, found, remedy }) => [
      `${outcome.padEnd(OUTCOME_WIDTH)}  ${subject.padEnd(width)}  ${found}`,
      ...(remedy === undefined ? [] : [`${''.padEnd(OUTCOME_WIDTH)}  -> ${remedy}`]),
    ])
    .join('\n');
}

function exitCodeOf(checks: readonly Check[]): number {
  if (checks.some(({ outcome }) => outcome === 'missing')) return 1;
  return checks.some(({ outcome }) => outcome === 'not checked') ? NOT_ALL_CHECKED : 0;
}

try {
  parseArgs();
  const checks = await allChecks(readConfig());
  process.stdout.write(`${table(checks)}\n`);
  process.exitCode = exitCodeOf(checks);
} catch (error) {
  process.stderr.write(`${error instanceof ConfigError ? error.message : `The check failed: ${String(error)}`}\n`);
  process.exitCode = 1;
}
