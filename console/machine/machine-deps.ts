import { dirname, join, resolve } from 'node:path';
import { scheduleCheck } from '../after-restart/schedule-check.ts';
import { demandAppFolder, isNamedAsAppFolder } from './app-folder.ts';
import type { Machine } from './this-machine.ts';
import type { ConsoleArguments } from '../words/arguments.ts';
import { ConsoleError } from '../enroll/outcome.ts';
import type { RunDeps } from '../enroll/run-deps.ts';
import { stateStore } from '../enroll/state-store.ts';

type MachineDeps = Pick<
  RunDeps,
  'machine' | 'store' | 'findFolder' | 'protectSettings' | 'settingsMadeIn' | 'replaceSettings' | 'scheduleCheck'
>;

/** Name of the log, in the folder of the state, of a check whose run named none. It stays after the check. */
const CHECK_LOG = 'after-restart.log';

/** Returns the folder of the state, as an absolute path. */
export function stateFolderOf({ state }: Pick<ConsoleArguments, 'state'>, machine: Machine): string {
  return resolve(state ?? machine.stateFolder);
}

/** Looks the app's folder up once, because PowerShell takes seconds. */
function appFolderFinder(machine: Machine) {
  let found: ReturnType<NonNullable<Machine['appFolder']>> | undefined;
  return async () => {
    if (machine.appFolder === undefined) throw new ConsoleError('usage', ({ errors }) => errors.noFolderNamed);
    found ??= machine.appFolder();
    return demandAppFolder(await found);
  };
}

/** Returns what a run needs of this machine. */
export function machineDeps(
  given: ConsoleArguments,
  machine: Machine,
  { report, texts }: Pick<RunDeps, 'report' | 'texts'>,
): MachineDeps {
  const { access } = machine;
  const stateFolder = stateFolderOf(given, machine);
  const findApp = appFolderFinder(machine);
  /** A file in the app's folder must get the permissions of the app, so this fails when Windows doesn't tell its user. */
  const appIn = async (folder: string) => {
    if (machine.appFolder === undefined || !isNamedAsAppFolder(folder)) return undefined;
    const app = await findApp();
    return app.path.toLowerCase() === folder.toLowerCase() ? app : undefined;
  };
  return {
    machine: machine.facts,
    store: stateStore(stateFolder, access),
    findFolder: async () => (await findApp()).path,
    protectSettings: async (path, folder) => {
      const app = await appIn(folder);
      await (app === undefined ? access.keepToUser(path) : access.handToApp(path, app.sid));
    },
    ...(machine.appFolder !== undefined && { settingsMadeIn: stateFolder }),
    replaceSettings: given.replaceSettings,
    scheduleCheck: async (path) => {
      if ((await appIn(dirname(path)).catch(() => undefined)) === undefined) return false;
      const log = resolve(given.log ?? join(stateFolder, CHECK_LOG));
      const outcome = given.outcome === undefined ? {} : { outcome: resolve(given.outcome) };
      const options = { stateFolder, language: texts.language, log, ...outcome };
      return scheduleCheck(machine.restartTask, options, { report });
    },
  };
}
