import assert from 'node:assert/strict';
import { chmodSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { closeDataFolder } from '../../../bot/storage/engine/close-folder.ts';
import { openEmbedded } from '../../../bot/storage/engine/embedded-engine.ts';
import { newDataFolder } from '../../support/begun-databases.ts';
import { skipBecause } from '../../support/skip.ts';

describe('a data folder that other users could read', () => {
  let folder: string;
  let lines: string[];
  const log = pino({ base: null, timestamp: false }, { write: (line) => lines.push(line) });

  beforeEach(function rights() {
    if (process.platform === 'win32') skipBecause(this, 'Windows has no such rights');
    lines = [];
    folder = mkdtempSync(join(tmpdir(), 'rooms-otp-wide-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const rightsOf = (...path: readonly string[]): string => (lstatSync(join(folder, ...path)).mode & 0o777).toString(8);

  it('is closed with our files in it, but not those of others, and the log says so once', async () => {
    chmodSync(folder, 0o755);
    mkdirSync(join(folder, 'database', 'base'), { recursive: true });
    writeFileSync(join(folder, 'database', 'base', '1'), '');
    writeFileSync(join(folder, 'lock'), '');
    writeFileSync(join(folder, 'notes'), '');
    symlinkSync(join(folder, 'notes'), join(folder, 'database', 'link'));
    for (const path of ['database', 'database/base']) chmodSync(join(folder, path), 0o755);
    for (const path of ['database/base/1', 'lock', 'notes']) chmodSync(join(folder, path), 0o644);
    await closeDataFolder(folder, log);
    await closeDataFolder(folder, log);
    assert.deepEqual(
      [rightsOf(), rightsOf('database'), rightsOf('database', 'base'), rightsOf('database', 'base', '1')],
      ['700', '700', '700', '600'],
    );
    assert.deepEqual([rightsOf('lock'), rightsOf('notes')], ['600', '644']);
    assert.deepEqual(
      lines.map((line) => JSON.parse(line) as unknown),
      [{ level: 40, folder, closed: 5, msg: 'the data folder was open to other users and is closed now' }],
    );
  });

  it('is closed when the embedded database opens, and stays so', async () => {
    const dataDir = await newDataFolder();
    chmodSync(dataDir, 0o755);
    const before = process.umask(0o077);
    try {
      const engine = await openEmbedded(dataDir, log);
      await engine.close();
    } finally {
      process.umask(before);
    }
    const paths = readdirSync(dataDir, { recursive: true, encoding: 'utf8' }).map((name) => join(dataDir, name));
    const open = [dataDir, ...paths].filter((path) => (lstatSync(path).mode & 0o077) !== 0);
    rmSync(dataDir, { recursive: true, force: true });
    assert.deepEqual(open, []);
    assert.match(lines.join(''), /is closed now/);
  });
});
