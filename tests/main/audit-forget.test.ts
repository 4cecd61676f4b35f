import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { asActor } from '../../bot/domain/admin.ts';
import { keyMarks } from '../../bot/keys/key-mark.ts';
import { openStore, type OpenedStore } from '../../bot/storage/open-store.ts';
import { newDataFolder } from '../support/begun-databases.ts';
import { COMPILE_CACHE } from '../support/compile-cache.ts';

const COMMAND = join(import.meta.dirname, '..', '..', 'bot', 'main', 'audit-forget.ts');
const auditKey = new Uint8Array(32).fill(7);
const ADA = { tenantId: 't', objectId: '0f3c9a1e-0000-4000-8000-00000000000a', displayName: 'Ada Admin' };

describe('npm run audit:forget', function () {
  this.timeout(120_000);
  let dataDir: string;

  function forget(key: Uint8Array, objectId: string) {
    const env = { ...COMPILE_CACHE, DATA_DIR: dataDir, AUDIT_KEY: Buffer.from(key).toString('base64') };
    return spawnSync(process.execPath, [COMMAND, objectId], { env, encoding: 'utf8', timeout: 60_000 });
  }

  async function withStore<Result>(work: (store: OpenedStore) => Promise<Result>): Promise<Result> {
    const store = await openStore({ dataDir, auditKey });
    try {
      return await work(store);
    } finally {
      await store.close();
    }
  }

  before(async () => {
    dataDir = await newDataFolder();
    await withStore(async (store) => {
      const other = new Uint8Array(32);
      await store.keyMarks.claim(keyMarks({ OTP_PEPPER: other, ENCRYPTION_KEY: other, AUDIT_KEY: auditKey }));
      await store.transaction((tx) => tx.audit.append({ actor: asActor(ADA), act: 'code_shown' }));
    });
  });
  after(() => rm(dataDir, { recursive: true, force: true }));

  it('forgets nobody with another key, or without the object id of one person', () => {
    assert.match(forget(new Uint8Array(32), ADA.objectId).stderr, /AUDIT_KEY is not the key/);
    const { status, stderr } = forget(auditKey, 'Ada');
    assert.deepEqual([status, /give the object id of one person/.test(stderr)], [1, true]);
  });

  it('erases the name, and says so in the audit', async () => {
    const { status, stdout } = forget(auditKey, ADA.objectId);
    assert.equal(stdout, `Forgotten: ${ADA.objectId}, whose name was beside 1 audit entry.\n`);
    assert.equal(status, 0);
    const rows = await withStore((store) => store.audit.list({}, 10));
    assert.deepEqual(
      rows.map(({ act, actor }) => [act, actor.kind === 'admin' && actor.displayName]),
      [
        ['person_forgotten', false],
        ['code_shown', ADA.objectId],
      ],
    );
  });
});
