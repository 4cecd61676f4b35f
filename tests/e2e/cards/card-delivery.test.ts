import assert from 'node:assert/strict';
import { beforeAskingAgain } from '../../support/pause.ts';
import { APPROVALS_CHANNEL_ID, personalConversationId } from '../../../env/sandbox/connector/layout.ts';
import type { Fault, JournalEntry, MessageView } from '../../../env/sandbox/connector/wire.ts';
import { SANDBOX_PEOPLE, sandboxRoom } from '../../../env/sandbox/tenant.ts';
import {
  answerTo,
  approvalCard,
  countPosts,
  decide,
  generateCode,
  openStage,
  poll,
  postsUpTo,
  type Stage,
  submit,
  textOf,
} from '../stage.ts';

const { diego, grady, lidia, megan } = SANDBOX_PEOPLE;
/**
 * Ready rooms: one for the plain card, and those for the last test. The other tests use the ones before. One more
 * waiting request would lead to a digest.
 */
const [PLAIN_ROOM = 0, ...READY_ROOMS] = Array.from({ length: 46 }, (_, index) => index + 5)
  .filter((room) => sandboxRoom(room).condition === 'ready')
  .slice(0, 20);
const MOST_PRESSES = 300;
const PRESSES_AFTER_A_POST = 40;
const TWIN = 'another card for this request, use this one';
const RETIRED = 'continues in another card';

describe('an approval card', function suite() {
  this.timeout(240_000);
  let stage: Stage;
  before(async () => {
    stage = await openStage();
  });
  after(() => stage.close());
  afterEach(() => stage.teams.setFaults({ clear: true, rateLimits: false }));

  const troubles = (...add: readonly Fault[]) => stage.teams.setFaults({ add });
  const cards = async (serialNumber: string) =>
    (await stage.teams.messages(APPROVALS_CHANNEL_ID, grady.objectId)).filter((message) =>
      textOf(message.cards).includes(`"${serialNumber}"`),
    );
  /** Waits until the card changes for a person who has pressed nothing. */
  const becomes = (card: MessageView, text: string) =>
    stage.teams.waitFor(APPROVALS_CHANNEL_ID, diego.objectId, (messages) =>
      messages.find(({ id, cards: shown }) => id === card.id && textOf(shown).includes(text)),
    );
  /**
   * Presses without digits, which is refused and doesn't count as a try. The server ignores a card that it is still
   * posting.
   */
  async function pressUntilUpdated(card: MessageView): Promise<MessageView> {
    for (let tries = 0; tries < MOST_PRESSES; tries += 1) {
      const now = (await stage.teams.messages(APPROVALS_CHANNEL_ID, diego.objectId)).find(({ id }) => id === card.id);
      if (now?.updatedAt !== undefined) return now;
      // A refresh can find the card first, and then its button is gone.
      await decide(stage, card, grady, 'Approve').catch(() => undefined);
    }
    return assert.fail('no press made the card known');
  }

  // This test comes first: an update of an earlier card that reaches the channel late would end the pause.
  it('is left alone by a channel that refuses it, decided in chat meanwhile, and there again when the channel is chosen anew', async () => {
    await troubles({ operation: 'create', effect: 'refuse', status: 403, code: 'BotNotInConversationRoster' });
    const before = await countPosts(stage);
    const [decided, waiting] = [await generateCode(stage, 3), await generateCode(stage, 4)];
    const submitted = await submit(stage, decided, 'SN-CHAT');
    await postsUpTo(stage, before + 1);
    const pending = await answerTo(stage, lidia, 'pending');
    const name = /Serial number SN-CHAT, request ([\da-f]{8})/.exec(pending)?.[1] ?? assert.fail(pending);
    // The request need not be the last message: approvers' chats show it too, where it follows the decision.
    const chat = personalConversationId(megan.objectId);
    await stage.teams.say({ as: megan.objectId, conversationId: chat, text: `approve ${name} ${submitted.matchCode}` });
    await stage.teams.waitFor(chat, megan.objectId, (messages) =>
      messages.find((message) => textOf(message.cards).includes('Approved by')),
    );
    assert.equal((await poll(stage, submitted)).status, 200);
    await submit(stage, waiting, 'SN-LATER');
    assert.equal((await countPosts(stage)) - before, 1);
    await stage.teams.setFaults({ clear: true });
    await stage.teams.say({
      as: grady.objectId,
      conversationId: APPROVALS_CHANNEL_ID,
      text: 'use this channel',
      mention: true,
    });
    await approvalCard(stage, 'SN-LATER', 'Approve');
  });

  it('is posted once more when the answer was lost, and the first one points to it when it is pressed', async () => {
    await troubles({ operation: 'create', effect: 'loseReply', times: 1 });
    const { matchCode } = await submit(stage, await generateCode(stage, 1), 'SN-LOST');
    await postsUpTo(stage, 2, 'SN-LOST');
    const second = await approvalCard(stage, 'SN-LOST', TWIN);
    const first = (await cards('SN-LOST')).find(({ id }) => id !== second.id) ?? assert.fail('there is no first card');
    assert.ok(!textOf(first.cards).includes(TWIN));
    assert.match(textOf((await pressUntilUpdated(first)).cards), new RegExp(RETIRED));
    const answer = await decide(stage, second, grady, 'Approve', { matchCode });
    assert.match(textOf(answer.value), /Approved by/);
    await becomes(second, 'Approved by');
    assert.equal(await countPosts(stage, 'SN-LOST'), 2);
  });

  it('is known again by a press when its answer was lost, and needs no second one', async () => {
    await troubles(
      { operation: 'create', effect: 'loseReply', times: 1 },
      { operation: 'create', effect: 'refuse', status: 502 },
    );
    const { matchCode } = await submit(stage, await generateCode(stage, 2), 'SN-ADOPTED');
    const card = await approvalCard(stage, 'SN-ADOPTED');
    // A press makes the card known once the server has given up the post, and holds back its edits, so it doesn't show.
    for (let presses = 0; presses < PRESSES_AFTER_A_POST; presses += 1) {
      await decide(stage, card, grady, 'Approve');
      await beforeAskingAgain();
    }
    const answer = await decide(stage, card, grady, 'Approve', { matchCode });
    assert.match(textOf(answer.value), /Approved by/);
    await becomes(card, 'Approved by');
    assert.ok(!textOf((await cards('SN-ADOPTED'))[0]?.cards).includes(TWIN));
    assert.equal((await cards('SN-ADOPTED')).length, 1);
  });

  it('is a plain one when Teams refuses the full one for itself, on which people decide, and one alert says so', async () => {
    await troubles({ operation: 'create', effect: 'refuse', status: 413, code: 'MessageSizeTooBig', times: 1 });
    const { matchCode } = await submit(stage, await generateCode(stage, PLAIN_ROOM), 'SN-PLAIN');
    const card = await approvalCard(stage, 'SN-PLAIN', 'Approve');
    const alerts = async () =>
      (await stage.teams.messages(APPROVALS_CHANNEL_ID, grady.objectId)).filter((message) =>
        textOf(message.cards).includes('Teams refused the approval card'),
      ).length;
    await stage.teams.waitFor(APPROVALS_CHANNEL_ID, grady.objectId, (messages) =>
      messages.find((message) => textOf(message.cards).includes('Teams refused the approval card')),
    );
    const answer = await decide(stage, card, grady, 'Approve', { matchCode });
    assert.match(textOf(answer.value), /Approved by/);
    await becomes(card, 'Approved by');
    assert.deepEqual([await alerts(), (await cards('SN-PLAIN')).length], [1, 1]);
  });

  let burst: readonly JournalEntry[] = [];

  it('arrives once for each of nineteen consoles at once', async () => {
    const codes: string[] = [];
    for (const room of READY_ROOMS) codes.push(await generateCode(stage, room));
    await stage.teams.setFaults({ rateLimits: true });
    const seen = (await stage.teams.log()).at(-1)?.number ?? 0;
    await Promise.all(codes.map((code, index) => submit(stage, code, `SN-BURST-${index}`)));
    await Promise.all(codes.map((_, index) => approvalCard(stage, `SN-BURST-${index}`)));
    for (const index of codes.keys()) assert.equal((await cards(`SN-BURST-${index}`)).length, 1);
    burst = (await stage.teams.log()).filter(({ number, direction }) => number > seen && direction === 'from bot');
  });

  it('is sent at a pace at which Teams has to throttle nothing, also by several servers', () => {
    assert.ok(burst.length >= READY_ROOMS.length);
    assert.deepEqual(
      burst.filter(({ status }) => status >= 400).map(({ what, status }) => `${status} ${what}`),
      [],
    );
  });
});
