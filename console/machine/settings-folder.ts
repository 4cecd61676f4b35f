import { createHash } from 'node:crypto';
import { access, constants, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ConsoleError } from '../enroll/outcome.ts';
import { codeOf, unfinished, writePrivateFile } from './private-file.ts';
import { SETTINGS_FILE } from './skype-settings.ts';

/** The folder for SkypeSettings.xml, and the protection that the file gets there. */
export interface SettingsFolder {
  readonly path: string;
  readonly protect: (path: string) => Promise<void>;
  /** The folder in which the file is made; absent for the folder itself. */
  readonly madeIn?: string | undefined;
}

/**
 * What stands where SkypeSettings.xml goes. A file is ours when a run of this program has written it, and foreign when
 * somebody else has, such as an administrator whose settings the app hasn't taken yet.
 */
export type StandingFile = 'none' | 'ours' | 'foreign';

/** How many marks a run keeps. One approval releases only a few passwords. */
const MARKS_KEPT = 5;

/** Returns the path of SkypeSettings.xml in a folder. */
function settingsPath(folder: string): string {
  return join(folder, SETTINGS_FILE);
}

/** Returns the mark by which a run knows its file again: the SHA-256 of its bytes in base64url. */
export function settingsMark(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64url');
}

/** Returns the marks with one more, and without the oldest when there are too many. */
export function withMark(marks: readonly string[], mark: string): readonly string[] {
  return [...marks.filter((one) => one !== mark), mark].slice(-MARKS_KEPT);
}

/**
 * Tells whether a file stands in the folder, and whose. A file that can't be read is foreign.
 * @param marks those of the run; when a run of an earlier version kept none, each file counts as ours
 */
export async function standingFile(folder: string, marks: readonly string[] | undefined): Promise<StandingFile> {
  const path = settingsPath(folder);
  if (await settingsTaken(path)) return 'none';
  if (marks === undefined) return 'ours';
  const bytes = await readFile(path).catch(() => undefined);
  if (bytes === undefined) return (await settingsTaken(path)) ? 'none' : 'foreign';
  return marks.includes(settingsMark(bytes)) ? 'ours' : 'foreign';
}

/**
 * Checks the folder before the console sends anything, so that the server never changes a password for a console that
 * can't take it.
 * @throws ConsoleError `file`, with the remedy
 */
export async function checkSettingsFolder(folder: string): Promise<void> {
  const found = await stat(folder).catch(() => undefined);
  if (!found?.isDirectory()) throw new ConsoleError('file', ({ errors }) => errors.noSettingsFolder(folder));
  try {
    await access(folder, constants.W_OK);
  } catch {
    throw new ConsoleError('file', ({ errors }) => errors.folderNotWritable(folder));
  }
}

/**
 * Ends a run before it would overwrite settings that somebody else has left for the Teams Rooms app.
 * @throws ConsoleError `file`, which names the choice of a person
 */
export async function refuseForeignSettings(folder: string, marks: readonly string[] | undefined): Promise<void> {
  if ((await standingFile(folder, marks)) !== 'foreign') return;
  throw new ConsoleError('file', ({ machine }) => machine.foreignSettings(settingsPath(folder)));
}

/** Removes our own file, which holds a password, and leaves a foreign one alone. */
export async function removeOwnSettings(folder: string, marks: readonly string[] | undefined): Promise<void> {
  if ((await standingFile(folder, marks)) === 'ours') await rm(settingsPath(folder), { force: true }).catch(() => {});
}

/**
 * Makes the file in a folder that is closed to others, and moves it to its place with the permissions that it got there.
 * The user of the Teams Rooms app owns the folder of the app, and could put a link in its place while permissions are set
 * by a path in it. Between two volumes nothing can be moved at once, so there the file is made at its place.
 */
async function makeFile({ madeIn, protect }: SettingsFolder, path: string, bytes: Uint8Array): Promise<void> {
  if (madeIn === undefined) return writePrivateFile(path, bytes, protect);
  try {
    await writePrivateFile(path, bytes, protect, unfinished(settingsPath(madeIn)));
  } catch (error) {
    if (codeOf(error) !== 'EXDEV') throw error;
    await writePrivateFile(path, bytes, protect);
  }
}

/**
 * Writes SkypeSettings.xml and returns its path. The file appears either complete or not at all.
 * @throws ConsoleError `file`, when it can't be written or protected
 */
export async function writeSettings(folder: SettingsFolder, bytes: Uint8Array): Promise<string> {
  const path = settingsPath(folder.path);
  try {
    await makeFile(folder, path, bytes);
    return path;
  } catch (cause) {
    throw new ConsoleError('file', ({ errors }) => errors.fileNotWritten(path, codeOf(cause) ?? errors.accessNotSet), {
      cause,
    });
  }
}

/** Returns whether the Teams Rooms app has taken the file, which the app deletes after it has applied it. */
export async function settingsTaken(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) === undefined;
}

/** Removes the incomplete file that a killed run may have left. */
export async function removeUnfinished({ path, madeIn = path }: Omit<SettingsFolder, 'protect'>): Promise<void> {
  for (const folder of [path, madeIn]) await rm(unfinished(settingsPath(folder)), { force: true }).catch(() => {});
}
