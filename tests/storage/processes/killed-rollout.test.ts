import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { openKeys } from '../../../bot/keys/keys.ts';
import { runRollout } from '../../../bot/services/rollouts/run-rollout.ts';
import { openEmbedded } from '../../../bot/storage/engine/embedded-engine.ts';
import { openStore } from '../../../bot/storage/open-store.ts';
import { permissions } from '../../services/stubbed-permissions.ts';
import { directoryLike } from '../../support/samples/readings.ts';
import { newDataFolder } from '../../support/begun-databases.ts';
import { sampleAccount } from '../../support/samples/requests.ts';

const ROOMS = 120;
const AUDIT_KEY = new Uint8Array(32);

describe('a batch whose process was killed in the middle', function suite() {
  this.timeout(90_000);
  let dataDir: string;
  before(async () => {
    dataDir = await newDataFolder();
    const store = await openStore({ dataDir, auditKey: AUDIT_KEY });
    const accounts = Array.from({ length: ROOMS }, (_, index) => {
      const upn = `room-${index}@contoso.example`;
      return { ...sampleAccount(), id: `room-${index}`, upn, mail: upn, usageLocation: 'DE' };
    });
    await store.transaction((tx) => tx.accounts.save(accounts));
    await store.close();
  });
  after(() => rm(dataDir, { recursive: true }));

  /** The id of the rollout, once it has gone on for the first time. */
  async function killInTheMiddle(): Promise<string> {
    const child = spawn(process.execPath, [join(import.meta.dirname, 'rollout-worker.ts'), dataDir, randomUUID()], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [chunk] = (await once(child.stdout, 'data')) as [Buffer];
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
    return chunk.toString('utf8').split('\n')[0] ?? '';
  }

  it('goes on where it was, and each account has been issued for exactly once', async () => {
    const batchId = await killInTheMiddle();
    const store = await openStore({ dataDir, auditKey: AUDIT_KEY });
    const before = await store.rollouts.byId(batchId);
    assert.ok(before && before.done > 0 && before.done < ROOMS, `killed after ${before?.done} of ${ROOMS}`);
    const keys = openKeys({ pepper: new Uint8Array(32).fill(1), encryptionKey: new Uint8Array(32).fill(2) });
    const ran = Promise.withResolvers<void>();
    await store.jobs.work('run-batch', async (job) => {
      const may = permissions('g');
      const directory = { ...may.directory, ...directoryLike(store) };
      await runRollout({ ...may, directory, store, keys }, job.batchId);
      ran.resolve();
    });
    await ran.promise;
    assert.deepEqual(
      [(await store.rollouts.byId(batchId))?.done, (await store.rollouts.byId(batchId))?.failed],
      [ROOMS, 0],
    );
    assert.equal((await store.audit.verify()).intact, true);
    await store.close();
    const engine = await openEmbedded(dataDir);
    const counted = await sql<{ otps: number; accounts: number; issued: number }>`
      select count(*)::integer as otps, count(distinct account_id)::integer as accounts,
        (select count(*)::integer from audit_entries where event ->> 'act' = 'otp_issued') as issued from otps`.execute(
      engine.db,
    );
    await engine.close();
    assert.deepEqual(counted.rows, [{ otps: ROOMS, accounts: ROOMS, issued: ROOMS }]);
  });
});
