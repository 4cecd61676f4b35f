import assert from 'node:assert/strict';
import { openActivityFeed } from '../../bot/directory/activity-feed.ts';
import { OUTCOME_NEEDS } from '../../bot/domain/outcomes/outcome.ts';
import { DirectoryError } from '../../bot/domain/ports/directory.ts';
import { personalConversationId } from '../../env/sandbox/connector/layout.ts';
import { connectorClient } from '../../env/sandbox/connector-client.ts';
import { type Sandbox, startSandbox } from '../../env/sandbox/sandbox.ts';
import { SANDBOX_BOT_APP, SANDBOX_PEOPLE, SANDBOX_TENANT_ID } from '../../env/sandbox/tenant.ts';
import { send } from '../sandbox/loopback-client.ts';
import { sandboxTokens } from '../support/sandbox-tokens.ts';

const { grady, megan } = SANDBOX_PEOPLE;
const CARD = {
  serviceUrl: 'https://teams.example/',
  conversationId: '19:a@thread.tacv2;messageid=17',
  activityId: '17',
};
const NOTICE = { requestId: 'r', room: 'Berlin 1', minutes: 15 };

describe('the activity feed', () => {
  let sandbox: Sandbox;
  before(async () => {
    sandbox = await startSandbox();
  });
  after(() => sandbox.close());

  const feedOf = (app: 'bot' | 'graph') =>
    openActivityFeed({
      previewText: 'A console is waiting for approval.',
      outcomePreview: () => 'preview',
      cloud: 'public',
      tokens: sandboxTokens(app, sandbox.issuer),
      appId: SANDBOX_BOT_APP.appId,
      tenantId: SANDBOX_TENANT_ID,
      local: { graphUrl: sandbox.graph },
    });
  const isProblem = (problem: string) => (error: unknown) =>
    error instanceof DirectoryError && error.problem === problem;

  it("tells a person once of a request, in the manifest's words, with a link to its card or to the bot", async () => {
    const feed = feedOf('bot');
    await feed.tellWaiting(megan.objectId, NOTICE);
    await feed.tellWaiting(megan.objectId, { ...NOTICE, minutes: 16, card: CARD });
    await feed.tellWaiting(grady.objectId, NOTICE);
    assert.deepEqual(sandbox.parts.graph.notifications(), [
      {
        objectId: megan.objectId,
        activityType: 'requestWaits',
        text: 'Berlin 1 has been waiting for approval for 16 minutes',
        webUrl: `https://teams.microsoft.com/l/message/19%3Aa%40thread.tacv2/17?tenantId=${SANDBOX_TENANT_ID}`,
      },
      {
        objectId: grady.objectId,
        activityType: 'requestWaits',
        text: 'Berlin 1 has been waiting for approval for 15 minutes',
        webUrl: `https://teams.microsoft.com/l/chat/0/0?users=28%3A${SANDBOX_BOT_APP.appId}`,
      },
    ]);
  });

  it('is closed to other apps, and to the bot where a person has taken the app away', async () => {
    await assert.rejects(feedOf('graph').tellWaiting(megan.objectId, NOTICE), isProblem('permission_missing'));
    await connectorClient(sandbox.connector).removeBot(personalConversationId(grady.objectId));
    await assert.rejects(feedOf('bot').tellWaiting(grady.objectId, NOTICE), isProblem('permission_missing'));
    await assert.rejects(
      feedOf('bot').tellWaiting('5a5a0000-0000-4000-8000-00000000ffff', NOTICE),
      isProblem('account_gone'),
    );
    await assert.rejects(feedOf('bot').tellWaiting('megan@contoso.example', NOTICE), isProblem('account_gone'));
  });

  it('says to a person what they have to know about their code, the latest of one code only, or of a rollout', async () => {
    const feed = feedOf('bot');
    const before = sandbox.parts.graph.notifications().length;
    await feed.tellOutcome(megan.objectId, { subjectId: 'o', need: 'sign_in_failed', room: 'Berlin 1' });
    await feed.tellOutcome(megan.objectId, { subjectId: 'o', need: 'rejected', room: 'Berlin 1' });
    await feed.tellOutcome(megan.objectId, { subjectId: 'r', rooms: 3 });
    const told = sandbox.parts.graph.notifications().slice(before);
    assert.deepEqual(
      told.map(({ activityType, text }) => [activityType, text]),
      [
        ['codeRejected', 'The request of Berlin 1 was rejected'],
        ['rolloutNeedsYou', 'Rooms of your rollout that need you: 3'],
      ],
    );
  });

  it('has a type in the manifest for each thing that people have to know', async () => {
    for (const need of OUTCOME_NEEDS)
      await feedOf('bot').tellOutcome(megan.objectId, { subjectId: need, need, room: 'Berlin 1' });
  });

  it('is refused without the consent and with several apps of one id, and busy while Graph throttles', async () => {
    const tell = (subjectId: string) => feedOf('bot').tellOutcome(megan.objectId, { subjectId, rooms: 1 });
    for (const [name, problem] of [
      ['reported:feed-refused', 'permission_missing'],
      ['reported:feed-conflict', 'account_refused'],
    ] as const) {
      sandbox.parts.behaviors.set([name]);
      await assert.rejects(tell(name), isProblem(problem));
    }
    sandbox.parts.behaviors.set(['reported:feed-throttled']);
    await assert.rejects(tell('first'), { problem: 'directory_failing', retryAfterSeconds: 1 });
    await tell('second');
    sandbox.parts.behaviors.set([]);
  });

  it('takes only what Graph would: a declared type, all its parameters, and a link into Teams', async () => {
    const token = await sandboxTokens('bot', sandbox.issuer).read('https://graph.microsoft.com');
    const good = {
      topic: { source: 'text', value: 'Rooms OTP', webUrl: 'https://teams.microsoft.com/l/chat/0/0' },
      activityType: 'requestWaits',
      previewText: { content: 'text' },
      templateParameters: [
        { name: 'room', value: 'Berlin 1' },
        { name: 'minutes', value: '15' },
      ],
    };
    const status = async (body: unknown): Promise<number> =>
      (
        await send('POST', `${sandbox.graph}/v1.0/users/${megan.objectId}/teamwork/sendActivityNotification`, body, {
          authorization: `Bearer ${token}`,
        })
      ).status;
    assert.equal(await status(good), 204);
    const bad = [
      { ...good, activityType: 'other' },
      { ...good, templateParameters: [{ name: 'room', value: 'Berlin 1' }] },
      { ...good, previewText: undefined },
      { ...good, topic: { ...good.topic, webUrl: 'https://contoso.example/' } },
      { ...good, topic: { ...good.topic, source: 'other' } },
      { ...good, chainId: 'x' },
    ];
    for (const body of bad) assert.equal(await status(body), 400, JSON.stringify(body));
  });
});
