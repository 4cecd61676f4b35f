import assert from 'node:assert/strict';
import { checkWords } from '../../../texts/check-words.ts';
import { serverTexts } from '../../../texts/server-texts.ts';
import { DomainError } from '../../../bot/domain/errors.ts';
import { checkReadiness } from '../../../bot/domain/accounts/account.ts';
import { GROUP_CHAT_ID, personalConversationId } from '../../../env/sandbox/connector/layout.ts';
import type { MessageView } from '../../../env/sandbox/connector/wire.ts';
import { SANDBOX_PEOPLE } from '../../../env/sandbox/tenant.ts';
import {
  APPROVER,
  approvedRequest,
  pendingPage,
  pendingRequest,
  sampleAccount,
  sampleOtp,
  sampleOverview,
  sampleStatus,
} from '../../support/samples/requests.ts';
import { startTeamsServer } from '../teams-server.ts';
import type { TeamsServer } from '../teams-server.ts';

const { megan } = SANDBOX_PEOPLE;
const CHAT = personalConversationId(megan.objectId);
const AT = new Date('2026-03-02T09:00:00.000Z');
const OVERVIEW = sampleOverview([pendingRequest()]);

describe('what the bot says of accounts', () => {
  let teams: TeamsServer;
  beforeEach(async () => {
    teams = await startTeamsServer();
    teams.api.findAccounts.resolves({ match: 'exact', accounts: [sampleAccount()] });
  });
  afterEach(() => teams.close());

  const say = async (text: string, conversationId = CHAT): Promise<MessageView> => {
    const said = await teams.client.say({ as: megan.objectId, conversationId, text, mention: true });
    assert.equal(said.botStatus, 200);
    const last = (await teams.client.messages(conversationId, megan.objectId)).at(-1);
    assert.ok(last?.from.isBot);
    return last;
  };
  const words = async (text: string, conversationId?: string): Promise<string> =>
    JSON.stringify((await say(text, conversationId)).cards);
  const press = async ({ id }: MessageView, action: string, inputs: Record<string, string> = {}) => {
    const answer = await teams.client.press({
      as: megan.objectId,
      conversationId: CHAT,
      activityId: id,
      action,
      inputs,
    });
    assert.deepEqual([answer.statusCode, answer.problems], [200, []]);
    return JSON.stringify(answer.value);
  };

  it('counts them by provisioning status, with what waits longest and what expires soon', async () => {
    teams.api.overview.resolves(OVERVIEW);
    const card = await words('status');
    assert.match(card, /50 accounts/);
    assert.match(card, /"title":"◔ OTP generated","value":"3"/);
    assert.match(card, /Waiting longest for approval.*SN-4711/);
    assert.match(card, /expire soon.*Oslo 7.*25 min left/);
    assert.doesNotMatch(card, /Needs attention","weight/);
  });

  it('says how old the list of accounts is, what is incomplete in it, and whether a new one is held', async () => {
    teams.api.overview.resolves(OVERVIEW);
    assert.match(await words('status'), /"title":"Accounts read","value":"\{\{DATE\(2026-/);
    const held = { list: 'a', known: 50, found: 20, gone: 30, roomsLost: 0, since: AT, confirmedAt: AT };
    teams.api.overview.resolves({
      ...OVERVIEW,
      sync: {
        running: false,
        problem: 'unexpected',
        sources: {
          rooms: { reason: 'list_incomplete', count: 100, total: 150 },
          licenses: { reason: 'no_permission', completeAt: AT },
        },
        leftOut: { count: 2, names: ['Oslo_1', '?'] },
        held,
      },
    });
    const card = await words('status');
    assert.match(card, /Something went wrong while we read the accounts/);
    assert.match(card, /The new list lacks 30 of 50 accounts, so it isn't used yet\. A second reading said the same\./);
    assert.match(card, /Room list: incomplete .{0,2}\(100 of 150.{0,2}\)\. Accounts keep their last known location/);
    assert.match(card, /Licenses: the app doesn't have the permission/);
    assert.match(card, /2 records were left out .*Oslo.{0,3}_1, \?/);
    assert.match(card, /"title":"Accounts read","value":"Not yet"/);
    assert.match(card, /"title":"Room list read completely","value":"Not yet"/);
    assert.match(card, /"title":"Licenses read completely","value":"\{\{DATE/);
  });

  it('begins with what has become of the approval channel, and whom requests reach, only while it is away', async () => {
    teams.api.overview.resolves(OVERVIEW);
    assert.doesNotMatch(await words('status'), /approval channel/);
    teams.api.overview.resolves({
      ...OVERVIEW,
      channel: { state: 'lost', channelName: 'Approvals', cause: 'team_archived' },
      unheard: 0,
    });
    assert.match(
      await words('status'),
      /The approval channel Approvals is lost: its team was archived\. Requests go to approvers' personal chats\. .*use this channel/,
    );
    teams.api.overview.resolves({ ...OVERVIEW, channel: { state: 'missing' }, unheard: 2 });
    assert.match(await words('status'), /There is no approval channel\. 2 requests have no card yet/);
  });

  it('leads from the overview to a request, an account and the list', async () => {
    teams.api.overview.resolves(OVERVIEW);
    teams.api.viewRequest.resolves({ request: pendingRequest(), viewer: 'reader' });
    teams.api.status.resolves(sampleStatus());
    teams.api.pending.resolves(pendingPage([pendingRequest()]));
    assert.match(await press(await say('status'), 'Show 0f3c9a1e'), /SN-4711 · Oslo 3\.14/);
    assert.deepEqual(teams.api.viewRequest.lastCall.args, [APPROVER, pendingRequest().id]);
    assert.match(await press(await say('status'), 'Show Oslo 7'), /Provisioning status/);
    assert.deepEqual(teams.api.status.lastCall.args, [APPROVER, 'room-7']);
    assert.match(await press(await say('status'), 'Pending requests'), /1 request is/);
  });

  it('offers to generate only to those who may', async () => {
    teams.api.overview.resolves(OVERVIEW);
    assert.doesNotMatch(await words('status'), /Generate OTP/);
    teams.api.overview.resolves({ ...OVERVIEW, permissions: new Set(['generate', 'read']) });
    assert.match(await words('status'), /Generate OTP/);
  });

  it('names every failed check of one account with its remedy', async () => {
    const account = { ...sampleAccount(), accountEnabled: false, readiness: 'Needs action' } as const;
    teams.api.status.resolves(sampleStatus({ account, provisioning: 'Not started' }));
    const card = await words('status Oslo 3.14');
    const failed = checkReadiness(account).filter(({ result }) => result === 'failed');
    assert.ok(failed.length > 1);
    for (const check of failed) {
      const { title, remedy } = checkWords(serverTexts('en'), check);
      assert.ok(card.includes(title) && card.includes(remedy ?? '?'), title);
    }
  });

  it('says in one line what was not checked, however ready the account is', async () => {
    teams.api.status.resolves(
      sampleStatus({ account: { ...sampleAccount(), isRoomMailbox: true, usageLocation: 'NO' } }),
    );
    const card = await words('status Oslo 3.14');
    assert.match(
      card,
      /"Not checked","value":"Calendar processing is set up for rooms \(no calendar settings were imported\); Conditional Access lets the console sign in \(Conditional Access has not been asked yet\)/,
    );
    assert.doesNotMatch(card, /Failed check/);
  });

  it('shows the device of the last request, its dates, and the issuer', async () => {
    teams.api.status.resolves(sampleStatus({ request: pendingRequest(), provisioning: 'Awaiting OTP Approval' }));
    const card = await words('status Oslo 3.14');
    assert.match(card, /◑ Awaiting OTP Approval/);
    assert.match(card, /Adele Vance.*Requested date.*Decide by.*Console 2.*SN-4711/);
  });

  it('says why a release needs attention, and whether it changed the password', async () => {
    const { status: _status, ...facts } = approvedRequest();
    const stopped = { ...facts, status: 'needs_attention', problem: 'directory_failing', since: AT } as const;
    for (const [passwordChanged, became] of [
      ['yes', 'password was changed'],
      ['maybe', 'password may have been changed, because a reset got no clear answer'],
      ['no', "password wasn't changed"],
    ] as const) {
      teams.api.status.resolves(sampleStatus({ request: { ...stopped, passwordChanged } }));
      const card = await words('status Oslo 3.14');
      assert.ok(card.includes(`⚠ ${serverTexts('en').requestCards.problems.directory_failing.fault}`), card);
      assert.ok(card.includes(became), card);
    }
  });

  const CAUSES = {
    expired: 'expired',
    submitted: 'used already',
    other_console: 'used by another console',
    revoked: 'revoked',
    superseded: 'replaced by a newer one',
    wrong_verifier: 'wrong code',
  } as const;
  for (const cause of Object.keys(CAUSES) as (keyof typeof CAUSES)[]) {
    it(`tells the real reason of the last refusal: ${CAUSES[cause]}`, async () => {
      teams.api.status.resolves(sampleStatus({ lastRefusal: { at: AT, cause, serialNumber: 'SN-9' } }));
      const card = await words('status Oslo 3.14');
      assert.ok(card.includes(CAUSES[cause]), card);
      assert.match(card, /SN-9/);
    });
  }

  it('says that a one-time password is paused, and what to do', async () => {
    teams.api.status.resolves(sampleStatus({ paused: true }));
    assert.match(await words('status Oslo 3.14'), /Paused after too many wrong codes.*generate a new one/);
  });

  it('says that wrong codes have revoked a one-time password, and what to do', async () => {
    teams.api.status.resolves(sampleStatus({ endedByGuesses: true, otp: { ...sampleOtp(), status: 'revoked' } }));
    assert.match(await words('status Oslo 3.14'), /Revoked after 100 wrong codes\. Generate a new one\./);
  });

  it('shows the beginning of a code in a personal chat, to those who work with codes', async () => {
    teams.api.status.resolves(sampleStatus());
    assert.ok((await words('status Oslo 3.14')).includes(sampleOtp().selector));
    assert.ok(!(await words('status Oslo 3.14', GROUP_CHAT_ID)).includes(sampleOtp().selector));
    teams.api.status.resolves(sampleStatus({ permissions: new Set(['read']) }));
    assert.ok(!(await words('status Oslo 3.14')).includes(sampleOtp().selector));
  });

  it('lists what waits, oldest first, and leads from page to page', async () => {
    const second = pendingRequest({ id: '1f3c9a1e-0000-4000-8000-000000000001' });
    teams.api.pending.resolves(pendingPage([pendingRequest(), second], true));
    const message = await say('pending');
    assert.match(JSON.stringify(message.cards), /3 requests are.*8 h left.*SN-4711.*Show 0f3c9a1e.*Show 1f3c9a1e/);
    teams.api.pending.resolves(pendingPage([pendingRequest()]));
    assert.match(await press(message, 'More'), /Back to the start/);
    assert.deepEqual(teams.api.pending.lastCall.args, [APPROVER, second.id]);
  });

  it('asks for the account, and generates for what was typed', async () => {
    teams.api.issueOtp.resolves({ otp: sampleOtp(), account: sampleAccount(), superseded: false });
    const message = await say('generate otp');
    assert.match(await press(message, 'Generate', { account: 'Oslo 3.14', hours: '24' }), /Show code/);
    assert.deepEqual(teams.api.issueOtp.lastCall.args, [APPROVER, sampleAccount().id, 24]);
  });

  it('offers by its help what the person may do, and nothing else', async () => {
    teams.api.permissions.resolves(new Set(['read']));
    const reading = await words('what is this');
    assert.match(reading, /I didn't understand that\. Nothing has changed\..*"title":"Help"/);
    assert.match(await words('help'), /"title":"Status".*"title":"Pending"/);
    assert.doesNotMatch(reading, /Generate OTP|approve/);
    teams.api.permissions.resolves(new Set());
    assert.match(await words('help'), /don't have permission.*Ask an administrator to add you to the group/);
    teams.api.permissions.rejects(new DomainError('directory_unavailable'));
    assert.match(await words('help'), /can't check your permissions right now/);
  });

  it('leads from help to the same answers as commands', async () => {
    teams.api.permissions.resolves(new Set(['generate', 'read']));
    teams.api.overview.resolves(OVERVIEW);
    assert.match(await press(await say('help'), 'Status'), /50 accounts/);
    assert.match(await press(await say('help'), 'Generate OTP'), /Which account is it for/);
  });

  it('points from an account of the on-premises directory to the wizard', async () => {
    teams.api.issueOtp.rejects(new DomainError('account_synced_from_on_premises', { account: 'Oslo 3.14' }));
    assert.match(
      await words('generate otp Oslo 3.14'),
      /Not done.*In the tab, open the wizard and choose \\"Upload sign in data from CSV file\\"/,
    );
  });
});
