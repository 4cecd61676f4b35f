import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { SYSTEM } from '../../../bot/domain/admin.ts';
import { openEmbedded } from '../../../bot/storage/engine/embedded-engine.ts';
import { openStore } from '../../../bot/storage/open-store.ts';
import { verifyStoredAudit } from '../../../bot/storage/audit/verify-audit.ts';
import { newDataFolder } from '../../support/begun-databases.ts';

const auditKey = new Uint8Array(32).fill(7);

describe('verifying the audit of a stopped server', function () {
  this.timeout(120_000);
  let dataDir: string;

  before(async () => {
    dataDir = await newDataFolder();
    const store = await openStore({ dataDir, auditKey });
    for (const otpId of ['AAAA', 'BBBB', 'CCCC']) {
      await store.transaction((tx) => tx.audit.append({ actor: SYSTEM, act: 'otp_expired', otpId }));
    }
    await store.sealAudit();
    await store.close();
  });

  after(() => rm(dataDir, { recursive: true, force: true }));

  async function tamper(statement: string): Promise<void> {
    const engine = await openEmbedded(dataDir);
    await sql.raw(statement).execute(engine.db);
    await engine.close();
  }

  it('tells count, size and root of an intact audit, the same each time', async () => {
    const verdict = await verifyStoredAudit({ dataDir, auditKey });
    assert.ok(verdict.intact);
    assert.deepEqual([verdict.count, verdict.size], [3, 3]);
    assert.match(verdict.root, /^[\w+/]{43}=$/);
    assert.deepEqual(await verifyStoredAudit({ dataDir, auditKey }), verdict);
  });

  it('finds the first entry bad under another key', async () => {
    const verdict = await verifyStoredAudit({ dataDir, auditKey: new Uint8Array(32).fill(8) });
    assert.deepEqual(verdict, { intact: false, badEntry: 0, flaw: 'entry' });
  });

  it('refuses while the store is open', async () => {
    const store = await openStore({ dataDir, auditKey });
    try {
      await assert.rejects(verifyStoredAudit({ dataDir, auditKey }), { name: 'FolderInUseError' });
    } finally {
      await store.close();
    }
  });

  it('refuses a folder without data, and creates nothing there', async () => {
    const empty = await mkdtemp(join(tmpdir(), 'rooms-otp-verify-empty-'));
    try {
      await assert.rejects(verifyStoredAudit({ dataDir: empty, auditKey }), /no database/);
      assert.deepEqual(await readdir(empty), []);
    } finally {
      await rm(empty, { recursive: true });
    }
  });

  it('finds the entry that was changed in the database', async () => {
    await tamper(`update audit_entries set event = jsonb_set(event, '{otpId}', '"ZZZZ"') where leaf_index = 1`);
    assert.deepEqual(await verifyStoredAudit({ dataDir, auditKey }), { intact: false, badEntry: 1, flaw: 'entry' });
    await tamper(`update audit_entries set event = jsonb_set(event, '{otpId}', '"BBBB"') where leaf_index = 1`);
    assert.equal((await verifyStoredAudit({ dataDir, auditKey })).intact, true);
  });

  it('finds that the last entry is gone', async () => {
    await tamper('delete from audit_entries where leaf_index = 2');
    assert.deepEqual(await verifyStoredAudit({ dataDir, auditKey }), { intact: false, badEntry: 2, flaw: 'order' });
  });
});
