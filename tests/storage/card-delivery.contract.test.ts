import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { ApprovalChannel, CardTurn, PostedCard } from '../../bot/domain/channel/channel.ts';
import { deliverCard } from '../../bot/services/cards/deliver-card.ts';
import { openStore } from '../../bot/storage/open-store.ts';
import { approve, AUDIT_KEY, SHARED_ENGINES, storeContract, submitted } from './store-contract.ts';

const CHANNEL: ApprovalChannel = {
  tenantId: 'tenant',
  teamId: 'team',
  teamName: 'Facilities',
  channelId: '19:a',
  channelName: 'Approvals',
  serviceUrl: 'https://old.example/',
};
const LEASE_SECONDS = 60;

function someCard(): PostedCard {
  const id = randomUUID();
  return { serviceUrl: CHANNEL.serviceUrl, conversationId: `19:a;messageid=${id}`, activityId: id };
}

storeContract('the delivery of a card', (opened) => {
  const take = (id: string) => opened.store.transaction((changes) => changes.takeCard(id, LEASE_SECONDS));
  const taken = async (id: string): Promise<CardTurn> => (await take(id)) ?? assert.fail('the card was not taken');
  const begin = (turn: CardTurn) => opened.store.transaction((changes) => changes.beginPost(turn, LEASE_SECONDS));
  const save = (turn: CardTurn, card: PostedCard, revision: number, posted = true) =>
    opened.store.transaction((changes) => changes.saveCard(turn, card, { revision, posted }));
  const leave = (turn: CardTurn, outcome: 'not_updated' | 'not_posted' | 'unsure') =>
    opened.store.transaction((changes) => changes.leaveCard(turn, outcome));
  const adopt = (id: string, card: PostedCard) => opened.store.transaction((changes) => changes.adoptCard(id, card));
  const strays = async (id: string) => (await opened.store.cardDelivery(id))?.strayCards;
  const isBehind = async (id: string) =>
    (await opened.store.unfinished()).some(({ requestId, card }) => card && requestId === id);

  beforeEach(() => opened.store.transaction((changes) => changes.chooseChannel(CHANNEL)));

  it("is the turn of one of many who want it, until it is saved, and nobody's when the card is current", async () => {
    const { id, revision } = await submitted(opened.store);
    assert.equal(await isBehind(id), true);
    const turns = (await Promise.all(Array.from({ length: 20 }, () => take(id)))).filter((turn) => turn !== undefined);
    assert.equal(turns.length, 1);
    const [turn] = turns;
    assert.ok(turn);
    assert.equal(await isBehind(id), false);
    assert.equal(await begin(turn), true);
    const card = someCard();
    assert.equal(await save(turn, card, revision), 'current');
    assert.deepEqual(await opened.store.cardDelivery(id), { card, revision, strayCards: 0 });
    assert.equal(await take(id), undefined);
    assert.equal(await isBehind(id), false);
  });

  it('tells whoever saves that the request changed meanwhile, and can be taken again', async () => {
    const request = await submitted(opened.store);
    const turn = await taken(request.id);
    await approve(opened.store, request);
    assert.equal(await take(request.id), undefined);
    assert.equal(await save(turn, someCard(), request.revision, false), 'behind');
    assert.ok(await take(request.id));
  });

  it('goes on when whoever had it has died, who can save nothing any more', async () => {
    const { id, revision } = await submitted(opened.store);
    const first = await taken(id);
    assert.equal(await begin(first), true);
    await opened.store.setClockOffset(LEASE_SECONDS + 1);
    assert.equal(await begin(first), false);
    assert.equal(await isBehind(id), true);
    const second = await taken(id);
    assert.equal(await save(first, someCard(), revision), undefined);
    assert.equal(await leave(first, 'not_posted'), undefined);
    assert.equal(await begin(second), true);
    const card = someCard();
    assert.equal(await save(second, card, revision), 'current');
    assert.deepEqual(await opened.store.cardDelivery(id), { card, revision, strayCards: 1 });
  });

  it('remembers a card that may have been posted, and waits longer before each further try', async () => {
    const { id } = await submitted(opened.store);
    const first = await taken(id);
    await begin(first);
    const now = await opened.store.now();
    const again = (await leave(first, 'unsure')) ?? assert.fail();
    assert.equal(await take(id), undefined);
    assert.equal(await isBehind(id), false);
    await opened.store.setClockOffset(3);
    const second = await taken(id);
    await begin(second);
    assert.equal(await strays(id), 2);
    const later = (await leave(second, 'unsure')) ?? assert.fail();
    assert.ok(later.getTime() - again.getTime() > again.getTime() - now.getTime());
  });

  it('forgets a post that was refused', async () => {
    const { id } = await submitted(opened.store);
    const turn = await taken(id);
    await begin(turn);
    assert.equal(await leave(turn, 'not_posted'), undefined);
    assert.equal(await strays(id), 0);
    assert.ok(await take(id));
  });

  it('adopts a card whose id was lost, and takes a second one for a stray', async () => {
    const { id, revision } = await submitted(opened.store);
    const card = someCard();
    assert.equal(await adopt(id, card), undefined, 'none is missed');
    for (const outcome of ['unsure', 'unsure'] as const) {
      const turn = await taken(id);
      await begin(turn);
      assert.equal(await adopt(id, card), undefined, 'the post is under way');
      await leave(turn, outcome);
      await opened.store.setClockOffset(10);
    }
    assert.equal(await adopt(id, card), 'adopted');
    assert.deepEqual(await opened.store.cardDelivery(id), { card, revision: 0, strayCards: 1 });
    assert.equal(await adopt(id, card), undefined, 'it is known now');
    assert.equal(await adopt(id, someCard()), 'stray');
    assert.equal(await strays(id), 1);
    await opened.store.transaction((changes) => changes.forgetStray(id));
    assert.equal(await strays(id), 0);
    assert.equal(await adopt(id, someCard()), undefined);
    assert.equal(await save(await taken(id), card, revision, false), 'current');
  });

  it('never takes the card of another request for a lost one', async () => {
    const other = await submitted(opened.store);
    const card = someCard();
    await save(await taken(other.id), card, other.revision, false);
    const { id } = await submitted(opened.store);
    const turn = await taken(id);
    await begin(turn);
    await leave(turn, 'unsure');
    assert.equal(await adopt(id, card), undefined);
    assert.equal(await strays(id), 1);
  });

  it('rests while the channel refuses cards, until that time is over or another channel is chosen', async () => {
    const { id } = await submitted(opened.store);
    const pause = () => opened.store.transaction((changes) => changes.pauseChannel(CHANNEL.channelId, 5));
    assert.equal(await pause(), true);
    assert.equal(await pause(), false);
    assert.equal(await take(id), undefined);
    assert.equal(await isBehind(id), false);
    assert.deepEqual(await opened.store.approvalChannel(), CHANNEL);
    await opened.store.setClockOffset(5 * 60 + 1);
    assert.equal(await isBehind(id), true);
    await leave(await taken(id), 'not_posted');
    assert.equal(await pause(), false, 'it has not worked since');
    assert.equal(await opened.store.transaction((changes) => changes.resumeChannel(CHANNEL.channelId)), true);
    assert.equal(await opened.store.transaction((changes) => changes.resumeChannel(CHANNEL.channelId)), false);
    await leave(await taken(id), 'not_posted');
    assert.equal(await pause(), true);
    await opened.store.transaction((changes) => changes.chooseChannel(CHANNEL));
    assert.ok(await take(id));
  });

  it('follows the address of Teams within the tenant, and writes only what differs', async () => {
    const follow = (tenantId: string, serviceUrl: string) =>
      opened.store.transaction((changes) => changes.followServiceUrl(tenantId, serviceUrl));
    assert.equal(await follow('another', 'https://new.example/'), false);
    assert.equal(await follow('tenant', 'https://new.example/'), true);
    assert.equal(await follow('tenant', 'https://new.example/'), false);
    assert.equal((await opened.store.approvalChannel())?.serviceUrl, 'https://new.example/');
  });
});

storeContract(
  'the job for a card, got by two servers at once,',
  (opened) => {
    it('posts it once', async () => {
      const { store, url } = opened;
      await store.transaction((changes) => changes.chooseChannel(CHANNEL));
      const other = await openStore({ databaseUrl: url, dataDir: '', auditKey: AUDIT_KEY });
      try {
        for (let round = 0; round < 10; round += 1) {
          const { id, revision } = await submitted(store);
          let posts = 0;
          const notifier = {
            post: async () => {
              posts += 1;
              await store.now();
              return someCard();
            },
            update: () => assert.fail('there is nothing to update'),
          };
          await Promise.all([store, other, store, other].map((one) => deliverCard({ store: one, notifier }, id)));
          assert.equal(posts, 1);
          assert.equal((await store.cardDelivery(id))?.revision, revision);
        }
      } finally {
        await other.close();
      }
    });
  },
  SHARED_ENGINES,
);
