import assert from 'node:assert/strict';
import sinon from 'sinon';
import type { TurnContext } from 'botbuilder';
import type { SinonStubbedInstance } from 'sinon';
import { serverTexts } from '../../../texts/server-texts.ts';
import type { AdminApi } from '../../../bot/services/admin-api.ts';
import type { ResourceAccount } from '../../../bot/domain/accounts/account.ts';
import { DomainError } from '../../../bot/domain/errors.ts';
import { answerMessage } from '../../../bot/teams/chat/answer/answer-message.ts';
import type { Card } from '../../../bot/teams/cards/card.ts';
import { replaceLiveCard } from '../../../bot/teams/cards/replace-live.ts';
import { newCodeButton } from '../../../bot/teams/cards/request/request-buttons.ts';
import { answerPress } from '../../../bot/teams/presses/card-presses.ts';
import { openWizardDialog } from '../../../bot/teams/presses/wizard-dialog.ts';
import type { Turn } from '../../../bot/teams/turn.ts';
import { checkCard } from '../../../env/sandbox/connector/cards/card-check.ts';
import { RULES } from '../../services/stubbed-permissions.ts';
import {
  approvedRequest,
  APPROVER,
  pendingRequest,
  rejectedRequest,
  sampleAccount,
  sampleOtp,
  sampleStatus,
} from '../../support/samples/requests.ts';
import { stubbedApi, TAB_URL } from '../teams-server.ts';

const NAMES = ['Oslo 3.14', 'Oslo 3.15', 'Bergen 2.01', 'Huddle 1', 'Huddle 2', 'Huddle 3'];
const ROOMS: readonly ResourceAccount[] = NAMES.map((displayName, index) => ({
  ...sampleAccount(),
  id: `a${index}`,
  displayName,
  building: 'Annex',
}));

describe('an answer in chat', () => {
  let api: SinonStubbedInstance<AdminApi>;
  beforeEach(() => {
    api = stubbedApi();
    api.permissions.resolves(new Set(['generate', 'approve', 'read']));
    api.findAccounts.callsFake((_admin, name) => {
      const accounts = ROOMS.filter(({ displayName }) => displayName.toLowerCase() === name.toLowerCase());
      return Promise.resolve({ match: accounts.length > 0 ? 'exact' : 'partial', accounts });
    });
    api.findRevocable.callsFake(async (admin, name) => api.findAccounts(admin, name));
    api.issueOtp.callsFake((_admin, id) => {
      if (id === 'a1') return Promise.reject(new DomainError('replaces_live', { account: 'Oslo 3.15' }));
      const account = ROOMS.find((room) => room.id === id) ?? assert.fail();
      return Promise.resolve({ otp: { ...sampleOtp(), id: `otp-${id}` }, account, superseded: false });
    });
  });

  const turn = (text: string, conversationType = 'personal', locale: 'de' | 'en' = 'en'): Turn => ({
    api,
    admin: APPROVER,
    context: {
      activity: { text, from: { id: '29:1' }, recipient: { id: '28:bot' }, conversation: { conversationType } },
    } as unknown as TurnContext,
    rules: RULES,
    reader: { texts: serverTexts(locale), locale, timeZone: 'Europe/Berlin' },
    requestCard: (request, options) => ({ type: 'AdaptiveCard', request: request.status, ...options }),
    wordsFor: String,
  });

  const cardFor = async (text: string, conversationType?: string): Promise<Card> => {
    const { attachments } = await answerMessage(turn(text, conversationType));
    return (attachments?.[0]?.content ?? assert.fail(text)) as Card;
  };
  const read = async (text: string, conversationType?: string): Promise<string> =>
    JSON.stringify(await cardFor(text, conversationType));
  const issuedFor = (): readonly string[] => api.issueOtp.args.map(([, id, hours]) => `${id} ${hours}`);

  it('has a row for each of up to five rooms, and says why one got no code', async () => {
    const card = await cardFor('codes for Oslo 3.14, Oslo 3.15 and Bergen 2.01 for 2 days');
    assert.deepEqual(checkCard(card), []);
    assert.deepEqual(issuedFor(), ['a0 48', 'a1 48', 'a2 48']);
    const text = JSON.stringify(card);
    assert.match(text, /2 one-time passwords.*✓ 1: Oslo 3\.14.*otp-a0.*✕ 2: Oslo 3\.15.*✓ 3: Bergen 2\.01.*otp-a2/);
  });

  it('shows the codes that exist when something fails after them, whatever it is', async () => {
    for (const error of [new Error('socket hang up'), new DomainError('store_unavailable')]) {
      api.issueOtp.withArgs(sinon.match.any, 'a2').rejects(error);
      const text = await read('codes for Oslo 3.14, Oslo 3.15 and Bergen 2.01');
      assert.match(text, /✓ 1: Oslo 3\.14.*otp-a0.*✕ 3: Bergen 2\.01/);
      assert.ok(text.includes(String(error)), text);
    }
    api.issueOtp.withArgs(sinon.match.any, 'a0').rejects(new Error('socket hang up'));
    await assert.rejects(read('codes for Oslo 3.14, Bergen 2.01'), /socket hang up/);
  });

  it('generates nothing while one name is not clear, and offers the clear ones', async () => {
    const card = await cardFor('generate otp Oslo 3.14 and Paris 9');
    assert.deepEqual(checkCard(card), []);
    assert.deepEqual(issuedFor(), []);
    assert.match(JSON.stringify(card), /✕ Paris 9.*No room has this name.*✓ Oslo 3\.14/);
    const [button] = card['actions'] as readonly { readonly verb: string; readonly data: Record<string, unknown> }[];
    await answerPress(turn(''), { verb: button?.verb ?? '', data: button?.data ?? {} });
    assert.deepEqual(issuedFor(), ['a0 8']);
  });

  it('opens the wizard with more than five rooms selected, or with a building', async () => {
    const card = await cardFor(`generate otp ${NAMES.join('\n')}`);
    assert.deepEqual(issuedFor(), []);
    const [{ data }] = card['actions'] as readonly [{ readonly data: object }];
    const opened = await openWizardDialog(turn(''), TAB_URL, data);
    assert.match(JSON.stringify(opened), /#\/generate\/a0%2Ca1%2Ca2%2Ca3%2Ca4%2Ca5"/);
    api.findAccounts.resolves({ match: 'partial', accounts: ROOMS.slice(0, 2) });
    assert.match(await read('codes for all rooms in Annex'), /"building":"Annex"/);
    assert.match(
      JSON.stringify(await openWizardDialog(turn(''), TAB_URL, { page: 'generate', building: 'Annex' })),
      /#\/generate\/building%3DAnnex"/,
    );
  });

  it('looks up few names for a list that nobody would read', async () => {
    await read(`generate otp ${Array.from({ length: 900 }, (_, index) => `r${index}`).join(' and ')}`);
    assert.ok(api.findAccounts.callCount < 5, `${api.findAccounts.callCount} look-ups`);
  });

  it('approves by the name of a room in a personal chat, and never with digits that others read', async () => {
    api.status.resolves(sampleStatus({ account: ROOMS[1] ?? sampleAccount(), request: pendingRequest() }));
    api.viewRequest.resolves({ request: pendingRequest(), viewer: 'approver' });
    api.approve.resolves(approvedRequest());
    for (const conversationType of ['channel', 'groupChat'])
      assert.match(await read('approve Oslo 3.15 123456', conversationType), /others can read the digits/);
    assert.match(await read('approve Oslo 3.15'), /Type the 6 digits/);
    assert.equal(api.approve.callCount, 0);
    assert.match(await read('approve Oslo 3.15 123456'), /approved/);
    const { id: requestId, revision } = pendingRequest();
    assert.deepEqual(api.approve.args, [[APPROVER, { requestId, revision, matchCode: '123456' }]]);
  });

  it('rejects with the words of a reason, and asks for one with the card', async () => {
    api.status.resolves(sampleStatus({ account: ROOMS[1] ?? sampleAccount(), request: pendingRequest() }));
    api.viewRequest.resolves({ request: pendingRequest(), viewer: 'approver' });
    api.reject.resolves(rejectedRequest());
    assert.match(await read('reject Oslo 3.15'), /Choose a reason/);
    assert.equal(api.reject.callCount, 0);
    await read('reject Oslo 3.15 because nobody called');
    assert.deepEqual(api.reject.args[0]?.[1], {
      requestId: pendingRequest().id,
      reason: 'other',
      text: 'nobody called',
    });
  });

  it('asks for the reason when the word after a room may belong to the name of another one', async () => {
    const [room = assert.fail(), other = assert.fail()] = ROOMS;
    api.findAccounts.callsFake((_admin, name) =>
      Promise.resolve(
        name === 'Oslo 3.14'
          ? { match: 'exact', accounts: [room] }
          : {
              match: 'partial',
              accounts: name === 'Oslo 3.14 West' ? [{ ...other, displayName: 'Oslo 3.14-West' }] : [],
            },
      ),
    );
    const request = { ...pendingRequest(), account: room };
    api.status.resolves(sampleStatus({ account: room, request }));
    api.viewRequest.resolves({ request, viewer: 'approver' });
    assert.match(await read('reject Oslo 3.14 West lost code'), /Choose a reason/);
    assert.equal(api.reject.callCount, 0);
  });

  it('says that a request is unknown before it asks for the reason', async () => {
    api.request.rejects(new DomainError('request_unknown'));
    await assert.rejects(cardFor('reject ffff0000 9'), { code: 'request_unknown' });
  });

  it('asks before a code ends, can be canceled, and offers nothing that ends anything after an approval', async () => {
    api.status.resolves(sampleStatus());
    for (const said of ['undo Oslo 3.14', 'cancel Oslo 3.14', 'stop Oslo 3.14', 'revoke Oslo 3.14'])
      assert.match(await read(said), /Revoke this one-time password\?.*"verb":"revoke".*"verb":"keep"/);
    const kept = await answerPress(turn(''), { verb: 'keep', data: {} });
    assert.match(JSON.stringify(kept), /Nothing has changed/);
    api.status.resolves(sampleStatus({ otp: { ...sampleOtp(), status: 'consumed' }, request: approvedRequest() }));
    const explained = await read('undo Oslo 3.14');
    assert.match(explained, /already approved/);
    assert.doesNotMatch(explained, /"verb":"(?:revoke|approve|reject|releaseAgain|generate)"|destructive/);
    assert.match(await read('undo'), /Nothing has changed yet/);
    assert.equal(api.revoke.callCount, 0);
  });

  it('offers the corrected command, and does it when the button is pressed', async () => {
    const card = await cardFor('genrate otp Oslo 3.14');
    assert.match(JSON.stringify(card), /Did you mean \\"generate otp Oslo 3\.14\\"\?/);
    assert.deepEqual(issuedFor(), []);
    await answerPress(turn(''), { verb: 'say', data: { said: 'generate otp Oslo 3.14' } });
    assert.deepEqual(issuedFor(), ['a0 8']);
  });

  it('takes a request that a button only stands beside for nothing that its person agreed to replace', async () => {
    const request = { ...rejectedRequest(), account: ROOMS[0] ?? assert.fail() };
    const [newCode] = newCodeButton(serverTexts('en'), request, 'anyone');
    assert.equal(newCode?.data['requestId'], request.id);
    await answerPress(turn(''), newCode ?? assert.fail());
    assert.deepEqual(api.issueOtp.lastCall.args, [APPROVER, 'a0', 8]);
    const live = { accountId: 'a0', request: { ...pendingRequest(), requestId: 'request-2' } };
    const replace = replaceLiveCard(serverTexts('en'), { account: request.account, live }, { isChanged: false });
    const [button] = replace['actions'] as readonly { readonly data: Record<string, unknown> }[];
    await answerPress(turn(''), { verb: 'generate', data: button?.data ?? {} });
    assert.deepEqual(api.issueOtp.lastCall.args, [APPROVER, 'a0', 8, { requestId: 'request-2' }]);
  });

  it('names the moment and the time zone that somebody asked for', async () => {
    assert.match(await read('generate otp Oslo 3.14 until tomorrow'), /until .*12:00 AM \(Europe\/Berlin\)/u);
    await assert.rejects(cardFor('generate otp Oslo 3.14 for 20 minutes'), { code: 'lifetime_invalid' });
  });

  it('is one line for a greeting, with three suggestions in a personal chat and none elsewhere', async () => {
    const personal = await answerMessage(turn('Hi!'));
    assert.deepEqual(
      [personal.attachments, personal.suggestedActions?.to, personal.suggestedActions?.actions.length],
      [undefined, ['29:1'], 3],
    );
    assert.equal((await answerMessage(turn('thanks', 'channel'))).suggestedActions, undefined);
    assert.match((await answerMessage(turn('hello', 'personal', 'de'))).text ?? '', /^Hallo!/);
  });

  it('looks nothing up for people who only chat and may see nothing', async () => {
    api.permissions.resolves(new Set());
    assert.match(await read('the weather is nice'), /don't have permission/);
    assert.equal(api.findAccounts.callCount, 0);
  });
});
