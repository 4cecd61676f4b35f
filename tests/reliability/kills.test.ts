import assert from 'node:assert/strict';
import { findPostgresBinaries } from '../../tools/postgres/postgres-binaries.ts';
import { skipBecause } from '../support/skip.ts';
import { type KillPlan, runKills } from './run-kills.ts';

async function assertAllSignIn(plan: KillPlan): Promise<void> {
  const report = await runKills(plan);
  assert.ok(report.kills >= 1, 'no server was killed');
  assert.deepEqual([...report.findings.wrong, ...report.failed], []);
  assert.equal(report.journeys, plan.consoles);
  assert.ok(Number.isFinite(report.quietAfter), 'work goes on for ever');
}

describe('consoles while servers are killed', function suite() {
  this.timeout(240_000);

  it('all sign in, each once, and nothing stays behind', async function servers() {
    if (findPostgresBinaries() === undefined) skipBecause(this, 'PostgreSQL is not installed');
    await assertAllSignIn({ servers: 2, consoles: 4, seconds: 4, killEvery: 2, stopDatabaseEvery: 0 });
  });

  it('all sign in, each once, also with the embedded database', async () => {
    const plan = { servers: 1, consoles: 2, seconds: 4, killEvery: 4, stopDatabaseEvery: 0 };
    await assertAllSignIn({ ...plan, isEmbedded: true });
  });
});
