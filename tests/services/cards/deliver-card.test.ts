import assert from 'node:assert/strict';
import sinon from 'sinon';
import { ChannelError } from '../../../bot/domain/channel/channel.ts';
import type { ApprovalChannel, CardDelivery, PostedCard } from '../../../bot/domain/channel/channel.ts';
import type { Notifier } from '../../../bot/domain/ports/notifier.ts';
import { deliverCard } from '../../../bot/services/cards/deliver-card.ts';
import { retireCard } from '../../../bot/services/cards/retire-card.ts';
import { pendingRequest } from '../../support/samples/requests.ts';
import { acts, jobNames, NOW, stubStore, stubTransaction } from '../stubbed-store.ts';

const CHANNEL = { channelId: '19:a', serviceUrl: 'https://new.example/' } as ApprovalChannel;
const CARD: PostedCard = { serviceUrl: 'https://old.example/', conversationId: '19:a;messageid=1', activityId: '1' };
const HERE: PostedCard = { ...CARD, serviceUrl: CHANNEL.serviceUrl };
const NEXT: PostedCard = { ...HERE, conversationId: '19:a;messageid=2', activityId: '2' };
const REQUEST = pendingRequest({ revision: 4 });
const LEASE = { requestId: REQUEST.id, number: 7 };

describe('delivering a card', () => {
  function stage(delivery: Partial<CardDelivery> = {}) {
    const tx = stubTransaction();
    tx.cards.lease.resolves(LEASE);
    const notifier = {
      post: sinon.stub<Parameters<Notifier['post']>, Promise<PostedCard>>().resolves(NEXT),
      update: sinon.stub<Parameters<Notifier['update']>, Promise<'updated' | 'gone'>>().resolves('updated'),
      retire: sinon.stub<[PostedCard], Promise<void>>().resolves(),
    };
    const store = stubStore(tx, REQUEST, {
      channel: { chosen: async () => CHANNEL },
      cards: { delivery: async () => ({ revision: 0, strayCards: 0, ...delivery }) },
    });
    return { tx, notifier, store, deliver: () => deliverCard({ store, notifier }, REQUEST.id) };
  }

  it('does nothing for whoever finds it taken, or current', async () => {
    const { tx, notifier, deliver } = stage();
    tx.cards.lease.resolves(undefined);
    await deliver();
    sinon.assert.notCalled(notifier.post);
  });

  it('posts the first card after it has noted that it will', async () => {
    const { tx, notifier, deliver } = stage();
    await deliver();
    sinon.assert.callOrder(tx.cards.beginPost, notifier.post, tx.cards.save);
    sinon.assert.calledOnceWithExactly(notifier.post, CHANNEL, REQUEST, false);
    sinon.assert.calledOnceWithExactly(tx.cards.save, LEASE, NEXT, { revision: 4, posted: true });
    assert.deepEqual(jobNames(tx), []);
  });

  it('updates a known card at the present address of Teams', async () => {
    const { tx, notifier, deliver } = stage({ card: CARD, revision: 3 });
    await deliver();
    sinon.assert.calledOnceWithExactly(notifier.update, HERE, REQUEST, false);
    sinon.assert.calledOnceWithExactly(tx.cards.save, LEASE, HERE, { revision: 4, posted: false });
    sinon.assert.notCalled(tx.cards.beginPost);
  });

  it('posts a successor when the card is gone, or stands in a former channel that refuses', async () => {
    for (const [card, ends] of [
      [CARD, 'gone'],
      [{ ...CARD, conversationId: '19:b;messageid=1' }, 'refused'],
    ] as const) {
      const { tx, notifier, deliver } = stage({ card, revision: 3 });
      if (ends === 'gone') notifier.update.resolves('gone');
      else notifier.update.rejects(new ChannelError('refused'));
      await deliver();
      sinon.assert.calledOnceWithExactly(tx.cards.save, LEASE, NEXT, { revision: 4, posted: true });
    }
  });

  it('posts nothing when its lease ended before', async () => {
    const { tx, notifier, deliver } = stage();
    tx.cards.beginPost.resolves(false);
    await deliver();
    sinon.assert.notCalled(notifier.post);
  });

  it('tells of a change that came while the card was on its way', async () => {
    const { tx, deliver } = stage();
    tx.cards.save.resolves('behind');
    await deliver();
    assert.deepEqual(jobNames(tx), ['deliver-card']);
  });

  it('retires what it posted when somebody else has taken over meanwhile', async () => {
    const { tx, deliver } = stage();
    tx.cards.save.resolves(undefined);
    await deliver();
    assert.deepEqual(tx.jobs.send.args, [[{ name: 'retire-card', requestId: REQUEST.id, card: NEXT }]]);
  });

  it('tries again later when nobody can tell whether the card was posted, and warns of a twin then', async () => {
    const { tx, notifier, deliver } = stage({ strayCards: 1 });
    notifier.post.rejects(new ChannelError('unsure'));
    tx.cards.endLease.resolves(NOW);
    await deliver();
    sinon.assert.calledOnceWithExactly(notifier.post, CHANNEL, REQUEST, true);
    sinon.assert.calledOnceWithExactly(tx.cards.endLease, LEASE, 'unsure');
    assert.deepEqual(tx.jobs.send.args, [[{ name: 'deliver-card', requestId: REQUEST.id }, NOW]]);
  });

  it('pauses a channel that refuses, and audits only that it began to', async () => {
    for (const card of [undefined, CARD]) {
      const { tx, notifier, deliver } = stage(card && { card });
      notifier.post.rejects(new ChannelError('refused'));
      notifier.update.rejects(new ChannelError('refused'));
      tx.channel.pause.onFirstCall().resolves(true).onSecondCall().resolves(false);
      await deliver();
      await deliver();
      sinon.assert.alwaysCalledWithExactly(tx.cards.endLease, LEASE, card ? 'not_updated' : 'not_posted');
      assert.deepEqual([acts(tx), jobNames(tx)], [['channel_refused'], []]);
    }
  });

  it('leaves what may pass to the queue, which comes again', async () => {
    const { tx, notifier, deliver } = stage();
    notifier.post.rejects(new Error('throttled'));
    await assert.rejects(deliver(), /throttled/);
    sinon.assert.calledOnceWithExactly(tx.cards.endLease, LEASE, 'not_posted');
  });

  it('audits that a channel works again', async () => {
    const { tx, deliver } = stage();
    tx.channel.resume.resolves(true);
    await deliver();
    assert.deepEqual(acts(tx), ['channel_works_again']);
  });

  it('forgets a twin once it is retired', async () => {
    const { tx, notifier, store } = stage();
    await retireCard({ store, notifier }, REQUEST.id, CARD);
    sinon.assert.callOrder(notifier.retire, tx.cards.forgetStray);
  });
});
