import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { posixAccess, windowsAccess } from '../../../console/machine/file-access.ts';
import { ConsoleError } from '../../../console/enroll/outcome.ts';
import type { WindowsCommand } from '../../../console/machine/windows-command.ts';

const isForeign = (error: unknown) => error instanceof ConsoleError && error.outcome === 'state';

describe('access to our files', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'rooms-otp-access-'));
    file = join(folder, 'file');
    writeFileSync(file, '', { mode: 0o600 });
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  describe('on POSIX', () => {
    it('trusts what only we can change', async () => {
      await posixAccess.refuseForeign(folder);
      await posixAccess.refuseForeign(file);
    });

    it('refuses what others can change, and a link', async () => {
      chmodSync(file, 0o660);
      await assert.rejects(posixAccess.refuseForeign(file), isForeign);
      chmodSync(folder, 0o777);
      await assert.rejects(posixAccess.refuseForeign(folder), isForeign);
      const link = join(folder, 'link');
      symlinkSync(file, link);
      await assert.rejects(posixAccess.refuseForeign(link), isForeign);
    });
  });

  describe('on Windows', () => {
    const OWN = 'S-1-5-21-1-2-3-1001';
    const APP = 'S-1-5-21-1-2-3-1003';
    const recorder = (owner: string) => {
      const calls: string[] = [];
      const command: WindowsCommand = async (program, args, environment) => {
        if (program === 'icacls') {
          calls.push(args.join(' '));
          return 'processed file';
        }
        return environment?.['ROOMS_OTP_PATH'] === undefined ? `${OWN}\r\n` : `${owner}\r\n`;
      };
      return { calls, access: windowsAccess(command) };
    };

    it('leaves a file or folder to our user, to SYSTEM and to administrators, who own it', async () => {
      const { calls, access } = recorder(OWN);
      const state = join(folder, 'state');
      mkdirSync(state);
      await access.keepToUser(file);
      await access.keepToUser(state);
      assert.deepEqual(calls, [
        `${file} /inheritance:r /grant:r *${OWN}:F *S-1-5-18:F *S-1-5-32-544:F`,
        `${file} /setowner *S-1-5-32-544`,
        `${state} /inheritance:r /grant:r *${OWN}:(OI)(CI)F *S-1-5-18:(OI)(CI)F *S-1-5-32-544:(OI)(CI)F`,
        `${state} /setowner *S-1-5-32-544`,
      ]);
    });

    it('leaves the folder from which SYSTEM starts a program to SYSTEM and administrators alone', async () => {
      const { calls, access } = recorder(OWN);
      await access.keepToAdministrators(folder);
      assert.deepEqual(calls, [
        `${folder} /inheritance:r /grant:r *S-1-5-18:(OI)(CI)F *S-1-5-32-544:(OI)(CI)F`,
        `${folder} /remove:g *${OWN}`,
        `${folder} /setowner *S-1-5-32-544`,
      ]);
    });

    it('does not start a program in a folder whose owner it cannot change', async () => {
      const command: WindowsCommand = async (_program, args) => {
        if (args.includes('/setowner')) throw new Error('exit code 5');
        return `${OWN}\r\n`;
      };
      await assert.rejects(windowsAccess(command).keepToAdministrators(folder), /exit code 5/);
    });

    it('hands the settings to the user of the Teams Rooms app', async () => {
      const { calls, access } = recorder(OWN);
      await access.handToApp(file, APP);
      assert.deepEqual(calls, [
        `${file} /inheritance:r /grant:r *${APP}:F *S-1-5-18:F *S-1-5-32-544:F`,
        `${file} /setowner *${APP}`,
      ]);
    });

    it('trusts what belongs to us, to the administrators or to the system, and nothing else', async () => {
      for (const owner of [OWN, 'S-1-5-18', 'S-1-5-32-544']) await recorder(owner).access.refuseForeign(file);
      await assert.rejects(recorder('S-1-5-21-1-2-3-1002').access.refuseForeign(file), isForeign);
      await assert.rejects(recorder('').access.refuseForeign(file), ConsoleError);
    });
  });
});
