import { windowsCommand } from '../machine/windows-command.ts';
import type { ProxySettings } from './route.ts';
import { windowsProxy } from './windows-proxy.ts';

/** Returns the proxy settings of this machine: its environment, and on Windows those of the current user. */
export function thisNetwork(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv): ProxySettings {
  if (platform !== 'win32') return { environment };
  const command = windowsCommand(environment['SystemRoot'] ?? String.raw`C:\Windows`);
  return { environment, windowsProxy: (url) => windowsProxy(url, command) };
}
