import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { sql } from 'kysely';
import pg from 'pg';
import { asActor } from '../../../bot/domain/admin.ts';
import { canonical } from '../../../bot/domain/canonical.ts';
import { openStore } from '../../../bot/storage/open-store.ts';
import {
  addAccount,
  ADMIN,
  AUDIT_KEY,
  issue,
  SHARED_ENGINES,
  storeContract,
  type StoreUnderTest,
} from '../store-contract.ts';

const ROWS = 1200;

/** Fills the audit of version 0.1.0, whose rows are chained, as that version wrote it. */
async function fillChain(opened: StoreUnderTest, selector: string, rows = ROWS): Promise<string> {
  const events = Array.from({ length: rows }, (_, index) => ({
    number: index + 1,
    at: new Date(Date.UTC(2026, 0, 1) + index * 1000).toISOString(),
    event: { actor: asActor(ADMIN), act: 'otp_issued', selector, details: { nth: index } },
  }));
  let mac = '';
  const chained = events.map((row) => {
    mac = createHmac('sha256', AUDIT_KEY)
      .update(canonical({ before: mac, ...row }))
      .digest('base64url');
    return { ...row, mac };
  });
  await opened.behind(async ({ db }) => {
    await sql`
      insert into audit_rows (number, at, event, mac) select number, at, event, mac
      from jsonb_to_recordset(${JSON.stringify(chained)}::text::jsonb) as row (number integer, at timestamptz, event jsonb, mac text)`.execute(
      db,
    );
    await sql`delete from audit_head`.execute(db);
    await sql`insert into audit_head (number, mac) values (${rows}::integer, ${mac})`.execute(db);
    await sql`delete from upgrade_steps where name = 'audit-log'`.execute(db);
  });
  return mac;
}

async function runOn(opened: StoreUnderTest, script: string): Promise<void> {
  await opened.behind((engine) => engine.script(async (run) => void (await run(script))));
}

async function connectNameless(connectionString: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  return client;
}

async function clear(opened: StoreUnderTest): Promise<void> {
  await opened.behind(async ({ db }) => {
    for (const table of ['audit_entries', 'audit_names', 'audit_nodes', 'audit_checkpoints', 'audit_rows'])
      await sql.raw(`delete from ${table}`).execute(db);
    await sql`update audit_tree set size = 0, hashes = '[]', note = null`.execute(db);
  });
}

storeContract('the audit of version 0.1.0', (opened) => {
  afterEach(() => clear(opened));

  it('becomes entries in its order, also when the first start is broken off, and the first one names its head', async () => {
    const otp = await issue(opened.store, (await addAccount(opened.store)).id);
    await clear(opened);
    const head = await fillChain(opened, otp.selector);
    // As after a kill: some portions are carried over, and the step is not done.
    await runOn(
      opened,
      `
      create function stop() returns trigger language plpgsql as $$ begin raise 'killed'; end $$;
      create trigger stop before insert on audit_entries for each row when (new.id = 700) execute function stop()`,
    );
    await assert.rejects(opened.store.startAudit(), /killed/);
    await runOn(opened, `drop trigger stop on audit_entries; drop function stop()`);
    await opened.store.startAudit();
    await opened.store.sealAudit();
    const verdict = await opened.store.audit.verify();
    assert.deepEqual(verdict.intact && [verdict.count, verdict.size], [ROWS + 1, ROWS + 1]);
    const [first] = await opened.store.audit.list({ act: 'log_begun' }, 1);
    assert.deepEqual([first?.number, first?.details], [0, { rows: ROWS, head, intact: true }]);
    const [last] = await opened.store.audit.list({}, 1);
    assert.deepEqual(
      [last?.number, last?.otpId, last?.selector, last?.details, last?.actor],
      [ROWS, otp.id, otp.selector, { nth: ROWS - 1 }, asActor(ADMIN)],
    );
    assert.deepEqual(await opened.rows('select number from audit_rows union all select number from audit_head'), []);
  });

  it('is carried over with the number of the row that does not fit, when it is not intact', async () => {
    const head = await fillChain(opened, 'NONE', 30);
    await opened.rows(`update audit_rows set event = event || '{"act":"otp_revoked"}' where number = 20`);
    await opened.store.startAudit();
    const [first] = await opened.store.audit.list({ act: 'log_begun' }, 1);
    assert.deepEqual(first?.details, { rows: 30, head, intact: false, badRow: 20 });
  });
});

storeContract(
  'a server that finds the audit of version 0.1.0',
  (opened) => {
    it('does not start beside a server of an earlier version, with a row or without a name', async () => {
      await fillChain(opened, 'NONE', 3);
      await opened.rows(`insert into servers (id, version, schema_version) values ('older', '0.1.0', 20)`);
      await assert.rejects(opened.store.startAudit(), { name: 'OlderServerRuns' });
      await opened.rows(`delete from servers where id = 'older'`);
      const older = await connectNameless(opened.url);
      await assert.rejects(opened.store.startAudit(), { name: 'OlderServerRuns' });
      await older.end();
      await opened.store.startAudit();
    });

    it('waits for another one that is at it', async () => {
      await clear(opened);
      await fillChain(opened, 'NONE', 600);
      const other = await openStore({ databaseUrl: opened.url, dataDir: '', auditKey: AUDIT_KEY });
      try {
        await Promise.all([opened.store.startAudit(), other.startAudit()]);
        await opened.store.sealAudit();
        const verdict = await other.audit.verify();
        assert.ok(verdict.intact);
        assert.equal(verdict.count, 601);
      } finally {
        await other.close();
      }
    });
  },
  SHARED_ENGINES,
);
