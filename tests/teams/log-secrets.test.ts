import assert from 'node:assert/strict';
import { pino } from 'pino';
import { APPROVALS_CHANNEL_ID, personalConversationId } from '../../env/sandbox/connector/layout.ts';
import { SANDBOX_BOT_APP, SANDBOX_PEOPLE, SANDBOX_TENANT_ID } from '../../env/sandbox/tenant.ts';
import { pendingRequest } from '../support/samples/requests.ts';
import { startTeamsServer } from './teams-server.ts';
import type { TeamsServer } from './teams-server.ts';

describe('the log of a bot', () => {
  const lines: string[] = [];
  const log = pino({ level: 'debug' }, { write: (line) => lines.push(line) });
  let teams: TeamsServer;
  before(async () => {
    teams = await startTeamsServer({ log });
  });
  after(() => teams.close());

  it('holds no token and no secret of the bot, whatever Teams answers', async () => {
    const channel = {
      tenantId: SANDBOX_TENANT_ID,
      teamId: 'team',
      teamName: '',
      channelId: APPROVALS_CHANNEL_ID,
      channelName: '',
      serviceUrl: teams.connectorUrl,
    };
    for (const fault of [
      { effect: 'refuse', status: 400 },
      { effect: 'refuse', status: 500 },
      { effect: 'loseReply' },
    ] as const) {
      await teams.client.setFaults({ clear: true, add: [{ operation: 'create', ...fault }] });
      await teams.bot.notifier
        .post(channel, pendingRequest())
        .catch((error: unknown) => log.warn({ err: error }, 'a job failed'));
    }
    const { adele } = SANDBOX_PEOPLE;
    teams.api.permissions.resolves(new Set(['read']));
    await teams.client.setFaults({ clear: true, add: [{ operation: 'send', effect: 'refuse', status: 400 }] });
    await teams.client
      .say({ as: adele.objectId, conversationId: personalConversationId(adele.objectId), text: 'help' })
      .catch(() => undefined);
    const written = lines.join('');
    assert.match(written, /a job failed.*a turn failed/s);
    assert.doesNotMatch(written, /Bearer|eyJ[\w-]+\.eyJ/i);
    assert.ok(!written.includes(SANDBOX_BOT_APP.secret));
  });
});
