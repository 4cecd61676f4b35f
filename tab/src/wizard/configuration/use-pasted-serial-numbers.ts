import { useDeferredValue, useMemo } from 'react';
import type { PickedAccount } from '../accounts/account-selection.ts';
import { type PastedSerialNumbers, readSerialNumbers } from './serial-numbers.ts';

const NOBODY: readonly PickedAccount[] = [];

/**
 * Reads the pasted text once for each change, and only after the change appears on the screen. Returns `undefined` in
 * between.
 */
export function usePastedSerialNumbers(
  typed: string,
  accounts: readonly PickedAccount[] = NOBODY,
): PastedSerialNumbers | undefined {
  const written = useDeferredValue(typed);
  const read = useMemo(() => readSerialNumbers(written, accounts), [accounts, written]);
  return written === typed ? read : undefined;
}
