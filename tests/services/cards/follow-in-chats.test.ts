import assert from 'node:assert/strict';
import sinon from 'sinon';
import type { ChannelStanding } from '../../../bot/domain/channel/personal-chat.ts';
import { followInChats } from '../../../bot/services/cards/follow-in-chats.ts';
import { approvedRequest, APPROVER, pendingRequest } from '../../support/samples/requests.ts';
import { permissions } from '../stubbed-permissions.ts';
import { acts, NOW, stubStore, stubTransaction } from '../stubbed-store.ts';

const LOST: ChannelStanding = { state: 'lost', channelName: 'Approvals', cause: 'channel_deleted' };

describe('a request followed in chats, while the channel is away', () => {
  function stage({
    request = pendingRequest() as ReturnType<typeof pendingRequest> | ReturnType<typeof approvedRequest>,
    people = 30,
    said = false,
  } = {}) {
    const tx = stubTransaction();
    const chats = Array.from({ length: people }, (_, index) => ({
      tenantId: APPROVER.tenantId,
      objectId: `p${index}`,
      conversationId: `a:${index}`,
      serviceUrl: 'https://teams.example/',
    }));
    const store = stubStore(tx, request, {
      cards: { delivery: async () => undefined },
      channel: { standing: async () => LOST },
      chats: { want: async () => true, list: async () => chats },
      audit: { lastAct: async () => (said ? { actor: { kind: 'system' as const }, at: NOW } : undefined) },
    });
    return { tx, store };
  }

  it('goes to at most 20 approvers, and to nobody else', async () => {
    const { tx, store } = stage();
    tx.chats.cardsBehind.resolves(['p0', 'p1']);
    assert.equal(await followInChats({ ...permissions('a'), store }, 'r'), 'sent');
    assert.equal(tx.chats.addCard.callCount, 20);
    assert.deepEqual(
      tx.jobs.send.args,
      [['p0'], ['p1']].map(([objectId]) => [{ name: 'deliver-chat-card', requestId: 'r', objectId }]),
    );
    const others = stage();
    await followInChats({ ...permissions('g', 'r'), store: others.store }, 'r');
    sinon.assert.notCalled(others.tx.chats.addCard);
  });

  it('that nobody can be told of says so once', async () => {
    const silent = stage({ people: 0 });
    assert.equal(await followInChats({ ...permissions('a'), store: silent.store }, 'r'), 'unheard');
    assert.deepEqual(acts(silent.tx), ['request_unheard']);
    const again = stage({ people: 0, said: true });
    assert.equal(await followInChats({ ...permissions('a'), store: again.store }, 'r'), 'nothing');
    assert.deepEqual(acts(again.tx), []);
  });

  it('asks nobody new once it is decided, and its cards follow', async () => {
    const { tx, store } = stage({ request: approvedRequest() });
    tx.chats.cardsBehind.resolves(['p0']);
    assert.equal(await followInChats({ ...permissions('a'), store }, 'r'), 'sent');
    sinon.assert.notCalled(tx.chats.addCard);
  });
});
