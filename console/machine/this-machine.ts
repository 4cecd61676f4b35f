import { homedir } from 'node:os';
import { join, win32 } from 'node:path';
import type { MachineFacts } from '../device/device-facts.ts';
import { posixAccess, windowsAccess, type FileAccess } from './file-access.ts';
import { linuxFacts } from '../device/linux-facts.ts';
import { TEAMS_ROOMS_FOLDER } from './settings-folder.ts';
import { windowsCommand } from './windows-command.ts';
import { windowsFacts } from '../device/windows-facts.ts';

/** What differs between Windows and the systems on which the program is tried out. */
export interface Machine {
  readonly facts: MachineFacts;
  readonly access: FileAccess;
  readonly stateFolder: string;
  /** Absent where there is no Teams Rooms app. */
  readonly settingsFolder?: string;
}

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
  };
}
