import assert from 'node:assert/strict';
import type { ResourceAccount } from '../../../bot/domain/accounts/account.ts';
import type { InventoryReading } from '../../../bot/domain/ports/device-inventory.ts';
import { importAutopilot } from '../../../bot/services/rollouts/import-autopilot.ts';
import { ISSUER, sampleAccount } from '../../support/samples/requests.ts';
import { refusal } from '../refusal.ts';
import { permissions } from '../stubbed-permissions.ts';

const ACCOUNT: ResourceAccount = sampleAccount();
const REFUSED: InventoryReading = { outcome: 'unread', reason: 'no_permission' };

function devices(...names: readonly string[]): InventoryReading {
  return {
    outcome: 'read',
    devices: names.map((name, index) => ({
      inventory: 'autopilot',
      id: `d-${index}`,
      serialNumber: `SN-2026-000${index}`,
      name,
    })),
  };
}

function stage(autopilot: InventoryReading, intune: InventoryReading = REFUSED, letters = 'g') {
  const store = {
    accountList: { ready: async () => [ACCOUNT] },
    accounts: { byIds: async () => [ACCOUNT], named: async () => [ACCOUNT] },
  };
  const inventory = { list: async (name: 'autopilot' | 'intune') => (name === 'autopilot' ? autopilot : intune) };
  return { ...permissions(letters), store, inventory } as const;
}
const SELECTION = { accountIds: [ACCOUNT.id] } as const;

describe('the import from Autopilot', () => {
  it('works without Intune, whose names are only one more way to find a device', async () => {
    const { found, devices: count } = await importAutopilot(
      stage(devices(ACCOUNT.displayName, 'other')),
      ISSUER,
      SELECTION,
    );
    assert.deepEqual(
      found.map(({ account, serialNumber }) => [account.id, serialNumber]),
      [[ACCOUNT.id, 'SN-2026-0000']],
    );
    assert.equal(count, 2);
  });

  it('says why Autopilot could not be read, and fills in nothing', async () => {
    const { found, unread } = await importAutopilot(stage(REFUSED), ISSUER, SELECTION);
    assert.deepEqual([found, unread], [[], 'no_permission']);
  });

  it('shows hostile names of devices so that they can not mislead', async () => {
    const hostile = devices(ACCOUNT.displayName, ACCOUNT.displayName);
    assert.ok(hostile.outcome === 'read');
    const marked = { ...hostile, devices: hostile.devices.map((one) => ({ ...one, groupTag: 'a\u202Eb' })) };
    const { ambiguous } = await importAutopilot(stage(marked), ISSUER, SELECTION);
    assert.deepEqual(
      ambiguous.flatMap((one) => one.devices).map((text) => text.includes('\u202E')),
      [false, false],
    );
  });

  it('needs the permission to generate codes', async () => {
    await refusal(importAutopilot(stage(devices(), REFUSED, 'r'), ISSUER, SELECTION), 'no_permission');
  });
});
