import { spawn } from 'node:child_process';
import { access, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, win32 } from 'node:path';
import { powershellArguments, windowsCommand, type WindowsCommand } from '../../machine/windows-command.ts';
import type { PageWindow } from '../page-window.ts';

/** How long Edge may take to show the page, in milliseconds; a console may be slow after its start. */
const PATIENCE_MS = 15_000;
const EDGE = String.raw`Microsoft\Edge\Application\msedge.exe`;
const PROFILE_VARIABLE = 'ROOMS_OTP_EDGE_PROFILE';
/**
 * Ends the processes of Edge that use our profile. The process that we started isn't among them for certain: an elevated
 * Edge starts itself anew without elevation and ends.
 */
const END_EDGE = `Get-CimInstance -ClassName Win32_Process -Filter "Name = 'msedge.exe'" | Where-Object { $_.CommandLine -and $_.CommandLine.Contains($env:${PROFILE_VARIABLE}) } | ForEach-Object { Stop-Process -Id $_.ProcessId -Force -ErrorAction SilentlyContinue }`;

/**
 * Returns where Edge may be installed for all users, the usual place first. An installation in a user's own profile doesn't
 * count: this program is elevated, and programs without elevation can write there.
 */
export function edgePaths(environment: NodeJS.ProcessEnv): readonly string[] {
  const folders = ['ProgramFiles(x86)', 'ProgramFiles'].map((name) => environment[name]);
  return folders.flatMap((folder) => (folder ? [win32.join(folder, EDGE)] : []));
}

/** Returns the command line of Edge. A profile of its own keeps a running Edge from taking the page without our options. */
function edgeArguments(url: string, profile: string): readonly string[] {
  return [
    `--user-data-dir=${profile}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--kiosk',
    url,
    '--edge-kiosk-type=fullscreen',
  ];
}

/** Whether somebody works on this machine from another one, and wouldn't see a window. */
export function isRemote({ SSH_CONNECTION: connection, SSH_CLIENT: client, SSH_TTY: tty }: NodeJS.ProcessEnv): boolean {
  return [connection, client, tty].some((value) => value !== undefined && value !== '');
}

/** What the window needs of the machine. */
export interface EdgePorts {
  readonly exists: (path: string) => Promise<boolean>;
  readonly makeProfile: () => Promise<string>;
  readonly start: (program: string, args: readonly string[]) => Promise<boolean>;
  readonly command: WindowsCommand;
  readonly remove: (profile: string) => Promise<void>;
}

const start: EdgePorts['start'] = (program, args) =>
  new Promise((resolve) => {
    const child = spawn(program, args, { detached: true, stdio: 'ignore' });
    child.once('error', () => resolve(false));
    child.once('spawn', () => {
      child.unref();
      resolve(true);
    });
  });

function portsOf(environment: NodeJS.ProcessEnv): EdgePorts {
  return {
    exists: async (path) =>
      access(path).then(
        () => true,
        () => false,
      ),
    makeProfile: async () => mkdtemp(join(tmpdir(), 'rooms-otp-edge-')),
    start,
    command: windowsCommand(environment['SystemRoot'] ?? String.raw`C:\Windows`),
    remove: async (profile) => rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 }),
  };
}

/** Returns a window of Edge in full screen with a profile of its own, which is deleted at the end. */
export function edgeWindow(environment: NodeJS.ProcessEnv, ports: EdgePorts = portsOf(environment)): PageWindow {
  let profile: string | undefined;
  return {
    patienceMs: PATIENCE_MS,
    open: async (url) => {
      for (const path of edgePaths(environment)) {
        if (!(await ports.exists(path))) continue;
        profile = await ports.makeProfile();
        return ports.start(path, edgeArguments(url, profile));
      }
      return false;
    },
    close: async () => {
      if (profile === undefined) return;
      await ports.command('powershell', powershellArguments(END_EDGE), { [PROFILE_VARIABLE]: profile }).catch(() => '');
      // A file that Edge still holds stays in the temporary folder. It holds no code and no password.
      await ports.remove(profile).catch(() => {});
    },
  };
}

/** Returns the window of this machine: Edge on Windows, and none for somebody who works from another machine. */
export function windowOf(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv): PageWindow | undefined {
  return platform === 'win32' && !isRemote(environment) ? edgeWindow(environment) : undefined;
}
