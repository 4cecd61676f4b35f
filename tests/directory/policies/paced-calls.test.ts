import assert from 'node:assert/strict';
import { openPacedCalls } from '../../../bot/directory/policies/paced-calls.ts';
import { openStore, type OpenedStore } from '../../../bot/storage/open-store.ts';
import { AUDIT_KEY } from '../../storage/store-contract.ts';
import { newServerDatabase } from '../../support/begun-databases.ts';
import { noPostgresReason } from '../../support/postgres.ts';
import { skipBecause } from '../../support/skip.ts';

/** The clocks of the database and of this process may differ by some milliseconds while they measure a second. */
const ALMOST_A_SECOND = 950;

/**
 * Fails when calls started sooner than one a second since `begunAt`. A busy machine starts some of them late, so the gap
 * between two starts says nothing.
 */
function assertPaced(begunAt: number, starts: readonly number[]): void {
  for (const [index, start] of starts.toSorted((one, two) => one - two).entries())
    assert.ok(start - begunAt >= index * ALMOST_A_SECOND, `call ${index} after ${start - begunAt} ms`);
}

describe('the pace of evaluations', function suite() {
  this.timeout(60_000);

  it('is one a second for two servers together', async function test() {
    const database = await newServerDatabase();
    if (!database) return skipBecause(this, noPostgresReason());
    const open = (): Promise<OpenedStore> => openStore({ databaseUrl: database.url, dataDir: '', auditKey: AUDIT_KEY });
    const stores = [await open(), await open()];
    const starts: number[] = [];
    const begunAt = performance.now();
    const paces = stores.map(({ sendPaces }) => openPacedCalls(sendPaces));
    await Promise.all([...paces, ...paces].map((paced) => paced(async () => void starts.push(performance.now()))));
    for (const store of stores) await store.close();
    await database.drop();
    assert.equal(starts.length, 4);
    assertPaced(begunAt, starts);
  });

  it('counts a call that has no answer yet', async function test() {
    const database = await newServerDatabase();
    if (!database) return skipBecause(this, noPostgresReason());
    const store = await openStore({ databaseUrl: database.url, dataDir: '', auditKey: AUDIT_KEY });
    const place = { key: 'conditional-access', limits: [{ sends: 1, windowMilliseconds: 1_000 }] };
    const paces = store.sendPaces ?? assert.fail('a server has a shared pace');
    const wait = await openPacedCalls(paces)(() => paces.take('another server', [place]));
    assert.ok(wait > 1_000, `another call may start after ${wait} ms`);
    await store.close();
    await database.drop();
  });

  it('is one a second for a server alone, and goes on after a call that failed', async () => {
    const begunAt = performance.now();
    const paced = openPacedCalls(undefined);
    const starts: number[] = [];
    const failed = paced(async () => {
      starts.push(performance.now());
      throw new Error('no answer');
    });
    const next = paced(async () => void starts.push(performance.now()));
    await assert.rejects(failed, /no answer/);
    await next;
    assert.equal(starts.length, 2);
    assertPaced(begunAt, starts);
  });
});
