import assert from 'node:assert/strict';
import sinon from 'sinon';
import { serverTexts } from '../../../texts/server-texts.ts';
import type { TurnContext } from 'botbuilder';
import { Secret } from '../../../bot/domain/secret.ts';
import { answerPress } from '../../../bot/teams/presses/card-presses.ts';
import { DomainError } from '../../../bot/domain/errors.ts';
import type { Card } from '../../../bot/teams/cards/card.ts';
import { elementsOf } from '../../../env/sandbox/connector/cards/card-actions.ts';
import type { JsonObject } from '../../../env/sandbox/connector/json-object.ts';
import { checkCard } from '../../../env/sandbox/connector/cards/card-check.ts';
import { mriOf } from '../../../env/sandbox/connector/layout.ts';
import { ISSUER, sampleAccount, sampleOtp } from '../../support/samples/requests.ts';
import { stubbedApi } from '../teams-server.ts';
import { RULES } from '../../services/stubbed-permissions.ts';

const CODE = 'K7QF-ABCD-2345';
const VIEWER = mriOf(ISSUER.objectId);

interface Refreshed {
  readonly action: { readonly verb: string; readonly data: Readonly<Record<string, unknown>> };
  readonly userIds: readonly string[];
  readonly expires: string;
}

/** The texts of a card, a line each. */
function textsOf(card: Card): string {
  return elementsOf(card as JsonObject)
    .flatMap(({ type, text }) => (type === 'TextBlock' ? [text] : []))
    .join('\n');
}

describe('a code that is shown', () => {
  const api = stubbedApi();
  api.showCode.resolves({
    code: new Secret(CODE),
    otp: sampleOtp(),
    account: sampleAccount(),
    location: '',
    visibleSeconds: 900,
  });
  const press = (verb: string, data: Readonly<Record<string, unknown>>) =>
    answerPress(
      {
        api,
        admin: ISSUER,
        context: { activity: { from: { id: VIEWER } } } as TurnContext,
        rules: RULES,
        reader: { texts: serverTexts('en'), locale: 'en' },
        requestCard: () => ({}),
        wordsFor: String,
      },
      { verb, data },
    );

  it('is refreshed by the issuer alone, and is there again when that comes early', async () => {
    const card = await press('showCode', { otpId: 'otp-1' });
    assert.deepEqual(checkCard(card), []);
    const { action, userIds, expires } = card['refresh'] as Refreshed;
    assert.deepEqual(userIds, [VIEWER]);
    assert.deepEqual(action.data, { otpId: 'otp-1', until: expires });
    assert.doesNotMatch(JSON.stringify(card['refresh']), /K7QF/);
    const early = await press(action.verb, action.data);
    assert.match(JSON.stringify(early), new RegExp(CODE));
    assert.equal((early['refresh'] as Refreshed).expires, expires);
  });

  it('is in chat for one minute', async () => {
    api.hiddenCode.resolves({ otp: sampleOtp(), account: sampleAccount(), isUnseen: false });
    const now = Date.UTC(2026, 2, 2, 10);
    const clock = sinon.useFakeTimers({ now, toFake: ['Date'] });
    try {
      const { action, expires } = (await press('showCode', { otpId: 'otp-1' }))['refresh'] as Refreshed;
      assert.equal(expires, new Date(now + 60_000).toISOString());
      clock.setSystemTime(now + 59_999);
      assert.match(JSON.stringify(await press(action.verb, action.data)), new RegExp(CODE));
      clock.setSystemTime(now + 60_000);
      assert.doesNotMatch(JSON.stringify(await press(action.verb, action.data)), /K7QF/);
    } finally {
      clock.restore();
    }
  });

  const NO_LONGER = {
    'its minute is over': new Date(0).toISOString(),
    'nobody knows when': 'soon',
    'it claims to be for ever': '9999-01-01T00:00:00.000Z',
  } as const;
  const account = { ...sampleAccount(), building: 'Oslo', floor: '3' };
  for (const [name, until] of Object.entries(NO_LONGER)) {
    it(`is hidden by a refresh when ${name}, and Show code brings it back`, async () => {
      const calls = api.showCode.callCount;
      api.hiddenCode.resolves({ otp: sampleOtp(), account, visibleUntil: sampleOtp().expiresAt, isUnseen: false });
      const card = await press('refreshCode', { otpId: 'otp-1', until });
      assert.deepEqual(checkCard(card), []);
      assert.doesNotMatch(JSON.stringify(card), /K7QF/);
      assert.equal(api.showCode.callCount, calls);
      assert.match(JSON.stringify(card), /"verb":"showCode".*"data":\{"otpId":"otp-1"\}/);
      assert.match(textsOf(card), /^○ One-time password\nOslo 3\.14\n.+@.+ · Oslo, 3\nHidden · show it again until /);
    });
  }

  it('stands with its room, its address, until when it is valid, and who sees it', async () => {
    api.showCode.resolves({
      code: new Secret(CODE),
      otp: sampleOtp(),
      account,
      location: 'Oslo, 3',
      visibleSeconds: 900,
    });
    assert.match(
      textsOf(await press('showCode', { otpId: 'otp-1' })),
      /\nOslo 3\.14\n.+@.+ · Oslo, 3\nK7QF-ABCD-2345\nValid until \{\{DATE\(.+\. Only you can see this code\. /,
    );
  });

  it('says what became of it when it can no longer be shown, and is generated again in one press if nobody saw it', async () => {
    const gone = async (change: Partial<Awaited<ReturnType<typeof api.hiddenCode>>>) => {
      api.showCode.rejects(new DomainError('code_gone'));
      api.hiddenCode.resolves({ otp: sampleOtp(), account, isUnseen: false, ...change });
      const card = await press('showCode', { otpId: 'otp-1' });
      assert.match(textsOf(card), /\nOslo 3\.14\n/);
      return { text: textsOf(card), actions: card['actions'] as readonly { readonly data: object }[] };
    };
    const unseen = await gone({ isUnseen: true });
    assert.match(unseen.text, /no one has seen it/);
    assert.deepEqual(unseen.actions[0]?.data, { accountId: account.id, otpId: 'otp-1' });
    const seen = await gone({});
    assert.deepEqual(seen.actions[0]?.data, { accountId: account.id });
    const used = await gone({ otp: { ...sampleOtp(), status: 'submitted' } });
    assert.match(used.text, /The one-time password is submitted\.$/);
    assert.deepEqual(used.actions, []);
  });
});
