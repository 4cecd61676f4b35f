import { copyFile, mkdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
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

/** What a scheduled task starts. */
export interface StartLine {
  readonly executable: string;
  readonly args: readonly string[];
}

/**
 * The options of Node that the copy gets. Others could open a debugger, or load files from a place that other users can
 * write to.
 */
const PASSED_ON: ReadonlySet<string> = new Set(['--use-system-ca', '--use-env-proxy']);

/** Name of the folder for the copy. */
const COPY_FOLDER = 'program';

/** Returns the program that this process runs. */
export function runningProgram({ execPath, execArgv, argv }: NodeJS.Process): RunningProgram {
  const script = isSea() ? undefined : argv[1];
  return { executable: execPath, nodeArguments: execArgv, ...(script !== undefined && { script }) };
}

/** Returns the folder of the copy inside the folder of the program's own files. */
export function copyFolder(ownFolder: string): string {
  return join(ownFolder, COPY_FOLDER);
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
): Promise<StartLine> {
  if (script !== undefined && /\.[cm]?tsx?$/.test(script)) throw new Error('the program consists of several files');
  if ((await mkdir(ownFolder, { recursive: true, mode: 0o700 })) === undefined) await access.refuseForeign(ownFolder);
  await access.keepToAdministrators(ownFolder);
  const folder = copyFolder(ownFolder);
  await removeCopy(ownFolder);
  await mkdir(folder, { mode: 0o700 });
  const copyIn = async (path: string) => {
    const copied = join(folder, basename(path));
    await copyFile(path, copied);
    return copied;
  };
  const copied = await copyIn(executable);
  const options = nodeArguments.filter((option) => PASSED_ON.has(option));
  return { executable: copied, args: [...options, ...(script === undefined ? [] : [await copyIn(script)])] };
}

/** Removes the copy, as far as nothing runs from it. */
export async function removeCopy(ownFolder: string): Promise<void> {
  await rm(copyFolder(ownFolder), { recursive: true, force: true }).catch(() => {});
}
