import assert from 'node:assert/strict';
import { findPostgresBinaries } from '../../tools/postgres/postgres-binaries.ts';
import { skipBecause } from '../support/skip.ts';
import { type KillReport, PLANS, runKills } from './run-kills.ts';
import { wordsOf } from './report-words.ts';

/** The longest times that docs/reliability.md promises, in seconds. */
const LONGEST = { plain: 60, inFlight: 120, quiet: 130 } as const;

function assertRecovered(report: KillReport): void {
  console.log(wordsOf(report).join('\n'));
  assert.deepEqual([...report.findings.wrong, ...report.failed], []);
  assert.ok((report.plain.at(-1) ?? 0) <= LONGEST.plain);
  assert.ok((report.inFlight.at(-1) ?? 0) <= LONGEST.inFlight);
  assert.ok(report.quietAfter <= LONGEST.quiet);
  assert.equal(report.findings.deadlocks, 0);
}

describe('a hundred consoles', function suite() {
  this.timeout(900_000);

  before(function once() {
    if (findPostgresBinaries() === undefined) skipBecause(this, 'PostgreSQL is not installed');
  });

  it('all sign in while one of three servers is killed every two seconds', async () => {
    assertRecovered(await runKills(PLANS.kills));
  });

  it('all sign in while the database is stopped hard every twenty seconds', async () => {
    assertRecovered(await runKills(PLANS.database));
  });
});
