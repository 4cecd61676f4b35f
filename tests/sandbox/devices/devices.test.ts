import assert from 'node:assert/strict';
import { graphForEachTest } from '../graph-stage.ts';
import { send } from '../loopback-client.ts';

const INTUNE = '/deviceManagement/managedDevices';
const AUTOPILOT = '/deviceManagement/windowsAutopilotDeviceIdentities';

describe('the device lists of the sandbox', () => {
  const stage = graphForEachTest();
  const { call, errorCode } = stage;
  const serials = async (path: string): Promise<readonly string[]> => {
    const { value } = (await call('GET', path)).body as {
      readonly value: readonly { readonly serialNumber: string }[];
    };
    return value.map(({ serialNumber }) => serialNumber);
  };
  const put = async (body: unknown): Promise<number> =>
    (await send('PUT', `${stage.graph.url}/_sandbox/devices`, body)).status;

  it('are replaced by the control API, each by itself, and take only devices', async () => {
    assert.equal(await put({ intune: [{ serialNumber: 'AB-1' }, { serialNumber: 'AB-12' }] }), 204);
    assert.deepEqual(await serials(INTUNE), ['AB-1', 'AB-12']);
    assert.deepEqual(await serials(AUTOPILOT), ['SN-2026-0001', 'SN-2026-0002']);
    for (const wrong of [
      { intune: {} },
      { intune: [{ serial: 'x' }] },
      { autopilot: [{ serialNumber: 1 }] },
      { jamf: [] },
    ])
      assert.equal(await put(wrong), 400, JSON.stringify(wrong));
  });

  it('filter managed devices by the whole serial number, and Autopilot by a part of it only', async () => {
    const quoted = encodeURIComponent("serialNumber eq 'O''Neil'");
    await put({
      intune: [{ serialNumber: "O'Neil" }, { serialNumber: "O'Neil 2" }],
      autopilot: [{ serialNumber: 'xAB-1' }],
    });
    assert.deepEqual(await serials(`${INTUNE}?$filter=${quoted}`), ["O'Neil"]);
    assert.deepEqual(await serials(`${AUTOPILOT}?$filter=contains(serialNumber,'AB')`), ['xAB-1']);
    const refused = encodeURIComponent("serialNumber eq 'xAB-1'");
    assert.deepEqual(await errorCode('GET', `${AUTOPILOT}?$filter=${refused}`), [400, 'BadRequest']);
  });
});
