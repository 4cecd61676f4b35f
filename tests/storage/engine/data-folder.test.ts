import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataFolderRefused, folderFault, provideFolder } from '../../../bot/storage/engine/data-folder.ts';
import { checkDatabase } from '../../../bot/storage/engine/database-check.ts';
import { skipBecause } from '../../support/skip.ts';

describe('the folder of the embedded database', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'rooms-otp-folder-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('is created with those above it, for this user alone', async () => {
    const wanted = join(folder, 'a', 'b');
    assert.equal(await folderFault(wanted), undefined);
    assert.equal(existsSync(join(folder, 'a')), false);
    await provideFolder(wanted);
    await provideFolder(wanted);
    for (const path of [join(folder, 'a'), wanted])
      assert.equal(statSync(path).mode & 0o777, process.platform === 'win32' ? 0o666 : 0o700);
  });

  for (const below of ['', 'data']) {
    it(`is refused ${below ? 'below a file' : 'when it is a file'}, which the check sees as well`, async () => {
      const file = join(folder, 'file');
      writeFileSync(file, '');
      const fault = { path: file, reason: 'it is no folder' };
      assert.deepEqual(await folderFault(join(file, below)), fault);
      await assert.rejects(provideFolder(join(file, below)), new DataFolderRefused(fault));
      const { outcome, found, remedy } = await checkDatabase(undefined, join(file, below));
      assert.deepEqual([outcome, found], ['missing', `embedded, in DATA_DIR: ${file}: it is no folder`]);
      assert.match(remedy ?? '', /set DATA_DIR to a folder/);
    });
  }

  it('is refused where this user may not write', () => {
    chmodSync(folder, 0o555);
    const seen: unknown = JSON.parse(
      execFileSync(process.execPath, [join(import.meta.dirname, 'folder-as-nobody.ts'), join(folder, 'data')], {
        encoding: 'utf8',
      }),
    );
    const reason = 'this user may not write there';
    assert.deepEqual(seen, {
      fault: { path: folder, reason },
      refusal: new DataFolderRefused({ path: folder, reason }).message,
    });
  });

  it('is refused at once where no folder can be', async function proc() {
    if (process.platform !== 'linux') return skipBecause(this, 'there is no /proc');
    await assert.rejects(provideFolder('/proc/nope'), DataFolderRefused);
    const { outcome } = await checkDatabase(undefined, '/proc/nope');
    assert.equal(outcome, 'missing');
  });

  it('is looked at, and nothing is created', async () => {
    const wanted = join(folder, 'data');
    const { outcome, found } = await checkDatabase(undefined, wanted);
    assert.deepEqual([outcome, found], ['warning', `embedded, begun at the next start in ${wanted}`]);
    assert.equal(existsSync(wanted), false);
  });
});
