import assert from 'node:assert/strict';
import { personalConversationId } from '../../../env/sandbox/connector/layout.ts';
import { SANDBOX_PEOPLE } from '../../../env/sandbox/tenant.ts';
import { startTeamsServer } from '../teams-server.ts';
import type { TeamsServer } from '../teams-server.ts';

const { adele } = SANDBOX_PEOPLE;
const CHAT = personalConversationId(adele.objectId);

describe('the welcome', () => {
  const told: (readonly [string, string])[] = [];
  let isNew = true;
  let teams: TeamsServer;
  before(async () => {
    teams = await startTeamsServer({
      noteInstallation: (conversationId, change) => {
        told.push([conversationId, change]);
        return Promise.resolve(isNew && change === 'add');
      },
    });
  });
  after(() => teams.close());

  const welcomes = async (): Promise<number> =>
    (await teams.client.messages(CHAT, adele.objectId)).filter(({ cards }) =>
      JSON.stringify(cards).includes('What can I do?'),
    ).length;

  it('is said when the bot is new in a conversation, and not when Teams repeats itself', async () => {
    await teams.client.removeBot(CHAT);
    await teams.client.installBot(CHAT);
    assert.equal(await welcomes(), 1);
    isNew = false;
    await teams.client.removeBot(CHAT);
    await teams.client.installBot(CHAT);
    assert.equal(await welcomes(), 1);
    assert.deepEqual(told, [
      [CHAT, 'remove'],
      [CHAT, 'add'],
      [CHAT, 'remove'],
      [CHAT, 'add'],
    ]);
  });
});
