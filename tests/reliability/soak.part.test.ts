import assert from 'node:assert/strict';
import { findPostgresBinaries } from '../../tools/postgres/postgres-binaries.ts';
import { skipBecause } from '../support/skip.ts';
import { wordsOf } from './report-words.ts';
import { type KillPlan, PLANS, runKills } from './run-kills.ts';

async function soak(plan: KillPlan, kills: number): Promise<void> {
  const report = await runKills(plan);
  console.log(wordsOf(report).join('\n'));
  assert.deepEqual([...report.findings.wrong, ...report.failed], []);
  assert.deepEqual([report.journeys, report.findings.deadlocks], [plan.consoles, 0]);
  assert.ok(report.kills >= kills, `only ${report.kills} kills`);
  assert.ok(Number.isFinite(report.quietAfter), 'work goes on for ever');
}

describe('consoles, codes and cards', function suite() {
  this.timeout(3_000_000);

  it('survive a thousand kills of three servers', async function servers() {
    if (findPostgresBinaries() === undefined) skipBecause(this, 'PostgreSQL is not installed');
    await soak(PLANS.soak, 990);
  });

  it('survive three hundred kills of a server with the embedded database', async () => {
    await soak(PLANS.embeddedSoak, 290);
  });
});
