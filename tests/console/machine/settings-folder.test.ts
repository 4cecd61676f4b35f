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
  refuseForeignSettings,
  removeOwnSettings,
  removeUnfinished,
  settingsMark,
  settingsTaken,
  standingFile,
  withMark,
  writeSettings,
} from '../../../console/machine/settings-folder.ts';
import { skipBecause } from '../../support/skip.ts';

const open = async () => {};
const xml = (text: string) => Buffer.from(text, 'utf8');
const isFileError = (error: unknown) => error instanceof ConsoleError && error.outcome === 'file';

describe('the settings folder', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'rooms-otp-settings-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('gets the file whole and protected', async () => {
    const path = await writeSettings({ path: folder, protect: open }, xml('<é/>'));
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
      xml('<a/>'),
    );
    assert.equal(size, 0);
  });

  it('gets a file that was made and protected elsewhere, where its owner can put no link', async () => {
    const madeIn = mkdtempSync(join(tmpdir(), 'rooms-otp-made-'));
    const elsewhere = join(madeIn, 'elsewhere');
    writeFileSync(elsewhere, 'before');
    symlinkSync(elsewhere, join(folder, 'SkypeSettings.xml.rooms-otp-new'));
    const made: string[] = [];
    const path = await writeSettings(
      { path: folder, protect: async (file) => void made.push(file), madeIn },
      xml('<a/>'),
    );
    assert.deepEqual(made, [join(madeIn, 'SkypeSettings.xml.rooms-otp-new')]);
    assert.deepEqual([readFileSync(path, 'utf8'), readFileSync(elsewhere, 'utf8')], ['<a/>', 'before']);
    assert.equal(statSync(path).mode & 0o777, 0o600);
    writeFileSync(made[0] ?? '', 'left by a killed run');
    await removeUnfinished({ path: folder, madeIn });
    assert.deepEqual([readdirSync(folder), readdirSync(madeIn)], [['SkypeSettings.xml'], ['elsewhere']]);
    rmSync(madeIn, { recursive: true });
  });

  it('gets the file from another volume, too', async function () {
    const madeIn = existsSync('/dev/shm') ? mkdtempSync('/dev/shm/rooms-otp-made-') : folder;
    try {
      if (statSync(madeIn).dev === statSync(folder).dev) skipBecause(this, 'this machine has no second volume');
      const made: string[] = [];
      const protect = async (file: string) => void made.push(file);
      const path = await writeSettings({ path: folder, protect, madeIn }, xml('<a/>'));
      assert.equal(made.at(-1), `${path}.rooms-otp-new`);
      assert.deepEqual([readFileSync(path, 'utf8'), readdirSync(madeIn)], ['<a/>', []]);
    } finally {
      if (madeIn !== folder) rmSync(madeIn, { recursive: true });
    }
  });

  it('holds nothing after the protection failed', async () => {
    const protect = async () => {
      throw new Error('icacls failed');
    };
    await assert.rejects(writeSettings({ path: folder, protect }, xml('<a/>')), isFileError);
    assert.deepEqual(readdirSync(folder), []);
  });

  it('is not led elsewhere by a link', async () => {
    const elsewhere = join(folder, 'elsewhere');
    writeFileSync(elsewhere, 'before');
    symlinkSync(elsewhere, join(folder, 'SkypeSettings.xml'));
    symlinkSync(elsewhere, join(folder, 'SkypeSettings.xml.rooms-otp-new'));
    await writeSettings({ path: folder, protect: open }, xml('<a/>'));
    assert.equal(readFileSync(elsewhere, 'utf8'), 'before');
    assert.equal(readFileSync(join(folder, 'SkypeSettings.xml'), 'utf8'), '<a/>');
  });

  it('replaces an earlier file, but not a folder of that name', async () => {
    await writeSettings({ path: folder, protect: open }, xml('<a/>'));
    await writeSettings({ path: folder, protect: open }, xml('<b/>'));
    assert.equal(readFileSync(join(folder, 'SkypeSettings.xml'), 'utf8'), '<b/>');
    rmSync(join(folder, 'SkypeSettings.xml'));
    mkdirSync(join(folder, 'SkypeSettings.xml', 'x'), { recursive: true });
    await assert.rejects(writeSettings({ path: folder, protect: open }, xml('<a/>')), isFileError);
    assert.deepEqual(readdirSync(folder), ['SkypeSettings.xml']);
  });

  it('must be there, and a folder', async () => {
    await checkSettingsFolder(folder);
    await assert.rejects(checkSettingsFolder(join(folder, 'missing')), /Create it, or choose another one with --out/);
    writeFileSync(join(folder, 'file'), '');
    await assert.rejects(checkSettingsFolder(join(folder, 'file')), isFileError);
  });

  it('tells our own file from a foreign one', async () => {
    const path = join(folder, 'SkypeSettings.xml');
    const marks = [settingsMark(xml('<ours/>'))];
    assert.equal(await standingFile(folder, marks), 'none');
    writeFileSync(path, '<ours/>');
    assert.equal(await standingFile(folder, marks), 'ours');
    assert.equal(await standingFile(folder, []), 'foreign');
    assert.equal(await standingFile(folder, undefined), 'ours', 'a run of version 0.1.0 kept no marks');
    writeFileSync(path, '<Theirs/>');
    assert.equal(await standingFile(folder, marks), 'foreign');
  });

  it('keeps a foreign file, and names the choice of a person', async () => {
    const path = join(folder, 'SkypeSettings.xml');
    const marks = [settingsMark(xml('<ours/>'))];
    writeFileSync(path, '<Theirs/>');
    await removeOwnSettings(folder, marks);
    assert.equal(readFileSync(path, 'utf8'), '<Theirs/>');
    await assert.rejects(refuseForeignSettings(folder, marks), /--replace-settings/);
    writeFileSync(path, '<ours/>');
    await refuseForeignSettings(folder, marks);
    await removeOwnSettings(folder, marks);
    assert.equal(existsSync(path), false);
  });

  it('is known by the marks of the last five files', () => {
    const marks = ['1', '2', '3', '4', '5', '6', '2'].reduce<readonly string[]>(withMark, []);
    assert.deepEqual(marks, ['3', '4', '5', '6', '2']);
  });

  it('loses what a killed run left half written', async () => {
    const left = join(folder, 'SkypeSettings.xml.rooms-otp-new');
    writeFileSync(left, 'half');
    await removeUnfinished({ path: folder });
    assert.equal(existsSync(left), false);
  });
});
