import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { sql } from 'kysely';
import { openEmbedded } from '../../../bot/storage/engine/embedded-engine.ts';
import type { Engine } from '../../../bot/storage/engine/engine.ts';
import { migrate } from '../../../bot/storage/migrations/migrations.ts';
import { newDataFolder } from '../../support/begun-databases.ts';

const UPDATES = 600;

describe('the embedded database', function suite() {
  this.timeout(120_000);
  let folder: string;
  let engine: Engine;
  before(async () => {
    folder = await newDataFolder();
    engine = await openEmbedded(folder);
    await engine.script(async (run) => void (await migrate(run)));
    await sql`insert into accounts (id, upn, display_name, facts) values ('a', 'a', 'a', '{}')`.execute(engine.db);
  });
  after(async () => {
    await engine.close();
    await rm(folder, { recursive: true });
  });

  /** Of table and indexes, after one row was updated many times. */
  async function sizeAfterUpdates(): Promise<number> {
    await sql
      .raw(
        `do $$ begin for i in 1..${UPDATES} loop update accounts set upn = 'upn ' || i where id = 'a'; end loop; end $$`,
      )
      .execute(engine.db);
    const { rows } = await sql<{ size: number }>`select pg_total_relation_size('accounts')::integer as size`.execute(
      engine.db,
    );
    return rows[0]?.size ?? assert.fail();
  }

  it('lets the event loop turn while many statements and transactions wait', async () => {
    const spin = sql.raw(`do $$ begin for i in 1..4000 loop perform md5(i::text); end loop; end $$`);
    let [done, loops] = [0, 0];
    const count = (): void => void (done += 1);
    const work = Array.from({ length: 60 }, (_, index) =>
      index % 2 === 0
        ? spin.execute(engine.db).then(count)
        : engine.transaction(async (db) => spin.execute(db).then(count)),
    );
    const look = (): void => {
      loops += 1;
      if (done < work.length) setImmediate(look);
    };
    setImmediate(look);
    await Promise.all(work);
    assert.ok(loops >= 12, `${loops} turns of the loop for ${work.length} statements`);
  });

  it('grows with every update of a row, and no more once dead rows are cleared', async () => {
    const [first, second] = [await sizeAfterUpdates(), await sizeAfterUpdates()];
    assert.ok(second > first, 'it would take their room again by itself');
    assert.deepEqual(await engine.vacuum(), ['public.accounts']);
    assert.deepEqual(await engine.vacuum(), [], 'there is nothing left to clear');
    const sizes: number[] = [];
    for (let round = 0; round < 4; round += 1) {
      sizes.push(await sizeAfterUpdates());
      await engine.vacuum();
    }
    const [most = 0, ...later] = sizes;
    assert.ok(Math.max(...later) <= most, `${sizes.join(', ')} bytes`);
  });
});
