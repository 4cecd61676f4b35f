import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { fsyncSync } from 'node:fs';
import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { openDurable } from '../../../bot/storage/engine/durable-files.ts';
import { FolderInUseError, lockFolder } from '../../../bot/storage/engine/folder-lock.ts';
import { skipBecause } from '../../support/skip.ts';

describe('the files of the embedded database', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'rooms-otp-files-'));
  });

  afterEach(() => rm(folder, { recursive: true }));

  it('reach the disk with every commit, and not for reading', async () => {
    let syncs = 0;
    const database = await openDurable(join(folder, 'database'), {
      sync: (descriptor) => {
        syncs += 1;
        fsyncSync(descriptor);
      },
    });
    await database.exec('create table notes (text text)');
    const before = syncs;
    for (let number = 0; number < 10; number += 1)
      await database.query(`insert into notes values ($1)`, [String(number)]);
    const after = syncs;
    await database.query('select * from notes');
    assert.ok(after - before >= 10, `${after - before} syncs for 10 commits`);
    assert.equal(syncs, after);
    await database.close();
  });

  it('belong to one process at a time', () => {
    const unlock = lockFolder(folder);
    assert.throws(() => lockFolder(folder), FolderInUseError);
    unlock();
    lockFolder(folder)();
  });

  it('are not given to a process of another container either, by whatever path it sees them', async function container() {
    const other = join(folder, '..', `${basename(folder)}-seen-otherwise`);
    await symlink(folder, other);
    const unlock = lockFolder(folder);
    const script = join(import.meta.dirname, 'locking-process.ts');
    const { status, stdout, error } = spawnSync(
      'unshare',
      ['--net', '--pid', '--fork', process.execPath, script, other],
      { encoding: 'utf8' },
    );
    unlock();
    await rm(other);
    if (error !== undefined || (status !== 0 && stdout === ''))
      return skipBecause(this, 'this system or user has no namespaces to put a process into');
    assert.equal(stdout, 'FolderInUseError\n');
  });
});
