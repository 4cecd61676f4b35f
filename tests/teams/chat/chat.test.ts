import assert from 'node:assert/strict';
import { DomainError } from '../../../bot/domain/errors.ts';
import { APPROVALS_CHANNEL_ID, personalConversationId } from '../../../env/sandbox/connector/layout.ts';
import { SANDBOX_PEOPLE, SANDBOX_TENANT_ID } from '../../../env/sandbox/tenant.ts';
import {
  APPROVER,
  approvedRequest,
  pendingRequest,
  rejectedRequest,
  sampleAccount,
  sampleOtp,
  sampleStatus,
} from '../../support/samples/requests.ts';
import { startTeamsServer } from '../teams-server.ts';
import type { TeamsServer } from '../teams-server.ts';

const { megan } = SANDBOX_PEOPLE;
const CHAT = personalConversationId(megan.objectId);

describe('the bot in a personal chat', () => {
  let teams: TeamsServer;
  beforeEach(async () => {
    teams = await startTeamsServer();
  });
  afterEach(() => teams.close());

  const say = async (text: string, pattern: RegExp, conversationId = CHAT) => {
    assert.equal((await teams.client.say({ as: megan.objectId, conversationId, text })).botStatus, 200);
    return teams.client.waitFor(conversationId, megan.objectId, (messages) => {
      const last = messages.at(-1);
      return last?.from.isBot && pattern.test(`${last.text} ${JSON.stringify(last.cards)}`) ? last : undefined;
    });
  };

  it('takes the beginning of a request to approve it', async () => {
    teams.api.request.resolves(pendingRequest());
    teams.api.approve.resolves(approvedRequest());
    await say('approve 0f3c9a1e 123 456', /Approved by Megan Bowen/);
    assert.deepEqual(teams.api.request.lastCall.args, [APPROVER, '0f3c9a1e']);
    assert.deepEqual(teams.api.approve.lastCall.args, [
      APPROVER,
      { requestId: pendingRequest().id, revision: 1, matchCode: '123 456' },
    ]);
  });

  it('rejects by the number of the reason', async () => {
    teams.api.request.resolves(pendingRequest());
    teams.api.reject.resolves(rejectedRequest());
    await say('reject 0f3c9a1e 3', /Rejected by Megan Bowen/);
    assert.deepEqual(teams.api.reject.lastCall.args, [
      APPROVER,
      { requestId: pendingRequest().id, reason: 'wrong_room' },
    ]);
    await say('reject 0f3c9a1e 9', /number from 1 to 6/);
  });

  it('revokes by the beginning of the code, and offers a choice when a name is ambiguous', async () => {
    teams.api.revoke.resolves(sampleOtp());
    await say('revoke K7QF', /was revoked/);
    assert.deepEqual(teams.api.revoke.lastCall.args, [APPROVER, 'K7QF']);
    teams.api.revoke.rejects(new DomainError('account_ambiguous', { names: ['Oslo 3.14', 'Oslo 3.15'] }));
    teams.api.findAccounts.resolves([sampleAccount(1), sampleAccount(2)]);
    const message = await say('revoke Oslo', /Which one/);
    teams.api.revoke.resolves(sampleOtp());
    teams.api.status.resolves(sampleStatus({ account: sampleAccount(2) }));
    const answer = await teams.client.press({
      as: megan.objectId,
      conversationId: CHAT,
      activityId: message.id,
      action: 2,
    });
    assert.deepEqual(answer.problems, []);
    assert.deepEqual(teams.api.revoke.lastCall.args, [APPROVER, sampleAccount(2).upn]);
  });

  it('says what to fix in an account that is not ready', async () => {
    teams.api.findAccounts.resolves([sampleAccount()]);
    teams.api.issueOtp.rejects(
      new DomainError('account_not_ready', { account: 'Oslo 3.14', checks: ['usage_location'] }),
    );
    await say(
      'generate otp Oslo 3.14',
      /Oslo 3\.14 isn't ready for a console\. Fix this first: Usage location is set: Set the usage location/,
    );
  });

  it('says how long a code can live when a name with "for" fits no account, and only then', async () => {
    teams.api.findAccounts.resolves([]);
    await say(
      'generate otp Oslo 3.14 for a week',
      /find an account with that name\. .*\\"for 8h\\" or \\"for 2d\\": 1 to 336 hours, up to 14 days/,
    );
    const unknown = await say('generate otp Oslo 3.14 for 2d', /find an account with that name/);
    assert.doesNotMatch(JSON.stringify(unknown.cards), /hours/);
    teams.api.findAccounts.resolves([{ ...sampleAccount(), displayName: 'Room for guests' }]);
    teams.api.issueOtp.rejects(new DomainError('lifetime_invalid', { least: 1, most: 336 }));
    await say('generate otp Room for guests', /1 to 336 hours/);
  });

  it('explains that Teams does not let it post, and does not take the channel', async () => {
    teams.api.mayChooseChannel.resolves({ state: 'missing' });
    await teams.client.setFaults({
      add: [{ operation: 'send', effect: 'refuse', status: 403, code: 'MessageWritesBlocked', times: 1 }],
    });
    await say('use this channel', /Teams doesn't let me post there/, APPROVALS_CHANNEL_ID);
    assert.equal(teams.api.chooseChannel.callCount, 0);
  });

  it('posts no probe for somebody who may not choose the channel', async () => {
    teams.api.mayChooseChannel.rejects(new DomainError('no_permission', { permission: 'approve' }));
    await say('use this channel', /don't have permission/, APPROVALS_CHANNEL_ID);
    const texts = (await teams.client.messages(APPROVALS_CHANNEL_ID, megan.objectId)).map(({ text }) => text);
    assert.ok(texts.every((text) => !text.includes('Checking')));
    assert.deepEqual(teams.api.mayChooseChannel.lastCall.args, [APPROVER]);
    assert.equal(teams.api.chooseChannel.callCount, 0);
  });

  it('accepts the new list of accounts, and says when there is none or someone was faster', async () => {
    teams.api.acceptList.resolves({ list: 'a', known: 50, found: 20, gone: 30, roomsLost: 0, since: new Date() });
    await say('accept the new list', /The new list is accepted\. .*30 accounts are marked as gone/);
    teams.api.acceptList.rejects(new DomainError('list_not_held'));
    await say('accept the new list', /No new list of accounts is waiting/);
    teams.api.acceptList.rejects(new DomainError('list_already_accepted', { by: 'Grady Archie' }));
    await say('accept the new list', /Grady Archie already accepted the new list/);
  });

  it('asks for the channel that is meant when it is told "use this channel" elsewhere, and names the present one', async () => {
    teams.api.mayChooseChannel.resolves({ state: 'works', channelName: 'Room approvals' });
    await say('use this channel', /The approval channel is Room approvals\. .*mention the app in that channel/);
    teams.api.mayChooseChannel.resolves({ state: 'refused', channelName: 'Other approvals' });
    await say('use this channel', /The approval channel is Other approvals/);
    teams.api.mayChooseChannel.resolves({ state: 'missing' });
    await say('use this channel', /There is no approval channel yet\. .*mention the app in the channel you want/);
    assert.equal(teams.api.chooseChannel.callCount, 0);
  });

  it('names the approval channel to nobody who may not choose it', async () => {
    teams.api.mayChooseChannel.rejects(new DomainError('no_permission', { permission: 'approve' }));
    await say('use this channel', /don't have permission/);
  });

  it('takes a decision from a client that does not know Action.Execute', async () => {
    teams.api.mayChooseChannel.resolves({ state: 'missing' });
    teams.api.chooseChannel.resolves();
    teams.api.approve.resolves(approvedRequest());
    await say('use this channel', /are now posted in/, APPROVALS_CHANNEL_ID);
    const posted = await teams.bot.notifier.post(teams.api.chooseChannel.lastCall.args[1], pendingRequest());
    await teams.client.press({
      as: megan.objectId,
      conversationId: APPROVALS_CHANNEL_ID,
      activityId: posted.activityId,
      action: 'Approve',
      inputs: { matchCode: '123456' },
      useFallback: true,
    });
    assert.deepEqual(teams.api.approve.lastCall.args, [
      APPROVER,
      { requestId: pendingRequest().id, revision: 1, matchCode: '123456' },
    ]);
  });

  it('raises an alert in the channel', async () => {
    const channel = {
      tenantId: SANDBOX_TENANT_ID,
      teamId: 'team',
      teamName: '',
      channelId: APPROVALS_CHANNEL_ID,
      channelName: '',
      serviceUrl: teams.connectorUrl,
    };
    await teams.bot.notifier.alert(channel, { kind: 'request_rejected', room: 'Oslo 3.14', reason: 'unknown_device' });
    const messages = await teams.client.messages(APPROVALS_CHANNEL_ID, megan.objectId);
    assert.match(
      JSON.stringify(messages.at(-1)?.cards),
      /⚠ Alert.*Oslo 3\.14: request rejected\. Reason: Unknown device\./,
    );
    await assert.rejects(
      teams.bot.notifier.alert({ ...channel, serviceUrl: 'https://contoso.example' }, { text: 'x' }),
      /service URL refused/,
    );
  });
});
