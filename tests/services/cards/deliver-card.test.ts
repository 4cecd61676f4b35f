import assert from 'node:assert/strict';
import sinon from 'sinon';
import { ChannelError } from '../../../bot/domain/channel/channel.ts';
import type { ApprovalChannel, CardDelivery, PostedCard } from '../../../bot/domain/channel/channel.ts';
import type { Notifier } from '../../../bot/domain/ports/notifier.ts';
import { deliverCard } from '../../../bot/services/cards/deliver-card.ts';
import { retireCard } from '../../../bot/services/cards/retire-card.ts';
import { pendingRequest } from '../../support/samples/requests.ts';
import { acts, jobNames, NOW, stubChanges, stubStore } from '../stubbed-store.ts';

const CHANNEL = { channelId: '19:a', serviceUrl: 'https://new.example/' } as ApprovalChannel;
const CARD: PostedCard = { serviceUrl: 'https://old.example/', conversationId: '19:a;messageid=1', activityId: '1' };
const HERE: PostedCard = { ...CARD, serviceUrl: CHANNEL.serviceUrl };
const NEXT: PostedCard = { ...HERE, conversationId: '19:a;messageid=2', activityId: '2' };
const REQUEST = pendingRequest({ revision: 4 });
const TURN = { requestId: REQUEST.id, number: 7 };

describe('delivering a card', () => {
  function stage(delivery: Partial<CardDelivery> = {}) {
    const changes = stubChanges();
    changes.takeCard.resolves(TURN);
    const notifier = {
      post: sinon.stub<Parameters<Notifier['post']>, Promise<PostedCard>>().resolves(NEXT),
      update: sinon.stub<Parameters<Notifier['update']>, Promise<'updated' | 'gone'>>().resolves('updated'),
      retire: sinon.stub<[PostedCard], Promise<void>>().resolves(),
    };
    const store = {
      ...stubStore(changes, REQUEST),
      approvalChannel: async () => CHANNEL,
      cardDelivery: async () => ({ revision: 0, strayCards: 0, ...delivery }),
    };
    return { changes, notifier, store, deliver: () => deliverCard({ store, notifier }, REQUEST.id) };
  }

  it('does nothing for whoever finds it taken, or current', async () => {
    const { changes, notifier, deliver } = stage();
    changes.takeCard.resolves(undefined);
    await deliver();
    sinon.assert.notCalled(notifier.post);
  });

  it('posts the first card after it has noted that it will', async () => {
    const { changes, notifier, deliver } = stage();
    await deliver();
    sinon.assert.callOrder(changes.beginPost, notifier.post, changes.saveCard);
    sinon.assert.calledOnceWithExactly(notifier.post, CHANNEL, REQUEST, false);
    sinon.assert.calledOnceWithExactly(changes.saveCard, TURN, NEXT, { revision: 4, posted: true });
    assert.deepEqual(jobNames(changes), []);
  });

  it('updates a known card at the present address of Teams', async () => {
    const { changes, notifier, deliver } = stage({ card: CARD, revision: 3 });
    await deliver();
    sinon.assert.calledOnceWithExactly(notifier.update, HERE, REQUEST, false);
    sinon.assert.calledOnceWithExactly(changes.saveCard, TURN, HERE, { revision: 4, posted: false });
    sinon.assert.notCalled(changes.beginPost);
  });

  it('posts a successor when the card is gone, or stands in a former channel that refuses', async () => {
    for (const [card, ends] of [
      [CARD, 'gone'],
      [{ ...CARD, conversationId: '19:b;messageid=1' }, 'refused'],
    ] as const) {
      const { changes, notifier, deliver } = stage({ card, revision: 3 });
      if (ends === 'gone') notifier.update.resolves('gone');
      else notifier.update.rejects(new ChannelError('refused'));
      await deliver();
      sinon.assert.calledOnceWithExactly(changes.saveCard, TURN, NEXT, { revision: 4, posted: true });
    }
  });

  it('posts nothing when its turn ended before', async () => {
    const { changes, notifier, deliver } = stage();
    changes.beginPost.resolves(false);
    await deliver();
    sinon.assert.notCalled(notifier.post);
  });

  it('tells of a change that came while the card was on its way', async () => {
    const { changes, deliver } = stage();
    changes.saveCard.resolves('behind');
    await deliver();
    assert.deepEqual(jobNames(changes), ['deliver-card']);
  });

  it('retires what it posted when somebody else has taken over meanwhile', async () => {
    const { changes, deliver } = stage();
    changes.saveCard.resolves(undefined);
    await deliver();
    assert.deepEqual(changes.send.args, [[{ name: 'retire-card', requestId: REQUEST.id, card: NEXT }]]);
  });

  it('tries again later when nobody can tell whether the card was posted, and warns of a twin then', async () => {
    const { changes, notifier, deliver } = stage({ strayCards: 1 });
    notifier.post.rejects(new ChannelError('unsure'));
    changes.leaveCard.resolves(NOW);
    await deliver();
    sinon.assert.calledOnceWithExactly(notifier.post, CHANNEL, REQUEST, true);
    sinon.assert.calledOnceWithExactly(changes.leaveCard, TURN, 'unsure');
    assert.deepEqual(changes.send.args, [[{ name: 'deliver-card', requestId: REQUEST.id }, NOW]]);
  });

  it('pauses a channel that refuses, and audits only that it began to', async () => {
    for (const card of [undefined, CARD]) {
      const { changes, notifier, deliver } = stage(card && { card });
      notifier.post.rejects(new ChannelError('refused'));
      notifier.update.rejects(new ChannelError('refused'));
      changes.pauseChannel.onFirstCall().resolves(true).onSecondCall().resolves(false);
      await deliver();
      await deliver();
      sinon.assert.alwaysCalledWithExactly(changes.leaveCard, TURN, card ? 'not_updated' : 'not_posted');
      assert.deepEqual([acts(changes), jobNames(changes)], [['channel_refused'], []]);
    }
  });

  it('leaves what may pass to the queue, which comes again', async () => {
    const { changes, notifier, deliver } = stage();
    notifier.post.rejects(new Error('throttled'));
    await assert.rejects(deliver(), /throttled/);
    sinon.assert.calledOnceWithExactly(changes.leaveCard, TURN, 'not_posted');
  });

  it('audits that a channel works again', async () => {
    const { changes, deliver } = stage();
    changes.resumeChannel.resolves(true);
    await deliver();
    assert.deepEqual(acts(changes), ['channel_works_again']);
  });

  it('forgets a twin once it is retired', async () => {
    const { changes, notifier, store } = stage();
    await retireCard({ store, notifier }, REQUEST.id, CARD);
    sinon.assert.callOrder(notifier.retire, changes.forgetStray);
  });
});
