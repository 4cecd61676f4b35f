import { homedir, uptime } from 'node:os';
import { join, win32 } from 'node:path';
import { defaultAdministrator, type DefaultAdministrator } from '../diagnose/default-administrator.ts';
import type { MachineFacts } from '../device/device-facts.ts';
import { linuxFacts } from '../device/linux-facts.ts';
import type { Say } from '../enroll/outcome.ts';
import { type ReadPolicy, windowsPolicy } from '../settings/windows-policy.ts';
import { windowsFacts } from '../device/windows-facts.ts';
import { type AppFolder, windowsAppFolder } from './app-folder.ts';
import { type Elevation, windowsElevation } from './elevation.ts';
import { posixAccess, windowsAccess, type FileAccess } from './file-access.ts';
import { runningProgram } from './program-copy.ts';
import { windowsRestart } from './restart.ts';
import { type RestartTask, windowsRestartTask } from './restart-task.ts';
import { folderName } from './one-program.ts';
import { type ReadRoomsLog, recordedRoomsLog, windowsRoomsLog } from './rooms-log.ts';
import { startApart } from './start-apart.ts';
import { windowsCommand } from './windows-command.ts';

/** The parts that differ between Windows and the systems on which developers try the program. */
export interface Machine {
  readonly facts: MachineFacts;
  readonly access: FileAccess;
  /** The default folder for the state of a run. */
  readonly stateFolder: string;
  /** Returns the name that one program at a time can take for a state folder; absent on systems without such names. */
  readonly folderName?: (folder: string) => string | undefined;
  /** Finds the folder of the Teams Rooms app; absent on systems without the app. */
  readonly appFolder?: () => Promise<AppFolder>;
  /** Tells whether the program is elevated; absent where that makes no difference. */
  readonly elevation?: () => Promise<Elevation>;
  /** Returns when the system started. */
  readonly startedAt: () => Promise<Date>;
  /** Reads the log of the Teams Rooms app; absent on systems without one. */
  readonly roomsLog?: ReadRoomsLog;
  /** The task that runs the program after a restart; absent on systems where there is none. */
  readonly restartTask?: RestartTask;
  /** Restarts the console at once; absent on systems where the program must not do that. */
  readonly restart?: () => Promise<void>;
  /** Does what comes in place of a restart on a machine that isn't a Teams Rooms console, and says what that was. */
  readonly rehearseRestart?: () => Promise<Say>;
  /** Reads whether the administrator that comes with the device is still enabled; absent where there is none. */
  readonly administrator?: () => Promise<DefaultAdministrator>;
  /** Reads the settings that a policy of the machine gives; absent on systems without policies. */
  readonly policy?: ReadPolicy;
}

/** The environment variable that names a recorded log of the Teams Rooms app, for systems without the app. */
export const RECORDED_LOG_VARIABLE = 'ROOMS_OTP_RECORDED_LOG';

const startedAt = async () => new Date(Date.now() - uptime() * 1000);

function otherMachine(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv): Machine {
  const facts: MachineFacts = platform === 'linux' ? () => linuxFacts() : async () => ({});
  const path = environment[RECORDED_LOG_VARIABLE];
  const log = path === undefined ? undefined : recordedRoomsLog(path);
  return {
    facts,
    access: posixAccess,
    stateFolder: join(homedir(), '.rooms-otp'),
    folderName: (folder) => folderName(platform, folder),
    startedAt: async () => (await log?.startedAt()) ?? startedAt(),
    ...(log && { roomsLog: log.read }),
  };
}

/** Returns the parts for this operating system. */
export function thisMachine(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv): Machine {
  if (platform !== 'win32') return otherMachine(platform, environment);
  const systemRoot = environment['SystemRoot'] ?? String.raw`C:\Windows`;
  const command = windowsCommand(systemRoot);
  const access = windowsAccess(command);
  const ownFolder = win32.join(environment['ProgramData'] ?? String.raw`C:\ProgramData`, 'RoomsOTP');
  const surroundings = {
    ...{ ownFolder, access },
    program: runningProgram(process),
    processId: process.pid,
    startApart: startApart(systemRoot),
  };
  return {
    facts: () => windowsFacts(command),
    access,
    stateFolder: ownFolder,
    folderName: (folder) => folderName(platform, folder),
    appFolder: () => windowsAppFolder(command),
    elevation: () => windowsElevation(command),
    startedAt,
    roomsLog: windowsRoomsLog(command),
    restartTask: windowsRestartTask(command, surroundings),
    restart: () => windowsRestart(command),
    administrator: () => defaultAdministrator(command),
    policy: windowsPolicy(command),
  };
}
