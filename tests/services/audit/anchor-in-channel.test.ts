import assert from 'node:assert/strict';
import sinon from 'sinon';
import type { AnchorDay, ChannelAnchor } from '../../../bot/domain/audit/channel-anchor.ts';
import { type ApprovalChannel, ChannelError } from '../../../bot/domain/channel/channel.ts';
import type { Notifier } from '../../../bot/domain/ports/notifier.ts';
import { anchorInChannel } from '../../../bot/services/audit/anchor-in-channel.ts';
import { stubStore, stubTransaction } from '../stubbed-store.ts';

const CHANNEL = { channelId: '19:a' } as ApprovalChannel;
const DAY = '2026-05-04';
const NEWEST = { size: 9, note: 'the note' };

function threadIn(channelId: string, month: string): ChannelAnchor['thread'] {
  return { month, card: { serviceUrl: '', conversationId: `${channelId};messageid=1`, activityId: '1' } };
}

function stage(taken: AnchorDay | undefined, { isPaused = false } = {}) {
  const saved: ChannelAnchor[] = [];
  const givenBack: string[] = [];
  const notifier = {
    postAnchor: sinon
      .stub<Parameters<Notifier['postAnchor']>, ReturnType<Notifier['postAnchor']>>()
      .resolves({ serviceUrl: '', conversationId: '19:a;messageid=2', activityId: '2' }),
    replyAnchor: sinon
      .stub<Parameters<Notifier['replyAnchor']>, ReturnType<Notifier['replyAnchor']>>()
      .resolves('replied'),
  };
  const store = stubStore(stubTransaction(), undefined, {
    channel: { chosen: async () => CHANNEL, isPaused: async () => isPaused },
    channelAnchors: {
      takeDay: async () => taken,
      giveBack: async (day: string) => void givenBack.push(day),
      save: async (anchor: ChannelAnchor) => void saved.push(anchor),
    },
  });
  return { saved, givenBack, notifier, run: () => anchorInChannel({ store, notifier }, NEWEST) };
}

describe('the daily checkpoint in the channel', () => {
  it('is a reply in the thread of its month', async () => {
    const thread = threadIn('19:a', '2026-05');
    const { run, notifier, saved } = stage({ day: DAY, size: 5, ...(thread && { thread }) });
    await run();
    sinon.assert.notCalled(notifier.postAnchor);
    sinon.assert.calledOnceWithExactly(notifier.replyAnchor, thread?.card ?? assert.fail(), { day: DAY, ...NEWEST });
    assert.deepEqual(saved, [{ thread, size: 9 }]);
  });

  for (const [what, thread] of [
    ['the first', undefined],
    ['in a new month', threadIn('19:a', '2026-04')],
    ['in another channel', threadIn('19:b', '2026-05')],
  ] as const) {
    it(`begins a thread when it is ${what}`, async () => {
      const { run, notifier, saved } = stage({ day: DAY, size: 5, ...(thread && { thread }) });
      await run();
      sinon.assert.calledOnceWithExactly(notifier.postAnchor, CHANNEL, '2026-05');
      sinon.assert.calledOnce(notifier.replyAnchor);
      assert.deepEqual(
        saved.map(({ thread: kept, size }) => [kept?.card.activityId, size]),
        [
          ['2', 5],
          ['2', 9],
        ],
      );
    });
  }

  it('begins a thread again that somebody deleted', async () => {
    const thread = threadIn('19:a', '2026-05');
    const { run, notifier } = stage({ day: DAY, size: 5, ...(thread && { thread }) });
    notifier.replyAnchor.onFirstCall().resolves('gone');
    await run();
    assert.equal(notifier.replyAnchor.lastCall.args[0].activityId, '2');
  });

  it('is left out without new entries, without a day to take, and while the channel is left alone', async () => {
    for (const { run, notifier } of [
      stage({ day: DAY, size: 9 }),
      stage(undefined),
      stage({ day: DAY, size: 5 }, { isPaused: true }),
    ]) {
      await run();
      sinon.assert.notCalled(notifier.postAnchor);
    }
  });

  it('is tried again when the channel refuses it, and not when it may have arrived', async () => {
    const refused = stage({ day: DAY, size: 5 });
    refused.notifier.postAnchor.rejects(new ChannelError('refused'));
    await refused.run();
    assert.deepEqual(refused.givenBack, [DAY]);
    const unsure = stage({ day: DAY, size: 5 });
    unsure.notifier.replyAnchor.rejects(new ChannelError('unsure'));
    await unsure.run();
    assert.deepEqual(unsure.givenBack, []);
  });
});
