import { lstat } from 'node:fs/promises';
import { ConsoleError } from '../enroll/outcome.ts';
import { powershellArguments, type WindowsCommand } from './windows-command.ts';

/** Controls who may read the program's files, with the means of the operating system. */
export interface FileAccess {
  /**
   * Restricts a file or folder to the user of this run and, on Windows, to SYSTEM and administrators, because a task of
   * SYSTEM goes on with the run after the restart.
   */
  keepToUser(path: string): Promise<void>;
  /**
   * Restricts a folder to SYSTEM and administrators, because SYSTEM starts a program in it. The user of this run has no
   * permission of their own there, since each of their programs has that without elevation.
   * @throws Error when the system refuses
   */
  keepToAdministrators(folder: string): Promise<void>;
  /**
   * Hands a file over to the local user of the Teams Rooms app, who must be able to read and delete it.
   * @param sid the security identifier of that user
   */
  handToApp(path: string, sid: string): Promise<void>;
  /**
   * Rejects a file or folder that this user does not control.
   * @throws ConsoleError `state`, when someone else may have put this file or folder here
   */
  refuseForeign(path: string): Promise<void>;
}

const OTHERS_MAY_WRITE = 0o022;

function foreign(path: string): ConsoleError {
  return new ConsoleError('state', ({ errors }) => errors.foreign(path));
}

/**
 * On POSIX the program creates files with mode 0600 and folders with 0700, so only the check for foreign files has work
 * to do.
 */
export const posixAccess: FileAccess = {
  keepToUser: async () => {},
  keepToAdministrators: async () => {},
  handToApp: async () => {},
  refuseForeign: async (path) => {
    const { uid, mode } = await lstat(path);
    const ours = process.getuid === undefined || uid === process.getuid();
    if (!ours || (mode & OTHERS_MAY_WRITE) !== 0) throw foreign(path);
  },
};

/** Well-known security identifiers (Microsoft Learn: Well-known SIDs). */
const SYSTEM = 'S-1-5-18';
const ADMINISTRATORS = 'S-1-5-32-544';
const OWN_SID = '[System.Security.Principal.WindowsIdentity]::GetCurrent().User.Value';
const OWNER_SID =
  '(Get-Acl -LiteralPath $env:ROOMS_OTP_PATH).GetOwner([System.Security.Principal.SecurityIdentifier]).Value';

/** Controls access on Windows by access control lists, because Windows ignores file modes. */
export function windowsAccess(command: WindowsCommand): FileAccess {
  const ask = async (script: string, environment: Readonly<Record<string, string>> = {}) => {
    const sid = (await command('powershell', powershellArguments(script), environment)).trim();
    if (!/^S-[\d-]{3,180}$/.test(sid)) throw new ConsoleError('unexpected', ({ errors }) => errors.ownerUnknown);
    return sid;
  };
  return {
    keepToUser: async (path) => {
      const permissions = (await lstat(path)).isDirectory() ? '(OI)(CI)F' : 'F';
      const users = new Set([await ask(OWN_SID), SYSTEM, ADMINISTRATORS]);
      const grants = [...users].map((sid) => `*${sid}:${permissions}`);
      await command('icacls', [path, '/inheritance:r', '/grant:r', ...grants]);
      // Without elevation the owner stays the user of this run, which the same user trusts as well.
      await command('icacls', [path, '/setowner', `*${ADMINISTRATORS}`]).catch(() => {});
    },
    keepToAdministrators: async (folder) => {
      const own = await ask(OWN_SID);
      const grants = [SYSTEM, ADMINISTRATORS].map((sid) => `*${sid}:(OI)(CI)F`);
      await command('icacls', [folder, '/inheritance:r', '/grant:r', ...grants]);
      if (own !== SYSTEM) await command('icacls', [folder, '/remove:g', `*${own}`]);
      await command('icacls', [folder, '/setowner', `*${ADMINISTRATORS}`]);
    },
    handToApp: async (path, sid) => {
      const grants = [sid, SYSTEM, ADMINISTRATORS].map((one) => `*${one}:F`);
      await command('icacls', [path, '/inheritance:r', '/grant:r', ...grants]);
      await command('icacls', [path, '/setowner', `*${sid}`]);
    },
    refuseForeign: async (path) => {
      const trusted = [await ask(OWN_SID), SYSTEM, ADMINISTRATORS];
      if (!trusted.includes(await ask(OWNER_SID, { ROOMS_OTP_PATH: path }))) throw foreign(path);
    },
  };
}
