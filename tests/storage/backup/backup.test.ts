import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { SYSTEM } from '../../../bot/domain/admin.ts';
import { keyMarks } from '../../../bot/keys/key-mark.ts';
import { BackupRefused } from '../../../bot/storage/backup/backup-refused.ts';
import { backUpEmbedded, restoreEmbedded } from '../../../bot/storage/backup/embedded-backup.ts';
import { backUpServer, restoreServer } from '../../../bot/storage/backup/server-backup.ts';
import { examine } from '../../../bot/storage/doctor/examine.ts';
import { checkDatabase } from '../../../bot/storage/engine/database-check.ts';
import { FolderInUseError } from '../../../bot/storage/engine/folder-lock.ts';
import { openEngine } from '../../../bot/storage/engine/open-engine.ts';
import { RestoreUnfinished } from '../../../bot/storage/migrations/restore-unfinished.ts';
import { openStore, type OpenedStore } from '../../../bot/storage/open-store.ts';
import { findPostgresBinaries } from '../../../tools/postgres/postgres-binaries.ts';
import { ENGINES, openEngine as openDatabase, type EngineDatabase } from '../../e2e/servers/servers.ts';
import { newDataFolder } from '../../support/begun-databases.ts';
import { COMPILE_CACHE } from '../../support/compile-cache.ts';
import { skipBecause } from '../../support/skip.ts';
import { AUDIT_KEY, approve, issue, ready, statusOf, submit, submitted, addAccount } from '../store-contract.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const ROWS = 'select count(*)::integer as rows from audit_entries';
const MARKS = keyMarks({ OTP_PEPPER: AUDIT_KEY, ENCRYPTION_KEY: AUDIT_KEY, AUDIT_KEY });

/** The commands as docs/operations.md gives them. */
function documentedCommands(): readonly string[] {
  const page = readFileSync(join(ROOT, 'docs', 'operations.md'), 'utf8');
  const [, block = ''] = /## Back-up and restore[^]*?```sh\n([^]*?)```/.exec(page) ?? [];
  return block
    .split('\n')
    .map((line) => line.replace(/#.*/, '').trim())
    .filter((line) => line !== '');
}

interface Ended {
  readonly code: number;
  readonly said: string;
}

for (const engine of ENGINES)
  describe(`the documented backup and restore on ${engine}`, function suite() {
    this.timeout(180_000);
    const [backup = '', restore = '', verify = ''] = documentedCommands();
    let database: EngineDatabase;
    let dataDir: string;
    let folder: string;
    let place: { readonly dataDir: string; readonly databaseUrl?: string };

    before(async function open() {
      database = await openDatabase(this, engine);
      if (database.settings['DATABASE_URL'] !== undefined && findPostgresBinaries() === undefined)
        skipBecause(this, 'the programs pg_dump, pg_restore and psql are not on this machine');
      process.env['PATH'] = [findPostgresBinaries() ?? '', process.env['PATH']].join(delimiter);
      dataDir = await newDataFolder();
      folder = await mkdtemp(join(tmpdir(), 'rooms-otp-backup-test-'));
      const url = database.settings['DATABASE_URL'];
      place = { dataDir, ...(url !== undefined && { databaseUrl: url }) };
    });
    after(async () => {
      await database?.drop();
      for (const path of [dataDir, folder]) if (path) await rm(path, { recursive: true, force: true });
    });

    let opened: OpenedStore | undefined;
    const open = async (): Promise<OpenedStore> => (opened = await openStore({ ...place, auditKey: AUDIT_KEY }));
    async function close(): Promise<void> {
      await opened?.close();
      opened = undefined;
    }
    afterEach(close);
    async function change(statement: string): Promise<readonly unknown[]> {
      const behind = await openEngine(place);
      try {
        let rows: readonly unknown[] = [];
        // Tests refuse writes without the lock of their account.
        await behind.script(async (run) => {
          await run('select from accounts for update');
          rows = await run(statement);
        });
        return rows;
      } finally {
        await behind.close();
      }
    }
    /** Runs a documented line, with another name for the file. */
    function run(command: string, file = 'rooms-otp.backup'): Promise<Ended> {
      const line = command.replace('rooms-otp.backup', `"${join(folder, file)}"`);
      const env = {
        ...process.env,
        ...COMPILE_CACHE,
        ...database.settings,
        DATA_DIR: dataDir,
        AUDIT_KEY: Buffer.from(AUDIT_KEY).toString('base64'),
      };
      return new Promise((resolve) => {
        execFile('sh', ['-c', line], { cwd: ROOT, env }, (error, stdout, stderr) =>
          resolve({ code: Number(error?.code ?? 0), said: `${stdout}${stderr}` }),
        );
      });
    }

    function restoreBy(file: string, auditMark = MARKS.AUDIT_KEY): Promise<number> {
      const keys = { auditKey: AUDIT_KEY, auditMark };
      const { databaseUrl } = place;
      return databaseUrl === undefined
        ? restoreEmbedded(dataDir, join(folder, file), keys)
        : restoreServer(databaseUrl, join(folder, file), keys);
    }
    /** Restores by a psql that commits and never hears of it. */
    async function losingTheAnswer(file: string): Promise<number> {
      const path = process.env['PATH'];
      const programs = await mkdtemp(join(folder, 'programs-'));
      await writeFile(join(programs, 'psql'), `#!/bin/sh\nPATH="${path}" psql "$@"\nexit 2\n`, { mode: 0o700 });
      process.env['PATH'] = [programs, path].join(delimiter);
      try {
        return await restoreBy(file);
      } finally {
        process.env['PATH'] = path;
      }
    }
    async function succeeds(command: string, file?: string): Promise<string> {
      const { code, said } = await run(command, file);
      assert.equal(code, 0, said);
      return said;
    }
    async function fails(command: string, words: RegExp, file?: string): Promise<void> {
      const { code, said } = await run(command, file);
      assert.equal(code, 1, said);
      assert.match(said, words);
    }

    it('bring back everything of the moment of the backup, and nothing that came later', async () => {
      let store = await open();
      await store.keyMarks.claim(MARKS);
      const pending = await submitted(store);
      const held = await submitted(store);
      await approve(store, held);
      const begun = store.transaction(async (tx) => {
        await tx.locks.accountsOf([held.id]);
        return await tx.releases.begin(held.id, 3600, 50);
      });
      assert.ok(await begun);
      const known = await submitted(store);
      await approve(store, known);
      await store.transaction(async (tx) => {
        await tx.locks.accountsOf([known.id]);
        return await tx.releaseAttempts.seed(known.id, 1, 'sealed');
      });
      const uploaded = await submit(store, await issue(store, (await addAccount(store)).id));
      const published = await ready(store);
      await close();
      await change(`update otps set password_mode = 'keep' where id = '${uploaded.otpId}'`);
      await change(
        `insert into servers (id, version, schema_version) values ('of the time of the backup', '0.1.0', 14)`,
      );
      await succeeds(backup);

      store = await open();
      await approve(store, pending);
      const later = await submitted(store);
      await close();
      await change('delete from servers');
      await change('create table of_a_newer_version (id text references requests (id))');
      await change(`insert into of_a_newer_version select id from requests`);
      assert.match(await succeeds(restore), / 3 open requests say that the password may have been changed /);
      assert.match(await succeeds(verify), /The audit is intact/);

      assert.deepEqual(await change(`select to_regclass('of_a_newer_version') as left_behind`), [
        { left_behind: null },
      ]);
      assert.deepEqual(
        await change(`select (select count(*)::integer from servers) as servers,
          (select count(*)::integer from release_leases) as leases,
          (select value from settings where name = 'cards_to_rewrite') as cards,
          (select event ->> 'act' from audit_entries order by id desc limit 1) as act`),
        [{ servers: 0, leases: 0, cards: true, act: 'data_restored' }],
      );
      const marked = await change(`select request_id from password_attempts where outcome = 'sent'`);
      const ids = new Set(marked.map((row) => (row as { request_id: string }).request_id));
      assert.deepEqual(ids, new Set([pending.id, held.id, known.id]));
      store = await open();
      for (const [id, status] of [
        [pending.id, 'pending'],
        [uploaded.id, 'pending'],
        [held.id, 'approved'],
        [published.id, 'ready'],
        [later.id, undefined],
      ] as const)
        assert.equal(await statusOf(store, id), status);
      const revoked = await store.transaction(async (tx) => {
        await tx.locks.accountsOf([pending.id]);
        await tx.otps.revoke(pending.otpId);
        return await tx.requests.cancel(pending.otpId, SYSTEM, 'revoked');
      });
      assert.equal(revoked && 'passwordChanged' in revoked && revoked.passwordChanged, 'maybe');
      await close();
      const releases = await change(
        `select id, release_number as release from requests where id in ('${held.id}', '${known.id}') order by release`,
      );
      assert.deepEqual(releases, [
        { id: known.id, release: 1 },
        { id: held.id, release: 2 },
      ]);
    });

    it('are refused while a server uses the data, where it would lose something', async () => {
      await open();
      await fails(restore, /another process already uses the data|a server uses this database: stop all of them first/);
      if (engine === 'the embedded database')
        await assert.rejects(backUpEmbedded(dataDir, join(folder, 'other.backup')), FolderInUseError);
      await close();
    });

    it('name what is wrong with the file or the key, and change nothing', async () => {
      const before = await change(ROWS);
      await fails(backup, /rooms-otp\.backup exists already/);
      await fails(restore, /there is no file .*missing\.backup/, 'missing.backup');
      await writeFile(join(folder, 'text.backup'), 'no backup');
      await fails(restore, /text\.backup is no backup of Rooms OTP/, 'text.backup');
      const whole = readFileSync(join(folder, 'rooms-otp.backup'));
      const other = Buffer.concat([Buffer.from(whole.subarray(0, 5)), Buffer.alloc(600, 'x')]);
      await writeFile(join(folder, 'other-product.backup'), other);
      if (place.databaseUrl !== undefined)
        await assert.rejects(restoreBy('other-product.backup'), /this file is not a backup of this server/);
      await writeFile(join(folder, 'half.backup'), whole.subarray(0, Math.floor(whole.length * 0.6)));
      await assert.rejects(restoreBy('half.backup'), BackupRefused);
      await assert.rejects(restoreBy('rooms-otp.backup', 'another'), /was written with another AUDIT_KEY/);
      assert.deepEqual(await change(ROWS), before);
    });

    if (engine === 'the embedded database')
      it('put the data back that a restore had set aside when it was killed', async () => {
        const before = await change(ROWS);
        const setAside = (): Promise<void> => rename(join(dataDir, 'database'), join(dataDir, 'replaced'));
        await setAside();
        await assert.rejects(restoreBy('rooms-otp.backup', 'another'), /was written with another AUDIT_KEY/);
        assert.deepEqual(await change(ROWS), before);
        await setAside();
        assert.deepEqual(await change(ROWS), before);
      });

    it('keep everyone from data whose restore broke off, until another one has ended', async () => {
      const { databaseUrl } = place;
      const before = await change(ROWS);
      const breaks =
        databaseUrl === undefined ? `raise exception 'cut'` : 'perform pg_terminate_backend(pg_backend_pid())';
      await change(`create function cut() returns trigger language plpgsql as $$ begin ${breaks}; return new; end $$;
        create trigger cut before insert on audit_entries for each row execute function cut()`);
      const file = join(folder, 'cut.backup');
      await (databaseUrl === undefined ? backUpEmbedded(dataDir, file) : backUpServer(databaseUrl, file));
      await change('drop function cut cascade');
      if (databaseUrl === undefined) await assert.rejects(restoreBy('cut.backup'), /cut/);
      else {
        await fails(
          restore,
          /^The restore is not finished, .*: the database of DATABASE_URL ended .*\nRun npm run restore again/m,
          'cut.backup',
        );
        await assert.rejects(open(), /a restore did not end.*run npm run restore again/);
        await fails(backup, /There is no backup: a restore did not end/, 'unfinished.backup');
        const { outcome, found } = await checkDatabase(databaseUrl, dataDir);
        assert.equal(outcome, 'missing');
        assert.match(found, /a restore did not end/);
        const listCheck = { differing: () => Promise.resolve([]), repair: () => Promise.resolve() };
        const { findings } = await examine({ ...place, databaseUrl, auditKey: AUDIT_KEY, fix: true, listCheck });
        assert.deepEqual(
          findings.map(({ code }) => code),
          ['restore_unfinished'],
        );
        await assert.rejects(restoreBy('cut.backup'), RestoreUnfinished);
        await restoreBy('rooms-otp.backup');
        await assert.rejects(losingTheAnswer('rooms-otp.backup'), RestoreUnfinished);
        await restoreBy('rooms-otp.backup');
      }
      assert.deepEqual(await change(ROWS), before);
      await open();
      await close();
      assert.deepEqual(await change(`select to_regclass('restore_unfinished') as mark, to_regproc('cut') as cut`), [
        { mark: null, cut: null },
      ]);
    });

    it('refuse data of a newer version, and change nothing', async () => {
      await change('update schema_needs set migrations = 1000');
      await succeeds(backup, 'newer.backup');
      await change('update schema_needs set migrations = 14');
      await assert.rejects(restoreBy('newer.backup'), /can't be used: a newer version .* needs 1000 migrations/);
      assert.deepEqual(await change('select migrations from schema_needs'), [{ migrations: 14 }]);
    });

    it('write a file that only this user can read', async () => {
      assert.equal((await stat(join(folder, 'rooms-otp.backup'))).mode & 0o777, 0o600);
    });
  });
