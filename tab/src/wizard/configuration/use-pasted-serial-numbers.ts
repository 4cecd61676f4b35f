import { useDeferredValue, useMemo } from 'react';
import type { PickedAccount } from '../accounts/account-selection.ts';
import { type PastedSerialNumbers, readSerialNumbers } from './serial-numbers.ts';

const NOBODY: readonly PickedAccount[] = [];

/** Read once for each change, and after the key that changed it is drawn; `undefined` in between. */
export function usePastedSerialNumbers(
  typed: string,
  accounts: readonly PickedAccount[] = NOBODY,
): PastedSerialNumbers | undefined {
  const written = useDeferredValue(typed);
  const read = useMemo(() => readSerialNumbers(written, accounts), [accounts, written]);
  return written === typed ? read : undefined;
}
