import { isReplacedCell } from '../../../contract/excel-cell.ts';
import { isPlaceholderSerial, serialNumberKey } from '../../../contract/serial-number.ts';

/** Why an expected serial number can't be used. */
type SerialNumberProblem = 'placeholder' | 'twice' | 'replaced_by_excel';

interface SerialNumberMistake {
  readonly problem: SerialNumberProblem;
  /** Positions in the list, counted from 0: the wrong one, after the earlier one with the same serial number. */
  readonly at: readonly number[];
}

/**
 * Returns the first mistake in the serial numbers that a rollout expects. Each must name one device, and two accounts
 * can't expect the same device.
 */
export function serialNumberMistake(serialNumbers: readonly string[]): SerialNumberMistake | undefined {
  const seen = new Map<string, number>();
  for (const [index, serialNumber] of serialNumbers.entries()) {
    if (isReplacedCell(serialNumber)) return { problem: 'replaced_by_excel', at: [index] };
    if (isPlaceholderSerial(serialNumber)) return { problem: 'placeholder', at: [index] };
    const key = serialNumberKey(serialNumber);
    const earlier = seen.get(key);
    if (earlier !== undefined) return { problem: 'twice', at: [earlier, index] };
    seen.set(key, index);
  }
  return undefined;
}
