import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeSettings } from '../bot/config.ts';
import { serverSettings } from '../env/demo/start-demo.ts';

/** Stand-ins that are never asked. */
const NOWHERE = { graph: 'http://127.0.0.1:1', issuer: 'http://127.0.0.1:1', connector: 'http://127.0.0.1:1', host: 'http://127.0.0.1:1' };
const ENTRY = join(import.meta.dirname, '..', 'bot', 'index.ts');

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
    const { status, stderr } = spawnSync(process.execPath, program, { cwd: folder, env: settings, encoding: 'utf8', timeout: 60_000 });
    return { status, stderr, left: readdirSync(folder) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('the start of the server', () => {
  const required = describeSettings().filter(({ fallback }) => fallback.startsWith('required')).map(({ name }) => name);

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
    const folder = mkdtempSync(join(tmpdir(), 'rooms-otp-unbuilt-'));
    try {
      // The same program in a folder that has no bundle.
      for (const name of ['bot', 'node_modules', 'package.json']) symlinkSync(join(import.meta.dirname, '..', name), join(folder, name));
      const entry = join(folder, 'bot', 'index.ts');
      const { status, stderr, left } = start(serverSettings(NOWHERE, folder), ['--preserve-symlinks', '--preserve-symlinks-main', entry]);
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
});
