import { isPlaceholderSerial, serialNumberKey } from '../../../contract/serial-number.ts';

/** What the store knows about the serial number of a console that waits for a decision. Each list has at most five. */
export interface SerialNumberElsewhere {
  /** Display names of other accounts with an open request from a console with this serial number. */
  readonly openRequests: readonly string[];
  /** Other accounts for which this serial number is expected, in the same rollout or by a code that is active. */
  readonly expectedFor: readonly { readonly account: string; readonly inRollout: boolean }[];
  /** The console that signed in last for the same account. */
  readonly lastSignIn?: { readonly serialNumber: string; readonly at: Date };
}

/** Something about a serial number that an approver should know before a decision. */
export type SerialNumberNote =
  | { readonly kind: 'placeholder' }
  | { readonly kind: 'open_elsewhere'; readonly account: string }
  | { readonly kind: 'expected_in_rollout'; readonly account: string }
  | { readonly kind: 'expected_elsewhere'; readonly account: string }
  | { readonly kind: 'other_signed_in'; readonly serialNumber: string; readonly at: Date };

/**
 * Returns what an approver should know about a serial number. Many consoles report the same placeholder, so twins of a
 * placeholder mean nothing and are left out.
 */
export function serialNumberNotes(
  serialNumber: string,
  elsewhere: SerialNumberElsewhere | undefined,
): readonly SerialNumberNote[] {
  const { openRequests = [], expectedFor = [], lastSignIn } = elsewhere ?? {};
  const isOther =
    lastSignIn !== undefined &&
    !isPlaceholderSerial(lastSignIn.serialNumber) &&
    serialNumberKey(lastSignIn.serialNumber) !== serialNumberKey(serialNumber);
  const before: readonly SerialNumberNote[] = isOther ? [{ kind: 'other_signed_in', ...lastSignIn }] : [];
  if (isPlaceholderSerial(serialNumber)) return [{ kind: 'placeholder' }, ...before];
  return [
    ...openRequests.map((account) => ({ kind: 'open_elsewhere', account }) as const),
    ...expectedFor.map(
      ({ account, inRollout }) =>
        ({ kind: inRollout ? 'expected_in_rollout' : 'expected_elsewhere', account }) as const,
    ),
    ...before,
  ];
}
