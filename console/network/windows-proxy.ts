import { powershellArguments, type WindowsCommand } from '../machine/windows-command.ts';
import { parseProxy, type Proxy } from './proxy.ts';

const URL_VARIABLE = 'ROOMS_OTP_PROXY_FOR';

/**
 * Asks .NET Framework for the proxy of the current user's Windows settings. `WebRequest.GetSystemWebProxy` follows them
 * with automatic detection (WPAD) and configuration scripts (PAC):
 * https://learn.microsoft.com/dotnet/api/system.net.webrequest.getsystemwebproxy
 */
const SCRIPT = [
  "$ErrorActionPreference = 'Stop'",
  '[Console]::OutputEncoding = [System.Text.Encoding]::UTF8',
  `$address = [Uri]$env:${URL_VARIABLE}`,
  '$proxy = [System.Net.WebRequest]::GetSystemWebProxy()',
  'if (-not $proxy.IsBypassed($address)) { $proxy.GetProxy($address).AbsoluteUri }',
].join('; ');

/**
 * Returns the proxy that Windows uses for an address, or `undefined` when it uses none or its settings can't be read.
 * The settings are those of the user who runs the program; those of WinHTTP aren't read.
 */
export async function windowsProxy(url: string, command: WindowsCommand): Promise<Proxy | undefined> {
  const environment = { [URL_VARIABLE]: url };
  const told = await command('powershell', powershellArguments(SCRIPT), environment).catch(() => '');
  const line = told.replace(/^\uFEFF/, '').trim();
  if (!URL.canParse(line) || new URL(line).origin === new URL(url).origin) return undefined;
  return parseProxy(line);
}
