import { askWindows, windowsScript } from '../machine/windows-answer.ts';
import type { WindowsCommand } from '../machine/windows-command.ts';
import type { ReadFacts } from './device-facts.ts';

const SCRIPT = windowsScript(
  '$computer = Get-CimInstance -ClassName Win32_ComputerSystem',
  '$bios = Get-CimInstance -ClassName Win32_BIOS',
  '[pscustomobject]@{ make = $computer.Manufacturer; model = $computer.Model; name = $computer.Name; serialNumber = $bios.SerialNumber } | ConvertTo-Json -Compress',
);

/** Reads the facts from Windows' CIM classes, and leaves out those that it can't read. */
export async function windowsFacts(command: WindowsCommand): Promise<ReadFacts> {
  const told = (await askWindows(command, SCRIPT)) ?? {};
  const facts: Partial<Record<keyof ReadFacts, string>> = {};
  for (const fact of ['make', 'model', 'serialNumber', 'name'] as const) {
    const value = told[fact];
    if (typeof value === 'string') facts[fact] = value;
  }
  return facts;
}
