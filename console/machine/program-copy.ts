import { copyFile, mkdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { isSea } from 'node:sea';

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

/** Name of the folder, inside the folder of the state, for the copy. */
const COPY_FOLDER = 'program';

/** Returns the program that this process runs. */
export function runningProgram({ execPath, execArgv, argv }: NodeJS.Process): RunningProgram {
  const script = isSea() ? undefined : argv[1];
  return { executable: execPath, nodeArguments: execArgv, ...(script !== undefined && { script }) };
}

/** Returns the folder of the copy. */
export function copyFolder(stateFolder: string): string {
  return join(stateFolder, COPY_FOLDER);
}

/**
 * Copies the program into the folder of the state, and returns how to start the copy. The program may run from a USB
 * stick, which is gone after the restart; and a task of SYSTEM must not start a file that other users can replace, while
 * the folder of the state belongs to administrators only. A program in several files, such as the sources, isn't copied.
 * @throws Error when the program has several files, or a file can't be written
 */
export async function copyProgram(
  { executable, nodeArguments, script }: RunningProgram,
  stateFolder: string,
): Promise<StartLine> {
  if (script !== undefined && /\.[cm]?tsx?$/.test(script)) throw new Error('the program consists of several files');
  const folder = copyFolder(stateFolder);
  await removeCopy(stateFolder);
  await mkdir(folder, { recursive: true });
  const copyIn = async (path: string) => {
    const copied = join(folder, basename(path));
    await copyFile(path, copied);
    return copied;
  };
  const copied = await copyIn(executable);
  return { executable: copied, args: [...nodeArguments, ...(script === undefined ? [] : [await copyIn(script)])] };
}

/** Removes the copy, as far as nothing runs from it. */
export async function removeCopy(stateFolder: string): Promise<void> {
  await rm(copyFolder(stateFolder), { recursive: true, force: true }).catch(() => {});
}
