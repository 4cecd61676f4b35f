import { access, constants, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ConsoleError } from '../enroll/outcome.ts';
import { codeOf, unfinished, writePrivateFile } from './private-file.ts';
import { SETTINGS_FILE } from './skype-settings.ts';

/**
 * The folder in which the Teams Rooms app looks for its settings when it starts (Microsoft Learn: Manage a Microsoft
 * Teams Rooms console settings remotely with an XML configuration file).
 */
export const TEAMS_ROOMS_FOLDER = String.raw`C:\Users\Skype\AppData\Local\Packages\Microsoft.SkypeRoomSystem_8wekyb3d8bbwe\LocalState`;

/** The folder for SkypeSettings.xml, and the protection that the file gets there. */
export interface SettingsFolder {
  readonly path: string;
  readonly protect: (path: string) => Promise<void>;
}

function settingsPath(folder: string): string {
  return join(folder, SETTINGS_FILE);
}

/**
 * Checks the folder before the console sends anything, so that the server never changes a password for a console that
 * can't take it.
 * @throws ConsoleError `file`, with the remedy
 */
export async function checkSettingsFolder(folder: string): Promise<void> {
  const found = await stat(folder).catch(() => undefined);
  if (!found?.isDirectory()) {
    const isOfApp = folder === TEAMS_ROOMS_FOLDER;
    throw new ConsoleError('file', ({ errors }) =>
      isOfApp ? errors.noAppFolder(folder) : errors.noSettingsFolder(folder),
    );
  }
  try {
    await access(folder, constants.W_OK);
  } catch {
    throw new ConsoleError('file', ({ errors }) => errors.folderNotWritable(folder));
  }
}

/**
 * Writes SkypeSettings.xml and returns its path. The file appears either complete or not at all.
 * @throws ConsoleError `file`, when it can't be written or protected
 */
export async function writeSettings(folder: SettingsFolder, xml: string): Promise<string> {
  const path = settingsPath(folder.path);
  const bytes = Buffer.from(xml, 'utf8');
  try {
    await writePrivateFile(path, bytes, folder.protect);
    return path;
  } catch (cause) {
    throw new ConsoleError('file', ({ errors }) => errors.fileNotWritten(path, codeOf(cause) ?? errors.accessNotSet), {
      cause,
    });
  } finally {
    bytes.fill(0);
  }
}

/** Returns whether the Teams Rooms app has taken the file, which the app deletes after it has applied it. */
export async function settingsTaken(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) === undefined;
}

/** Removes the incomplete file that a killed run may have left. */
export async function removeUnfinished(folder: string): Promise<void> {
  await rm(unfinished(settingsPath(folder)), { force: true }).catch(() => {});
}
