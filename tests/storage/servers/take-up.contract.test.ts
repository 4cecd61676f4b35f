import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore, type OpenedStore } from '../../../bot/storage/open-store.ts';
import { takePlace } from '../../../bot/storage/servers/place.ts';
import { SILENT_SECONDS } from '../../../bot/storage/servers/servers.ts';
import { AUDIT_KEY, SHARED_ENGINES, storeContract } from '../store-contract.ts';
import { EVERYTHING, type HeldLeases, NOTHING, takeLeases, writeAll } from './held-leases.ts';
import { CUT_LISTENING, runScript } from './run-script.ts';

/** Gives everything that is held to a server that doesn't exist, and that was silent for this many seconds. */
const heldByGone = (silentSeconds: number): string => `
  update release_leases set lease_server = 'gone';
  update requests set card_server = 'gone' where card_server is not null;
  update chat_cards set card_server = 'gone' where card_server is not null;
  insert into servers (id, version, schema_version, beat_at, beating_since)
    values ('gone', '0', 0, clock_timestamp() - interval '${silentSeconds} seconds', clock_timestamp() - interval '1 hour');`;
/** A server whose beats have arrived for longer than a dead one is silent. */
const WITNESS = `insert into servers (id, version, schema_version, beating_since)
  values ('witness', '0', 0, clock_timestamp() - interval '${SILENT_SECONDS + 1} seconds');`;
/** A server whose last beat came before the clock was set back by an hour. */
const WITNESS_AHEAD = `insert into servers (id, version, schema_version, beat_at, beating_since)
  values ('witness', '0', 0, clock_timestamp() + interval '1 hour', clock_timestamp() - interval '1 hour');`;
/** Marks all waiting jobs as running, without a heartbeat for so long that their server is dead. */
const jobsOfGone = (silentSeconds: number): string => `
  insert into server_jobs (queue, job_id, server_id) select name, id, 'gone' from pgboss.job where name = 'remind-2'
    on conflict (queue, job_id) do update set server_id = 'gone';
  update pgboss.job set state = 'active', started_on = now(),
  heartbeat_on = clock_timestamp() - interval '${silentSeconds} seconds' where name = 'remind-2';`;
const CLEAR = `delete from servers where id in ('gone', 'witness')`;

/** Resolves when the leases are given back and the job runs again. */
async function takenUp(store: OpenedStore, held: HeldLeases): Promise<void> {
  assert.deepEqual(await writeAll(store, held), NOTHING);
  const ran = Promise.withResolvers<void>();
  await store.jobs.work('remind', async ({ requestId }) => {
    if (requestId === held.card.requestId) ran.resolve();
  });
  await ran.promise;
}

storeContract(
  'what a server holds',
  (opened) => {
    /** Takes leases, hands them to a dead server by the script, and works on a server that begins after that. */
    async function afterStart(
      script: string,
      work: (store: OpenedStore, held: HeldLeases) => Promise<void>,
      placeFolder = '',
    ): Promise<void> {
      await opened.away(async ({ databaseUrl = '', dataDir }) => {
        const options = { databaseUrl, dataDir, auditKey: AUDIT_KEY };
        const first = await openStore(options);
        const held = await takeLeases(first);
        await first.transaction((tx) => tx.jobs.send({ name: 'remind', requestId: held.card.requestId }));
        await first.close();
        await runScript(databaseUrl, script);
        const next = await openStore({ ...options, dataDir: placeFolder });
        try {
          await work(next, held);
        } finally {
          await next.close();
          await runScript(databaseUrl, CLEAR);
        }
      });
    }
    it('is given back when it is dead, and the paused server that wakes up writes nothing', () =>
      afterStart(heldByGone(SILENT_SECONDS + 1) + WITNESS, async (store, held) => {
        assert.deepEqual(await writeAll(store, held), NOTHING);
        const ran = Promise.withResolvers<string>();
        await store.jobs.work('release-credential', async ({ requestId }) => ran.resolve(requestId));
        assert.equal(await ran.promise, held.release.requestId);
      }));

    it('is given back when it is dead and the clock was set back since its last beat', () =>
      afterStart(heldByGone(-3600) + WITNESS, async (store, held) => {
        assert.deepEqual(await writeAll(store, held), NOTHING);
      }));

    it('stays when the clock was set back and nobody has seen the beats since then', () =>
      afterStart(heldByGone(-3600) + WITNESS_AHEAD, async (store, held) => {
        assert.deepEqual(await writeAll(store, held), EVERYTHING);
      }));

    it('runs again when it was a job', () =>
      afterStart(heldByGone(SILENT_SECONDS + 1) + WITNESS + jobsOfGone(SILENT_SECONDS + 1), async (store, { card }) => {
        const ran = Promise.withResolvers<void>();
        await store.jobs.work('remind', async ({ requestId }) => {
          if (requestId === card.requestId) ran.resolve();
        });
        await ran.promise;
      }));

    it('is given back at once to a server that gets the place of the dead one', async () => {
      const folder = await mkdtemp(join(tmpdir(), 'rooms-otp-place-'));
      (await takePlace(folder, 'gone'))?.release();
      const script = heldByGone(1) + jobsOfGone(1);
      await afterStart(script, (store, held) => takenUp(store, held), folder);
      await rm(folder, { recursive: true });
    });

    it('stays while it is silent for a shorter time', () =>
      afterStart(heldByGone(SILENT_SECONDS - 3) + WITNESS, async (store, held) => {
        assert.deepEqual(await writeAll(store, held), EVERYTHING);
      }));

    it('stays when nobody saw that the database was there all the time', () =>
      afterStart(heldByGone(3600), async (store, held) => {
        assert.deepEqual(await writeAll(store, held), EVERYTHING);
      }));

    it('stays when the connection that listens is cut, and nobody is alone meanwhile', () =>
      opened.away(async ({ databaseUrl = '', dataDir }) => {
        const options = { databaseUrl, dataDir, auditKey: AUDIT_KEY };
        const living = await openStore(options);
        const held = await takeLeases(living);
        await runScript(databaseUrl, WITNESS);
        const cut = await runScript(databaseUrl, CUT_LISTENING);
        assert.equal(cut.rowCount, 1);
        const next = await openStore(options);
        assert.equal(await next.whileAlone(() => assert.fail('it is not alone')), false);
        assert.deepEqual(await writeAll(living, held), EVERYTHING);
        await next.close();
        await living.close();
        await runScript(databaseUrl, CLEAR);
      }));
  },
  SHARED_ENGINES,
);
