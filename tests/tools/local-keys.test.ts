import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseEnv } from 'node:util';

describe('npm run keys:local', () => {
  let folder: string;
  before(() => (folder = mkdtempSync(join(tmpdir(), 'rooms-otp-keys-'))));
  after(() => rmSync(folder, { recursive: true }));

  const run = (file: string): string =>
    spawnSync(process.execPath, ['tools/local-keys.ts', '--file', file], { encoding: 'utf8' }).stdout;

  it('makes the keys that are missing, keeps those that are there, and shows none', () => {
    const file = join(folder, '.env.local.user');
    writeFileSync(file, 'SECRET_BOT_PASSWORD=kept\nSECRET_AUDIT_KEY=crypto_kept');
    const said = run(file);
    const {
      SECRET_OTP_PEPPER: pepper = '',
      SECRET_ENCRYPTION_KEY: encryption = '',
      ...others
    } = parseEnv(readFileSync(file, 'utf8'));
    assert.deepEqual(others, { SECRET_BOT_PASSWORD: 'kept', SECRET_AUDIT_KEY: 'crypto_kept' });
    assert.deepEqual(
      [pepper, encryption].map((key) => Buffer.from(key, 'base64').length),
      [32, 32],
    );
    assert.notEqual(pepper, encryption);
    assert.ok(said.includes('SECRET_OTP_PEPPER, SECRET_ENCRYPTION_KEY added') && !said.includes(pepper), said);
    if (process.platform !== 'win32') assert.equal(statSync(file).mode & 0o777, 0o600);
    const after = readFileSync(file, 'utf8');
    assert.match(run(file), /has all keys/);
    assert.equal(readFileSync(file, 'utf8'), after);
  });
});
