import { isPlaceholderSerial, serialNumberKey } from '../../../contract/serial-number.ts';
import { INVENTORIES, type Inventory, type InventoryDevice } from '../ports/device-inventory.ts';
import type { UnreadReason } from '../sign-ins/sight.ts';
import type { DeviceInformation } from './device.ts';

/** A device of an inventory as it is stored with a request. Its texts are as the inventory gives them. */
export type FoundDevice = Omit<InventoryDevice, 'groupTag' | 'inventory'>;

/** What one inventory said about the serial number of a console. */
export type InventoryAnswer =
  | {
      readonly outcome: 'read';
      /** How many devices have the serial number. */
      readonly count: number;
      /** The first of them; absent when there is none. */
      readonly device?: FoundDevice;
    }
  | { readonly outcome: 'unread'; readonly reason: UnreadReason }
  /** The serial number can't name one device, so nobody was asked. */
  | { readonly outcome: 'not_asked' };

/** What the inventories said about the serial number of a console, and when. */
export interface DeviceLook {
  readonly lookedAt: Date;
  readonly answers: Readonly<Record<Inventory, InventoryAnswer>>;
}

/** The shortest serial number that names one device, in symbols. */
const SHORTEST_SERIAL_NUMBER = 5;

/** Whether two serial numbers are the same, however people and inventories write them. */
export function isSameSerialNumber(one: string, other: string): boolean {
  return serialNumberKey(one) === serialNumberKey(other);
}

/** Whether a serial number can name one device. One that can't is not looked up. */
export function namesOneDevice(serialNumber: string): boolean {
  return serialNumberKey(serialNumber).length >= SHORTEST_SERIAL_NUMBER && !isPlaceholderSerial(serialNumber);
}

/**
 * Which device a console is, by the inventories of the tenant. `several` says that the serial number names no single
 * device: an inventory has it more than once, or it is too short or a placeholder. `unknown_device` means that every
 * inventory that could be read lacks it, and `unread` names those that could not be read.
 */
export type KnownDevice =
  | { readonly verdict: 'known'; readonly inventory: Inventory; readonly device: FoundDevice }
  | {
      readonly verdict: 'differs';
      readonly inventory: Inventory;
      readonly device: FoundDevice;
      readonly differs: readonly ('make' | 'model')[];
    }
  | { readonly verdict: 'several' }
  | { readonly verdict: 'unknown_device'; readonly unread: readonly Inventory[] }
  | { readonly verdict: 'not_checked'; readonly reason: UnreadReason };

/** Forms of companies, which one source writes behind a name and another leaves out. */
const COMPANY_FORM = /\b(inc|incorporated|corp|corporation|co|company|ltd|limited|llc|gmbh|ag)\b/g;

/** Returns the words of a make or model that two ways to write it have in common. */
function wordsOf(text: string): readonly string[] {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(COMPANY_FORM, '')
    .split(' ')
    .filter((word) => word !== '');
}

/** Whether one name is the other one with words behind it. A part of a word is another name. */
function beginsWith(words: readonly string[], beginning: readonly string[]): boolean {
  const wanted = beginning.join('');
  return words.some((_word, index) => words.slice(0, index + 1).join('') === wanted);
}

/**
 * Whether two makes or models contradict each other. Letter case, spaces, signs and the form of a company don't matter,
 * and neither do words that only one of them adds, as in "Logitech" and "Logitech Europe". An absent one contradicts
 * nothing.
 */
function contradicts(one: string | undefined, other: string): boolean {
  const [left, right] = [wordsOf(one ?? ''), wordsOf(other)];
  return left.length > 0 && right.length > 0 && !beginsWith(left, right) && !beginsWith(right, left);
}

function compare(inventory: Inventory, found: FoundDevice, console: DeviceInformation): KnownDevice {
  const differs = (['make', 'model'] as const).filter((part) => contradicts(found[part], console[part]));
  if (differs.length === 0) return { verdict: 'known', inventory, device: found };
  return { verdict: 'differs', inventory, device: found, differs };
}

/**
 * Says which device a console is. An inventory that has the serial number counts, even when the other one can't be read.
 * Intune comes first, because it knows the name that people gave the device and when it was enrolled.
 */
export function knownDevice(console: DeviceInformation, { answers }: DeviceLook): KnownDevice {
  if (!namesOneDevice(console.serialNumber)) return { verdict: 'several' };
  const read = INVENTORIES.flatMap((inventory) => {
    const answer = answers[inventory];
    return answer.outcome === 'read' ? [{ inventory, ...answer }] : [];
  });
  if (read.some(({ count }) => count > 1)) return { verdict: 'several' };
  const matches = read.flatMap(({ inventory, device }) => (device ? [compare(inventory, device, console)] : []));
  const found = matches.find(({ verdict }) => verdict === 'differs') ?? matches[0];
  if (found) return found;
  const unread = INVENTORIES.filter((inventory) => answers[inventory].outcome === 'unread');
  if (read.length > 0) return { verdict: 'unknown_device', unread };
  return { verdict: 'not_checked', reason: reasonOf(answers) };
}

/** Returns why nothing could be read. A reason that may pass says more than a permission that was never granted. */
function reasonOf(answers: DeviceLook['answers']): UnreadReason {
  const reasons = INVENTORIES.flatMap((inventory) => {
    const answer = answers[inventory];
    return answer.outcome === 'unread' ? [answer.reason] : [];
  });
  return reasons.find((reason) => reason !== 'no_permission') ?? 'no_permission';
}

/** Returns the full days between the enrollment of a device and the look at it, or `undefined` if nobody knows. */
export function enrolledDaysAgo({ enrolledAt }: FoundDevice, lookedAt: Date): number | undefined {
  if (enrolledAt === undefined || enrolledAt > lookedAt) return undefined;
  return Math.floor((lookedAt.getTime() - enrolledAt.getTime()) / 86_400_000);
}
