import assert from 'node:assert/strict';
import { findPostgresBinaries } from '../../tools/postgres/postgres-binaries.ts';
import { skipBecause } from '../support/skip.ts';
import { runKills } from './run-kills.ts';

describe('consoles while servers are killed', function suite() {
  this.timeout(240_000);

  before(function once() {
    if (findPostgresBinaries() === undefined) skipBecause(this, 'PostgreSQL is not installed');
  });

  it('all sign in, each once, and nothing stays behind', async () => {
    const report = await runKills({ servers: 2, consoles: 4, seconds: 4, killEvery: 2, stopDatabaseEvery: 0 });
    assert.ok(report.kills >= 1, 'no server was killed');
    assert.deepEqual([...report.findings.wrong, ...report.failed], []);
    assert.equal(report.journeys, 4);
    assert.ok(Number.isFinite(report.quietAfter), 'work goes on for ever');
  });
});
