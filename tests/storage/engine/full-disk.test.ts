import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import sinon from 'sinon';
import { openEmbedded } from '../../../bot/storage/engine/embedded-engine.ts';
import { openStore } from '../../../bot/storage/open-store.ts';
import { newDataFolder } from '../../support/begun-databases.ts';
import { FullDisk } from './full-disk.ts';

/** The level of errors in the log (pino). The line about rights of the copied folder is a warning. */
const ERROR_LEVEL = 50;

type Line = Readonly<Record<string, unknown>>;

describe('the embedded store on a full disk', () => {
  let dataDir: string;

  beforeEach(async () => {
    dataDir = await newDataFolder();
  });
  afterEach(() => rm(dataDir, { recursive: true }));

  it('ends the process with one line when its log has no room, and keeps what was committed', async function full() {
    this.timeout(120_000);
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(import.meta.dirname, 'full-disk-process.ts'), dataDir],
      { encoding: 'utf8', timeout: 30_000 },
    );
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Line);
    const committed = lines.flatMap(({ committed: number }) => (typeof number === 'number' ? [number] : []));
    const [end, ...more] = lines.filter(({ level }) => Number(level) >= ERROR_LEVEL);
    assert.deepEqual([status, stderr, more.length], [1, '', 0], stdout);
    assert.match(String(end?.['msg']), /^the embedded database gave up, and the server ends/);
    assert.match(String(end?.['reason']), /^could not write to file "pg_wal\/xlogtemp\.\d+": No space left on device$/);
    const engine = await openEmbedded(dataDir);
    const { rows } = await sql<{ number: number }>`select number from notes order by number`.execute(engine.db);
    assert.deepEqual(
      rows.map(({ number }) => number),
      committed,
    );
    assert.ok(committed.length >= 3);
    await engine.close();
  });

  describe('whose log has room', () => {
    afterEach(() => sinon.restore());

    it('is not ready from the first write that fails until there is room again', async () => {
      const disk = new FullDisk();
      const store = await openStore({ dataDir, auditKey: new Uint8Array(32) });
      const full = { database: false, jobs: true };
      const ready = { database: true, jobs: true };
      const inTransaction = () => store.transaction((tx) => tx.jobs.send({ name: 'raise-alert', text: 'full' }));
      for (const write of [() => store.rateLimits.take('key', 1, 60), inTransaction]) {
        disk.fill((path) => path.includes('/base/'));
        assert.deepEqual(await store.probe(), ready);
        await assert.rejects(write(), { code: 'store_unavailable' });
        assert.deepEqual([await store.probe(), await store.probe()], [full, full]);
        disk.free();
        assert.deepEqual(await store.probe(), ready);
      }
      await store.close();
    });
  });
});
