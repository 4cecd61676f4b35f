import assert from 'node:assert/strict';
import sinon from 'sinon';
import { type ApprovalChannel, ChannelError } from '../../bot/domain/channel.ts';
import { secondsAfter } from '../../bot/domain/instant.ts';
import { raiseAlert } from '../../bot/services/raise-alert.ts';
import { acts, NOW, stubChanges, stubStore } from './stubbed-store.ts';

const CHANNEL = { channelId: '19:a' } as ApprovalChannel;
const TEXT = 'Oslo: rejected.';
const LAST = 288;

describe('an alert', () => {
  function stage(...channels: readonly ApprovalChannel[]) {
    const changes = stubChanges();
    const alert = sinon.stub<[ApprovalChannel, string], Promise<void>>().resolves();
    const deps = { store: { ...stubStore(changes), approvalChannel: async () => channels[0] }, notifier: { alert } };
    return { changes, alert, raise: (attempt?: number) => raiseAlert(deps, { text: TEXT, ...(attempt !== undefined && { attempt }) }) };
  }

  it('is posted in the channel once', async () => {
    const { changes, alert, raise } = stage(CHANNEL);
    assert.equal(await raise(), 'raised');
    sinon.assert.calledOnceWithExactly(alert, CHANNEL, TEXT);
    assert.deepEqual([changes.send.callCount, acts(changes)], [0, []]);
  });

  it('is repeated by the queue when nobody knows whether it was posted', async () => {
    const { alert, raise } = stage(CHANNEL);
    alert.rejects(new ChannelError('unsure'));
    await assert.rejects(raise());
  });

  it('that the channel refuses is audited and told as unheard once, and repeated for a day', async () => {
    const { changes, alert, raise } = stage(CHANNEL);
    alert.rejects(new ChannelError('refused'));
    assert.equal(await raise(), 'unheard');
    sinon.assert.calledOnceWithExactly(changes.send, { name: 'raise-alert', text: TEXT, attempt: 2 }, secondsAfter(NOW, 300));
    assert.deepEqual(changes.audit.args.map(([{ act, details }]) => [act, details]), [['alert_unheard', { cause: 'channel_refused', text: TEXT }]]);
    assert.equal(await raise(2), 'again');
    assert.deepEqual([changes.send.callCount, acts(changes)], [2, ['alert_unheard']]);
    await raise(LAST);
    assert.equal(changes.send.callCount, 2);
  });

  it('is repeated and told as unheard where there is no channel yet', async () => {
    const { changes, alert, raise } = stage();
    assert.equal(await raise(), 'unheard');
    sinon.assert.notCalled(alert);
    assert.deepEqual(changes.audit.firstCall.args[0].details, { cause: 'channel_missing', text: TEXT });
    sinon.assert.calledOnce(changes.send);
  });
});
