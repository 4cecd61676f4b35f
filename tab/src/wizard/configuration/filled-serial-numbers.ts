import type { AutopilotImport } from '../../../../contract/devices/autopilot-import.ts';
import type { ExpectedSerialNumber } from '../../../../contract/rollouts.ts';

/** The text of the field after an import, and how many lines it added. */
interface Filled {
  readonly text: string;
  readonly count: number;
}

/** Adds a line for each account that was found and has no line yet. What a person typed stays as it is. */
export function fillSerialNumbers(
  typed: string,
  known: readonly ExpectedSerialNumber[],
  { found }: Pick<AutopilotImport, 'found'>,
): Filled {
  const taken = new Set(known.map(({ accountId }) => accountId));
  const lines = found
    .filter(({ accountId }) => !taken.has(accountId))
    .map(({ upn, serialNumber }) => `${upn}\t${serialNumber}`);
  const before = typed.trim() === '' ? [] : [typed.trimEnd()];
  return { text: [...before, ...lines].join('\n'), count: lines.length };
}
