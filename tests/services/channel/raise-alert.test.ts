import assert from 'node:assert/strict';
import sinon from 'sinon';
import type { Alert, AlertLook } from '../../../bot/domain/channel/alert.ts';
import { type ApprovalChannel, ChannelError } from '../../../bot/domain/channel/channel.ts';
import { secondsAfter } from '../../../bot/domain/instant.ts';
import type { ChannelStanding } from '../../../bot/domain/channel/personal-chat.ts';
import { alertInChat, type RaisedAlert, raiseAlert } from '../../../bot/services/channel/raise-alert.ts';
import { APPROVER } from '../../support/samples/requests.ts';
import { permissions } from '../stubbed-permissions.ts';
import { acts, NOW, stubStore, stubTransaction } from '../stubbed-store.ts';

const CHANNEL = { channelId: '19:a' } as ApprovalChannel;
const ALERT = { kind: 'request_rejected', room: 'Oslo', reason: 'wrong_room' } as const;
/** As the audit has it. */
const FACTS = { alert: 'request_rejected', room: 'Oslo', reason: 'wrong_room' };
const LAST = 288;

/** The marks of posts that have begun, in memory. */
function stubMarks() {
  const known = new Set<string>();
  return {
    take: async (key: string) => {
      if (known.has(key)) return { retryAfterSeconds: 1 };
      known.add(key);
      return undefined;
    },
    forget: async (key: string) => void known.delete(key),
  };
}

describe('an alert', () => {
  function stage(channel: ApprovalChannel | undefined, { people = 0, state = 'refused' as 'refused' | 'lost' } = {}) {
    const tx = stubTransaction();
    const chats = Array.from({ length: people }, (_, index) => ({
      tenantId: APPROVER.tenantId,
      objectId: `p${index}`,
      conversationId: `a:${index}`,
      serviceUrl: '',
    }));
    const alert = sinon.stub<[ApprovalChannel, Alert, AlertLook?], Promise<void>>().resolves();
    const marks = stubMarks();
    const standing = async (): Promise<ChannelStanding> =>
      state === 'lost'
        ? { state, channelName: 'Approvals', cause: 'team_deleted' }
        : channel
          ? { state, channelName: 'Approvals' }
          : { state: 'missing' };
    const store = stubStore(tx, undefined, {
      channel: { chosen: async () => channel, standing: standing },
      chats: { list: async () => chats },
      rateLimits: marks,
    });
    const deps = { ...permissions('a'), store, notifier: { alert } };
    const raise = (attempt?: number, said: Alert = ALERT, others: Partial<RaisedAlert> = {}) =>
      raiseAlert(deps, { alert: said, attempt, jobId: 'job', ...others });
    return { tx, alert, marks, raise };
  }

  it('is posted in the channel once', async () => {
    const { tx, alert, raise } = stage(CHANNEL);
    assert.equal(await raise(), 'raised');
    sinon.assert.calledOnceWithExactly(alert, CHANNEL, ALERT, { isRepeat: false });
    assert.deepEqual([tx.jobs.send.callCount, acts(tx)], [0, []]);
  });

  it('is posted once more when its answer was lost, with the words that it may be a repeat, and never again', async () => {
    const { tx, alert, raise } = stage(CHANNEL);
    alert.rejects(new ChannelError('unsure'));
    assert.equal(await raise(), 'again');
    sinon.assert.calledOnceWithExactly(
      tx.jobs.send,
      { name: 'raise-alert', ...ALERT, attempt: 1, isRepeat: true },
      secondsAfter(NOW, 60),
    );
    assert.equal(await raise(1, ALERT, { isRepeat: true, jobId: 'next' }), 'raised');
    assert.deepEqual(alert.lastCall.args[2], { isRepeat: true });
    assert.equal(tx.jobs.send.callCount, 1);
  });

  it('counts a run that a crash cut off as a post whose answer was lost', async () => {
    const { tx, alert, marks, raise } = stage(CHANNEL);
    await marks.take('alert job');
    assert.equal(await raise(), 'again');
    sinon.assert.notCalled(alert);
    assert.equal(tx.jobs.send.args[0]?.[0].name, 'raise-alert');
    assert.equal(await raise(1, ALERT, { isRepeat: true }), 'raised');
    sinon.assert.notCalled(alert);
  });

  it('is posted again by the queue when it surely was not posted', async () => {
    const { alert, raise } = stage(CHANNEL);
    alert.onFirstCall().rejects(new Error('throttled'));
    await assert.rejects(raise(), /throttled/);
    assert.equal(await raise(), 'raised');
    assert.equal(alert.callCount, 2);
  });

  it('that Teams refuses for itself goes to chats, and is not tried again', async () => {
    const { tx, alert, raise } = stage(CHANNEL, { people: 1 });
    alert.rejects(new ChannelError('unfit'));
    await raise();
    assert.deepEqual(
      tx.jobs.send.args.map(([{ name }]) => name),
      ['alert-in-chat'],
    );
  });

  it('ends the pause of a channel that takes it', async () => {
    const { tx, raise } = stage(CHANNEL);
    tx.channel.resume.resolves(true);
    await raise();
    assert.deepEqual(acts(tx), ['channel_works_again']);
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
    sinon.assert.calledOnceWithExactly(alert, CHANNEL, stored, { isRepeat: false });
    sinon.assert.calledOnceWithExactly(
      tx.jobs.send,
      { name: 'raise-alert', ...stored, attempt: 2 },
      secondsAfter(NOW, 300),
    );
    assert.deepEqual(tx.audit.append.firstCall.args[0].details, { cause: 'channel_refused', ...stored, people: 0 });
  });

  it('is given up in a chat that refuses it, and sent once more where nobody can tell', async () => {
    const chat = { tenantId: '', objectId: 'p', conversationId: 'a:1', serviceUrl: '' };
    const tx = stubTransaction();
    const store = { ...stubStore(tx), rateLimits: stubMarks() };
    const send = (problem: 'refused' | 'unsure', jobId: string, isRepeat = false) =>
      alertInChat({ store, chats: { alertInChat: () => Promise.reject(new ChannelError(problem)) } }, chat, {
        alert: ALERT,
        jobId,
        isRepeat,
      });
    await send('refused', '1');
    assert.equal(tx.jobs.send.callCount, 0);
    await send('unsure', '2');
    await send('unsure', '3', true);
    assert.deepEqual(tx.jobs.send.args, [
      [{ name: 'alert-in-chat', chat, ...ALERT, isRepeat: true }, secondsAfter(NOW, 60)],
    ]);
  });

  it('is repeated and told as unheard where there is no channel yet', async () => {
    const { tx, alert, raise } = stage(undefined);
    assert.equal(await raise(), 'unheard');
    sinon.assert.notCalled(alert);
    assert.deepEqual(tx.audit.append.firstCall.args[0].details, { cause: 'channel_missing', ...FACTS, people: 0 });
    sinon.assert.calledOnce(tx.jobs.send);
  });
});
