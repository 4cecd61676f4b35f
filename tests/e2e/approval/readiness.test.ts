import assert from 'node:assert/strict';
import { refreshPath } from '../../../contract/accounts.ts';
import { type AccountDetail, parseAccountDetail } from '../../../contract/pages/account-detail.ts';
import type { CheckView } from '../../../contract/checks.ts';
import { DEVICE_PATHS } from '../../../contract/device-api.ts';
import { parseRequestList, parseRequestView, REQUEST_PATHS, requestPath } from '../../../contract/requests.ts';
import { SANDBOX_PEOPLE, type SandboxRoom, sandboxRoom, sandboxRoomThatIs } from '../../../env/sandbox/tenant.ts';
import { answerTo, approvalCard, decide, generateCode, openStage, poll, type Stage, submit, textOf } from '../stage.ts';
import { type EngineDatabase, ENGINES, openEngine } from '../servers/servers.ts';
import { openTab, type TabClient } from '../tab-client.ts';

const { lidia, megan } = SANDBOX_PEOPLE;

for (const engine of ENGINES)
  describe(`what is known of an account, with ${engine},`, function suite() {
    this.timeout(120_000);
    let stage: Stage;
    let database: EngineDatabase;
    let tab: TabClient;
    before(async function begin() {
      database = await openEngine(this, engine);
      stage = await openStage(database.settings, database.start);
      tab = await openTab(stage, megan);
    });
    after(async () => {
      await stage?.close();
      await database?.drop();
    });

    const refresh = ({ objectId }: SandboxRoom): Promise<AccountDetail> =>
      tab.post(refreshPath(objectId), {}, parseAccountDetail);
    const checkOf = ({ checks }: AccountDetail, name: string): CheckView =>
      checks.find((check) => check.name === name) ?? assert.fail(name);

    it('is "not checked" for the mailbox of a licensed room that is not in Exchange Online, on page and in chat', async () => {
      const room = sandboxRoomThatIs('not on the room list');
      stage.sandbox.parts.graph.changeRoom(room.objectId, { mailbox: null });
      const detail = await refresh(room);
      const { result, reason, remedy, readAt } = checkOf(detail, 'room_mailbox');
      assert.deepEqual(
        [result, reason, remedy, detail.readiness],
        ['not_checked', "Not checked: the mailbox isn't in Exchange Online.", undefined, 'No action needed'],
      );
      assert.ok(readAt !== undefined);
      const said = await answerTo(stage, lidia, `status ${room.userPrincipalName}`);
      assert.match(said, /Mailbox is a room mailbox .*the mailbox isn't in Exchange Online/);
      assert.doesNotMatch(said, /Set-Mailbox/);
      stage.sandbox.parts.graph.changeRoom(room.objectId, { mailbox: 'user' });
      assert.match(checkOf(await refresh(room), 'room_mailbox').remedy ?? '', /Set-Mailbox/);
    });

    it('names a license without its Teams plan, and a subscription that was suspended, at the next refresh', async () => {
      const room = sandboxRoom(4);
      stage.sandbox.parts.graph.changeRoom(room.objectId, { skus: room.skus, disabledPlans: ['TEAMS1'] });
      const planless = checkOf(await refresh(room), 'rooms_licence');
      assert.equal(planless.result, 'failed');
      assert.match(planless.remedy ?? '', /Microsoft_Teams_Rooms_Pro is assigned, but without the service plan TEAMS1/);
      stage.sandbox.parts.graph.changeRoom(room.objectId, { skus: room.skus });
      stage.sandbox.parts.graph.changeSubscription('Microsoft_Teams_Rooms_Pro', 'Suspended');
      const suspended = checkOf(await refresh(room), 'rooms_licence');
      assert.match(suspended.remedy ?? '', /The subscription Microsoft_Teams_Rooms_Pro has ended or is suspended/);
      stage.sandbox.parts.graph.changeSubscription('Microsoft_Teams_Rooms_Pro', 'Enabled');
      assert.equal(checkOf(await refresh(room), 'rooms_licence').result, 'passed');
    });

    it('shows checks that fail now on card and page, before the decision and after the delivery', async () => {
      const room = sandboxRoom(5);
      const submitted = await submit(stage, await generateCode(stage, 5), 'SN-READY-5');
      await approvalCard(stage, 'SN-READY-5', 'Approve');
      stage.sandbox.parts.graph.changeRoom(room.objectId, { usageLocation: null, skus: [] });
      await refresh(room);
      const failed = ['Failed check: Teams Rooms license is assigned', 'Failed check: Usage location is set'];
      const card = await approvalCard(stage, 'SN-READY-5', ...failed);
      const { items } = await tab.get(REQUEST_PATHS.list, parseRequestList);
      const listed = items.find(({ device }) => device.serialNumber === 'SN-READY-5') ?? assert.fail();
      assert.deepEqual(
        listed.failedChecks?.map(({ title }) => title),
        ['Teams Rooms license is assigned', 'Usage location is set'],
      );
      await decide(stage, card, megan, 'Approve', { matchCode: submitted.matchCode });
      const { body } = await poll(stage, submitted);
      const acknowledged = await fetch(stage.url + DEVICE_PATHS.acknowledgement, {
        method: 'POST',
        headers: { authorization: `Bearer ${String(body['access_token'])}` },
        body: new URLSearchParams({ stage: 'delivered' }),
      });
      assert.equal(acknowledged.status, 204);
      const delivered = await approvalCard(stage, 'SN-READY-5', 'Delivered', ...failed);
      assert.doesNotMatch(textOf(delivered.cards), /nothing left to do/);
      stage.sandbox.parts.graph.changeRoom(room.objectId, {
        usageLocation: 'NO',
        skus: room.skus,
        accountEnabled: false,
      });
      await refresh(room);
      await approvalCard(stage, 'SN-READY-5', 'Delivered', 'Failed check: Account is enabled');
      const view = await tab.get(requestPath(listed.id), parseRequestView);
      assert.match(view.nextText, /needs action/);
      stage.sandbox.parts.graph.changeRoom(room.objectId, { deleted: true });
      assert.equal((await refresh(room)).readiness, 'N/A');
      await approvalCard(stage, 'SN-READY-5', 'Delivered', 'Failed check: Account is a room in the directory');
    });
  });
