import type { ReadFacts } from './device-facts.ts';
import { powershellArguments, type WindowsCommand } from '../machine/windows-command.ts';

const SCRIPT = [
  "$ErrorActionPreference = 'Stop'",
  '[Console]::OutputEncoding = [System.Text.Encoding]::UTF8',
  '$computer = Get-CimInstance -ClassName Win32_ComputerSystem',
  '$bios = Get-CimInstance -ClassName Win32_BIOS',
  '[pscustomobject]@{ make = $computer.Manufacturer; model = $computer.Model; name = $computer.Name; serialNumber = $bios.SerialNumber } | ConvertTo-Json -Compress',
].join('; ');

function parse(output: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(output.replace(/^\uFEFF/, ''));
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

/**
 * Reads the facts from Windows' CIM classes. PowerShell sometimes prints nothing and still exits with code 0; that
 * counts as "not readable".
 */
export async function windowsFacts(command: WindowsCommand): Promise<ReadFacts> {
  const told = parse(await command('powershell', powershellArguments(SCRIPT)).catch(() => ''));
  const facts: Partial<Record<keyof ReadFacts, string>> = {};
  for (const fact of ['make', 'model', 'serialNumber', 'name'] as const) {
    const value = told[fact];
    if (typeof value === 'string') facts[fact] = value;
  }
  return facts;
}
