import assert from 'node:assert/strict';
import { decidingFacts } from '../../bot/domain/approval/deciding-facts.ts';
import { DomainError } from '../../bot/domain/errors.ts';
import { Secret } from '../../bot/domain/secret.ts';
import type { ApprovalChannel, PostedCard } from '../../bot/domain/channel/channel.ts';
import {
  APPROVALS_CHANNEL_ID,
  PARTNERS_CHANNEL_ID,
  personalConversationId,
} from '../../env/sandbox/connector/layout.ts';
import { SANDBOX_PEOPLE, SANDBOX_TENANT_ID } from '../../env/sandbox/tenant.ts';
import {
  APPROVER,
  approvedRequest,
  ISSUER,
  pendingPage,
  pendingRequest,
  rejectedRequest,
  sampleAccount,
  sampleOtp,
} from '../support/samples/requests.ts';
import { startTeamsServer } from './teams-server.ts';
import type { TeamsServer } from './teams-server.ts';

const { adele, megan, isaiah } = SANDBOX_PEOPLE;
const GONE = '1';
const CODE = 'K7QF-ABCD-2345';

describe('the bot in Teams', () => {
  let teams: TeamsServer;
  before(async () => {
    teams = await startTeamsServer();
    await teams.client.setFaults({ rateLimits: false });
  });
  after(() => teams.close());

  const shown = (conversationId: string, as: string, pattern: RegExp) =>
    teams.client.waitFor(conversationId, as, (messages) => {
      const last = messages.at(-1);
      return last?.from.isBot && pattern.test(`${last.text} ${JSON.stringify(last.cards)}`) ? last : undefined;
    });
  const say = async (text: string, pattern: RegExp, as: string = adele.objectId) => {
    const conversationId = personalConversationId(as);
    assert.equal((await teams.client.say({ as, conversationId, text })).botStatus, 200);
    return shown(conversationId, as, pattern);
  };
  const channel = (): ApprovalChannel => ({
    tenantId: SANDBOX_TENANT_ID,
    teamId: 'team',
    teamName: 'IT Operations',
    channelId: APPROVALS_CHANNEL_ID,
    channelName: 'Room approvals',
    serviceUrl: teams.api.chooseChannel.lastCall?.args[1].serviceUrl ?? teams.connectorUrl,
  });
  const postCard = async (): Promise<PostedCard> => teams.bot.notifier.post(channel(), pendingRequest());
  const press = (posted: PostedCard, action: string, inputs: Record<string, string>) =>
    teams.client.press({
      as: megan.objectId,
      conversationId: APPROVALS_CHANNEL_ID,
      activityId: posted.activityId,
      action,
      inputs,
    });
  const cardOf = async (posted: PostedCard, as: string) =>
    JSON.stringify(
      (await teams.client.messages(APPROVALS_CHANNEL_ID, as)).find(({ id }) => id === posted.activityId)?.cards,
    );

  it('generates a one-time password and shows its code to the presser alone', async () => {
    teams.api.findAccounts.resolves({ match: 'exact', accounts: [sampleAccount()] });
    teams.api.issueOtp.resolves({ otp: sampleOtp(), account: sampleAccount(), superseded: false });
    teams.api.showCode.resolves({
      code: new Secret(CODE),
      otp: sampleOtp(),
      account: sampleAccount(),
      location: '',
      visibleSeconds: 900,
    });
    const message = await say('generate otp Oslo 3.14 for 4h', /Expiration date/);
    assert.deepEqual(teams.api.issueOtp.lastCall.args, [ISSUER, sampleAccount().id, 4]);
    assert.doesNotMatch(JSON.stringify(message), /K7QF/);
    const answer = await teams.client.press({
      as: adele.objectId,
      conversationId: personalConversationId(adele.objectId),
      activityId: message.id,
      action: 'Show code here',
    });
    assert.deepEqual([answer.statusCode, answer.problems], [200, []]);
    assert.match(JSON.stringify(answer.value), new RegExp(CODE));
    assert.deepEqual(teams.api.showCode.lastCall.args, [ISSUER, 'otp-1']);
    const seen = await teams.client.messages(personalConversationId(adele.objectId), adele.objectId);
    assert.match(JSON.stringify(seen.find(({ id }) => id === message.id)?.cards), new RegExp(CODE));
  });

  it('offers a choice when several accounts match, and generates for the one that is pressed', async () => {
    teams.api.findAccounts.resolves({ match: 'partial', accounts: [sampleAccount(1), sampleAccount(2)] });
    teams.api.issueOtp.resolves({ otp: sampleOtp(), account: sampleAccount(2), superseded: true });
    const message = await say('generate otp Oslo', /Which one/);
    const answer = await teams.client.press({
      as: adele.objectId,
      conversationId: personalConversationId(adele.objectId),
      activityId: message.id,
      action: 2,
    });
    assert.deepEqual(answer.problems, []);
    assert.deepEqual(teams.api.issueOtp.lastCall.args, [ISSUER, sampleAccount(2).id, 8]);
  });

  it('takes the channel in which it is told so', async () => {
    teams.api.mayChooseChannel.resolves({ state: 'missing' });
    teams.api.chooseChannel.resolves('chosen');
    await teams.client.say({ as: adele.objectId, conversationId: APPROVALS_CHANNEL_ID, text: 'use this channel' });
    await shown(APPROVALS_CHANNEL_ID, adele.objectId, /are now posted in the channel Room approvals/);
    const chosen = teams.api.chooseChannel.lastCall.args[1];
    assert.deepEqual(
      [chosen.channelId, chosen.channelName, chosen.teamName],
      [APPROVALS_CHANNEL_ID, 'Room approvals', 'IT Operations'],
    );
  });

  it('refuses a shared channel', async () => {
    teams.api.mayChooseChannel.resolves({ state: 'missing' });
    const calls = teams.api.chooseChannel.callCount;
    await teams.client.say({ as: adele.objectId, conversationId: PARTNERS_CHANNEL_ID, text: 'use this channel' });
    await shown(PARTNERS_CHANNEL_ID, adele.objectId, /Shared channels/);
    assert.equal(teams.api.chooseChannel.callCount, calls);
  });

  it('posts the card, approves with the digits that were typed, and updates the card for all', async () => {
    const posted = await postCard();
    assert.match(posted.activityId, /\d/);
    teams.api.approve.resolves(approvedRequest());
    const answer = await press(posted, 'Approve', { matchCode: '123 456' });
    assert.deepEqual([answer.statusCode, answer.problems], [200, []]);
    assert.deepEqual(teams.api.approve.lastCall.args, [
      APPROVER,
      { requestId: pendingRequest().id, revision: 1, matchCode: '123 456', facts: decidingFacts(pendingRequest()) },
    ]);
    assert.match(await cardOf(posted, megan.objectId), /Approved by Megan Bowen/);
    assert.equal(await teams.bot.notifier.update(posted, approvedRequest()), 'updated');
    assert.match(await cardOf(posted, adele.objectId), /Approved by Megan Bowen/);
  });

  it('rejects with the chosen reason', async () => {
    const posted = await postCard();
    teams.api.reject.resolves(rejectedRequest());
    const answer = await press(posted, 'Reject', { reason: 'wrong_room', reasonText: 'next door' });
    assert.deepEqual(answer.problems, []);
    assert.deepEqual(teams.api.reject.lastCall.args, [
      APPROVER,
      { requestId: pendingRequest().id, reason: 'wrong_room', text: 'next door' },
    ]);
    assert.match(await cardOf(posted, megan.objectId), /Rejected by Megan Bowen/);
  });

  it('tells the presser alone why an approval was refused, and leaves the card', async () => {
    const posted = await postCard();
    teams.api.approve.rejects(new DomainError('match_code_wrong'));
    const answer = await press(posted, 'Approve', { matchCode: '000000' });
    assert.deepEqual([answer.type, answer.problems], ['application/vnd.microsoft.activity.message', []]);
    assert.match(await cardOf(posted, megan.objectId), /Approve SN-4711 for/);
  });

  it('shows the current card to whoever pressed one that is behind, with who was first and when', async () => {
    const posted = await postCard();
    teams.api.approve.rejects(
      new DomainError('request_already_resolved', { by: 'Megan Bowen', at: '2026-03-02T09:30:00.000Z' }),
    );
    teams.api.viewRequest.resolves({ request: rejectedRequest(), viewer: 'approver' });
    const answer = await press(posted, 'Approve', { matchCode: '123456' });
    assert.match(
      JSON.stringify(answer.value),
      /Rejected by Megan Bowen.*already decided by Megan Bowen at Mar 2, 2026, 9:30\sAM/,
    );
  });

  it('posts the digest and changes it; its button leads the presser alone to the list', async () => {
    const digest = { at: new Date(), waiting: 21, oldest: [pendingRequest()] };
    const posted = await teams.bot.notifier.postDigest(channel(), digest);
    assert.match(await cardOf(posted, adele.objectId), /21 requests are waiting for approval.*SN-4711/);
    assert.equal(await teams.bot.notifier.updateDigest(posted, { ...digest, waiting: 22 }), 'updated');
    teams.api.pending.resolves(pendingPage([pendingRequest()]));
    await press(posted, 'Pending requests', {});
    assert.match(await cardOf(posted, megan.objectId), /Show 0f3c9a1e/);
    assert.match(await cardOf(posted, adele.objectId), /22 requests are waiting for approval/);
  });

  it('says that a card is gone', async () => {
    const posted = await postCard();
    assert.equal(await teams.bot.notifier.update({ ...posted, activityId: GONE }, approvedRequest()), 'gone');
  });

  it('hides what went wrong inside behind a number', async () => {
    teams.api.pending.rejects(new Error('password=hunter2'));
    const message = await say('pending', /Something went wrong/);
    assert.doesNotMatch(JSON.stringify(message), /hunter2/);
  });

  it('refuses a person of another tenant without asking the API', async () => {
    const calls = teams.api.findAccounts.callCount;
    await teams.client.say({ as: isaiah.objectId, conversationId: PARTNERS_CHANNEL_ID, text: 'status Oslo' });
    await shown(PARTNERS_CHANNEL_ID, isaiah.objectId, /don't have permission/);
    assert.equal(teams.api.findAccounts.callCount, calls);
  });

  it('answers help to what it does not understand', async () => {
    teams.api.permissions.resolves(new Set(['read']));
    await say('what is this', /didn't understand/);
  });

  it('answers 401 to a turn without a token', async () => {
    const response = await fetch(teams.endpoint, {
      method: 'POST',
      body: JSON.stringify({ type: 'message', serviceUrl: teams.connectorUrl }),
    });
    assert.equal(response.status, 401);
  });

  it('made no request that Teams finds fault with', async () => {
    const problems = (await teams.client.log())
      .flatMap((entry) => entry.problems)
      .filter((problem) => !problem.startsWith(`there is no activity ${GONE} `));
    assert.deepEqual(problems, []);
  });
});
