import assert from 'node:assert/strict';
import type { ApprovalChannel } from '../../../bot/domain/channel/channel.ts';
import { APPROVALS_CHANNEL_ID } from '../../../env/sandbox/connector/layout.ts';
import { SANDBOX_PEOPLE, SANDBOX_TENANT_ID } from '../../../env/sandbox/tenant.ts';
import { startTeamsServer } from '../teams-server.ts';
import type { TeamsServer } from '../teams-server.ts';

const NOTE = 'log.example\n7\nrNsNkYXBNrvNbdRkdtV5KEBL3uQ0K8EZBCjA4M8J8wY=\n\n— log.example AAAA\n';

describe('the thread of checkpoints in Teams', function suite() {
  this.timeout(120_000);
  let teams: TeamsServer;
  before(async () => {
    teams = await startTeamsServer();
  });
  after(() => teams.close());

  it('is one message with a reply each day, which keeps every line of the checkpoint', async () => {
    const { notifier } = teams.bot;
    const channel: ApprovalChannel = {
      tenantId: SANDBOX_TENANT_ID,
      teamId: 'team',
      teamName: '',
      channelId: APPROVALS_CHANNEL_ID,
      channelName: '',
      serviceUrl: teams.connectorUrl,
    };
    const card = await notifier.postAnchor(channel, '2026-05');
    for (const day of ['2026-05-04', '2026-05-05'])
      assert.equal(await notifier.replyAnchor(card, { day, size: 7, note: NOTE }), 'replied');
    const messages = await teams.client.messages(APPROVALS_CHANNEL_ID, SANDBOX_PEOPLE.megan.objectId);
    const texts = JSON.stringify(messages);
    assert.match(texts, /Audit checkpoints of 2026-05/);
    for (const day of ['2026-05-04', '2026-05-05'])
      assert.ok(texts.includes(JSON.stringify(`${day}: 7 audit entries\n\n\`\`\`\n${NOTE}\`\`\``).slice(1, -1)), texts);
  });
});
