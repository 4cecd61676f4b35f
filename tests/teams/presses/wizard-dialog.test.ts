import assert from 'node:assert/strict';
import { DomainError } from '../../../bot/domain/errors.ts';
import { personalConversationId } from '../../../env/sandbox/connector/layout.ts';
import type { InvokeAnswer } from '../../../env/sandbox/connector/wire.ts';
import { SANDBOX_PEOPLE } from '../../../env/sandbox/tenant.ts';
import { startTeamsServer, TAB_URL, type TeamsServer } from '../teams-server.ts';

const as = SANDBOX_PEOPLE.adele.objectId;
const conversationId = personalConversationId(as);

describe('the wizard that opens from chat', () => {
  let teams: TeamsServer;
  before(async () => {
    teams = await startTeamsServer();
  });
  after(() => teams.close());
  beforeEach(() => {
    teams.api.permissions.reset();
    teams.api.permissions.resolves(new Set(['generate'] as const));
  });

  async function cardAfter(text: string): Promise<{ readonly id: string; readonly json: string }> {
    await teams.client.say({ as, conversationId, text });
    const message = (await teams.client.messages(conversationId, as)).at(-1);
    return { id: message?.id ?? '', json: JSON.stringify(message?.cards) };
  }

  async function pressOn(text: string): Promise<InvokeAnswer> {
    const { id } = await cardAfter(text);
    return teams.client.press({ as, conversationId, activityId: id, action: 'Open the wizard' });
  }

  for (const text of ['help', 'generate otp']) {
    it(`is a dialog with the tab's page, after "${text}"`, async () => {
      const { type, value, problems } = await pressOn(text);
      assert.deepEqual([type, problems], ['task/continue', []]);
      assert.deepEqual(value, { title: 'Generate OTP', url: `${TAB_URL}#/generate`, height: 'large', width: 'large' });
    });
  }

  it('is not offered to those who cannot use it', async () => {
    teams.api.permissions.resolves(new Set(['read'] as const));
    assert.doesNotMatch((await cardAfter('help')).json, /Open the wizard/);
  });

  it('says in its place why it does not open', async () => {
    const { id } = await cardAfter('generate otp');
    const press = (): Promise<InvokeAnswer> =>
      teams.client.press({ as, conversationId, activityId: id, action: 'Open the wizard' });
    teams.api.permissions.resolves(new Set());
    const refused = await press();
    assert.equal(refused.type, 'task/message');
    assert.match(String(refused.value), /group of generators/);
    teams.api.permissions.rejects(new DomainError('directory_unavailable'));
    assert.equal((await press()).type, 'task/message');
  });

  it('names the command where a client sends the press as a message', async () => {
    const sent = (await teams.client.log()).findLast(({ direction }) => direction === 'to bot')?.body as Record<
      string,
      unknown
    >;
    const token = await teams.issuer.signChannelToken({ serviceUrl: teams.connectorUrl });
    await fetch(teams.endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ ...sent, type: 'message', value: { msteams: { type: 'task/fetch' }, page: 'generate' } }),
    });
    const message = (await teams.client.messages(conversationId, as)).at(-1);
    assert.match(JSON.stringify(message?.cards), /Type \\"generate otp\\"/);
  });
});
