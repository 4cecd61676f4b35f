import assert from 'node:assert/strict';
import type { InventoryDevice } from '../../../bot/domain/ports/device-inventory.ts';
import { matchDevices, type NamedAccount } from '../../../bot/domain/rollouts/autopilot-import.ts';

const OSLO = { id: 'a1', displayName: 'Oslo 3.14', upn: 'room-01@contoso.example' };
const LISBON = { id: 'a2', displayName: 'Lisbon 1.01', upn: 'room-02@contoso.example' };

function device(serialNumber: string, names: Partial<InventoryDevice> = {}): InventoryDevice {
  return { inventory: 'autopilot', id: serialNumber, serialNumber, ...names };
}

function match(
  autopilot: readonly InventoryDevice[],
  {
    accounts = [OSLO, LISBON],
    known = accounts,
    intune = [],
  }: {
    readonly accounts?: readonly NamedAccount[];
    readonly known?: readonly NamedAccount[];
    readonly intune?: readonly InventoryDevice[];
  } = {},
) {
  const { found, ambiguous } = matchDevices(accounts, known, { autopilot, intune });
  return {
    found: found.map(({ account, serialNumber }) => `${account.id} ${serialNumber}`),
    ambiguous: ambiguous.map(({ account, devices }) =>
      [account.id, ...devices.map((one) => one.serialNumber)].join(' '),
    ),
  };
}

describe('serial numbers from Autopilot', () => {
  it('belong to the account whose name or sign-in address is a name of the device, letter case and spaces aside', () => {
    for (const names of [
      { name: 'oslo  3.14' },
      { groupTag: 'OSLO 3.14' },
      { name: 'ROOM-01@contoso.example' },
      { name: 'MTR-1', groupTag: 'Oslo 3.14' },
    ])
      assert.deepEqual(match([device('SN-0001', names)]), { found: ['a1 SN-0001'], ambiguous: [] });
  });

  it('belong to no account by a part of a name', () => {
    for (const name of ['Oslo', 'Oslo 3.141', 'room-01', '', 'Öslo 3.14'])
      assert.deepEqual(match([device('SN-0001', { name })]), { found: [], ambiguous: [] });
  });

  it('also belong by the device name in Intune, found by the serial number', () => {
    const intune = [device('sn 0001', { inventory: 'intune', name: 'Oslo 3.14' })];
    assert.deepEqual(match([device('SN-0001', { groupTag: 'MTR' })], { intune }).found, ['a1 SN-0001']);
    assert.deepEqual(match([], { intune }).found, [], 'only Autopilot gives serial numbers');
  });

  it('are never guessed between several devices, or several accounts', () => {
    const two = [device('SN-0001', { name: 'Oslo 3.14' }), device('SN-0002', { groupTag: 'Oslo 3.14' })];
    assert.deepEqual(match(two), { found: [], ambiguous: ['a1 SN-0001 SN-0002'] });
    const both = [device('SN-0001', { name: 'Oslo 3.14', groupTag: 'Lisbon 1.01' })];
    assert.deepEqual(match(both), { found: [], ambiguous: ['a1 SN-0001', 'a2 SN-0001'] });
    const namesake = { ...LISBON, id: 'a3', displayName: 'OSLO 3.14' };
    assert.deepEqual(match([device('SN-0001', { name: 'Oslo 3.14' })], { known: [OSLO, namesake] }), {
      found: [],
      ambiguous: ['a1 SN-0001'],
    });
  });

  it('count once when Autopilot lists a device twice, and not when they name no device', () => {
    const twice = [device('SN-0001', { name: 'Oslo 3.14' }), device('sn0001', { name: 'Oslo 3.14' })];
    assert.equal(match(twice).found.length, 1);
    for (const serialNumber of ['A1', 'Default string', 'x'.repeat(65), '1.23E+10'])
      assert.deepEqual(match([device(serialNumber, { name: 'Oslo 3.14' })]), { found: [], ambiguous: [] });
  });
});
