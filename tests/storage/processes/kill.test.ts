import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { FolderInUseError } from '../../../bot/storage/engine/folder-lock.ts';
import { openStore } from '../../../bot/storage/open-store.ts';
import { newDataFolder } from '../../support/begun-databases.ts';
import { type HeldLeases, NOTHING, writeAll } from '../servers/held-leases.ts';

describe('the embedded store after its process was killed', () => {
  it('opens at once, refused only while the other lives, takes up its leases and runs its job', async function runAgain() {
    this.timeout(120_000);
    const dataDir = await newDataFolder();
    const options = { dataDir, auditKey: new Uint8Array(32) };
    const script = join(import.meta.dirname, 'hanging-worker.ts');
    const child = spawn(process.execPath, [script, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] });
    let held: HeldLeases;
    try {
      const [said] = (await once(child.stdout, 'data')) as [Buffer];
      held = JSON.parse(said.toString('utf8')) as HeldLeases;
      await assert.rejects(openStore(options), FolderInUseError);
    } finally {
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    }
    const store = await openStore(options);
    const ran = Promise.withResolvers<string>();
    await store.jobs.work('raise-alert', (alert) => {
      ran.resolve(alert.kind ?? alert.text);
      return Promise.resolve();
    });
    assert.equal(await ran.promise, 'survives');
    assert.deepEqual(await writeAll(store, held), NOTHING);
    const released = Promise.withResolvers<string>();
    await store.jobs.work('release-credential', async ({ requestId }) => released.resolve(requestId));
    assert.equal(await released.promise, held.release.requestId);
    await store.close();
    await rm(dataDir, { recursive: true });
  });
});
