import assert from 'node:assert/strict';
import { fsyncSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDurable } from '../../bot/storage/durable-files.ts';
import { FolderInUseError, lockFolder } from '../../bot/storage/folder-lock.ts';

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
    for (let number = 0; number < 10; number += 1) await database.query(`insert into notes values ($1)`, [String(number)]);
    const after = syncs;
    await database.query('select * from notes');
    assert.ok(after - before >= 10, `${after - before} syncs for 10 commits`);
    assert.equal(syncs, after);
    await database.close();
  });

  it('belong to one process at a time', async () => {
    const unlock = await lockFolder(folder);
    await assert.rejects(lockFolder(folder), FolderInUseError);
    await unlock();
    await (await lockFolder(folder))();
  });
});
