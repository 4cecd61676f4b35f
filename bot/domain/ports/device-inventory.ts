import type { UnreadReason } from '../sign-ins/sight.ts';

/** The lists of devices that a tenant can have. */
export const INVENTORIES = ['intune', 'autopilot'] as const;
export type Inventory = (typeof INVENTORIES)[number];

/** One device of an inventory. */
export interface InventoryDevice {
  readonly inventory: Inventory;
  readonly id: string;
  /** As the inventory gives it. */
  readonly serialNumber: string;
  /** The device name in Intune, or the display name in Autopilot. */
  readonly name?: string;
  /** The group tag in Autopilot, which many tenants set to the name of a room. */
  readonly groupTag?: string;
  readonly make?: string;
  readonly model?: string;
  readonly enrolledAt?: Date;
}

export type InventoryReading =
  | { readonly outcome: 'read'; readonly devices: readonly InventoryDevice[] }
  | { readonly outcome: 'unread'; readonly reason: UnreadReason; readonly retryAfterSeconds?: number };

/**
 * The inventories of the tenant. Intune needs DeviceManagementManagedDevices.Read.All, and Autopilot
 * DeviceManagementServiceConfig.Read.All; each works alone. No method throws: what cannot be read is an outcome.
 */
export interface DeviceInventory {
  /**
   * Returns the devices whose serial number equals this one by our own comparison, because the filters of Microsoft
   * Graph match parts of it or are refused.
   */
  find(inventory: Inventory, serialNumber: string): Promise<InventoryReading>;
  /** Returns all devices of an inventory, for the import in the wizard. */
  list(inventory: Inventory): Promise<InventoryReading>;
}
