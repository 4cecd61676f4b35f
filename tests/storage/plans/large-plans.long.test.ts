import type { TestDatabase } from '../../support/postgres.ts';
import { LARGE } from './grown-data.ts';
import { checkPlans, openGrownDatabase } from './plan-check.ts';

describe(`no statement of everyday work reads a table with up to ${LARGE.auditRows} rows from end to end`, function () {
  this.timeout(600_000);
  let grown: TestDatabase;
  before(async function grow() {
    grown = await openGrownDatabase(this, LARGE, false);
  });
  after(() => grown?.drop());

  it('planned for its parameters', () => checkPlans(grown, 'custom'));
  it('planned once for all parameters, as PostgreSQL may do with a named statement', () =>
    checkPlans(grown, 'generic'));
});
