import { powershellArguments, type WindowsCommand } from '../machine/windows-command.ts';
import type { FindingOf } from './finding.ts';

/**
 * The local administrator that comes with every new Teams Rooms device, with a well-known password:
 * https://learn.microsoft.com/microsoftteams/troubleshoot/teams-rooms-and-devices/default-credentials-status-unhealthy
 */
const DEFAULT_ADMINISTRATOR = 'Admin';

/** The facts about the account that comes with the device. */
export type DefaultAdministrator = Pick<FindingOf<'administrator'>, 'account' | 'passwordLastSet'>;

const SCRIPT = [
  "$ErrorActionPreference = 'Stop'",
  '[Console]::OutputEncoding = [System.Text.Encoding]::UTF8',
  `$user = Get-LocalUser | Where-Object { $_.Name -eq '${DEFAULT_ADMINISTRATOR}' }`,
  '$set = $null; if ($user.PasswordLastSet) { $set = $user.PasswordLastSet.ToUniversalTime().ToString("o") }',
  '[pscustomobject]@{ found = [bool]$user; enabled = [bool]$user.Enabled; passwordLastSet = $set } | ConvertTo-Json -Compress',
].join('; ');

function parse(output: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(output.replace(/^\uFEFF/, ''));
    return typeof value === 'object' && value !== null ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Reads whether the default administrator is enabled, and when its password was set. It never tries the well-known
 * password, because a failed sign-in counts toward a lockout and looks like an attack.
 */
export async function defaultAdministrator(command: WindowsCommand): Promise<DefaultAdministrator> {
  const told = parse(await command('powershell', powershellArguments(SCRIPT)).catch(() => ''));
  const { found, enabled, passwordLastSet } = told ?? {};
  if (typeof found !== 'boolean' || typeof enabled !== 'boolean') return { account: 'unknown' };
  if (!found) return { account: 'absent' };
  const at = typeof passwordLastSet === 'string' ? Date.parse(passwordLastSet) : Number.NaN;
  return {
    account: enabled ? 'enabled' : 'disabled',
    ...(!Number.isNaN(at) && { passwordLastSet: new Date(at).toISOString() }),
  };
}
