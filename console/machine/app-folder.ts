import { stat } from 'node:fs/promises';
import { win32 } from 'node:path';
import { ConsoleError } from '../enroll/outcome.ts';
import { askWindows, windowsScript } from './windows-answer.ts';
import type { WindowsCommand } from './windows-command.ts';

/** The local Windows user that runs the Teams Rooms app (Microsoft Learn: Teams Rooms on Windows). */
const APP_USER = 'Skype';

/**
 * The folder, inside the profile of {@link APP_USER}, in which the Teams Rooms app looks for its settings when it starts
 * (Microsoft Learn: Manage a Microsoft Teams Rooms console settings remotely with an XML configuration file).
 */
const IN_PROFILE = String.raw`AppData\Local\Packages\Microsoft.SkypeRoomSystem_8wekyb3d8bbwe\LocalState`;

/** The folder of the Teams Rooms app, or why there is none. */
export type AppFolder =
  /** `sid` is the security identifier of the user that owns the folder. */
  | { readonly kind: 'found'; readonly path: string; readonly sid: string }
  /** The local user is missing, as on a console that signs in without a password or was set up in another way. */
  | { readonly kind: 'no_user' }
  /** The user has never signed in to Windows, so that it has no profile. */
  | { readonly kind: 'no_profile' }
  /** The profile has no such folder, because the app isn't installed or was never started. */
  | { readonly kind: 'no_folder'; readonly path: string }
  /** Windows doesn't say. */
  | { readonly kind: 'unknown' };

/**
 * Resolves the user as a local one, and looks its profile up by the SID. The folder of a profile need not have the name of
 * its user: Windows adds the name of the machine or a number when that name was taken.
 */
const SCRIPT = windowsScript(
  '$sid = $null; $folder = $null',
  `try { $sid = (New-Object System.Security.Principal.NTAccount($env:COMPUTERNAME, '${APP_USER}')).Translate([System.Security.Principal.SecurityIdentifier]).Value } catch [System.Security.Principal.IdentityNotMappedException] { }`,
  String.raw`if ($sid) { $key = 'HKLM:\SOFTWARE\Microsoft\Windows NT\CurrentVersion\ProfileList\' + $sid; if (Test-Path -LiteralPath $key) { $folder = (Get-ItemProperty -LiteralPath $key).ProfileImagePath } }`,
  '[pscustomobject]@{ sid = $sid; profile = $folder } | ConvertTo-Json -Compress',
);

/** Tells by its name whether a folder is that of the app in some profile. */
export function isNamedAsAppFolder(folder: string): boolean {
  return folder.toLowerCase().endsWith(IN_PROFILE.toLowerCase());
}

const SID = /^S-[\d-]{3,180}$/;

/** Asks Windows where the profile of the app's user is. @param isFolder says whether a path is a folder */
export async function windowsAppFolder(
  command: WindowsCommand,
  isFolder: (path: string) => Promise<boolean> = isExistingFolder,
): Promise<AppFolder> {
  const answer = await askWindows(command, SCRIPT);
  if (answer === undefined) return { kind: 'unknown' };
  const { sid, profile } = answer;
  if (sid === null) return { kind: 'no_user' };
  if (typeof sid !== 'string' || !SID.test(sid)) return { kind: 'unknown' };
  if (typeof profile !== 'string' || !win32.isAbsolute(profile)) return { kind: 'no_profile' };
  const path = win32.join(profile, IN_PROFILE);
  return (await isFolder(path)) ? { kind: 'found', path, sid } : { kind: 'no_folder', path };
}

async function isExistingFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found?.isDirectory() === true;
}

/**
 * Returns the folder of the Teams Rooms app.
 * @throws ConsoleError `file`, which says what is missing on this console and what to do about it
 */
export function demandAppFolder(found: AppFolder): Extract<AppFolder, { kind: 'found' }> {
  switch (found.kind) {
    case 'found':
      return found;
    case 'no_user':
      throw new ConsoleError('file', ({ machine }) => machine.noAppUser(APP_USER));
    case 'no_profile':
      throw new ConsoleError('file', ({ machine }) => machine.noAppProfile(APP_USER));
    case 'no_folder':
      throw new ConsoleError('file', ({ errors }) => errors.noAppFolder(found.path));
    case 'unknown':
      throw new ConsoleError('file', ({ machine }) => machine.appFolderUnknown);
  }
}
