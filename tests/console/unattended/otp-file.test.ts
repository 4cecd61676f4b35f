import assert from 'node:assert/strict';
import { existsSync, linkSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { takeOtpFile } from '../../../console/unattended/otp-file.ts';
import { OTP } from '../console-process.ts';

describe('the file with the one-time password', () => {
  let folder: string;
  let path: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'rooms-otp-file-'));
    path = join(folder, 'otp.txt');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('is read once, overwritten and deleted', async () => {
    writeFileSync(path, `${OTP}\n`);
    linkSync(path, join(folder, 'other-name'));
    assert.equal(await takeOtpFile(path), OTP);
    assert.equal(existsSync(path), false);
    assert.equal(readFileSync(join(folder, 'other-name'), 'utf8'), '', 'the bytes are gone under any other name, too');
    assert.equal(await takeOtpFile(path), undefined);
  });

  it('can be written by every tool of Windows', async () => {
    for (const bytes of [
      Buffer.from(`\uFEFF${OTP}\r\n`, 'utf16le'),
      Buffer.from(`\uFEFF ${OTP} \r\n`, 'utf8'),
      Buffer.from(OTP, 'latin1'),
    ]) {
      writeFileSync(path, bytes);
      assert.equal(await takeOtpFile(path), OTP);
    }
  });

  it('is refused when it is empty or too large', async () => {
    writeFileSync(path, '\n');
    await assert.rejects(takeOtpFile(path), /contains no one-time password/);
    writeFileSync(path, 'x'.repeat(2000));
    await assert.rejects(takeOtpFile(path), /at most 1024 bytes/);
  });

  it('gives no code when it cannot be opened for writing', async () => {
    mkdirSync(path);
    await assert.rejects(takeOtpFile(path), /couldn't read, overwrite, and delete[^]*EISDIR/);
  });
});
