import assert from 'node:assert/strict';
import type { ChannelEvent } from '../../../bot/services/channel/note-channel-event.ts';
import { APPROVALS_CHANNEL_ID, CONFIDENTIAL_CHANNEL_ID, TEAM } from '../../../env/sandbox/connector/layout.ts';
import { SANDBOX_PEOPLE, SANDBOX_TENANT_ID } from '../../../env/sandbox/tenant.ts';
import { pendingRequest } from '../../support/samples/requests.ts';
import { startTeamsServer, type TeamsServer } from '../teams-server.ts';

const { diego, grady } = SANDBOX_PEOPLE;

describe('the events of a team and its channels', () => {
  const told: ChannelEvent[] = [];
  let teams: TeamsServer;
  before(async () => {
    teams = await startTeamsServer({ noteActivity: async ({ event }) => void (event && told.push(event)) });
  });
  beforeEach(() => void (told.length = 0));
  after(() => teams.close());

  it('is told as Teams tells it: new names, a channel that is deleted, a team that is archived or deleted', async () => {
    const channel = { teamId: TEAM.id, channelId: APPROVALS_CHANNEL_ID };
    await teams.client.changeTeam({ change: 'rename', channelId: APPROVALS_CHANNEL_ID, name: 'Consoles' });
    await teams.client.changeTeam({ change: 'rename', name: 'Rooms' });
    assert.deepEqual(told.splice(0), [
      { kind: 'renamed', place: channel, name: 'Consoles' },
      { kind: 'renamed', place: { teamId: TEAM.id }, name: 'Rooms' },
    ]);
    const other = await startTeamsServer({ noteActivity: async ({ event }) => void (event && told.push(event)) });
    await other.client.changeTeam({ change: 'delete', channelId: APPROVALS_CHANNEL_ID });
    await other.client.changeTeam({ change: 'archive' });
    await other.client.changeTeam({ change: 'delete' });
    await other.close();
    const lost = (cause: string, place: object = { teamId: TEAM.id }): object => ({ kind: 'lost', place, cause });
    assert.deepEqual(told, [lost('channel_deleted', channel), lost('team_archived'), lost('team_deleted')]);
  });

  it('is lost with the app: from the team, or from a private channel that has it for itself', async () => {
    await teams.client.removeBot(APPROVALS_CHANNEL_ID);
    await teams.client.installBot(APPROVALS_CHANNEL_ID);
    await teams.client.installBot(CONFIDENTIAL_CHANNEL_ID);
    await teams.client.removeBot(CONFIDENTIAL_CHANNEL_ID);
    assert.deepEqual(
      told.map((event) => event.place),
      [{ teamId: TEAM.id }, { teamId: TEAM.id, channelId: CONFIDENTIAL_CHANNEL_ID }],
    );
  });

  it('leaves a reminder in the thread of its card, mentions who may approve, and edits it away', async () => {
    const channel = {
      tenantId: SANDBOX_TENANT_ID,
      serviceUrl: teams.connectorUrl,
      teamId: TEAM.id,
      teamName: '',
      channelId: APPROVALS_CHANNEL_ID,
      channelName: '',
    };
    const card = await teams.bot.notifier.post(channel, pendingRequest());
    const approvers = [grady.objectId, 'nobody-here'];
    const place = await teams.bot.notifier.remind(card, { rooms: ['Oslo *3.14*', 'Oslo 4.02'], approvers });
    const latest = async () => (await teams.client.messages(APPROVALS_CHANNEL_ID, grady.objectId)).at(-1);
    const reply = await latest();
    assert.deepEqual(
      [reply?.threadId, reply?.text],
      [
        card.activityId,
        String.raw`<at>Grady Archie</at> 2 rooms are still waiting for approval: Oslo \*3.14\*, Oslo 4.02. ` +
          `[Open the card](https://teams.microsoft.com/l/message/${encodeURIComponent(APPROVALS_CHANNEL_ID)}/${card.activityId}?tenantId=${SANDBOX_TENANT_ID})`,
      ],
    );
    assert.equal(reply?.summary, '2 rooms are still waiting for approval: Oslo *3.14*, Oslo 4.02.');
    await teams.bot.notifier.settleReminder(place, ['Oslo 4.02']);
    assert.equal((await latest())?.text, 'Oslo 4.02 is still waiting for approval.');
    await teams.bot.notifier.settleReminder(place, []);
    assert.equal((await latest())?.text, 'No longer waiting for approval.');
  });

  it('changes who gets a personal view with the next card', async () => {
    const channel = {
      tenantId: SANDBOX_TENANT_ID,
      serviceUrl: teams.connectorUrl,
      teamId: TEAM.id,
      teamName: '',
      channelId: APPROVALS_CHANNEL_ID,
      channelName: '',
    };
    const viewers = async (): Promise<number> => {
      const { activityId } = await teams.bot.notifier.post(channel, pendingRequest());
      const found = (await teams.client.messages(APPROVALS_CHANNEL_ID, grady.objectId)).find(
        ({ id }) => id === activityId,
      );
      const refresh = found?.cards[0]?.['refresh'] as { userIds: readonly string[] } | undefined;
      return refresh?.userIds.length ?? 0;
    };
    const before = await viewers();
    await teams.client.removeMember(TEAM.id, diego.objectId);
    assert.equal(await viewers(), before - 1);
    await teams.client.addMember(TEAM.id, diego.objectId);
    assert.equal(await viewers(), before);
  });
});
