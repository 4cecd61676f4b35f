import assert from 'node:assert/strict';
import { button, next, pick, wizardWindows } from './wizard-windows.ts';

describe('the import from Autopilot in the wizard', function () {
  this.timeout(120_000);
  const { tabs, open } = wizardWindows();

  it('fills in the serial numbers of devices with the names of rooms, and leaves what was typed', async () => {
    const { tab } = await open();
    await pick(tab, 'Oslo 3.14', 'Oslo 3.15', 'Oslo 4.02');
    await next(tab, 'Configuration');
    const field = tab.getByLabel('Expected serial numbers');
    await field.fill('Oslo 3.15\tSN-TYPED-1');
    await tab.getByText('1 of 3 accounts have an expected serial number.').waitFor();
    await button(tab, 'Import from Autopilot').click();
    await tab.getByText('1 serial number filled in from 2 devices.').waitFor();
    assert.equal(await field.inputValue(), 'Oslo 3.15\tSN-TYPED-1\nroom-01@contoso.example\tSN-2026-0001');
    await tab.getByText('2 of 3 accounts have an expected serial number.').waitFor();
  });

  it('lists what it does not guess, and fills in nothing of it', async () => {
    const { devices } = tabs().stage.sandbox.parts.graph;
    devices.autopilot.push({ id: 'd-9', serialNumber: 'SN-2026-0009', displayName: 'OSLO 3.14' });
    const { tab } = await open();
    await pick(tab, 'Oslo 3.14');
    await next(tab, 'Configuration');
    await button(tab, 'Import from Autopilot').click();
    await tab
      .getByText('Oslo 3.14 (room-01@contoso.example): Oslo 3.14 · MTR · SN-2026-0001; OSLO 3.14 · SN-2026-0009')
      .waitFor();
    assert.equal(await tab.getByLabel('Expected serial numbers').inputValue(), '');
  });
});
