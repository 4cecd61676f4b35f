import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { backUpEmbedded } from '../../../bot/storage/backup/embedded-backup.ts';
import { backUpServer } from '../../../bot/storage/backup/server-backup.ts';
import { openStore } from '../../../bot/storage/open-store.ts';
import { findPostgresBinaries } from '../../../tools/postgres/postgres-binaries.ts';
import { type EngineDatabase, ENGINES, openEngine } from '../../e2e/servers/servers.ts';
import { seeded } from '../../fuzz/odd-json.ts';
import { newDataFolder } from '../../support/begun-databases.ts';
import { COMPILE_CACHE } from '../../support/compile-cache.ts';
import { skipBecause } from '../../support/skip.ts';
import { approve, AUDIT_KEY, ready, submitted } from '../store-contract.ts';

const RESTORE = join(import.meta.dirname, '..', '..', '..', 'bot', 'main', 'restore.ts');
const SEED = 20261201;

interface Place {
  readonly dataDir: string;
  readonly databaseUrl?: string;
}

/** What a database holds, as far as a test compares it. */
interface Contents {
  readonly requests: number;
  readonly entries: number;
}

async function contentsOf(place: Place): Promise<Contents> {
  const store = await openStore({ ...place, auditKey: AUDIT_KEY });
  try {
    const verdict = await store.audit.verify();
    assert.ok(verdict.intact);
    return { requests: await store.requests.countPending(), entries: verdict.count };
  } finally {
    await store.close();
  }
}

async function fill(place: Place): Promise<void> {
  const store = await openStore({ ...place, auditKey: AUDIT_KEY });
  for (let index = 0; index < 10; index += 1) {
    await submitted(store);
    await ready(store);
    await approve(store, await submitted(store));
  }
  await store.close();
}

/** Runs the restore command, and kills it after so many milliseconds. @returns whether it ended by itself, and well */
function restore(place: Place, file: string, killAfter?: number): Promise<boolean> {
  const { dataDir, databaseUrl } = place;
  const env = {
    ...process.env,
    ...COMPILE_CACHE,
    DATA_DIR: dataDir,
    ...(databaseUrl !== undefined && { DATABASE_URL: databaseUrl }),
    AUDIT_KEY: Buffer.from(AUDIT_KEY).toString('base64'),
  };
  const child = spawn(process.execPath, [RESTORE, '--from', file], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  const timer = killAfter === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter);
  return new Promise((resolve) => {
    child.once('exit', (code) => {
      clearTimeout(timer);
      resolve(code === 0);
    });
  });
}

/** Returns what is in the database, or `unfinished` when the server refuses it because a restore did not end. */
function lookInto(place: Place): Promise<Contents | 'unfinished'> {
  return contentsOf(place).catch((error: unknown) => {
    assert.match(String(error), /a restore did not end/u);
    return 'unfinished' as const;
  });
}

/** Tests that a restore which is killed again and again leaves old data, new data, or data that nobody may use. */
export function killedRestoreSuite(rounds: number): void {
  for (const engine of ENGINES)
    describe(`a restore on ${engine} that is killed${rounds > 1 ? ` ${rounds} times` : ''}`, function suite() {
      this.timeout(2_400_000);
      let database: EngineDatabase;
      let place: Place;
      let folder: string;
      before(async function open() {
        database = await openEngine(this, engine);
        const url = database.settings['DATABASE_URL'];
        const binaries = findPostgresBinaries();
        if (url !== undefined && binaries === undefined) skipBecause(this, 'pg_restore is not on this machine');
        process.env['PATH'] = [binaries ?? '', process.env['PATH']].join(delimiter);
        folder = await mkdtemp(join(tmpdir(), 'rooms-otp-killed-restore-'));
        place = { dataDir: await newDataFolder(), ...(url !== undefined && { databaseUrl: url }) };
      });
      after(async () => {
        await database?.drop();
        for (const path of [place?.dataDir, folder]) if (path) await rm(path, { recursive: true, force: true });
      });

      it('leaves the old data, the restored data, or data that no server uses until it was restored', async () => {
        const { dataDir, databaseUrl } = place;
        const file = join(folder, 'rooms-otp.backup');
        await fill(place);
        await (databaseUrl === undefined ? backUpEmbedded(dataDir, file) : backUpServer(databaseUrl, file));
        const begun = performance.now();
        assert.equal(await restore(place, file), true);
        const duration = performance.now() - begun;
        const saved = await contentsOf(place);
        const random = seeded(SEED);
        const found = { old: 0, restored: 0, unfinished: 0 };
        for (let round = 0; round < rounds; round += 1) {
          await fill(place);
          const old = await contentsOf(place);
          await restore(place, file, random(Math.round(duration)));
          const left = await lookInto(place);
          if (left === 'unfinished') found.unfinished += 1;
          else if (left.entries === saved.entries) found.restored += 1;
          else {
            assert.deepEqual(left, old);
            found.old += 1;
          }
          assert.equal(await restore(place, file), true);
          assert.deepEqual(await contentsOf(place), saved);
        }
        console.log(`${engine}: ${JSON.stringify(found)}, seed ${SEED}`);
        assert.ok(rounds < 10 || found.old > 0, 'no restore was killed before its end');
      });
    });
}
