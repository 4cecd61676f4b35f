import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConsoleError } from '../../../console/enroll/outcome.ts';
import {
  checkSettingsFolder,
  removeUnfinished,
  settingsTaken,
  TEAMS_ROOMS_FOLDER,
  writeSettings,
} from '../../../console/machine/settings-folder.ts';

const open = async () => {};
const isFileError = (error: unknown) => error instanceof ConsoleError && error.outcome === 'file';

describe('the settings folder', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'rooms-otp-settings-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('gets the file whole and protected', async () => {
    const path = await writeSettings({ path: folder, protect: open }, '<é/>');
    assert.equal(readFileSync(path, 'utf8'), '<é/>');
    assert.equal(statSync(path).mode & 0o777, 0o600);
    assert.deepEqual(readdirSync(folder), ['SkypeSettings.xml']);
    assert.equal(await settingsTaken(path), false);
    rmSync(path);
    assert.equal(await settingsTaken(path), true);
  });

  it('is protected while the file is still empty', async () => {
    let size = -1;
    await writeSettings(
      {
        path: folder,
        protect: async (path) => {
          size = statSync(path).size;
        },
      },
      '<a/>',
    );
    assert.equal(size, 0);
  });

  it('holds nothing after the protection failed', async () => {
    const protect = async () => {
      throw new Error('icacls failed');
    };
    await assert.rejects(writeSettings({ path: folder, protect }, '<a/>'), isFileError);
    assert.deepEqual(readdirSync(folder), []);
  });

  it('is not led elsewhere by a link', async () => {
    const elsewhere = join(folder, 'elsewhere');
    writeFileSync(elsewhere, 'before');
    symlinkSync(elsewhere, join(folder, 'SkypeSettings.xml'));
    symlinkSync(elsewhere, join(folder, 'SkypeSettings.xml.rooms-otp-new'));
    await writeSettings({ path: folder, protect: open }, '<a/>');
    assert.equal(readFileSync(elsewhere, 'utf8'), 'before');
    assert.equal(readFileSync(join(folder, 'SkypeSettings.xml'), 'utf8'), '<a/>');
  });

  it('replaces an earlier file, but not a folder of that name', async () => {
    await writeSettings({ path: folder, protect: open }, '<a/>');
    await writeSettings({ path: folder, protect: open }, '<b/>');
    assert.equal(readFileSync(join(folder, 'SkypeSettings.xml'), 'utf8'), '<b/>');
    rmSync(join(folder, 'SkypeSettings.xml'));
    mkdirSync(join(folder, 'SkypeSettings.xml', 'x'), { recursive: true });
    await assert.rejects(writeSettings({ path: folder, protect: open }, '<a/>'), isFileError);
    assert.deepEqual(readdirSync(folder), ['SkypeSettings.xml']);
  });

  it('must be there, and a folder', async () => {
    await checkSettingsFolder(folder);
    await assert.rejects(checkSettingsFolder(join(folder, 'missing')), /Create it, or choose another one with --out/);
    writeFileSync(join(folder, 'file'), '');
    await assert.rejects(checkSettingsFolder(join(folder, 'file')), isFileError);
    await assert.rejects(checkSettingsFolder(TEAMS_ROOMS_FOLDER), /Make sure that the Teams Rooms app is installed/);
  });

  it('loses what a killed run left half written', async () => {
    const left = join(folder, 'SkypeSettings.xml.rooms-otp-new');
    writeFileSync(left, 'half');
    await removeUnfinished(folder);
    assert.equal(existsSync(left), false);
  });
});
