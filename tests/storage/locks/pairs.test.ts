import assert from 'node:assert/strict';
import { newGuardedDatabase } from '../../support/begun-databases.ts';
import { noPostgresReason } from '../../support/postgres.ts';
import { skipBecause } from '../../support/skip.ts';
import { raceCrowd } from './crowd.ts';
import { PAIRS, racePairs } from './race-pairs.ts';

const RIGHT = { errors: [], wrongLists: 0, deadlocks: 0 };

describe('acts at once on two servers', function suite() {
  this.timeout(120_000);

  async function race(context: Mocha.Context, work: (databaseUrl: string) => Promise<unknown>): Promise<void> {
    const database = (await newGuardedDatabase()) ?? skipBecause(context, noPostgresReason());
    try {
      assert.deepEqual(await work(database.url), RIGHT);
    } finally {
      await database.drop();
    }
  }

  it('on one account never deadlock, every two of them, and leave a list that says what is true', async function pairs() {
    await race(this, (url) => racePairs(url, PAIRS, 2));
  });

  it('on one account and on many never deadlock either', async function crowd() {
    await race(this, (url) => raceCrowd(url, 3));
  });
});
