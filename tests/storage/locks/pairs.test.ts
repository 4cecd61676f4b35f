import assert from 'node:assert/strict';
import { newGuardedDatabase } from '../../support/begun-databases.ts';
import { noPostgresReason } from '../../support/postgres.ts';
import { skipBecause } from '../../support/skip.ts';
import { PAIRS, racePairs } from './race-pairs.ts';

const ROUNDS = 2;

describe('two acts on one account at once, on two servers', function suite() {
  this.timeout(120_000);

  it('never deadlock, and leave a list that says what is true', async function race() {
    const database = (await newGuardedDatabase()) ?? skipBecause(this, noPostgresReason());
    try {
      assert.deepEqual(await racePairs(database.url, PAIRS, ROUNDS), { errors: [], wrongLists: 0, deadlocks: 0 });
    } finally {
      await database.drop();
    }
  });
});
