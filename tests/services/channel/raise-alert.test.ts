import assert from 'node:assert/strict';
import sinon from 'sinon';
import type { Alert } from '../../../bot/domain/channel/alert.ts';
import { type ApprovalChannel, ChannelError } from '../../../bot/domain/channel/channel.ts';
import { secondsAfter } from '../../../bot/domain/instant.ts';
import type { ChannelStanding } from '../../../bot/domain/channel/personal-chat.ts';
import { alertInChat, raiseAlert } from '../../../bot/services/channel/raise-alert.ts';
import { APPROVER } from '../../support/samples/requests.ts';
import { permissions } from '../stubbed-permissions.ts';
import { acts, NOW, stubStore, stubTransaction } from '../stubbed-store.ts';

const CHANNEL = { channelId: '19:a' } as ApprovalChannel;
const ALERT = { kind: 'request_rejected', room: 'Oslo', reason: 'wrong_room' } as const;
/** As the audit has it. */
const FACTS = { alert: 'request_rejected', room: 'Oslo', reason: 'wrong_room' };
const LAST = 288;

describe('an alert', () => {
  function stage(channel: ApprovalChannel | undefined, { people = 0, state = 'refused' as 'refused' | 'lost' } = {}) {
    const tx = stubTransaction();
    const chats = Array.from({ length: people }, (_, index) => ({
      tenantId: APPROVER.tenantId,
      objectId: `p${index}`,
      conversationId: `a:${index}`,
      serviceUrl: '',
    }));
    const alert = sinon.stub<[ApprovalChannel, Alert], Promise<void>>().resolves();
    const standing = async (): Promise<ChannelStanding> =>
      state === 'lost'
        ? { state, channelName: 'Approvals', cause: 'team_deleted' }
        : channel
          ? { state, channelName: 'Approvals' }
          : { state: 'missing' };
    const store = stubStore(tx, undefined, {
      channel: { chosen: async () => channel, standing: standing },
      chats: { list: async () => chats },
    });
    const deps = { ...permissions('a'), store, notifier: { alert } };
    return { tx, alert, raise: (attempt?: number, said: Alert = ALERT) => raiseAlert(deps, said, attempt) };
  }

  it('is posted in the channel once', async () => {
    const { tx, alert, raise } = stage(CHANNEL);
    assert.equal(await raise(), 'raised');
    sinon.assert.calledOnceWithExactly(alert, CHANNEL, ALERT);
    assert.deepEqual([tx.jobs.send.callCount, acts(tx)], [0, []]);
  });

  it('is repeated by the queue when nobody knows whether it was posted', async () => {
    const { alert, raise } = stage(CHANNEL);
    alert.rejects(new ChannelError('unsure'));
    await assert.rejects(raise());
  });

  it('that the channel refuses is audited and told as unheard once, and repeated for a day', async () => {
    const { tx, alert, raise } = stage(CHANNEL);
    alert.rejects(new ChannelError('refused'));
    assert.equal(await raise(), 'unheard');
    sinon.assert.calledOnceWithExactly(
      tx.jobs.send,
      { name: 'raise-alert', ...ALERT, attempt: 2 },
      secondsAfter(NOW, 300),
    );
    assert.deepEqual(
      tx.audit.append.args.map(([{ act, details }]) => [act, details]),
      [['alert_unheard', { cause: 'channel_refused', ...FACTS, people: 0 }]],
    );
    assert.equal(await raise(2), 'again');
    assert.deepEqual([tx.jobs.send.callCount, acts(tx)], [2, ['alert_unheard']]);
    await raise(LAST);
    assert.equal(tx.jobs.send.callCount, 2);
  });

  it("goes to approvers' own chats once when the channel does not take it, and is not posted in one that was lost", async () => {
    const { tx, alert, raise } = stage(CHANNEL, { people: 2, state: 'lost' });
    assert.equal(await raise(), 'again');
    sinon.assert.notCalled(alert);
    const told = tx.jobs.send.args.map(([job]) => (job.name === 'alert-in-chat' ? job.chat.objectId : job.name));
    assert.deepEqual(told, ['raise-alert', 'p0', 'p1']);
    assert.deepEqual(tx.audit.append.firstCall.args[0].details, { cause: 'channel_lost', ...FACTS, people: 2 });
    await raise(2);
    assert.equal(tx.jobs.send.args.filter(([job]) => job.name === 'alert-in-chat').length, 2);
  });

  it('that an earlier version left in the queue keeps its words', async () => {
    const { tx, alert, raise } = stage(CHANNEL);
    const stored = { text: 'Oslo: rejected.' };
    alert.rejects(new ChannelError('refused'));
    await raise(1, stored);
    sinon.assert.calledOnceWithExactly(alert, CHANNEL, stored);
    sinon.assert.calledOnceWithExactly(
      tx.jobs.send,
      { name: 'raise-alert', ...stored, attempt: 2 },
      secondsAfter(NOW, 300),
    );
    assert.deepEqual(tx.audit.append.firstCall.args[0].details, { cause: 'channel_refused', ...stored, people: 0 });
  });

  it('is given up in a chat that refuses it, and repeated where nobody can tell', async () => {
    const chat = { tenantId: '', objectId: 'p', conversationId: 'a:1', serviceUrl: '' };
    await alertInChat({ chats: { alertInChat: () => Promise.reject(new ChannelError('refused')) } }, chat, ALERT);
    await assert.rejects(
      alertInChat({ chats: { alertInChat: () => Promise.reject(new ChannelError('unsure')) } }, chat, ALERT),
    );
  });

  it('is repeated and told as unheard where there is no channel yet', async () => {
    const { tx, alert, raise } = stage(undefined);
    assert.equal(await raise(), 'unheard');
    sinon.assert.notCalled(alert);
    assert.deepEqual(tx.audit.append.firstCall.args[0].details, { cause: 'channel_missing', ...FACTS, people: 0 });
    sinon.assert.calledOnce(tx.jobs.send);
  });
});
