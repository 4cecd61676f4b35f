import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeSettings } from '../../bot/settings/config.ts';
import { tellStartFailure } from '../../bot/main/start-failure.ts';
import { openEmbedded } from '../../bot/storage/engine/embedded-engine.ts';
import { lockFolder } from '../../bot/storage/engine/folder-lock.ts';
import { buildPages } from '../../env/demo/build-pages.ts';
import { serverSettings } from '../../env/demo/start-demo.ts';
import { newDataFolder } from '../support/begun-databases.ts';
import { COMPILE_CACHE } from '../support/compile-cache.ts';
import { noPostgresReason } from '../support/postgres.ts';
import { skipBecause } from '../support/skip.ts';

/** Stand-ins that are never asked. */
const NOWHERE = {
  graph: 'http://127.0.0.1:1',
  issuer: 'http://127.0.0.1:1',
  connector: 'http://127.0.0.1:1',
  host: 'http://127.0.0.1:1',
};
const ENTRY = join(import.meta.dirname, '..', '..', 'bot', 'main', 'serve.ts');

interface Ended {
  readonly status: number | null;
  readonly stderr: string;
  /** Names of what the start created. */
  readonly left: readonly string[];
}

/** Starts the server in an empty folder with these settings and none of the caller's. */
function start(settings: Readonly<Record<string, string>>, program: readonly string[] = [ENTRY]): Ended {
  const folder = mkdtempSync(join(tmpdir(), 'rooms-otp-start-'));
  try {
    const { status, stderr } = spawnSync(process.execPath, program, {
      cwd: folder,
      env: { ...settings, ...COMPILE_CACHE },
      encoding: 'utf8',
      timeout: 60_000,
    });
    return { status, stderr, left: readdirSync(folder) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A folder from which the same program runs, without the pages. */
function copyOfProgram(): string {
  const folder = mkdtempSync(join(tmpdir(), 'rooms-otp-program-'));
  for (const name of ['bot', 'contract', 'texts', 'node_modules', 'package.json'])
    symlinkSync(join(import.meta.dirname, '..', '..', name), join(folder, name));
  return folder;
}

function programIn(folder: string): readonly string[] {
  return ['--preserve-symlinks', '--preserve-symlinks-main', join(folder, 'bot', 'main', 'serve.ts')];
}

describe('the start of the server', () => {
  const required = describeSettings()
    .filter(({ fallback }) => fallback.startsWith('required'))
    .map(({ name }) => name);

  it('lists every missing setting at once, creates nothing and ends with exit code 1', () => {
    const { status, stderr, left } = start({});
    assert.equal(status, 1);
    const missing = [...stderr.matchAll(/^ {2}(\w+) is missing: \S/gm)].map(([, name]) => name);
    assert.deepEqual(new Set(missing), new Set(required));
    assert.ok(missing.includes('TENANT_ID') && missing.includes('AUDIT_KEY'));
    assert.match(stderr, /npm run demo/);
    assert.deepEqual(left, []);
  });

  it('lists a setting of the wrong form beside the missing ones, without its value', () => {
    const { status, stderr } = start({ OTP_PEPPER: 'c2hvcnQ=', PORT: '70000' });
    assert.equal(status, 1);
    assert.match(stderr, /^ {2}OTP_PEPPER must be 32 bytes in base64/m);
    assert.match(stderr, /^ {2}PORT must be a whole number from 0 to 65535/m);
    assert.match(stderr, /^ {2}TENANT_ID is missing/m);
    assert.ok(!stderr.includes('c2hvcnQ='));
  });

  it('says what to do when the pages are not built, and creates nothing', () => {
    const folder = copyOfProgram();
    try {
      const { status, stderr, left } = start(serverSettings(NOWHERE, folder), programIn(folder));
      assert.equal(status, 1);
      assert.match(stderr, /^The tab is not built: there is no .*index\.html\. Run: npm run build$/m);
      assert.deepEqual(left, []);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('takes a blank setting for a missing one', () => {
    const { stderr } = start({ TENANT_ID: '  ' });
    assert.match(stderr, /^ {2}TENANT_ID is missing/m);
  });

  describe('that cannot be', () => {
    let folder: string;
    let dataDir: string;
    let settings: Readonly<Record<string, string>>;

    before(async () => {
      await buildPages();
      folder = mkdtempSync(join(tmpdir(), 'rooms-otp-refused-'));
      writeFileSync(join(folder, 'package.json'), '{}');
      dataDir = await newDataFolder();
      settings = { ...serverSettings(NOWHERE, folder), DATA_DIR: dataDir };
    });
    after(() => {
      for (const path of [folder, dataDir]) rmSync(path, { recursive: true, force: true });
    });

    /** What it says in its one line. */
    function refusal(change: Readonly<Record<string, string>>): string {
      const { status, stderr } = start({ ...settings, ...change });
      assert.equal(status, 1);
      assert.match(stderr, /^Rooms OTP did not start: [^\n]*\n$/);
      return stderr;
    }

    it('names the folder that is no folder', () => {
      assert.match(
        refusal({ DATA_DIR: join(folder, 'package.json', 'data') }),
        /package\.json: it is no folder; set DATA_DIR to/,
      );
    });

    it('names the folder that another process uses', () => {
      const unlock = lockFolder(dataDir);
      assert.match(refusal({}), /another process already uses the data in .*; stop it first/);
      unlock();
    });

    it('names the newer version that has changed the database, and what to start instead', async () => {
      const needs = async (migrations: number): Promise<void> => {
        const engine = await openEmbedded(dataDir);
        await engine.script((run) => run(`update schema_needs set migrations = ${migrations}`).then(() => undefined));
        await engine.close();
      };
      await needs(1000);
      assert.match(refusal({}), /a newer version of the server uses this database: it needs 1000 .*: start the newer/);
      await needs(14);
    });

    it('repeats what PostgreSQL says of files that it cannot use', () => {
      mkdirSync(join(folder, 'data', 'database'), { recursive: true });
      writeFileSync(join(folder, 'data', 'database', 'PG_VERSION'), 'none');
      assert.match(
        refusal({ DATA_DIR: join(folder, 'data') }),
        /the embedded database in .* does not open: could not access the server configuration file/,
      );
    });

    it('names the address that is taken, and the one that this machine does not have', async () => {
      const other = createServer().listen(0, '127.0.0.1');
      await once(other, 'listening');
      const { port } = other.address() as AddressInfo;
      const told = refusal({ PORT: String(port) });
      other.close();
      assert.match(
        told,
        new RegExp(`127\\.0\\.0\\.1:${port} is in use by another program: stop that program, or set another PORT`),
      );
      assert.match(refusal({ HOST: '192.0.2.1' }), /192\.0\.2\.1 isn't an address of this machine: set HOST/);
    }).timeout(120_000);

    it('names the database that is out of reach', () => {
      assert.match(
        refusal({ DATABASE_URL: 'postgres://127.0.0.1:1/rooms' }),
        /the database of DATABASE_URL can't be reached: connect ECONNREFUSED 127\.0\.0\.1:1; npm run check-config/,
      );
    });

    it('names the database also when its name has several addresses, none of which answers', () => {
      const refused = Object.assign(new Error('connect ECONNREFUSED ::1:1'), {
        syscall: 'connect',
        code: 'ECONNREFUSED',
      });
      assert.match(
        tellStartFailure(new AggregateError([refused, refused])),
        /the database of DATABASE_URL can't be reached: connect ECONNREFUSED ::1:1/,
      );
    });

    it('repeats what a database says that does not let it in', function postgres() {
      const url = process.env['TEST_DATABASE_URL'];
      if (!url) return skipBecause(this, noPostgresReason());
      const other = new URL(url);
      other.pathname = '/rooms_nowhere';
      assert.match(
        refusal({ DATABASE_URL: other.href }),
        /the database of DATABASE_URL refuses the server: database "rooms_nowhere" does not exist; npm run check-config/,
      );
    });

    it('repeats what a database says that takes no writes, without a stack', function postgres() {
      const url = process.env['TEST_DATABASE_URL'];
      if (!url) return skipBecause(this, noPostgresReason());
      const standby = new URL(url);
      standby.searchParams.set('options', '-c default_transaction_read_only=on');
      assert.match(
        refusal({ DATABASE_URL: standby.href }),
        /Rooms OTP did not start: the database can't be used right now: cannot execute .* in a read-only transaction\n$/,
      );
    });
  });
});
