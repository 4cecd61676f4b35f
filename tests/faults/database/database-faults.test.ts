import assert from 'node:assert/strict';
import { createTestDatabase, noPostgresReason, runOn } from '../../support/postgres.ts';
import { isWholeForm } from '../../support/run/whole-form.ts';
import { skipBecause } from '../../support/skip.ts';
import { outcomeOf } from '../cell.ts';
import { FAULTS } from '../fault-twists.ts';
import { type Outcome, printOutcomes } from '../print-outcomes.ts';
import { runDatabaseCell } from './database-acts.ts';
import { DATABASE_ACTS, DATABASE_TABLE, SLOW_FAULTS } from './database-table.ts';

describe('what PostgreSQL answers in place of what was asked', function suite() {
  this.timeout(60_000);
  const ran: Outcome[] = [];
  after(() => printOutcomes(ran));

  for (const act of DATABASE_ACTS) {
    for (const fault of FAULTS.filter((one) => isWholeForm || !SLOW_FAULTS.has(one))) {
      const expected = outcomeOf(DATABASE_TABLE[act][fault]);
      if (expected === undefined) continue;
      it(`${fault} for ${act}: ${expected}`, async function cell() {
        const database = await createTestDatabase();
        if (database === undefined) return skipBecause(this, noPostgresReason());
        try {
          await runOn(database.url, 'create table notes (note text)');
          const outcome = await runDatabaseCell(database.url, act, fault);
          ran.push({ act, fault, outcome });
          assert.equal(outcome, expected);
        } finally {
          await database.drop();
        }
      });
    }
  }
});
