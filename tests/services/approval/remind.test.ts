import assert from 'node:assert/strict';
import sinon from 'sinon';
import { ChannelError, type PostedCard } from '../../../bot/domain/channel/channel.ts';
import type { ActivityFeed } from '../../../bot/domain/ports/activity-feed.ts';
import { DirectoryError } from '../../../bot/domain/ports/directory.ts';
import type { Notifier, Update } from '../../../bot/domain/ports/notifier.ts';
import type { StoredReminder } from '../../../bot/domain/ports/store/cards.ts';
import { remindInChannel, settleReminder } from '../../../bot/services/approval/remind-in-channel.ts';
import { remindPerson, remindWaiting } from '../../../bot/services/approval/remind.ts';
import { approvedRequest, APPROVER, pendingRequest } from '../../support/samples/requests.ts';
import { permissions } from '../stubbed-permissions.ts';
import { stubStore, stubTransaction } from '../stubbed-store.ts';

const CARD = { serviceUrl: 'https://teams.example/', conversationId: '19:a;messageid=1', activityId: '1' };
const REPLY = { ...CARD, activityId: '2' };
const MINUTE = 60_000;
const request = pendingRequest();
const at = (minutes: number): Date => new Date(request.requestedAt.getTime() + minutes * MINUTE);

describe('a reminder', () => {
  function due(ids: readonly string[], people = 30) {
    const tx = stubTransaction();
    const chat = { tenantId: APPROVER.tenantId, conversationId: 'a:1', serviceUrl: 'https://teams.example/' };
    const store = stubStore(tx, undefined, {
      requests: { dueReminders: sinon.stub().resolves(ids) },
      chats: { list: async () => Array.from({ length: people }, (_, index) => ({ ...chat, objectId: `p${index}` })) },
    });
    return { tx, store };
  }

  it('goes to the thread and at most 20 approvers, with the mark that it was sent', async () => {
    const { tx, store } = due(['r1', 'r2']);
    tx.requests.markReminded.onCall(1).resolves(false);
    await remindWaiting({ ...permissions('a'), store }, 15);
    const sent = tx.jobs.send.args.map(([job]) => job);
    const approvers = Array.from({ length: 20 }, (_, index) => `p${index}`);
    assert.deepEqual(sent[0], { name: 'remind', requestId: 'r1', approvers });
    assert.equal(sent.filter(({ name }) => name === 'remind-person').length, 20);
    assert.ok(
      sent.every((job) => 'requestId' in job && job.requestId === 'r1'),
      'another server was first with r2',
    );
  });

  it('is one message in the channel for all that have become due together', async () => {
    const { tx, store } = due(['r1', 'r2', 'r3'], 1);
    await remindWaiting({ ...permissions('a'), store }, 15);
    const sent = tx.jobs.send.args.map(([job]) => job).filter(({ name }) => name === 'remind');
    assert.deepEqual(sent, [{ name: 'remind', requestId: 'r1', others: ['r2', 'r3'], approvers: ['p0'] }]);
  });

  it('goes to no person who may not approve, and nowhere when it is switched off', async () => {
    const others = due(['r1']);
    await remindWaiting({ ...permissions('g', 'r'), store: others.store }, 15);
    assert.deepEqual(others.tx.jobs.send.args, [[{ name: 'remind', requestId: 'r1', approvers: [] }]]);
    const off = due(['r1']);
    await remindWaiting({ ...permissions('a'), store: off.store }, 'off');
    sinon.assert.notCalled(off.store.requests.dueReminders);
  });

  function late(
    now: Date,
    {
      shown = request as typeof request | ReturnType<typeof approvedRequest>,
      works = true,
      reminder = undefined as StoredReminder | undefined,
    } = {},
  ) {
    const tx = stubTransaction();
    const store = {
      requests: { byId: async () => shown },
      clock: { now: async () => now },
      cards: { delivery: async () => ({ card: CARD, revision: 1, strayCards: 0 }), reminder: async () => reminder },
      transaction: stubStore(tx).transaction,
      channel: {
        standing: async () =>
          works ? { state: 'works' as const, channelName: 'Approvals' } : { state: 'missing' as const },
      },
    };
    const notifier = {
      remind: sinon.stub<Parameters<Notifier['remind']>, Promise<PostedCard>>().resolves(REPLY),
      settleReminder: sinon.stub<Parameters<Notifier['settleReminder']>, Promise<Update>>().resolves('updated'),
    };
    const feed = { tellWaiting: sinon.stub<Parameters<ActivityFeed['tellWaiting']>, Promise<void>>().resolves() };
    return {
      notifier,
      feed,
      tx,
      thread: () => remindInChannel({ store, notifier }, { requestId: 'r', others: ['r2'], approvers: ['p'] }),
      settle: () => settleReminder({ store, notifier }, 'r'),
      person: () => remindPerson({ store, feed }, { requestId: 'r', objectId: 'p' }),
    };
  }

  it('names the rooms and approvers in the thread, keeps its place, and says how long the request has waited', async () => {
    const { notifier, feed, thread, person, tx } = late(at(15.5));
    await thread();
    const { displayName } = request.account;
    assert.deepEqual(notifier.remind.args, [[CARD, { rooms: [displayName, displayName], approvers: ['p'] }]]);
    assert.deepEqual(tx.cards.noteReminder.args, [[[request.id, request.id], REPLY]]);
    assert.equal(await person(), 'told');
    assert.deepEqual(feed.tellWaiting.args, [
      ['p', { requestId: 'r', room: request.account.displayName, minutes: 15, card: CARD }],
    ]);
  });

  it('is posted once when Teams was busy with an edit of it, and is edited then', async () => {
    const requests = [{ id: 'r', room: 'Oslo 3.14', status: 'approved' }] as const;
    const { notifier, thread } = late(at(16), { reminder: { card: REPLY, requests } });
    await thread();
    sinon.assert.notCalled(notifier.remind);
    assert.deepEqual(notifier.settleReminder.args[0], [REPLY, []]);
  });

  it('is dropped once somebody has decided, and does without a channel that is away', async () => {
    const decided = late(at(16), { shown: approvedRequest() });
    await decided.thread();
    assert.equal(await decided.person(), 'over');
    assert.deepEqual([decided.notifier.remind.callCount, decided.feed.tellWaiting.callCount], [0, 0]);
    const away = late(at(16), { works: false });
    await away.thread();
    assert.equal(away.notifier.remind.callCount, 0);
    await away.person();
    assert.equal(away.feed.tellWaiting.args[0]?.[1].card, undefined);
  });

  it('is not repeated where it may have arrived or is not wanted, and is where Teams is busy or Graph only fails', async () => {
    const { notifier, feed, thread, person } = late(at(16));
    notifier.remind.rejects(new ChannelError('unsure'));
    await thread();
    notifier.remind.rejects(new ChannelError('refused'));
    await thread();
    notifier.remind.rejects(new ChannelError('busy'));
    await assert.rejects(thread(), { problem: 'busy' });
    feed.tellWaiting.rejects(new DirectoryError('permission_missing'));
    assert.equal(await person(), 'refused');
    feed.tellWaiting.rejects(new DirectoryError('directory_failing'));
    await assert.rejects(person());
  });

  it('is edited away after the decision, and lists those that still wait until then', async () => {
    const waiting = { id: 'r2', room: 'Oslo 4.02', status: 'pending' } as const;
    const decided = { id: 'r', room: 'Oslo 3.14', status: 'approved' } as const;
    for (const [requests, expected] of [
      [[decided, waiting], ['Oslo 4.02']],
      [[decided], []],
    ] as const) {
      const { notifier, settle, tx } = late(at(16), { reminder: { card: REPLY, requests } });
      await settle();
      assert.deepEqual(notifier.settleReminder.args, [[REPLY, expected]]);
      assert.deepEqual(tx.cards.forgetReminder.args, [['r']]);
    }
    const still = late(at(16), { reminder: { card: REPLY, requests: [{ ...decided, status: 'pending' }] } });
    await still.settle();
    sinon.assert.notCalled(still.notifier.settleReminder);
  });
});
