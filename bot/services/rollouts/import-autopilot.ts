import type { Selection } from '../../../contract/rollouts.ts';
import type { ResourceAccount } from '../../domain/accounts/account.ts';
import type { Admin } from '../../domain/admin.ts';
import { fitWords } from '../../domain/consoles/console-words.ts';
import type { DeviceInventory, InventoryDevice, InventoryReading } from '../../domain/ports/device-inventory.ts';
import type { AccountList } from '../../domain/ports/store/account-list.ts';
import type { Accounts } from '../../domain/ports/store/accounts.ts';
import { matchDevices } from '../../domain/rollouts/autopilot-import.ts';
import type { UnreadReason } from '../../domain/sign-ins/sight.ts';
import { selectAccounts } from '../accounts/select-accounts.ts';
import { requirePermission, type PermissionDeps } from '../preferences/require-permission.ts';

interface ImportDeps extends PermissionDeps {
  readonly store: {
    readonly accountList: Pick<AccountList, 'ready'>;
    readonly accounts: Pick<Accounts, 'byIds' | 'named'>;
  };
  readonly inventory?: Pick<DeviceInventory, 'list'>;
}

/** Serial numbers from Autopilot for accounts, with what could not be decided. */
export interface ImportedFromAutopilot {
  readonly found: readonly { readonly account: ResourceAccount; readonly serialNumber: string }[];
  /** Each device is a text for people, made safe to show. */
  readonly ambiguous: readonly { readonly account: ResourceAccount; readonly devices: readonly string[] }[];
  readonly devices: number;
  /** Why Autopilot could not be read. */
  readonly unread?: UnreadReason;
}

/** Seconds that a person waits for the names in Intune, which the import can do without. */
const INTUNE_SECONDS = 8;

/** Returns the devices of Intune, or none if they can't be read in time. */
async function readIntune(inventory: Pick<DeviceInventory, 'list'>): Promise<readonly InventoryDevice[]> {
  const late = Promise.withResolvers<InventoryReading>();
  const timer = setTimeout(() => late.resolve({ outcome: 'unread', reason: 'no_answer' }), INTUNE_SECONDS * 1000);
  const reading = await Promise.race([inventory.list('intune'), late.promise]).finally(() => clearTimeout(timer));
  return reading.outcome === 'read' ? reading.devices : [];
}

function told({ name, groupTag, serialNumber }: InventoryDevice): string {
  return [name, groupTag, serialNumber].flatMap((text) => (text === undefined ? [] : [fitWords(text)])).join(' · ');
}

/**
 * Reads the devices of Autopilot and finds the serial numbers of the selected accounts by the names of devices. It stores
 * nothing: the person sees what was found before a rollout expects it.
 * @throws DomainError selection_empty, selection_too_large
 */
export async function importAutopilot(
  { store, inventory, ...deps }: ImportDeps,
  by: Admin,
  selection: Selection,
): Promise<ImportedFromAutopilot> {
  await requirePermission(deps, by, 'generate');
  const selected = (await selectAccounts(store, selection)).flatMap(({ account }) => account ?? []);
  if (!inventory) return { found: [], ambiguous: [], devices: 0, unread: 'switched_off' };
  const [autopilot, intune] = await Promise.all([inventory.list('autopilot'), readIntune(inventory)]);
  if (autopilot.outcome === 'unread') return { found: [], ambiguous: [], devices: 0, unread: autopilot.reason };
  const known = await store.accounts.named(selected.map(({ displayName }) => displayName));
  const { found, ambiguous } = matchDevices(selected, known, { autopilot: autopilot.devices, intune });
  return {
    found,
    ambiguous: ambiguous.map(({ account, devices }) => ({ account, devices: devices.map(told) })),
    devices: autopilot.devices.length,
  };
}
