import assert from 'node:assert/strict';
import { personalConversationId } from '../../../env/sandbox/connector/layout.ts';
import { SANDBOX_PEOPLE, SANDBOX_TENANT_ID } from '../../../env/sandbox/tenant.ts';
import { DomainError } from '../../../bot/domain/errors.ts';
import { ISSUER, pendingRequest, sampleAccount, sampleOtp } from '../../support/samples/requests.ts';
import { startTeamsServer, type TeamsServer } from '../teams-server.ts';

const { adele } = SANDBOX_PEOPLE;
const as = adele.objectId;
const conversationId = personalConversationId(as);

describe('the button of a code that somebody guesses at', () => {
  let teams: TeamsServer;
  before(async () => {
    teams = await startTeamsServer();
    await teams.client.say({ as, conversationId, text: 'help' });
  });
  after(() => teams.close());

  async function pressNewCode(): Promise<string> {
    const chat = { tenantId: SANDBOX_TENANT_ID, objectId: as, conversationId, serviceUrl: teams.connectorUrl };
    const code = { room: 'Oslo 3.14', accountId: sampleAccount().id, otpId: 'otp-1', selector: 'K7QF', wrong: 5 };
    await teams.bot.chats.alertInChat(chat, { kind: 'code_guessed', ...code });
    const alert = (await teams.client.messages(conversationId, as)).at(-1);
    assert.match(JSON.stringify(alert?.cards), /5 wrong one-time passwords for Oslo 3\.14.*begins with K7QF/);
    const activityId = alert?.id ?? '';
    return JSON.stringify((await teams.client.press({ as, conversationId, activityId, action: 'New code' })).value);
  }

  it('replaces that code with one press', async () => {
    teams.api.issueOtp.resolves({ otp: { ...sampleOtp(), id: 'otp-2' }, account: sampleAccount(), superseded: true });
    assert.match(await pressNewCode(), /Show code here/);
    assert.deepEqual(teams.api.issueOtp.lastCall.args, [ISSUER, sampleAccount().id, 8, { otpId: 'otp-1' }]);
  });

  it('asks first when a console has used that code meanwhile', async () => {
    teams.api.issueOtp.rejects(new DomainError('replaces_live', { account: 'Oslo 3.14' }));
    const { issuedBy, issuedAt, expiresAt } = sampleOtp();
    const { id: requestId, device, requestedAt, status } = pendingRequest();
    const code = { otpId: 'otp-1', issuedBy, issuedAt, expiresAt };
    const request = { requestId, device, requestedAt, status };
    teams.api.liveState.resolves({
      account: sampleAccount(),
      live: { accountId: sampleAccount().id, code, request },
    });
    assert.match(await pressNewCode(), /canceled when you generate.*Replace it\?/);
  });
});
