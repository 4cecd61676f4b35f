import assert from 'node:assert/strict';
import { findPostgresBinaries } from '../../../tools/postgres/postgres-binaries.ts';
import { skipBecause } from '../../support/skip.ts';
import { pointWords, runPoints } from './run-points.ts';

/** Tests that a console signs in although its server dies at every `step`-th commit of its journey. */
export function pointSuite(title: string, step: number): void {
  describe(title, function suite() {
    this.timeout(3_600_000);

    it('lose and double nothing, before and after it', async function points() {
      if (findPostgresBinaries() === undefined) skipBecause(this, 'PostgreSQL is not installed');
      const report = await runPoints({ step });
      console.log(pointWords(report).join('\n'));
      assert.deepEqual(
        report.points.filter(({ problem }) => problem !== ''),
        [],
      );
      assert.deepEqual([report.findings.wrong, report.findings.deadlocks, report.unfinished], [[], 0, 0]);
      assert.ok(report.points.some(({ side, name }) => side === 'after' && name !== 'never came'));
    });
  });
}
