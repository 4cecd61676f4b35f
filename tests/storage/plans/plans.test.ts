import type { TestDatabase } from '../../support/postgres.ts';
import { checkPlans, openGrownDatabase } from './plan-check.ts';

/** Enough for PostgreSQL to plan as it does for years of use, because the rows of all tables but the audit are spread. */
const SIZE = { accounts: 2_000, otps: 6_000, requests: 4_000, auditRows: 40_000 };

describe('no statement of everyday work reads a table that grows from end to end', function () {
  this.timeout(120_000);
  let grown: TestDatabase;
  before(async function grow() {
    grown = await openGrownDatabase(this, SIZE, true);
  });
  after(() => grown?.drop());

  it('planned for its parameters', () => checkPlans(grown, 'custom'));
  it('planned once for all parameters, as PostgreSQL may do with a named statement', () =>
    checkPlans(grown, 'generic'));
});
