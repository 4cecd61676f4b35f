import assert from 'node:assert/strict';
import sinon from 'sinon';
import type { ApprovalChannel, CardDelivery } from '../../../bot/domain/channel/channel.ts';
import { activityNotes } from '../../../bot/services/channel/note-activity.ts';
import { pendingRequest } from '../../support/samples/requests.ts';
import { acts, jobNames, stubStore, stubTransaction } from '../stubbed-store.ts';

const SEEN = { tenantId: 'tenant', serviceUrl: 'https://teams.example/' };
const CARD = { serviceUrl: SEEN.serviceUrl, conversationId: '19:a;messageid=1', activityId: '1' };
const PRESSED = { ...SEEN, pressed: { requestId: 'r', card: CARD } };

describe('noting an activity', () => {
  function stage(delivery: Partial<CardDelivery> = {}, state: 'refused' | 'works' = 'works') {
    const tx = stubTransaction();
    const take = sinon.stub<[string, number, number], Promise<{ retryAfterSeconds: number } | undefined>>().resolves();
    const note = activityNotes({
      store: stubStore(tx, undefined, {
        channel: {
          chosen: async () => ({ channelId: '19:a' }) as ApprovalChannel,
          standing: async () => ({ state, channelName: 'Approvals' }),
        },
        rateLimits: { take },
        cards: { delivery: async () => ({ revision: 1, strayCards: 1, ...delivery }) },
      }),
    });
    return { tx, note, take };
  }

  it('hands an address of Teams to the store when it differs from the last one', async () => {
    const { tx, note } = stage();
    await note(SEEN);
    await note(SEEN);
    await note({ ...SEEN, serviceUrl: 'https://other.example/' });
    assert.deepEqual(tx.channel.followServiceUrl.args, [
      ['tenant', 'https://teams.example/'],
      ['tenant', 'https://other.example/'],
    ]);
  });

  it('ends the pause of the channel in which a person acts, at most once a minute, and sends the waiting cards', async () => {
    const paused = stage({}, 'refused');
    paused.tx.channel.resume.resolves(true);
    paused.tx.requests.pending.onCall(0).resolves([pendingRequest({ id: 'r1' })]);
    await paused.note({ ...SEEN, channelId: '19:a' });
    sinon.assert.calledOnceWithExactly(paused.tx.channel.resume, '19:a');
    assert.deepEqual([acts(paused.tx), jobNames(paused.tx)], [['channel_works_again'], ['deliver-card']]);
    paused.take.resolves({ retryAfterSeconds: 60 });
    await paused.note({ ...SEEN, channelId: '19:a' });
    sinon.assert.calledOnce(paused.tx.channel.resume);
    const works = stage();
    await works.note({ ...SEEN, channelId: '19:a' });
    sinon.assert.notCalled(works.tx.channel.resume);
  });

  it("writes a person's chat down once, again after another address or an installation, and forgets it with the app", async () => {
    const { tx, note } = stage();
    const chat = { objectId: 'p', conversationId: 'a:1' };
    const moved = { ...chat, conversationId: 'a:2' };
    for (const one of [
      chat,
      chat,
      moved,
      { ...moved, change: 'added' },
      { ...moved, change: 'removed' },
      moved,
    ] as const)
      await note({ ...SEEN, chat: one });
    assert.deepEqual(
      tx.chats.note.args.map(([{ conversationId }]) => conversationId),
      ['a:1', 'a:2', 'a:2', 'a:2'],
    );
    assert.deepEqual(tx.chats.forget.args, [['p']]);
  });

  it('takes a lost channel to the store, and sends what waits for its cards anew, once', async () => {
    const { tx, note } = stage();
    const event = { kind: 'lost', place: { teamId: 't' }, cause: 'team_deleted' } as const;
    tx.requests.pending.onCall(0).resolves([pendingRequest({ id: 'r1' })]);
    await note({ ...SEEN, event });
    tx.channel.lose.resolves(false);
    await note({ ...SEEN, event });
    assert.deepEqual(tx.jobs.send.args, [[{ name: 'deliver-card', requestId: 'r1' }]]);
    assert.deepEqual(acts(tx), ['channel_lost']);
  });

  it('brings a card that was lost to its present state', async () => {
    const { tx, note } = stage();
    tx.cards.adopt.resolves('adopted');
    await note(PRESSED);
    assert.deepEqual(tx.jobs.send.args, [[{ name: 'deliver-card', requestId: 'r' }]]);
  });

  it('retires a card that has a successor', async () => {
    const { tx, note } = stage({ card: { ...CARD, activityId: '2' } });
    tx.cards.adopt.resolves('stray');
    await note(PRESSED);
    assert.deepEqual(tx.jobs.send.args, [[{ name: 'retire-card', requestId: 'r', card: CARD }]]);
  });

  it('believes no press when no card is missed, the card is known, or it is in another conversation', async () => {
    for (const [delivery, conversationId] of [
      [{ strayCards: 0 }, '19:a'],
      [{ card: CARD }, '19:a'],
      [{}, '19:b;messageid=1'],
    ] as const) {
      const { tx, note } = stage(delivery);
      await note({ ...PRESSED, pressed: { requestId: 'r', card: { ...CARD, conversationId } } });
      sinon.assert.notCalled(tx.cards.adopt);
      assert.deepEqual(jobNames(tx), []);
    }
  });
});
