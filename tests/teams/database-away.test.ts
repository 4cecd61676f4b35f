import assert from 'node:assert/strict';
import { DomainError } from '../../bot/domain/errors.ts';
import { SANDBOX_PEOPLE, SANDBOX_TENANT_ID } from '../../env/sandbox/tenant.ts';
import { personalConversationId } from '../../env/sandbox/connector/layout.ts';
import { startTeamsServer, type TeamsServer } from './teams-server.ts';

const { adele } = SANDBOX_PEOPLE;

describe('the bot while the database is away', () => {
  const away = (): Promise<never> => Promise.reject(new DomainError('store_unavailable', { retryAfterSeconds: 5 }));
  let teams: TeamsServer;
  before(async () => {
    teams = await startTeamsServer({ noteActivity: away, noteInstallation: away, rules: away });
  });
  after(() => teams?.close());

  for (const [locale, words] of [
    ['en-US', "The server can't reach its database right now. Try again in a minute."],
    ['de-DE', 'Der Server kann seine Datenbank zurzeit nicht erreichen. Versuchen Sie es in einer Minute noch einmal.'],
  ] as const) {
    it(`tells people to try again, in ${locale}, without anything from the database`, async () => {
      const conversationId = personalConversationId(adele.objectId);
      await teams.client.say({ as: adele.objectId, conversationId, text: 'status', locale });
      const message = (await teams.client.messages(conversationId, adele.objectId)).at(-1);
      assert.ok(JSON.stringify(message?.cards).includes(words), JSON.stringify(message));
    });
  }

  it('lets Teams send an installation again, which nobody waits for', async () => {
    const conversationId = personalConversationId(adele.objectId);
    const token = await teams.issuer.signChannelToken({ serviceUrl: teams.connectorUrl });
    const answer = await fetch(teams.endpoint, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({
        type: 'installationUpdate',
        action: 'add',
        id: 'a1',
        channelId: 'msteams',
        serviceUrl: teams.connectorUrl,
        from: { id: 'u1', aadObjectId: adele.objectId },
        recipient: { id: 'b1' },
        conversation: { id: conversationId, conversationType: 'personal', tenantId: SANDBOX_TENANT_ID },
      }),
    });
    assert.equal(answer.status, 503);
    assert.equal(answer.headers.get('retry-after'), '5');
  });
});
