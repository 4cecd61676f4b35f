import assert from 'node:assert/strict';
import sinon from 'sinon';
import { type ApprovalChannel, ChannelError } from '../../../bot/domain/channel/channel.ts';
import type { Notifier } from '../../../bot/domain/ports/notifier.ts';
import type { PendingChange, PendingChangeCard } from '../../../bot/domain/preferences/pending-change.ts';
import { deliverRuleCard } from '../../../bot/services/cards/deliver-rule-card.ts';
import { pendingChange } from '../../support/samples/rule-changes.ts';
import { jobNames, stubStore, stubTransaction } from '../stubbed-store.ts';

const CHANNEL = { channelId: '19:a', channelName: 'Approvals' } as ApprovalChannel;
const CARD = { serviceUrl: '', conversationId: '19:a;messageid=1', activityId: '1' };
const ELSEWHERE = { ...CARD, conversationId: '19:b;messageid=2' };

interface Situation {
  readonly change?: PendingChange;
  readonly delivery?: PendingChangeCard;
  readonly channel?: ApprovalChannel | undefined;
  readonly isPaused?: boolean;
  /** What the call of Teams throws. */
  readonly error?: Error;
  readonly update?: Awaited<ReturnType<Notifier['updateRuleChange']>>;
  readonly isTold?: boolean;
}

async function deliver(situation: Situation) {
  const { change = pendingChange(), delivery = { posts: 0 }, isPaused = false, update = 'updated' } = situation;
  const channel = 'channel' in situation ? situation.channel : CHANNEL;
  const tx = stubTransaction();
  const store = stubStore(tx, undefined, {
    channel: { chosen: async () => channel, isPaused: async () => isPaused },
    rateLimits: {
      begin: sinon.stub().resolves(true),
      finish: async () => false,
      take: async () => (situation.isTold ? { retryAfterSeconds: 1 } : undefined),
    },
    ruleChanges: { byId: async () => change, cardOf: async () => delivery },
  });
  const notifier = {
    postRuleChange: sinon.stub().resolves(CARD),
    retireRuleChange: sinon.stub().resolves('updated'),
    updateRuleChange: sinon.stub().resolves(update),
  };
  if (situation.error) for (const call of Object.values(notifier)) call.rejects(situation.error);
  const outcome = deliverRuleCard({ store, notifier }, change.id);
  return { tx, notifier, outcome };
}

describe('the card of a change of the rules', () => {
  it('is posted once, and stored', async () => {
    const { tx, notifier, outcome } = await deliver({});
    await outcome;
    sinon.assert.calledOnceWithExactly(notifier.postRuleChange, CHANNEL, pendingChange());
    assert.deepEqual(tx.ruleChanges.saveCard.args, [['change-1', 'pending', CARD]]);
  });

  it('is left alone while it shows the state, and is not posted for a change that is over', async () => {
    for (const situation of [
      { delivery: { posts: 1, card: CARD, shows: 'pending' as const } },
      { change: pendingChange({ status: 'expired' }) },
    ]) {
      const { notifier, outcome } = await deliver(situation);
      await outcome;
      sinon.assert.notCalled(notifier.postRuleChange);
      sinon.assert.notCalled(notifier.updateRuleChange);
    }
  });

  it('shows how the change ended elsewhere, and is written again while the answer is in doubt', async () => {
    const change = pendingChange({ status: 'confirmed' });
    const delivery = { posts: 1, card: CARD, shows: 'pending' } as const;
    const done = await deliver({ change, delivery });
    await done.outcome;
    sinon.assert.calledOnceWithExactly(done.notifier.updateRuleChange, CARD, change);
    assert.deepEqual(done.tx.ruleChanges.saveCard.args, [['change-1', 'confirmed', CARD]]);
    const unsure = await deliver({ change, delivery, error: new ChannelError('unsure') });
    await unsure.outcome;
    sinon.assert.notCalled(unsure.tx.ruleChanges.saveCard);
  });

  it('is posted again when it is gone while the change waits, and not after its end', async () => {
    const delivery = { posts: 1, card: CARD, shows: 'expired' } as const;
    const waiting = await deliver({ delivery, update: 'gone' });
    await waiting.outcome;
    sinon.assert.calledOnce(waiting.notifier.postRuleChange);
    const over = await deliver({ change: pendingChange({ status: 'rejected' }), delivery, update: 'gone' });
    await over.outcome;
    sinon.assert.notCalled(over.notifier.postRuleChange);
    assert.deepEqual(over.tx.ruleChanges.saveCard.args, [['change-1', 'rejected', CARD]]);
  });

  it('moves to another channel, and says so in the former one, which may be out of reach', async () => {
    const delivery = { posts: 1, card: ELSEWHERE, shows: 'pending' } as const;
    const { tx, notifier, outcome } = await deliver({ delivery });
    await outcome;
    sinon.assert.calledOnceWithExactly(notifier.retireRuleChange, ELSEWHERE);
    assert.deepEqual(tx.ruleChanges.saveCard.args, [
      ['change-1', 'pending', undefined],
      ['change-1', 'pending', CARD],
    ]);
    const over = await deliver({ change: pendingChange({ status: 'confirmed' }), delivery });
    await over.outcome;
    sinon.assert.calledOnce(over.notifier.updateRuleChange);
    sinon.assert.notCalled(over.notifier.retireRuleChange);
  });

  it('becomes one alert, which finds the chats of approvers, while no channel takes it', async () => {
    for (const situation of [
      { channel: undefined },
      { isPaused: true },
      { error: new ChannelError('refused') },
      { error: new ChannelError('unfit') },
    ]) {
      const { tx, outcome } = await deliver(situation);
      await outcome;
      assert.ok(jobNames(tx).includes('raise-alert'), JSON.stringify(situation));
      const again = await deliver({ ...situation, isTold: true });
      await again.outcome;
      assert.ok(!jobNames(again.tx).includes('raise-alert'));
    }
  });

  it('counts a post whose answer was lost, and takes back one that surely failed', async () => {
    const unsure = await deliver({ error: new ChannelError('unsure') });
    await unsure.outcome;
    sinon.assert.notCalled(unsure.tx.ruleChanges.cancelPost);
    const failed = await deliver({ error: new Error('no connection') });
    await assert.rejects(failed.outcome, /no connection/);
    sinon.assert.calledOnce(failed.tx.ruleChanges.cancelPost);
  });
});
