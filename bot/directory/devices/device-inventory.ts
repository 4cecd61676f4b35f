import { type Client, GraphError } from '@microsoft/microsoft-graph-client';
import { isSameSerialNumber } from '../../domain/consoles/known-device.ts';
import { type Observer, UNOBSERVED } from '../../domain/observer.ts';
import { ListError } from '../../domain/ports/directory.ts';
import type {
  DeviceInventory,
  Inventory,
  InventoryDevice,
  InventoryReading,
} from '../../domain/ports/device-inventory.ts';
import type { UnreadReason } from '../../domain/sign-ins/sight.ts';
import { asDirectoryError } from '../directory-problem.ts';
import { readListPages } from '../list/list-pages.ts';
import { readDevice } from './device-records.ts';

export interface InventoryOptions {
  readonly observer?: Observer;
  /** Called before a permission that was missing is tried again, because only a new token has it. */
  readonly forgetToken?: () => void;
  /** A clock in milliseconds that never goes back; that of this process by default. */
  readonly now?: () => number;
}

type Unread = Extract<InventoryReading, { readonly outcome: 'unread' }>;

/**
 * Where each inventory is. Autopilot answers `$select` with status 500
 * (https://github.com/microsoftgraph/microsoft-graph-docs-contrib/issues/2756), so all properties are read. Its filter
 * knows `contains` and refuses `eq` (https://github.com/microsoftgraph/microsoft-graph-docs/issues/9357 and
 * https://github.com/microsoftgraph/msgraph-sdk-powershell/issues/1260).
 */
const PLACES = {
  intune: {
    call: 'managedDevices',
    path: '/deviceManagement/managedDevices',
    options: ['$select=id,serialNumber,deviceName,manufacturer,model,enrolledDateTime'],
    filter: (text: string) => `serialNumber eq ${text}`,
  },
  autopilot: {
    call: 'autopilotDevices',
    path: '/deviceManagement/windowsAutopilotDeviceIdentities',
    options: [],
    filter: (text: string) => `contains(serialNumber,${text})`,
  },
} as const satisfies Readonly<Record<Inventory, object>>;

/** Returns the address of an inventory, with a filter if there is one. */
function addressOf(inventory: Inventory, filter?: string): string {
  const { path, options } = PLACES[inventory];
  const all = [...options, ...(filter === undefined ? [] : [`$filter=${encodeURIComponent(filter)}`])];
  return all.length === 0 ? path : `${path}?${all.join('&')}`;
}

/** The most devices of one inventory that are read. More don't fit into the memory that we give them, about 40 MB. */
const MOST_DEVICES = 100_000;
/** How long a list that replaces a refused filter is used, in milliseconds: a day. */
const LIST_MS = 86_400_000;
/** How long a missing permission is believed before the next call tries again, in milliseconds: 10 minutes. */
const REFUSED_MS = 600_000;

/** The list got longer than {@link MOST_DEVICES}. */
class TooManyDevices extends Error {
  override readonly name = 'TooManyDevices';
}

/**
 * Returns whether Microsoft Graph refused the filter and not the call. Autopilot refuses some serial numbers only, such
 * as those with hyphens (https://github.com/microsoftgraph/msgraph-sdk-powershell/issues/2464).
 */
function isFilterRefused(error: unknown): boolean {
  return error instanceof GraphError && (error.statusCode === 400 || error.statusCode === 501);
}

function reasonOf(error: unknown): Unread {
  if (error instanceof TooManyDevices || error instanceof ListError) return { outcome: 'unread', reason: 'no_answer' };
  const status = error instanceof GraphError ? error.statusCode : -1;
  const { retryAfterSeconds } = asDirectoryError(error);
  const wait = retryAfterSeconds === undefined ? {} : { retryAfterSeconds };
  // A tenant without Intune answers 401 or 403 with a code of its own, and 404 where the service doesn't exist.
  const reasons: Readonly<Record<number, UnreadReason>> = { 403: 'no_permission', 404: 'switched_off', 429: 'busy' };
  return { outcome: 'unread', reason: reasons[status] ?? 'no_answer', ...wait };
}

/** One inventory, with what this server remembers of it. */
class OneInventory {
  readonly #client: Client;
  readonly #inventory: Inventory;
  readonly #options: InventoryOptions;
  readonly #now: () => number;
  #list: { readonly at: number; readonly reading: Promise<InventoryReading> } | undefined;
  #refusedAt: number | undefined;

  constructor(client: Client, inventory: Inventory, options: InventoryOptions) {
    this.#client = client;
    this.#inventory = inventory;
    this.#options = options;
    this.#now = options.now ?? (() => performance.now());
  }

  async find(serialNumber: string): Promise<InventoryReading> {
    if (this.#isRefused()) return { outcome: 'unread', reason: 'no_permission' };
    const filter = PLACES[this.#inventory].filter(`'${serialNumber.replaceAll("'", "''")}'`);
    const found = await this.#ask(() => this.#read(addressOf(this.#inventory, filter), serialNumber));
    const reading = found === 'filter_refused' ? await this.#kept() : found;
    if (reading.outcome === 'unread') return reading;
    return {
      outcome: 'read',
      devices: reading.devices.filter((one) => isSameSerialNumber(one.serialNumber, serialNumber)),
    };
  }

  async list(): Promise<InventoryReading> {
    if (this.#isRefused()) return { outcome: 'unread', reason: 'no_permission' };
    const reading = await this.#ask(() => this.#read(addressOf(this.#inventory)));
    return reading === 'filter_refused' ? { outcome: 'unread', reason: 'no_answer' } : reading;
  }

  /** Returns the list of the day. One that could not be read isn't kept, and callers at the same time share one. */
  async #kept(): Promise<InventoryReading> {
    if (this.#list && this.#now() - this.#list.at < LIST_MS) return this.#list.reading;
    const kept = { at: this.#now(), reading: this.list() };
    this.#list = kept;
    const reading = await kept.reading;
    if (reading.outcome === 'unread' && this.#list === kept) this.#list = undefined;
    return reading;
  }

  /** Whether the permission was missing a moment ago. When that is over, a new token may have it. */
  #isRefused(): boolean {
    if (this.#refusedAt === undefined) return false;
    if (this.#now() - this.#refusedAt < REFUSED_MS) return true;
    this.#refusedAt = undefined;
    this.#options.forgetToken?.();
    return false;
  }

  /**
   * Reads all pages. A filter that Microsoft Graph ignores returns every device
   * (https://github.com/microsoftgraph/microsoft-graph-explorer-v4/issues/3125), so only those that fit are collected.
   */
  async #read(address: string, wanted?: string): Promise<readonly InventoryDevice[]> {
    const devices: InventoryDevice[] = [];
    let seen = 0;
    for await (const { records } of readListPages(this.#client, address)) {
      seen += records.length;
      if (seen > MOST_DEVICES) throw new TooManyDevices();
      for (const record of records) {
        const device = readDevice(this.#inventory, record);
        if (device && (wanted === undefined || isSameSerialNumber(device.serialNumber, wanted))) devices.push(device);
      }
    }
    return [...new Map(devices.map((device) => [device.id, device])).values()];
  }

  async #ask(read: () => Promise<readonly InventoryDevice[]>): Promise<InventoryReading | 'filter_refused'> {
    const { observer = UNOBSERVED } = this.#options;
    const { call } = PLACES[this.#inventory];
    try {
      const devices = await read();
      observer.note({ what: 'graph call', call, outcome: 'done' });
      return { outcome: 'read', devices };
    } catch (error) {
      const { problem, retryAfterSeconds } = asDirectoryError(error);
      observer.note({ what: 'graph call', call, outcome: retryAfterSeconds === undefined ? problem : 'throttled' });
      if (isFilterRefused(error)) return 'filter_refused';
      const unread = reasonOf(error);
      if (unread.reason === 'no_permission') this.#refusedAt = this.#now();
      return unread;
    }
  }
}

/**
 * Opens the inventories of the tenant: Intune (`managedDevices`) and Autopilot (`windowsAutopilotDeviceIdentities`).
 * Where a filter is refused, the whole list is read once a day. It is kept in the memory of this server and not in the
 * database: it is a copy that any server can read again, and the devices of a whole tenant are no business of the
 * database. Every device that a find returns was compared here, because filters match parts of a serial number or are
 * ignored.
 */
export function openDeviceInventory(client: Client, options: InventoryOptions = {}): DeviceInventory {
  const inventories: Readonly<Record<Inventory, OneInventory>> = {
    intune: new OneInventory(client, 'intune', options),
    autopilot: new OneInventory(client, 'autopilot', options),
  };
  return {
    find: (inventory, serialNumber) => inventories[inventory].find(serialNumber),
    list: (inventory) => inventories[inventory].list(),
  };
}
