import type * as v from 'valibot';
import { Selection } from '../rollouts.ts';
import { amount, described, members, readerOf, text } from '../schema/shape.ts';

/** POST with {@link FixScriptBody} returns {@link FixScriptView}. It changes nothing. */
export const FIX_SCRIPT_PATH = '/api/tab/accounts/fix-script';

/** The most accounts in one script, which keeps it small enough for a clipboard and for a person to read. */
export const MOST_IN_FIX_SCRIPT = 5_000;

export const FixScriptBody = members({
  selection: described(Selection, 'Accounts by ID, or all that match a filter except some.'),
});
export type FixScriptBody = v.InferOutput<typeof FixScriptBody>;

export const FixScriptView = members({
  accounts: described(amount, 'The number of accounts in the script, which are those with a failed check.'),
  left: described(amount, `The number of accounts left out, because a script holds at most ${MOST_IN_FIX_SCRIPT}.`),
  script: described(text, 'A script for PowerShell. It is empty when no check failed.'),
});
export type FixScriptView = v.InferOutput<typeof FixScriptView>;

export const parseFixScriptBody = readerOf(FixScriptBody);
export const parseFixScript = readerOf(FixScriptView);
