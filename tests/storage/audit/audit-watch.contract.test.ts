import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { SYSTEM } from '../../../bot/domain/admin.ts';
import { auditKeysOf } from '../../../bot/domain/keys/audit-keys.ts';
import { type AuditLoss, AuditWatch } from '../../../bot/storage/audit/audit-watch.ts';
import { insertEntries } from '../../../bot/storage/audit/entry-rows.ts';
import { Sealer } from '../../../bot/storage/audit/sealer.ts';
import type { Engine } from '../../../bot/storage/engine/engine.ts';
import { Statements } from '../../../bot/storage/engine/statements.ts';
import { runScript } from '../servers/run-script.ts';
import { AUDIT_KEY, SHARED_ENGINES, storeContract } from '../store-contract.ts';

const KEYS = auditKeysOf(AUDIT_KEY);

class Undone extends Error {}

storeContract('what a server knows of the audit', (opened) => {
  /** Lets a server see a log of six entries and write two more, changes the database, and returns what it misses. */
  async function missedAfter(engine: Engine, script: string): Promise<readonly AuditLoss[]> {
    let missed: readonly AuditLoss[] = [];
    await engine
      .transaction(async (database) => {
        const db = new Statements(database);
        const watch = new AuditWatch(db);
        const sealer = new Sealer({ db, serverId: 'me', keys: KEYS, log: undefined, found: () => assert.fail() });
        const write = async (ids: readonly string[]): Promise<void> => {
          const event = { actor: { kind: 'system' }, act: 'accounts_synced' } as const;
          await insertEntries(
            db,
            KEYS.entry,
            ids.map((entryId) => ({ entryId, at: new Date(), event })),
          );
          watch.remember(ids);
        };
        await write(['a', 'b', 'c', 'd', 'e', 'f']);
        await sealer.sealAll();
        assert.deepEqual(await watch.check(), []);
        await write(['g', 'h']);
        for (const statement of script.split(';')) await sql.raw(statement).execute(database);
        missed = await watch.check();
        assert.deepEqual(await watch.check().then((again) => again.includes('entries')), false);
        throw new Undone();
      })
      .catch((error: unknown) => {
        if (!(error instanceof Undone)) throw error;
      });
    return missed;
  }

  it('tells that entries are gone before they were sealed, and that the tree is shorter or another one', async () => {
    const cases: readonly (readonly [string, readonly AuditLoss[]])[] = [
      ['select 1', []],
      [`delete from audit_entries where entry_id = 'h'`, ['entries']],
      [`delete from audit_entries where entry_id = 'f'`, ['tree']],
      [`update audit_tree set size = 0, hashes = '[]'`, ['tree']],
      [`update audit_tree set origin = 'rooms-otp/another'`, ['tree']],
      [`update audit_nodes set hash = set_byte(hash, 0, 255 - get_byte(hash, 0))`, ['tree']],
      [`delete from audit_nodes where level = 2`, ['tree']],
      [
        `delete from audit_entries; delete from audit_nodes; update audit_tree set size = 0, hashes = '[]'`,
        ['entries', 'tree'],
      ],
    ];
    await opened.behind(async (engine) => {
      for (const [script, losses] of cases) assert.deepEqual(await missedAfter(engine, script), losses, script);
    });
  });
});

storeContract(
  'a server that runs while its audit is cut',
  (opened) => {
    it('raises an alert', async () => {
      const { store } = opened;
      await store.transaction((tx) => tx.audit.append({ actor: SYSTEM, act: 'accounts_synced' }));
      await store.sealAudit();
      await store.checkAudit();
      const told = Promise.withResolvers<string | undefined>();
      await store.jobs.work('raise-alert', async ({ kind }) => told.resolve(kind));
      await runScript(opened.url, `update audit_tree set size = 0, hashes = '[]'`);
      await store.checkAudit();
      assert.equal(await told.promise, 'audit_altered');
    });
  },
  SHARED_ENGINES,
);
