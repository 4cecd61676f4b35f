import assert from 'node:assert/strict';
import type { SeenActivity } from '../../../bot/services/channel/note-activity.ts';
import {
  APPROVALS_CHANNEL_ID,
  PARTNERS_CHANNEL_ID,
  personalConversationId,
  threadConversationId,
} from '../../../env/sandbox/connector/layout.ts';
import { SANDBOX_PEOPLE, SANDBOX_TENANT_ID } from '../../../env/sandbox/tenant.ts';
import { approvedRequest, pendingPage, pendingRequest } from '../../support/samples/requests.ts';
import { startTeamsServer } from '../teams-server.ts';
import type { TeamsServer } from '../teams-server.ts';

const { megan } = SANDBOX_PEOPLE;

describe('what is seen in an activity', () => {
  let teams: TeamsServer;
  let seen: SeenActivity[];
  let fails: boolean;
  beforeEach(async () => {
    seen = [];
    fails = false;
    teams = await startTeamsServer({
      noteActivity: (activity) => {
        seen.push(activity);
        return fails ? Promise.reject(new Error('the store is away')) : Promise.resolve();
      },
    });
    teams.api.pending.resolves(pendingPage([]));
    teams.api.approve.resolves(approvedRequest());
  });
  afterEach(() => teams.close());

  const say = (conversationId: string) => teams.client.say({ as: megan.objectId, conversationId, text: 'pending' });
  const chat = {
    objectId: megan.objectId,
    conversationId: personalConversationId(megan.objectId),
    language: 'en' as const,
  };
  const address = () => ({ tenantId: SANDBOX_TENANT_ID, serviceUrl: teams.connectorUrl });

  it("is where Teams wants to be answered, and a person's own chat with their language, in chats and channels of our tenant", async () => {
    await say(personalConversationId(megan.objectId));
    await say(PARTNERS_CHANNEL_ID);
    assert.deepEqual(seen, [
      { ...address(), chat },
      { ...address(), channelId: PARTNERS_CHANNEL_ID },
    ]);
  });

  for (const useFallback of [false, true]) {
    it(`is which card was pressed, ${useFallback ? 'also in clients that know no Action.Execute' : 'before the press is answered'}`, async () => {
      const { activityId } = await teams.bot.notifier.post(
        {
          ...address(),
          teamId: 'team',
          teamName: '',
          channelId: APPROVALS_CHANNEL_ID,
          channelName: '',
        },
        pendingRequest(),
      );
      await teams.client.press({
        as: megan.objectId,
        conversationId: APPROVALS_CHANNEL_ID,
        activityId,
        action: 'Approve',
        inputs: { matchCode: '123456' },
        useFallback,
      });
      const card = {
        serviceUrl: teams.connectorUrl,
        conversationId: threadConversationId(APPROVALS_CHANNEL_ID, activityId),
        activityId,
      };
      assert.deepEqual(seen, [
        { ...address(), channelId: APPROVALS_CHANNEL_ID, pressed: { requestId: pendingRequest().id, card } },
      ]);
    });
  }

  it('is no card of the channel when a list or a view that names the request is pressed', async () => {
    teams.api.pending.resolves(pendingPage([pendingRequest()]));
    teams.api.viewRequest.resolves({ request: pendingRequest(), viewer: 'approver' });
    await say(personalConversationId(megan.objectId));
    const list =
      (await teams.client.messages(personalConversationId(megan.objectId), megan.objectId)).at(-1) ??
      assert.fail('no list came');
    const press = (action: string) =>
      teams.client.press({
        as: megan.objectId,
        conversationId: personalConversationId(megan.objectId),
        activityId: list.id,
        action,
      });
    assert.deepEqual((await press('Show 0f3c9a1e')).problems, []);
    assert.deepEqual((await press('Approve')).problems, []);
    const inChat = { ...address(), chat };
    assert.deepEqual(seen, [inChat, inChat, inChat]);
  });

  it("is that the app was added to a person's chat, or taken away", async () => {
    await teams.client.removeBot(chat.conversationId);
    await teams.client.installBot(chat.conversationId);
    assert.deepEqual(
      seen.flatMap((one) => one.chat ?? []),
      [
        { ...chat, change: 'removed' },
        { ...chat, change: 'added' },
      ],
    );
  });

  it('keeps no answer back when it cannot be noted', async () => {
    fails = true;
    await say(personalConversationId(megan.objectId));
    assert.equal(teams.api.pending.callCount, 1);
  });
});
