import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { SYSTEM } from '../../../bot/domain/admin.ts';
import { openCheckpoint } from '../../../bot/domain/audit/checkpoint.ts';
import { auditKeysOf } from '../../../bot/domain/keys/audit-keys.ts';
import { readUnsealed, type Sealing, takeSealLease, writeSealed } from '../../../bot/storage/audit/seal-entries.ts';
import { Statements } from '../../../bot/storage/engine/statements.ts';
import { AUDIT_KEY, storeContract, type StoreUnderTest } from '../store-contract.ts';

const KEYS = auditKeysOf(AUDIT_KEY);

async function append(opened: StoreUnderTest, entries: number): Promise<void> {
  await opened.store.transaction(async (tx) => {
    for (let entry = 0; entry < entries; entry += 1)
      await tx.audit.append({ actor: SYSTEM, act: 'accounts_synced', details: { entry } });
  });
}

async function begin(db: Statements, serverId: string): Promise<Sealing> {
  const lease = (await takeSealLease(db, serverId)) ?? assert.fail(`${serverId} gets no lease`);
  return readUnsealed(db, lease, KEYS.entry);
}

const LET_LEASE_END = sql`update audit_tree set lease_until = clock_timestamp() - interval '1 second'`;
const FACTS = sql<{ size: number; leaves: number; last: number; checkpoints: number }>`
  select size::integer as size, (select count(*)::integer from audit_entries where leaf_index is not null) as leaves,
    (select max(leaf_index)::integer from audit_entries) as last, (select max(size)::integer from audit_checkpoints) as checkpoints
  from audit_tree`;

storeContract('the sealer of the audit', (opened) => {
  it('puts each entry into the tree once, in the order of their places, and signs the tree', async () => {
    await append(opened, 7);
    await opened.store.sealAudit();
    await append(opened, 600);
    await opened.store.sealAudit();
    const verdict = await opened.store.audit.verify();
    assert.ok(verdict.intact);
    assert.deepEqual([verdict.count, verdict.size], [607, 607]);
    const places = await opened.rows<{ fits: boolean }>(
      `select bool_and(leaf_index = nth - 1) as fits from (select leaf_index, row_number() over (order by id) as nth from audit_entries) e`,
    );
    assert.deepEqual(places, [{ fits: true }]);
    const [tree] = await opened.rows<{ origin: string; note: string }>('select origin, note from audit_tree');
    const { origin = '', note = '' } = tree ?? {};
    const checkpoint = openCheckpoint(note, [{ name: origin, publicKey: KEYS.publicKey }]);
    assert.equal(checkpoint?.size, 607);
    assert.equal(Buffer.from(checkpoint.root).toString('base64'), verdict.root);
    assert.equal((await opened.store.audit.verify(note)).intact, true);
  });

  it('is one at a time, and one that was paused writes nothing when it wakes up', async () => {
    await append(opened, 3);
    await opened.behind(async (engine) => {
      const db = new Statements(engine.db);
      const before = await db.one(FACTS);
      const paused = await begin(db, 'one');
      assert.equal(await takeSealLease(db, 'two'), undefined);
      await LET_LEASE_END.execute(engine.db);
      const other = await begin(db, 'two');
      assert.equal(await writeSealed(db, paused, KEYS), undefined);
      assert.deepEqual(await db.one(FACTS), before);
      assert.match((await writeSealed(db, other, KEYS)) ?? '', /^rooms-otp\//);
      assert.equal(await writeSealed(db, paused, KEYS), undefined);
      assert.equal((await db.one(FACTS))?.leaves, (before?.leaves ?? 0) + 3);
    });
    assert.equal((await opened.store.audit.verify()).intact, true);
  });

  it('of a dead server is followed by another one, and what was not written is not there', async () => {
    await append(opened, 2);
    await opened.behind(async (engine) => {
      const db = new Statements(engine.db);
      await begin(db, 'dead');
      await LET_LEASE_END.execute(engine.db);
    });
    await opened.store.sealAudit();
    const verdict = await opened.store.audit.verify();
    assert.ok(verdict.intact && verdict.size === verdict.count);
  });

  it('leaves out an entry that no server wrote', async () => {
    const before = await opened.store.audit.verify();
    await append(opened, 2);
    await opened.rows(`
      insert into audit_entries (entry_id, at, event, mac)
      select 'forged', at, event, mac from audit_entries order by id desc limit 1`);
    await append(opened, 1);
    await opened.store.sealAudit();
    assert.ok(before.intact);
    assert.deepEqual(await opened.store.audit.verify(), { intact: false, badEntry: before.size + 3, flaw: 'entry' });
    await opened.rows(`delete from audit_entries where entry_id = 'forged'`);
    assert.equal((await opened.store.audit.verify()).intact, true);
  });

  it('seals by itself, and the rest when the server stops', async () => {
    await opened.store.startAudit();
    await append(opened, 4);
    await opened.reopen();
    const verdict = await opened.store.audit.verify();
    assert.ok(verdict.intact && verdict.size === verdict.count);
  });
});
