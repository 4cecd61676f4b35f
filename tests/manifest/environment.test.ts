import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEnvironment } from '../../tools/manifest/environment.ts';

describe('an environment', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'rooms-otp-env-'));
    writeFileSync(join(folder, '.env.dev'), '# comment\nAPP_NAME=Rooms OTP\nBOT_ID=\nBOT_DOMAIN=from.file\n');
    writeFileSync(join(folder, '.env.dev.user'), 'BOT_ID=from-user-file\nSECRET_BOT_PASSWORD=x\n');
  });
  after(() => rmSync(folder, { recursive: true }));

  it("is its file, what the user's file adds, and what this process was given", () => {
    const read = readEnvironment('dev', folder, { BOT_DOMAIN: 'from.process', APP_NAME: '', PATH: '/bin' });
    assert.ok('values' in read);
    assert.deepEqual(Object.fromEntries(read.values), {
      APP_NAME: 'Rooms OTP',
      BOT_ID: 'from-user-file',
      BOT_DOMAIN: 'from.process',
      SECRET_BOT_PASSWORD: 'x',
    });
  });

  it('that does not exist is told, with those that do', () => {
    const read = readEnvironment('prod', folder, {});
    assert.ok('what' in read);
    assert.equal(read.what, "doesn't exist");
    assert.match(read.remedy, /choose one of dev, or/);
  });
});

describe('npm run manifest', () => {
  const run = (...args: readonly string[]) =>
    spawnSync(process.execPath, ['tools/manifest.ts', ...args], { encoding: 'utf8' });

  it('writes the package, and says what is in it', () => {
    const { status, stdout, stderr } = run('--env', 'playground');
    assert.deepEqual([status, stderr], [0, '']);
    assert.match(
      stdout,
      /appPackage\.playground\.zip: Rooms OTP \d+\.\d+\.\d+ with manifest\.json, de\.json, color\.png, outline\.png/,
    );
  });

  it('ends with an exit code of its own when there are mistakes, and without an environment', () => {
    const { status, stderr } = run('--env', 'nowhere');
    assert.equal(status, 1);
    assert.match(stderr, /env[/\\]\.env\.nowhere doesn't exist/);
    assert.equal(run().status, 2);
  });
});
