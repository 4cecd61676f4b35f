import { homedir } from 'node:os';
import { join, win32 } from 'node:path';
import { defaultAdministrator, type DefaultAdministrator } from '../diagnose/default-administrator.ts';
import type { MachineFacts } from '../device/device-facts.ts';
import { posixAccess, windowsAccess, type FileAccess } from './file-access.ts';
import { linuxFacts } from '../device/linux-facts.ts';
import type { Say } from '../enroll/outcome.ts';
import { TEAMS_ROOMS_FOLDER } from './settings-folder.ts';
import { windowsCommand } from './windows-command.ts';
import { type ReadPolicy, windowsPolicy } from '../settings/windows-policy.ts';
import { windowsFacts } from '../device/windows-facts.ts';

/** The parts that differ between Windows and the systems on which developers try the program. */
export interface Machine {
  readonly facts: MachineFacts;
  readonly access: FileAccess;
  /** The default folder for the state of a run. */
  readonly stateFolder: string;
  /** The folder of the Teams Rooms app; absent on systems without the app. */
  readonly settingsFolder?: string;
  /** Restarts the machine; absent where the program only shows that it would. */
  readonly restart?: () => Promise<void>;
  /** Does what comes in place of a restart on a machine that isn't a Teams Rooms console, and says what that was. */
  readonly rehearseRestart?: () => Promise<Say>;
  /** Reads whether the administrator that comes with the device still stands; absent where there is none. */
  readonly administrator?: () => Promise<DefaultAdministrator>;
  /** Reads the settings that a policy of the machine gives; absent on systems without policies. */
  readonly policy?: ReadPolicy;
}

/** Returns the parts for this operating system. */
export function thisMachine(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv): Machine {
  if (platform !== 'win32') {
    const facts: MachineFacts = platform === 'linux' ? () => linuxFacts() : async () => ({});
    return { facts, access: posixAccess, stateFolder: join(homedir(), '.rooms-otp') };
  }
  const command = windowsCommand(environment['SystemRoot'] ?? String.raw`C:\Windows`);
  return {
    facts: () => windowsFacts(command),
    access: windowsAccess(command),
    stateFolder: win32.join(environment['ProgramData'] ?? String.raw`C:\ProgramData`, 'RoomsOTP'),
    settingsFolder: TEAMS_ROOMS_FOLDER,
    administrator: () => defaultAdministrator(command),
    policy: windowsPolicy(command),
  };
}
