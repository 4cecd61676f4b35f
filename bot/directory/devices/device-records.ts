import { reportedLine } from '../../domain/consoles/device.ts';
import type { Inventory, InventoryDevice } from '../../domain/ports/device-inventory.ts';

/** The longest text of an inventory that is kept, in characters. */
const LONGEST_TEXT = 128;

/** The year that Microsoft Graph gives for "never" is 1. Nobody enrolled a device before this time. */
const EARLIEST = Date.UTC(2000, 0, 1);

type RawRecord = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is RawRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Returns a text on one line, cut to {@link LONGEST_TEXT}, or `undefined` if it is none. */
function textIn(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const line = [...reportedLine(value.toWellFormed())].slice(0, LONGEST_TEXT).join('').trim();
  return line === '' ? undefined : line;
}

function timeIn(value: unknown): Date | undefined {
  const time = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return Number.isNaN(time) || time < EARLIEST ? undefined : new Date(time);
}

/** The names of properties that the two inventories don't share. Autopilot has no time of enrollment. */
const PROPERTIES = {
  intune: { name: 'deviceName', enrolledAt: 'enrolledDateTime' },
  autopilot: { name: 'displayName', enrolledAt: '' },
} as const satisfies Readonly<Record<Inventory, object>>;

/**
 * Reads a `managedDevice` or a `windowsAutopilotDeviceIdentity` of Microsoft Graph. A record without id or serial number
 * is of no use, and one bad property doesn't spoil the others.
 * @returns `undefined` for a record that is of no use
 */
export function readDevice(inventory: Inventory, record: unknown): InventoryDevice | undefined {
  if (!isRecord(record)) return undefined;
  const [id, serialNumber] = [textIn(record['id']), textIn(record['serialNumber'])];
  if (id === undefined || serialNumber === undefined) return undefined;
  const properties = PROPERTIES[inventory];
  const name = textIn(record[properties.name]);
  const groupTag = textIn(record['groupTag']);
  const make = textIn(record['manufacturer']);
  const model = textIn(record['model']);
  const enrolledAt = timeIn(record[properties.enrolledAt]);
  return {
    inventory,
    id,
    serialNumber,
    ...(name !== undefined && { name }),
    ...(groupTag !== undefined && { groupTag }),
    ...(make !== undefined && { make }),
    ...(model !== undefined && { model }),
    ...(enrolledAt && { enrolledAt }),
  };
}
