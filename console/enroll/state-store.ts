import { lstat, mkdir, readFile, rm, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileAccess } from '../machine/file-access.ts';
import { ConsoleError } from './outcome.ts';
import { codeOf, unfinished, writePrivateFile } from '../machine/private-file.ts';
import { parseRunState } from './parse-run-state.ts';
import type { RunState } from './run-state.ts';

/** Name of the file in the state folder that holds the run. */
export const STATE_FILE = 'run.json';

/**
 * Stores the key of a run and how far it has come. Only the user of this run can read it. Each save replaces the whole
 * file at once, so a run that was killed finds either the old or the new state. Before it reads or writes, the store
 * rejects a file or folder that someone else may have put there, because a planted state could name another server or
 * another folder for the password.
 */
export interface StateStore {
  /**
   * Checks that the folder can hold the state, before the console asks the installer for anything.
   * @throws ConsoleError `state`, when it is not a folder or someone else may have put it there
   */
  check(): Promise<void>;
  /**
   * Returns the saved run, or `undefined` when there is none.
   * @throws ConsoleError `state`, when it can't be read or someone else may have written it
   */
  load(): Promise<RunState | undefined>;
  /**
   * Replaces the saved run as a whole.
   * @throws ConsoleError `state`, when it can't be written
   */
  save(state: RunState): Promise<void>;
  /** Removes everything in the store, and also the folder when nothing else is in it. */
  forget(): Promise<void>;
}

async function exists(path: string): Promise<boolean> {
  return (await lstat(path).catch(() => undefined)) !== undefined;
}

function cannotKeep(folder: string, cause: unknown): ConsoleError {
  if (cause instanceof ConsoleError) return cause;
  return new ConsoleError('state', ({ errors }) => errors.runNotKept(folder, codeOf(cause) ?? errors.accessNotSet), {
    cause,
  });
}

async function checkFolder(folder: string, access: FileAccess): Promise<void> {
  const found = await lstat(folder).catch(() => undefined);
  if (found === undefined) return;
  if (!found.isDirectory()) throw new ConsoleError('state', ({ errors }) => errors.noFolder(folder));
  await access.refuseForeign(folder);
}

/** Returns the store in this folder, which is created at the first save. */
export function stateStore(folder: string, access: FileAccess): StateStore {
  const path = join(folder, STATE_FILE);

  const open = async () => {
    if (await exists(folder)) return access.refuseForeign(folder);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await access.keepToUser(folder);
  };

  return {
    check: () => checkFolder(folder, access),
    load: async () => {
      if (!(await exists(path))) return undefined;
      let text: string;
      try {
        await access.refuseForeign(folder);
        await access.refuseForeign(path);
        text = await readFile(path, 'utf8');
      } catch (error) {
        throw cannotKeep(folder, error);
      }
      const state = parseRunState(text);
      if (state !== undefined) return state;
      throw new ConsoleError('state', ({ errors }) => errors.runDamaged(path));
    },
    save: async (state) => {
      try {
        await open();
        await writePrivateFile(path, Buffer.from(`${JSON.stringify(state)}\n`), (file) => access.keepToUser(file));
      } catch (error) {
        throw cannotKeep(folder, error);
      }
    },
    forget: async () => {
      await rm(path, { force: true });
      await rm(unfinished(path), { force: true });
      await rmdir(folder).catch(() => {});
    },
  };
}
