import { isReplacedCell } from '../../../contract/excel-cell.ts';
import { serialNumberKey } from '../../../contract/serial-number.ts';
import { DEVICE_LIMITS } from '../consoles/device.ts';
import { namesOneDevice } from '../consoles/known-device.ts';
import type { InventoryDevice } from '../ports/device-inventory.ts';

/** An account, as far as its names matter. */
export interface NamedAccount {
  readonly id: string;
  readonly displayName: string;
  readonly upn: string;
}

/** What the names of devices say about the accounts of a rollout. */
export interface MatchedDevices<Account extends NamedAccount> {
  readonly found: readonly { readonly account: Account; readonly serialNumber: string }[];
  /** Accounts of which several devices or accounts have the name. */
  readonly ambiguous: readonly { readonly account: Account; readonly devices: readonly InventoryDevice[] }[];
}

/** Returns what two ways to write one name have in common: compatibility forms, letter case and white space don't count. */
function nameKey(name: string): string {
  return name.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim();
}

function keysOf(names: readonly (string | undefined)[]): readonly string[] {
  return [...new Set(names.map((name) => nameKey(name ?? '')))].filter((key) => key !== '');
}

/** Adds a value to the list of a key. */
function add<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

function isUsable({ serialNumber }: InventoryDevice): boolean {
  return (
    namesOneDevice(serialNumber) && serialNumber.length <= DEVICE_LIMITS.serialNumber && !isReplacedCell(serialNumber)
  );
}

/** The devices of Autopilot by each of their names: display name, group tag, and the device name in Intune. */
function byName(
  autopilot: readonly InventoryDevice[],
  intune: readonly InventoryDevice[],
): ReadonlyMap<string, readonly InventoryDevice[]> {
  const intuneNames = new Map<string, (string | undefined)[]>();
  for (const { serialNumber, name } of intune) add(intuneNames, serialNumberKey(serialNumber), name);
  const devices = new Map<string, InventoryDevice[]>();
  for (const device of autopilot.filter(isUsable)) {
    const others = intuneNames.get(serialNumberKey(device.serialNumber)) ?? [];
    for (const key of keysOf([device.name, device.groupTag, ...others])) add(devices, key, device);
  }
  return devices;
}

/**
 * Finds the serial numbers of accounts by the names of devices in Autopilot. A device belongs to an account when one of
 * its names is the display name or the sign-in address of the account, letter case and spaces aside. If several devices
 * have the name, if the same serial number belongs to several accounts, or if another account has the same display name,
 * nothing is guessed.
 * @param known all accounts with the display names of the selected ones, those included
 */
export function matchDevices<Account extends NamedAccount>(
  selected: readonly Account[],
  known: readonly NamedAccount[],
  { autopilot, intune }: Readonly<Record<'autopilot' | 'intune', readonly InventoryDevice[]>>,
): MatchedDevices<Account> {
  const devices = byName(autopilot, intune);
  const holders = new Map<string, Set<string>>();
  for (const { id, displayName } of [...selected, ...known]) {
    const key = nameKey(displayName);
    holders.set(key, (holders.get(key) ?? new Set()).add(id));
  }
  const matches = selected.flatMap((account) => {
    const own = keysOf([account.displayName, account.upn]).flatMap((key) => devices.get(key) ?? []);
    const bySerial = new Map(own.map((device) => [serialNumberKey(device.serialNumber), device]));
    const isShared = (holders.get(nameKey(account.displayName))?.size ?? 0) > 1;
    return bySerial.size === 0 ? [] : [{ account, bySerial, isShared }];
  });
  const claims = new Map<string, number>();
  for (const { bySerial } of matches) for (const key of bySerial.keys()) claims.set(key, (claims.get(key) ?? 0) + 1);
  const isClear = ({ bySerial, isShared }: (typeof matches)[number]): boolean =>
    bySerial.size === 1 && !isShared && [...bySerial.keys()].every((key) => claims.get(key) === 1);
  return {
    found: matches
      .filter(isClear)
      .flatMap(({ account, bySerial }) =>
        [...bySerial.values()].map(({ serialNumber }) => ({ account, serialNumber })),
      ),
    ambiguous: matches
      .filter((match) => !isClear(match))
      .map(({ account, bySerial }) => ({ account, devices: [...bySerial.values()] })),
  };
}
