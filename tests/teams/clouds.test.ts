import assert from 'node:assert/strict';
import { pino } from 'pino';
import { personalConversationId } from '../../env/sandbox/connector/layout.ts';
import { SANDBOX_BOT_APP, SANDBOX_PEOPLE, SANDBOX_TENANT_ID } from '../../env/sandbox/tenant.ts';
import { pendingPage } from '../support/samples/requests.ts';
import { startTeamsServer } from './teams-server.ts';
import type { TeamsServer } from './teams-server.ts';

const { megan } = SANDBOX_PEOPLE;
const CHAT = personalConversationId(megan.objectId);
const PUBLIC_ISSUER = 'https://api.botframework.com';
const GOVERNMENT_ISSUER = 'https://api.botframework.us';

describe('a bot in the US government cloud', () => {
  let teams: TeamsServer;
  const refusals: { readonly claimedIssuer?: string }[] = [];
  before(async () => {
    const log = pino({ level: 'warn' }, { write: (line: string) => void refusals.push(JSON.parse(line) as object) });
    teams = await startTeamsServer({ cloud: 'usgov', log });
    teams.api.pending.resolves(pendingPage([]));
  });
  after(() => teams.close());

  async function send(issuer: string): Promise<number> {
    const authorization = `Bearer ${await teams.issuer.signChannelToken({ serviceUrl: teams.connectorUrl, iss: issuer })}`;
    const body = {
      type: 'message',
      id: '1',
      text: 'pending',
      channelId: 'msteams',
      serviceUrl: teams.connectorUrl,
      from: { id: megan.objectId, aadObjectId: megan.objectId },
      recipient: { id: `28:${SANDBOX_BOT_APP.appId}` },
      conversation: { id: CHAT, conversationType: 'personal', tenantId: SANDBOX_TENANT_ID },
    };
    return (await fetch(teams.endpoint, { method: 'POST', headers: { authorization }, body: JSON.stringify(body) }))
      .status;
  }

  it('refuses what the public cloud has signed, and names the issuer in its log', async () => {
    assert.equal(await send(PUBLIC_ISSUER), 401);
    assert.equal(teams.api.pending.callCount, 0);
    assert.equal(refusals.at(-1)?.claimedIssuer, PUBLIC_ISSUER);
  });

  it('hears what its own cloud has signed, and answers', async () => {
    assert.equal(await send(GOVERNMENT_ISSUER), 200);
    assert.equal(teams.api.pending.callCount, 1);
    const { cards } = await teams.client.waitFor(CHAT, megan.objectId, (messages) => messages.at(-1));
    assert.match(JSON.stringify(cards), /No requests are waiting/);
  });
});
