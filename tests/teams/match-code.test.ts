import assert from 'node:assert/strict';
import { APPROVALS_CHANNEL_ID, personalConversationId } from '../../env/sandbox/connector/layout.ts';
import { SANDBOX_PEOPLE, SANDBOX_TENANT_ID } from '../../env/sandbox/tenant.ts';
import {
  approvedRequest,
  pendingPage,
  pendingRequest,
  sampleAccount,
  sampleOverview,
  sampleStatus,
} from '../support/samples/requests.ts';
import { MATCH_CODE, startTeamsServer } from './teams-server.ts';
import type { TeamsServer } from './teams-server.ts';
import { rulesWith } from '../services/stubbed-permissions.ts';

const { megan } = SANDBOX_PEOPLE;
const CHAT = personalConversationId(megan.objectId);
const DIGITS = new RegExp(MATCH_CODE.split('').join(String.raw`[\s-]?`));

describe('the six digits of the console', () => {
  let teams: TeamsServer;
  const start = async (matchCode: 'typed' | 'shown'): Promise<void> => {
    teams = await startTeamsServer({ rules: rulesWith({ matchCode }) });
    teams.api.pending.resolves(pendingPage([pendingRequest()]));
    teams.api.permissions.resolves(new Set(['approve', 'read']));
    teams.api.viewRequest.resolves({ request: pendingRequest(), viewer: 'approver' });
    teams.api.request.resolves(pendingRequest());
    teams.api.approve.resolves(approvedRequest());
  };
  afterEach(() => teams.close());

  const channel = () => ({
    tenantId: SANDBOX_TENANT_ID,
    teamId: 'team',
    teamName: '',
    channelId: APPROVALS_CHANNEL_ID,
    channelName: '',
    serviceUrl: teams.connectorUrl,
  });
  const post = () => teams.bot.notifier.post(channel(), pendingRequest());
  const everything = async () =>
    JSON.stringify([
      await teams.client.messages(APPROVALS_CHANNEL_ID, megan.objectId),
      await teams.client.messages(CHAT, megan.objectId),
    ]);
  const pressApprove = (activityId: string) =>
    teams.client.press({
      as: megan.objectId,
      conversationId: APPROVALS_CHANNEL_ID,
      activityId,
      action: 'Approve',
      inputs: {},
    });
  const say = async (text: string): Promise<void> => {
    await teams.client.say({ as: megan.objectId, conversationId: CHAT, text });
  };

  it('are in no card and no chat when the approver types them', async () => {
    await start('typed');
    const { activityId } = await post();
    teams.api.findAccounts.resolves({ match: 'exact', accounts: [sampleAccount()] });
    teams.api.status.resolves(sampleStatus({ request: pendingRequest() }));
    teams.api.overview.resolves(sampleOverview([pendingRequest()]));
    await teams.bot.notifier.postDigest(channel(), { at: new Date(), waiting: 21, oldest: [pendingRequest()] });
    for (const text of ['pending', 'help', 'status', 'status Oslo 3.14']) await say(text);
    const { id } =
      (await teams.client.messages(CHAT, megan.objectId)).findLast(({ cards }) =>
        JSON.stringify(cards).includes('Show 0f3c9a1e'),
      ) ?? {};
    const shown = await teams.client.press({
      as: megan.objectId,
      conversationId: CHAT,
      activityId: id ?? '',
      action: 'Show 0f3c9a1e',
    });
    assert.match(JSON.stringify(shown.value), /Approve SN-4711 for Oslo/);
    assert.doesNotMatch(JSON.stringify(shown.value), DIGITS);
    assert.doesNotMatch(await everything(), DIGITS);
    const answer = await pressApprove(activityId);
    await say('approve 0f3c9a1e');
    assert.doesNotMatch(`${JSON.stringify(answer)} ${await everything()}`, DIGITS);
  });

  it('are on the pending card, without a field for them, when they are shown for comparison', async () => {
    await start('shown');
    const { activityId } = await post();
    const card = await everything();
    assert.match(card, DIGITS);
    assert.doesNotMatch(card, /"id":"matchCode"/);
    const answer = await pressApprove(activityId);
    assert.doesNotMatch(JSON.stringify(answer.value), DIGITS);
    assert.deepEqual(Object.keys(teams.api.approve.lastCall.args[1]), ['requestId', 'revision', 'facts']);
  });
});
