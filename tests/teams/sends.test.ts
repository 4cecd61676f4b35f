import assert from 'node:assert/strict';
import { statusOf } from '../../bot/teams/notifier.ts';
import { UnsureError } from '../../bot/teams/send-policy.ts';
import type { ApprovalChannel } from '../../bot/domain/channel.ts';
import { APPROVALS_CHANNEL_ID } from '../../env/sandbox/connector/layout.ts';
import type { Fault } from '../../env/sandbox/connector/wire.ts';
import { SANDBOX_PEOPLE, SANDBOX_TENANT_ID } from '../../env/sandbox/tenant.ts';
import { pendingRequest } from './sample-request.ts';
import { startTeamsServer } from './teams-server.ts';
import type { TeamsServer } from './teams-server.ts';

const { megan } = SANDBOX_PEOPLE;

describe('what the bot sends to Teams', function suite() {
  this.timeout(60_000);
  let teams: TeamsServer;
  beforeEach(async () => {
    teams = await startTeamsServer();
  });
  afterEach(() => teams.close());

  const channel = (): ApprovalChannel => ({
    tenantId: SANDBOX_TENANT_ID, teamId: 'team', teamName: '', channelId: APPROVALS_CHANNEL_ID, channelName: '', serviceUrl: teams.connectorUrl,
  });
  const post = () => teams.bot.notifier.post(channel(), pendingRequest());
  const faults = (fault: Partial<Fault>) => teams.client.setFaults({ add: [{ effect: 'refuse', times: 1, ...fault }] });
  const statuses = async (what: RegExp) => (await teams.client.log()).filter((entry) => what.test(entry.what)).map(({ status }) => status);
  const posted = async () => (await teams.client.messages(APPROVALS_CHANNEL_ID, megan.objectId)).length;

  it('is paced, so that a burst of thirty cards arrives and Teams throttles none', async () => {
    await Promise.all(Array.from({ length: 30 }, post));
    assert.equal(await posted(), 30);
    assert.deepEqual(await statuses(/^POST/), Array.from({ length: 30 }, () => 201));
  });

  it('is posted once when the answer is lost: the SDK does not repeat it', async () => {
    await faults({ operation: 'create', effect: 'loseReply' });
    await assert.rejects(post(), UnsureError);
    assert.equal(await posted(), 1);
  });

  for (const status of [502, 504]) {
    it(`is posted once when something in between answers ${status}`, async () => {
      await faults({ operation: 'create', status });
      await assert.rejects(post(), UnsureError);
      assert.deepEqual(await statuses(/^POST/), [status]);
    });
  }

  for (const status of [412, 429]) {
    it(`is posted again after ${status}, when nothing was posted`, async () => {
      await faults({ operation: 'create', status });
      await post();
      assert.deepEqual(await statuses(/^POST/), [status, 201]);
    });
  }

  it('waits as long as Teams asks', async () => {
    await faults({ operation: 'create', status: 429, retryAfterSeconds: 2 });
    const startedAt = performance.now();
    await post();
    assert.ok(performance.now() - startedAt >= 2_000);
  });

  it('does not wait when Teams asks for more than a send may take', async () => {
    await faults({ operation: 'create', status: 429, retryAfterSeconds: 600 });
    await assert.rejects(post(), (error) => statusOf(error).status === 429);
    assert.equal(await posted(), 0);
  });

  it('is updated again when the answer to an update is lost, or is a fault', async () => {
    const card = await post();
    await faults({ operation: 'update', effect: 'loseReply' });
    await faults({ operation: 'update', status: 502 });
    assert.equal(await teams.bot.notifier.update(card, pendingRequest()), 'updated');
    assert.deepEqual(await statuses(/^PUT/), [200, 502, 200]);
  });
});
