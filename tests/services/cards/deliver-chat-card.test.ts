import assert from 'node:assert/strict';
import sinon from 'sinon';
import { ChannelError } from '../../../bot/domain/channel/channel.ts';
import type { ChatCardLease } from '../../../bot/domain/channel/personal-chat.ts';
import type { ChatNotifier } from '../../../bot/domain/ports/notifier.ts';
import { deliverChatCard } from '../../../bot/services/cards/deliver-chat-card.ts';
import { approvedRequest, pendingRequest } from '../../support/samples/requests.ts';
import { jobNames, stubStore, stubTransaction } from '../stubbed-store.ts';

const CHAT = { tenantId: 'tenant', objectId: 'p', conversationId: 'a:1', serviceUrl: 'https://new.example/' };
const CARD = { serviceUrl: 'https://old.example/', conversationId: 'a:1', activityId: '1' };
const JOB = { requestId: 'r', objectId: 'p' };

describe('a card in a personal chat', () => {
  function stage(
    lease: Partial<ChatCardLease> = {},
    request: ReturnType<typeof pendingRequest> | ReturnType<typeof approvedRequest> = pendingRequest(),
  ) {
    const tx = stubTransaction();
    tx.chats.leaseCard.resolves({ requestId: 'r', chat: CHAT, number: 1, shows: '1 away', ...lease });
    const chats = {
      postToChat: sinon
        .stub<Parameters<ChatNotifier['postToChat']>, ReturnType<ChatNotifier['postToChat']>>()
        .resolves({ ...CARD, activityId: '2' }),
      updateInChat: sinon
        .stub<Parameters<ChatNotifier['updateInChat']>, ReturnType<ChatNotifier['updateInChat']>>()
        .resolves('updated'),
    };
    const store = stubStore(tx, request, {
      cards: { delivery: async () => undefined },
      channel: { standing: async () => ({ state: 'missing' as const }) },
    });
    return { tx, chats, deliver: () => deliverChatCard({ store, chats }, JOB) };
  }

  it("is posted once and then changed, at the chat's present address", async () => {
    const first = stage();
    await first.deliver();
    assert.equal(first.tx.chats.saveCard.args[0]?.[1].activityId, '2');
    const second = stage({ card: CARD });
    await second.deliver();
    sinon.assert.notCalled(second.chats.postToChat);
    assert.equal(second.chats.updateInChat.args[0]?.[0].serviceUrl, 'https://new.example/');
  });

  it('that is gone gets a successor only while there is something to decide', async () => {
    for (const [request, posts] of [
      [pendingRequest(), 1],
      [approvedRequest(), 0],
    ] as const) {
      const { chats, deliver } = stage({ card: CARD }, request);
      chats.updateInChat.resolves('gone');
      await deliver();
      assert.equal(chats.postToChat.callCount, posts);
    }
  });

  it('is looked at again when something changed meanwhile, and left when somebody else has it', async () => {
    const changed = stage();
    changed.tx.chats.saveCard.resolves('behind');
    await changed.deliver();
    assert.deepEqual(jobNames(changed.tx), ['deliver-chat-card']);
    const taken = stage();
    taken.tx.chats.leaseCard.resolves(undefined);
    await taken.deliver();
    sinon.assert.notCalled(taken.chats.postToChat);
  });

  it('that is refused makes the person be forgotten, and the request look for others', async () => {
    const { tx, chats, deliver } = stage();
    chats.postToChat.rejects(new ChannelError('refused'));
    await deliver();
    assert.deepEqual(tx.chats.forget.args, [['p']]);
    assert.deepEqual(jobNames(tx), ['deliver-card']);
  });

  it('may have arrived, or surely did not: the lease is given back either way', async () => {
    const doubtful = stage();
    doubtful.chats.postToChat.rejects(new ChannelError('unsure'));
    await doubtful.deliver();
    assert.equal(doubtful.tx.chats.endLease.args[0]?.[1], 'unsure');
    const failed = stage();
    failed.chats.postToChat.rejects(new Error('no way to Teams'));
    await assert.rejects(failed.deliver(), /no way to Teams/);
    assert.equal(failed.tx.chats.endLease.args[0]?.[1], 'not_posted');
  });
});
