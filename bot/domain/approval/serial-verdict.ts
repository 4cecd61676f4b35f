import { compareSerialNumber } from '../consoles/device.ts';
import { knownDevice } from '../consoles/known-device.ts';
import { serialNumberNotes, type SerialNumberNote } from '../consoles/serial-number.ts';
import type { ApprovalRequest } from './approval-request.ts';

/** Something about a serial number that speaks against its request, or that an approver should know at least. */
export type SerialConcern =
  | SerialNumberNote
  /** Another serial number was expected for the account. */
  | { readonly kind: 'other_expected'; readonly expected: string }
  /** An inventory has the serial number with another make or model. */
  | { readonly kind: 'other_device' }
  /** Every inventory was read, and none has the serial number. */
  | { readonly kind: 'unknown_device' };

/** What an approver reads behind a serial number. */
export type SerialVerdict = SerialConcern | { readonly kind: 'expected' } | { readonly kind: 'known' };

type Facts = Pick<ApprovalRequest, 'device' | 'deviceLook' | 'expectedSerialNumber' | 'serialNumberElsewhere'>;

/** The order of concerns, the gravest first. */
const GRAVITY = [
  'placeholder',
  'other_expected',
  'expected_in_rollout',
  'expected_elsewhere',
  'open_elsewhere',
  'other_device',
  'unknown_device',
  'other_signed_in',
] as const satisfies readonly SerialConcern['kind'][];

/** Returns all concerns about the serial number of a console, the gravest first. */
export function serialConcerns(facts: Facts): readonly SerialConcern[] {
  const { device, expectedSerialNumber: expected = '', serialNumberElsewhere } = facts;
  const concerns: readonly SerialConcern[] = [
    ...(compareSerialNumber(device, expected) === 'different' ? [{ kind: 'other_expected', expected } as const] : []),
    ...serialNumberNotes(device.serialNumber, serialNumberElsewhere),
    ...inventoryConcerns(facts),
  ];
  return concerns.toSorted((one, other) => GRAVITY.indexOf(one.kind) - GRAVITY.indexOf(other.kind));
}

/**
 * Returns the verdict on the serial number of a console: its gravest concern, or what speaks for it. A console that
 * signed in before is no verdict on this one.
 * @returns `undefined` when nothing is known about the serial number
 */
export function serialVerdict(facts: Facts): SerialVerdict | undefined {
  const [gravest] = serialConcerns(facts);
  if (gravest && gravest.kind !== 'other_signed_in') return gravest;
  if (compareSerialNumber(facts.device, facts.expectedSerialNumber) === 'expected') return { kind: 'expected' };
  return verdictOfInventories(facts) === 'known' ? { kind: 'known' } : undefined;
}

function verdictOfInventories({ device, deviceLook }: Facts): ReturnType<typeof knownDevice>['verdict'] | undefined {
  return deviceLook && knownDevice(device, deviceLook).verdict;
}

/** An inventory that could not be read may have the device, so a device that the other one lacks is no concern. */
function inventoryConcerns(facts: Facts): readonly SerialConcern[] {
  const { device, deviceLook } = facts;
  const known = deviceLook && knownDevice(device, deviceLook);
  if (known?.verdict === 'differs') return [{ kind: 'other_device' }];
  return known?.verdict === 'unknown_device' && known.unread.length === 0 ? [{ kind: 'unknown_device' }] : [];
}
