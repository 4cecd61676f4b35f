import assert from 'node:assert/strict';
import sinon from 'sinon';
import { ChannelError } from '../../../bot/domain/channel/channel.ts';
import type { ApprovalChannel, CardDelivery, PostedCard } from '../../../bot/domain/channel/channel.ts';
import type { Notifier, Update } from '../../../bot/domain/ports/notifier.ts';
import { secondsAfter } from '../../../bot/domain/instant.ts';
import { decidingFacts } from '../../../bot/domain/approval/deciding-facts.ts';
import { deliverCard } from '../../../bot/services/cards/deliver-card.ts';
import { retireCard } from '../../../bot/services/cards/retire-card.ts';
import { pendingRequest, rejectedRequest } from '../../support/samples/requests.ts';
import { acts, jobNames, NOW, stubStore, stubTransaction } from '../stubbed-store.ts';

const CHANNEL = { channelId: '19:a', serviceUrl: 'https://new.example/' } as ApprovalChannel;
const CARD: PostedCard = { serviceUrl: 'https://old.example/', conversationId: '19:a;messageid=1', activityId: '1' };
const HERE: PostedCard = { ...CARD, serviceUrl: CHANNEL.serviceUrl };
const NEXT: PostedCard = { ...HERE, conversationId: '19:a;messageid=2', activityId: '2' };
const REQUEST = pendingRequest({ revision: 4 });
const FACTS = decidingFacts(REQUEST);
const LEASE = { requestId: REQUEST.id, number: 7 };

describe('delivering a card', () => {
  function stage(delivery: Partial<CardDelivery> = {}) {
    const tx = stubTransaction();
    const take = sinon.stub<[string, number, number], Promise<{ retryAfterSeconds: number } | undefined>>().resolves();
    tx.cards.lease.resolves(LEASE);
    const notifier = {
      post: sinon.stub<Parameters<Notifier['post']>, Promise<PostedCard>>().resolves(NEXT),
      update: sinon.stub<Parameters<Notifier['update']>, Promise<Update>>().resolves('updated'),
      retire: sinon.stub<[PostedCard], Promise<Update>>().resolves('updated'),
    };
    const store = stubStore(tx, REQUEST, {
      channel: { chosen: async () => CHANNEL },
      cards: { delivery: async () => ({ revision: 0, strayCards: 0, ...delivery }) },
      rateLimits: { take },
    });
    return { tx, notifier, store, take, deliver: () => deliverCard({ store, notifier }, REQUEST.id) };
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
    sinon.assert.calledOnceWithExactly(notifier.post, CHANNEL, REQUEST, { hasTwin: false, isPlain: false });
    sinon.assert.calledOnceWithExactly(tx.cards.save, LEASE, NEXT, { revision: 4, posted: true, facts: FACTS });
    assert.deepEqual(jobNames(tx), []);
  });

  it('updates a known card at the present address of Teams', async () => {
    const { tx, notifier, deliver } = stage({ card: CARD, revision: 3 });
    await deliver();
    sinon.assert.calledOnceWithExactly(notifier.update, HERE, REQUEST, { hasTwin: false, isPlain: false });
    sinon.assert.calledOnceWithExactly(tx.cards.save, LEASE, HERE, { revision: 4, posted: false, facts: FACTS });
    sinon.assert.notCalled(tx.cards.beginPost);
  });

  it('leaves a card as it is that shows all that decides, whatever else has changed', async () => {
    const { tx, notifier, deliver } = stage({ card: CARD, revision: 3 });
    tx.cards.lease.resolves({ ...LEASE, shownFacts: FACTS });
    tx.cards.save.resolves('behind');
    await deliver();
    sinon.assert.notCalled(notifier.update);
    sinon.assert.calledOnceWithExactly(tx.cards.save, { ...LEASE, shownFacts: FACTS }, CARD, {
      revision: 4,
      posted: false,
      facts: FACTS,
    });
    assert.deepEqual(jobNames(tx), ['deliver-card']);
  });

  it('warns on a card that shows all that decides when another card may exist', async () => {
    const { tx, notifier, deliver } = stage({ card: CARD, revision: 3, strayCards: 1 });
    tx.cards.lease.resolves({ ...LEASE, shownFacts: FACTS });
    await deliver();
    sinon.assert.calledOnce(notifier.update);
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
      sinon.assert.calledOnceWithExactly(tx.cards.save, LEASE, NEXT, { revision: 4, posted: true, facts: FACTS });
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
    sinon.assert.calledOnceWithExactly(notifier.post, CHANNEL, REQUEST, { hasTwin: true, isPlain: false });
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

  for (const known of [undefined, CARD]) {
    const tried = known ? 'update' : 'post';

    it(`goes on as a plain card when Teams refuses the full ${tried} for itself, and says so once`, async () => {
      const { tx, notifier, take, deliver } = stage(known && { card: known, revision: 3 });
      notifier[tried].onFirstCall().rejects(new ChannelError('unfit'));
      await deliver();
      assert.deepEqual(
        notifier[tried].args.map(([, , look]) => look?.isPlain),
        [false, true],
      );
      assert.equal(tx.cards.save.args[0]?.[1].isPlain, true);
      assert.deepEqual(tx.jobs.send.args, [
        [{ name: 'raise-alert', kind: 'card_refused', room: REQUEST.account.displayName }],
      ]);
      take.resolves({ retryAfterSeconds: 3_000 });
      await deliver();
      assert.equal(tx.jobs.send.callCount, 1, 'one alert for all cards of an hour');
    });

    it(`stops trying when Teams refuses the plain ${tried} too, with one alert and no pause of the channel`, async () => {
      const { tx, notifier, deliver } = stage(known && { card: known, revision: 3 });
      notifier[tried].rejects(new ChannelError('unfit'));
      await deliver();
      sinon.assert.calledOnceWithExactly(tx.cards.refuse, LEASE, { revision: 4, posted: !known });
      assert.deepEqual(jobNames(tx), ['raise-alert']);
      sinon.assert.notCalled(tx.channel.pause);
      sinon.assert.notCalled(tx.cards.endLease);
    });
  }

  it('stays plain once it was, without another try of the full one', async () => {
    const { tx, notifier, deliver } = stage({ card: { ...CARD, isPlain: true }, revision: 3 });
    await deliver();
    sinon.assert.calledOnceWithExactly(notifier.update, { ...HERE, isPlain: true }, REQUEST, {
      hasTwin: false,
      isPlain: true,
    });
    assert.deepEqual(jobNames(tx), []);
  });

  it('is written again later when an earlier try of its update may still take effect', async () => {
    const { tx, notifier, deliver } = stage({ card: CARD, revision: 3 });
    notifier.update.resolves('unsure');
    await deliver();
    const againAt = secondsAfter(NOW, 75);
    sinon.assert.calledOnceWithExactly(tx.cards.save, LEASE, HERE, {
      revision: 4,
      posted: false,
      facts: FACTS,
      againAt,
    });
    assert.deepEqual(tx.jobs.send.args, [[{ name: 'deliver-card', requestId: REQUEST.id }, againAt]]);
  });

  it('is tried again soon when no try of its update was answered', async () => {
    const { tx, notifier, deliver } = stage({ card: CARD, revision: 3 });
    notifier.update.rejects(new ChannelError('unsure'));
    tx.cards.endLease.resolves(NOW);
    await deliver();
    sinon.assert.calledOnceWithExactly(tx.cards.endLease, LEASE, 'update_unsure');
    assert.deepEqual(tx.jobs.send.args, [[{ name: 'deliver-card', requestId: REQUEST.id }, NOW]]);
  });

  it('leaves a channel alone for which Teams asks for a long pause, so that chats get the requests', async () => {
    const { tx, notifier, deliver } = stage();
    notifier.post.rejects(new ChannelError('busy'));
    await deliver();
    sinon.assert.calledOnceWithExactly(tx.cards.endLease, LEASE, 'not_posted');
    sinon.assert.calledOnceWithExactly(tx.channel.pause, CHANNEL.channelId, 5);
  });

  it('gets no successor when only a repeated update finds the card of a finished request gone', async () => {
    const { notifier, store, tx } = stage({ card: CARD, revision: 4 });
    store.requests.byId = async () => ({ ...rejectedRequest(), revision: 4 });
    notifier.update.resolves('gone');
    await deliverCard({ store, notifier }, REQUEST.id);
    sinon.assert.notCalled(notifier.post);
    sinon.assert.calledOnce(tx.cards.save);
  });

  it('audits that a channel works again', async () => {
    const { tx, deliver } = stage();
    tx.channel.resume.resolves(true);
    await deliver();
    assert.deepEqual(acts(tx), ['channel_works_again']);
  });

  it('repeats a retirement that an earlier update may undo', async () => {
    const { tx, notifier, store } = stage();
    notifier.retire.resolves('unsure');
    await retireCard({ store, notifier }, REQUEST.id, CARD);
    sinon.assert.notCalled(tx.cards.forgetStray);
    sinon.assert.calledOnceWithExactly(
      tx.jobs.send,
      { name: 'retire-card', requestId: REQUEST.id, card: CARD },
      secondsAfter(NOW, 75),
    );
  });

  it('forgets a twin once it is retired', async () => {
    const { tx, notifier, store } = stage();
    await retireCard({ store, notifier }, REQUEST.id, CARD);
    sinon.assert.callOrder(notifier.retire, tx.cards.forgetStray);
  });
});
