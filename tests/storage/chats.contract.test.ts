import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { SYSTEM } from '../../bot/domain/admin.ts';
import type { ApprovalChannel } from '../../bot/domain/channel/channel.ts';
import type { ChatCardLease, PersonalChat } from '../../bot/domain/channel/personal-chat.ts';
import { approve, storeContract, submitted } from './store-contract.ts';

const DAY = 86_400;

const CHANNEL: ApprovalChannel = {
  tenantId: 'tenant',
  teamId: 'team',
  teamName: 'Facilities',
  channelId: '19:a',
  channelName: 'Approvals',
  serviceUrl: 'https://old.example/',
};
const CARD = { serviceUrl: 'https://old.example/', conversationId: 'a:1', activityId: '17' };
const LEASE_SECONDS = 60;
const MOST = 20;

storeContract('cards in personal chats', (opened) => {
  const change: typeof opened.store.transaction = (work) => opened.store.transaction(work);
  const lose = () => change((tx) => tx.channel.lose({ teamId: 'team', channelId: '19:a' }, 'channel_deleted'));
  const add = (id: string, objectId: string, most = MOST) => change((tx) => tx.chats.addCard(id, objectId, most));
  const take = (id: string, objectId: string) => change((tx) => tx.chats.leaseCard(id, objectId, LEASE_SECONDS));
  const taken = async (id: string, objectId: string): Promise<ChatCardLease> =>
    (await take(id, objectId)) ?? assert.fail('not taken');
  const save = (lease: ChatCardLease) => change((tx) => tx.chats.saveCard(lease, CARD));

  async function chat(): Promise<PersonalChat> {
    const known = {
      tenantId: 'tenant',
      objectId: randomUUID(),
      conversationId: 'a:1',
      serviceUrl: 'https://old.example/',
    };
    await change((tx) => tx.chats.note(known));
    return known;
  }

  beforeEach(() => change((tx) => tx.channel.choose(CHANNEL)));

  it('are wanted in turns when there are more than one run takes, so that some that fail hide no others', async () => {
    await lose();
    const waiting = [await submitted(opened.store), await submitted(opened.store)].map(({ id }) => id);
    const found = new Set<string | undefined>();
    for (let tries = 0; tries < 500 && !waiting.every((id) => found.has(id)); tries += 1)
      for (const id of await opened.store.chats.wanted(1)) found.add(id);
    assert.ok(waiting.every((id) => found.has(id)));
  });

  it('are wanted while the channel is lost, once for each person and request, and again when it is back', async () => {
    const { objectId } = await chat();
    const { id } = await submitted(opened.store);
    assert.equal(await opened.store.chats.want(id), false);
    assert.deepEqual([await lose(), await lose()], [true, false]);
    assert.deepEqual(await opened.store.channel.standing(), {
      state: 'lost',
      channelName: 'Approvals',
      cause: 'channel_deleted',
    });
    assert.ok((await opened.store.chats.wanted(MOST)).includes(id));
    assert.deepEqual([await add(id, objectId), await add(id, objectId)], [true, false]);
    const leases = (await Promise.all(Array.from({ length: 10 }, () => take(id, objectId)))).filter(
      (lease) => lease !== undefined,
    );
    const [lease, ...others] = leases;
    assert.ok(lease);
    assert.equal(others.length, 0);
    assert.equal(await save(lease), 'current');
    assert.equal(await take(id, objectId), undefined);
    await change((tx) => tx.channel.choose(CHANNEL));
    assert.deepEqual(await change((tx) => tx.chats.cardsBehind(id)), [objectId]);
    assert.deepEqual((await taken(id, objectId)).card, CARD);
  });

  it('follow a request that was decided meanwhile', async () => {
    const { objectId } = await chat();
    await lose();
    const request = await submitted(opened.store);
    await add(request.id, objectId);
    const lease = await taken(request.id, objectId);
    await approve(opened.store, request);
    assert.equal(await save(lease), 'behind');
    assert.equal(await add(request.id, randomUUID()), false, 'nobody new is asked');
  });

  it('are posted twice at most when nobody can tell whether they arrived', async () => {
    const { objectId } = await chat();
    await lose();
    const { id } = await submitted(opened.store);
    await add(id, objectId);
    await change(async (tx) =>
      tx.chats.endLease((await tx.chats.leaseCard(id, objectId, LEASE_SECONDS)) ?? assert.fail(), 'not_posted'),
    );
    for (let post = 0; post < 2; post += 1) {
      const lease = await taken(id, objectId);
      await change((tx) => tx.chats.endLease(lease, 'unsure'));
    }
    assert.equal(await take(id, objectId), undefined);
    assert.equal(await opened.store.chats.want(id), true, 'others may be asked');
  });

  it('are no more in one chat than may be, and go with the person', async () => {
    const { objectId } = await chat();
    await lose();
    const [first, second] = [await submitted(opened.store), await submitted(opened.store)];
    assert.deepEqual([await add(first.id, objectId, 1), await add(second.id, objectId, 1)], [true, false]);
    const before = await opened.store.chats.countUnheard();
    await change((tx) => tx.chats.forget(objectId));
    assert.equal(await opened.store.chats.countUnheard(), before + 1);
    assert.equal(
      (await opened.store.chats.list(100)).some((known) => known.objectId === objectId),
      false,
    );
  });

  it("know a person's chat by its latest address", async () => {
    const known = await chat();
    const moved = { ...known, serviceUrl: 'https://new.example/' };
    await change((tx) => tx.chats.note(moved));
    assert.deepEqual(await opened.store.chats.list(1), [moved]);
  });

  it('are forgotten thirty days later, when their request is over', async () => {
    const { store } = opened;
    const over = await submitted(store);
    const open = await submitted(store);
    await store.transaction(async (tx) => {
      for (const { id } of [over, open]) await tx.chats.addCard(id, 'somebody', 1_000);
      await tx.requests.reject(over.id, SYSTEM, 'wrong_room');
    });
    const known = () =>
      opened.rows<{ request_id: string }>(`select request_id from chat_cards where object_id = 'somebody'`);
    await store.setClockOffset(29 * DAY);
    await store.transaction((tx) => tx.chats.removeOldCards(30));
    assert.equal((await known()).length, 2);
    await opened.store.setClockOffset(31 * DAY);
    await opened.store.transaction((tx) => tx.chats.removeOldCards(30));
    assert.deepEqual(
      (await known()).map((row) => row.request_id),
      [open.id],
    );
  });
});
