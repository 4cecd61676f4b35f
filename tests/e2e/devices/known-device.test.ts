import assert from 'node:assert/strict';
import { requestPath, REQUEST_PATHS, type RequestList, type RequestView } from '../../../contract/requests.ts';
import { APPROVALS_CHANNEL_ID } from '../../../env/sandbox/connector/layout.ts';
import { ALL_GRAPH_ROLES } from '../../../env/sandbox/issuer/issuer.ts';
import { SANDBOX_PEOPLE } from '../../../env/sandbox/tenant.ts';
import { approvalCard, generateCode, openStage, type Stage, submit, textOf } from '../stage.ts';
import { callTab } from '../tab-calls.ts';

const { grady, megan } = SANDBOX_PEOPLE;
const DAY_MS = 86_400_000;
const DEVICE = { manufacturer: 'Contoso Inc.', model: 'ROOM-CONSOLE 2' } as const;

describe('the device of a console', function suite() {
  this.timeout(120_000);
  let stage: Stage;
  before(async () => {
    stage = await openStage();
    const { devices } = stage.sandbox.parts.graph;
    const enrolledDateTime = new Date(Date.now() - 2.5 * DAY_MS).toISOString();
    const intune = (serialNumber: string, deviceName: string) =>
      devices.intune.push({ ...DEVICE, id: `d-${serialNumber}`, serialNumber, deviceName, enrolledDateTime });
    intune('SN-KNOWN-1', 'MTR-OSLO-315');
    intune('SN-LATE-1', 'MTR_[LATE](https://contoso.example)');
  });
  after(() => stage.close());

  async function viewOf(serialNumber: string): Promise<RequestView> {
    const { items } = (await callTab(stage, megan, REQUEST_PATHS.list)).body as unknown as RequestList;
    const found = items.find(({ device }) => device.serialNumber === serialNumber);
    assert.ok(found);
    return (await callTab(stage, megan, requestPath(found.id))).body as unknown as RequestView;
  }

  it('is on the first card and on the page when Intune knows it', async () => {
    await submit(stage, await generateCode(stage, 1), 'SN-KNOWN-1');
    const words = 'In Intune as MTR-OSLO-315, enrolled 2 days ago';
    await approvalCard(stage, 'SN-KNOWN-1', words);
    const { verdict, text } = (await viewOf('SN-KNOWN-1')).knownDevice ?? {};
    assert.deepEqual([verdict, text], ['known', words]);
  });

  it('is on the first card, too, when no inventory has it', async () => {
    await submit(stage, await generateCode(stage, 2), 'SN-UNKNOWN-1');
    await approvalCard(stage, 'SN-UNKNOWN-1', 'Not in your inventory');
    assert.equal((await viewOf('SN-UNKNOWN-1')).knownDevice?.verdict, 'unknown_device');
  });

  it('follows as a reply in the thread when Microsoft Graph answers later than the card can wait', async () => {
    stage.sandbox.parts.graph.addFault({ method: 'GET', path: 'managedDevices', delayMs: 6_000 });
    await submit(stage, await generateCode(stage, 3), 'SN-LATE-1');
    const { threadId, cards } = await approvalCard(stage, 'SN-LATE-1');
    assert.doesNotMatch(textOf(cards), /Inventory|In Intune/);
    const reply = await stage.teams.waitFor(
      APPROVALS_CHANNEL_ID,
      grady.objectId,
      (messages) => messages.find((one) => one.threadId === threadId && one.text.startsWith('Your inventory')),
      30_000,
    );
    assert.match(reply.text, /In Intune as MTR\\_\\\[LATE\\\]/, 'the name is no Markdown');
    assert.doesNotMatch(textOf((await approvalCard(stage, 'SN-LATE-1')).cards), /In Intune/, 'the card is not edited');
  });

  it('is not checked without the permissions, and the card comes all the same', async () => {
    stage.sandbox.parts.issuer.grantRoles(ALL_GRAPH_ROLES.filter((role) => !role.startsWith('DeviceManagement')));
    await submit(stage, await generateCode(stage, 4), 'SN-UNCHECKED-1');
    await approvalCard(stage, 'SN-UNCHECKED-1', 'Not checked: the app has no permission');
  });
});
