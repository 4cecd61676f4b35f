import { randomBytes } from 'node:crypto';
import { copyFile, mkdir, readdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isSea } from 'node:sea';
import type { FileAccess } from './file-access.ts';

/** The program as it runs now. */
export interface RunningProgram {
  /** The executable: Node, or the program itself when it is one file. */
  readonly executable: string;
  /** The options of Node before the script. */
  readonly nodeArguments: readonly string[];
  /** The script that Node runs; absent when the executable holds it. */
  readonly script?: string;
}

/** A copy of the program in a folder of its own. */
export interface ProgramCopy {
  readonly folder: string;
  readonly executable: string;
  readonly args: readonly string[];
}

/**
 * The options of Node that the copy gets. Others could open a debugger, or load files from a place that other users can
 * write to.
 */
const PASSED_ON: ReadonlySet<string> = new Set(['--use-system-ca', '--use-env-proxy']);

/**
 * Names of the folders of copies. Each copy has its own, because the check of an earlier delivery may still run from the
 * one before, and Windows neither replaces nor deletes a program that runs.
 */
const COPY_FOLDER = /^program-[\da-f]{8}$/;

/** Returns the program that this process runs. */
export function runningProgram({ execPath, execArgv, argv }: NodeJS.Process): RunningProgram {
  const script = isSea() ? undefined : argv[1];
  return { executable: execPath, nodeArguments: execArgv, ...(script !== undefined && { script }) };
}

/** Returns the folder of the copy that this program runs from; undefined when it runs from elsewhere. */
export function folderOfCopy({ executable }: RunningProgram, ownFolder: string): string | undefined {
  const folder = dirname(executable);
  const isCopy = COPY_FOLDER.test(basename(folder)) && dirname(folder).toLowerCase() === ownFolder.toLowerCase();
  return isCopy ? folder : undefined;
}

/**
 * Copies the program into a folder that only SYSTEM and administrators can write to, and returns how to start the copy.
 * The program may run from a USB stick, which is gone after the restart; and a task of SYSTEM must not start a file that
 * other users can replace. A program in several files, such as the sources, isn't copied.
 * @param ownFolder the folder of the program's own files, which is created and protected if need be
 * @throws Error when the program has several files, a file can't be written, or somebody else may have made the folder
 */
export async function copyProgram(
  { executable, nodeArguments, script }: RunningProgram,
  ownFolder: string,
  access: Pick<FileAccess, 'keepToAdministrators' | 'refuseForeign'>,
): Promise<ProgramCopy> {
  if (script !== undefined && /\.[cm]?tsx?$/.test(script)) throw new Error('the program consists of several files');
  if ((await mkdir(ownFolder, { recursive: true, mode: 0o700 })) === undefined) await access.refuseForeign(ownFolder);
  await access.keepToAdministrators(ownFolder);
  const folder = join(ownFolder, `program-${randomBytes(4).toString('hex')}`);
  await mkdir(folder, { mode: 0o700 });
  const copyIn = async (path: string) => {
    const copied = join(folder, basename(path));
    await copyFile(path, copied);
    return copied;
  };
  const copied = await copyIn(executable);
  const options = nodeArguments.filter((option) => PASSED_ON.has(option));
  return { folder, executable: copied, args: [...options, ...(script === undefined ? [] : [await copyIn(script)])] };
}

/**
 * Removes the copies of the program, as far as nothing runs from them.
 * @param but the folder of a copy to leave alone
 */
export async function removeCopies(ownFolder: string, but?: string): Promise<void> {
  const found = (await readdir(ownFolder).catch(() => [])).filter((name) => COPY_FOLDER.test(name));
  const folders = found.map((name) => join(ownFolder, name)).filter((folder) => folder !== but);
  for (const folder of folders) await rm(folder, { recursive: true, force: true }).catch(() => {});
}
