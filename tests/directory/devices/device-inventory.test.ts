import assert from 'node:assert/strict';
import { openDeviceInventory, type InventoryOptions } from '../../../bot/directory/devices/device-inventory.ts';
import { openGraphClient } from '../../../bot/directory/graph-client.ts';
import type { InventoryReading } from '../../../bot/domain/ports/device-inventory.ts';
import { ALL_GRAPH_ROLES } from '../../../env/sandbox/issuer/issuer.ts';
import { type Sandbox, startSandbox } from '../../../env/sandbox/sandbox.ts';
import { sandboxTokens } from '../../support/sandbox-tokens.ts';

const GRAPH = 'https://graph.microsoft.com';
const INTUNE = 'DeviceManagementManagedDevices.Read.All';
const AUTOPILOT = 'DeviceManagementServiceConfig.Read.All';

describe('the inventories of devices', () => {
  let sandbox: Sandbox;
  before(async () => {
    sandbox = await startSandbox({ rooms: 1 });
  });
  after(() => sandbox.close());
  afterEach(() => {
    sandbox.parts.behaviors.set([]);
    sandbox.parts.issuer.grantRoles(ALL_GRAPH_ROLES);
    sandbox.parts.graph.clearFaults();
  });

  const open = (options: InventoryOptions = {}) => {
    const tokens = sandboxTokens('graph', sandbox.issuer);
    const client = openGraphClient(() => tokens.read(GRAPH), { graphUrl: GRAPH, localUrl: sandbox.graph });
    return openDeviceInventory(client, { forgetToken: () => tokens.forget(), ...options });
  };
  const put = ({ intune = [], autopilot = [] }: { readonly intune?: object[]; readonly autopilot?: object[] }) => {
    const { devices } = sandbox.parts.graph;
    const numbered = (list: object[]) => list.map((device, index) => ({ id: `d-${index}`, ...device }));
    devices.intune.splice(0, Infinity, ...numbered(intune));
    devices.autopilot.splice(0, Infinity, ...numbered(autopilot));
  };
  const serials = (reading: InventoryReading) => {
    assert.equal(reading.outcome, 'read');
    return reading.outcome === 'read' ? reading.devices.map(({ serialNumber }) => serialNumber) : [];
  };
  const asked = (path: string) => sandbox.parts.graph.requests().filter((one) => one.path.includes(path)).length;

  it('give the one device with exactly this serial number, although Autopilot also matches parts of it', async () => {
    put({
      intune: [
        {
          serialNumber: 'AB-1234',
          deviceName: 'MTR-1',
          manufacturer: 'Contoso',
          model: 'C2',
          enrolledDateTime: '2026-02-28T10:00:00Z',
        },
        { serialNumber: 'AB-12345' },
      ],
      autopilot: [{ serialNumber: 'xAB-1234' }, { serialNumber: 'AB-1234', displayName: 'Oslo', groupTag: 'MTR' }],
    });
    const inventory = open();
    assert.deepEqual(await inventory.find('intune', 'AB-1234'), {
      outcome: 'read',
      devices: [
        {
          inventory: 'intune',
          id: 'd-0',
          serialNumber: 'AB-1234',
          name: 'MTR-1',
          make: 'Contoso',
          model: 'C2',
          enrolledAt: new Date('2026-02-28T10:00:00Z'),
        },
      ],
    });
    assert.deepEqual(await inventory.find('autopilot', 'AB-1234'), {
      outcome: 'read',
      devices: [{ inventory: 'autopilot', id: 'd-1', serialNumber: 'AB-1234', name: 'Oslo', groupTag: 'MTR' }],
    });
    assert.deepEqual(serials(await inventory.find('intune', 'AB-123')), []);
  });

  it('take quotes, ampersands and other signs in a serial number as they are', async () => {
    const odd = "O'Neil & Co #7/%41+x";
    put({ intune: [{ serialNumber: odd }], autopilot: [{ serialNumber: odd }] });
    const inventory = open();
    assert.deepEqual(serials(await inventory.find('intune', odd)), [odd]);
    assert.deepEqual(serials(await inventory.find('autopilot', odd)), [odd]);
  });

  for (const behavior of ['reported:serial-filter-ignored', 'reported:serial-filter-substring']) {
    it(`give only equal serial numbers under ${behavior}, over all pages`, async () => {
      const many = Array.from({ length: 2_300 }, (_, index) => ({ serialNumber: `SN-${index}` }));
      put({ intune: [...many, { serialNumber: 'SN-2299' }] });
      sandbox.parts.behaviors.set([behavior]);
      const reading = await open().find('intune', 'sn 2299');
      // A filter that matches parts is by the text as it was asked.
      if (behavior.endsWith('ignored')) assert.deepEqual(serials(reading), ['SN-2299', 'SN-2299']);
      assert.deepEqual(serials(await open().find('intune', 'SN-22')), ['SN-22']);
    });
  }

  it('read the list instead of a refused filter, once a day, at the same time for all', async () => {
    put({ intune: [{ serialNumber: 'AB-1234' }, { serialNumber: 'AB-12345' }] });
    sandbox.parts.behaviors.set(['reported:serial-filter-refused']);
    let now = 0;
    const inventory = open({ now: () => now });
    const lists = () =>
      asked('managedDevices?$select') -
      asked('managedDevices?$select=id,serialNumber,deviceName,manufacturer,model,enrolledDateTime&$filter');
    const before = lists();
    const readings = await Promise.all([inventory.find('intune', 'AB-1234'), inventory.find('intune', 'ab 12345')]);
    assert.deepEqual(readings.map(serials), [['AB-1234'], ['AB-12345']]);
    assert.equal(lists() - before, 1);
    now = 86_399_999;
    await inventory.find('intune', 'AB-1234');
    assert.equal(lists() - before, 1);
    now = 86_400_000;
    await inventory.find('intune', 'AB-1234');
    assert.equal(lists() - before, 2);
  });

  it('leave out a bad record, and show a hostile name on one line and cut', async () => {
    put({
      intune: [
        { serialNumber: 7, deviceName: 'no text' },
        {
          serialNumber: 'AB-1234',
          deviceName: `a\nb\u0000${'x'.repeat(300)}`,
          model: { no: 'text' },
          enrolledDateTime: '0001-01-01T00:00:00Z',
        },
      ] as object[],
    });
    sandbox.parts.behaviors.set(['reported:serial-filter-ignored']);
    const reading = await open().find('intune', 'AB-1234');
    assert.deepEqual(reading, {
      outcome: 'read',
      devices: [{ inventory: 'intune', id: 'd-1', serialNumber: 'AB-1234', name: `a b${'x'.repeat(125)}` }],
    });
  });

  it('work each without the permission of the other, and try again after ten minutes', async () => {
    put({ intune: [{ serialNumber: 'AB-1234' }], autopilot: [{ serialNumber: 'AB-1234' }] });
    for (const [without, other, missing] of [
      ['intune', 'autopilot', INTUNE],
      ['autopilot', 'intune', AUTOPILOT],
    ] as const) {
      sandbox.parts.issuer.grantRoles(ALL_GRAPH_ROLES.filter((role) => role !== missing));
      let now = 0;
      const inventory = open({ now: () => now });
      assert.deepEqual(await inventory.find(without, 'AB-1234'), { outcome: 'unread', reason: 'no_permission' });
      assert.deepEqual(serials(await inventory.find(other, 'AB-1234')), ['AB-1234']);
      sandbox.parts.issuer.grantRoles(ALL_GRAPH_ROLES);
      now = 599_999;
      assert.deepEqual(await inventory.find(without, 'AB-1234'), { outcome: 'unread', reason: 'no_permission' });
      now = 600_000;
      assert.deepEqual(serials(await inventory.find(without, 'AB-1234')), ['AB-1234']);
    }
  });

  it('say that they are busy and for how long, or gave no answer, and never throw', async () => {
    const busy = { method: 'GET', path: 'managedDevices', status: 429, retryAfterSeconds: 90 } as const;
    sandbox.parts.graph.addFault(busy);
    assert.deepEqual(await open().find('intune', 'AB-1234'), {
      outcome: 'unread',
      reason: 'busy',
      retryAfterSeconds: 90,
    });
    sandbox.parts.graph.addFault({ method: 'GET', path: 'windowsAutopilot', status: 500 });
    assert.deepEqual(await open().list('autopilot'), { outcome: 'unread', reason: 'no_answer' });
  });

  it('read Autopilot without a choice of properties, which it answers with an error', async () => {
    put({ autopilot: [{ serialNumber: 'AB-1234' }, { serialNumber: 'AB-5678' }] });
    sandbox.parts.behaviors.set(['reported:autopilot-select-fails']);
    assert.deepEqual(serials(await open().list('autopilot')), ['AB-1234', 'AB-5678']);
  });
});
