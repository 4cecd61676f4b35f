import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { ApprovalChannel, CardLease, PostedCard } from '../../bot/domain/channel/channel.ts';
import { SYSTEM } from '../../bot/domain/admin.ts';
import { QUIET_SECONDS, type CardFailure, type SavedCard } from '../../bot/domain/ports/store/cards.ts';
import { reconcile } from '../../bot/services/cards/reconcile.ts';
import { deliverCard } from '../../bot/services/cards/deliver-card.ts';
import { openStore } from '../../bot/storage/open-store.ts';
import { AUDIT_KEY, SHARED_ENGINES, approve, storeContract, submitted } from './store-contract.ts';

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
  const take = (id: string) => opened.store.transaction((tx) => tx.cards.lease(id, LEASE_SECONDS));
  const taken = async (id: string): Promise<CardLease> => (await take(id)) ?? assert.fail('the card was not taken');
  const begin = (lease: CardLease) => opened.store.transaction((tx) => tx.cards.beginPost(lease, LEASE_SECONDS));
  const save = (lease: CardLease, card: PostedCard, revision: number, posted = true) =>
    opened.store.transaction((tx) => tx.cards.save(lease, card, { revision, posted }));
  const leave = (lease: CardLease, outcome: CardFailure) =>
    opened.store.transaction((tx) => tx.cards.endLease(lease, outcome));
  const adopt = (id: string, card: PostedCard) => opened.store.transaction((tx) => tx.cards.adopt(id, card));
  const skip = (id: string) => opened.store.transaction((tx) => tx.cards.skip(id));
  const strays = async (id: string) => (await opened.store.cards.delivery(id))?.strayCards;
  const isBehind = async (id: string) =>
    (await opened.store.requests.unfinished()).some(({ requestId, card }) => card && requestId === id);

  beforeEach(() => opened.store.transaction((tx) => tx.channel.choose(CHANNEL)));

  it('is leased to one of many who want it, until it is saved, and to nobody when the card is current', async () => {
    const { id, revision } = await submitted(opened.store);
    assert.equal(await isBehind(id), true);
    const leases = (await Promise.all(Array.from({ length: 20 }, () => take(id)))).filter(
      (lease) => lease !== undefined,
    );
    assert.equal(leases.length, 1);
    const [lease] = leases;
    assert.ok(lease);
    assert.equal(await isBehind(id), false);
    assert.equal(await begin(lease), true);
    const card = someCard();
    assert.equal(await save(lease, card, revision), 'current');
    assert.deepEqual(await opened.store.cards.delivery(id), { card, revision, strayCards: 0 });
    assert.equal(await take(id), undefined);
    assert.equal(await isBehind(id), false);
  });

  it('tells whoever saves that the request changed meanwhile, and can be taken again', async () => {
    const request = await submitted(opened.store);
    const lease = await taken(request.id);
    await approve(opened.store, request);
    assert.equal(await take(request.id), undefined);
    assert.equal(await save(lease, someCard(), request.revision, false), 'behind');
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
    assert.deepEqual(await opened.store.cards.delivery(id), { card, revision, strayCards: 1 });
  });

  it('remembers a card that may have been posted, and waits longer before each further try', async () => {
    const { id } = await submitted(opened.store);
    const first = await taken(id);
    await begin(first);
    const now = await opened.store.clock.now();
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
    const lease = await taken(id);
    await begin(lease);
    assert.equal(await leave(lease, 'not_posted'), undefined);
    assert.equal(await strays(id), 0);
    assert.ok(await take(id));
  });

  describe('after an update in doubt', () => {
    const AGAIN = 75;

    async function updatedInDoubt() {
      const { id, revision } = await submitted(opened.store);
      const card = someCard();
      const againAt = new Date((await opened.store.clock.now()).getTime() + AGAIN * 1_000);
      const lease = await taken(id);
      await opened.store.transaction((tx) => tx.cards.save(lease, card, { revision, posted: false, againAt }));
      return { id, revision, card };
    }

    it('is written again at the same revision 60 to 120 s later, and then is current', async () => {
      const { id, revision, card } = await updatedInDoubt();
      await opened.store.setClockOffset(60);
      assert.deepEqual([await isBehind(id), await take(id)], [false, undefined]);
      await opened.store.setClockOffset(120);
      assert.equal(await isBehind(id), true);
      assert.equal(await save(await taken(id), card, revision, false), 'current');
      assert.deepEqual([await isBehind(id), await take(id)], [false, undefined]);
    });

    it('is written again also when a later revision was shown meanwhile', async () => {
      const { id, revision, card } = await updatedInDoubt();
      await opened.store.transaction((tx) => tx.requests.noteSecondConsole(id, 'SN-2'));
      assert.equal(await save(await taken(id), card, revision + 1, false), 'current');
      assert.equal(await isBehind(id), false);
      await opened.store.setClockOffset(120);
      assert.equal(await isBehind(id), true);
    });

    it('is written again when no try was answered, or whoever wrote it has died', async () => {
      const { id, revision, card } = await updatedInDoubt();
      await opened.store.setClockOffset(120);
      assert.ok(await leave(await taken(id), 'update_unsure'));
      await opened.store.setClockOffset(130);
      await opened.store.setClockOffset(200);
      await taken(id);
      await opened.store.setClockOffset(200 + LEASE_SECONDS + 1);
      assert.equal(await save(await taken(id), card, revision, false), 'current');
      assert.equal(await isBehind(id), false);
      await opened.store.setClockOffset(400);
      assert.equal(await isBehind(id), true, 'the one who died may have sent an update');
    });
  });

  it('is left alone for a minute after a press, on whichever server, unless the request is decided', async () => {
    const request = await submitted(opened.store);
    const first = await taken(request.id);
    await begin(first);
    await save(first, someCard(), request.revision);
    const press = () => opened.store.transaction((tx) => tx.cards.notePress(request.id));
    const change = (serialNumber: string) =>
      opened.store.transaction((tx) => tx.requests.noteSecondConsole(request.id, serialNumber));
    await press();
    await change('SN-9');
    assert.equal(await take(request.id), undefined);
    assert.equal(await isBehind(request.id), false);
    await opened.store.setClockOffset(QUIET_SECONDS + 1);
    assert.equal(await isBehind(request.id), true);
    const later = await taken(request.id);
    await save(later, someCard(), request.revision + 1, false);
    await press();
    const seen = (await opened.store.requests.byId(request.id)) ?? assert.fail();
    await approve(opened.store, seen);
    assert.ok(await take(request.id));
  });

  it('tells which facts it shows, unless a server that knows none wrote it, or its last update was in doubt', async () => {
    const request = await submitted(opened.store);
    const first = await taken(request.id);
    assert.equal(first.shownFacts, undefined);
    const saveWith = (lease: CardLease, revision: number, more: Partial<SavedCard> = {}) =>
      opened.store.transaction((tx) =>
        tx.cards.save(lease, someCard(), { revision, posted: false, facts: 'abc', ...more }),
      );
    await saveWith(first, request.revision - 1);
    const second = await taken(request.id);
    assert.equal(second.shownFacts, 'abc');
    const againAt = new Date((await opened.store.clock.now()).getTime() - 1000);
    await saveWith(second, request.revision - 1, { againAt });
    const third = await taken(request.id);
    assert.equal(third.shownFacts, undefined);
    await save(third, someCard(), request.revision - 1, false);
    assert.equal((await taken(request.id)).shownFacts, undefined);
  });

  it('that Teams refuses for itself is not tried again until the request changes, and the request goes to chats', async () => {
    const { id, revision } = await submitted(opened.store);
    const lease = await taken(id);
    await begin(lease);
    await opened.store.transaction((tx) => tx.cards.refuse(lease, { revision, posted: true }));
    await opened.store.setClockOffset(7_200);
    assert.deepEqual([await isBehind(id), await take(id), await strays(id)], [false, undefined, 0]);
    await opened.store.setClockOffset(0);
    assert.equal((await opened.store.cards.delivery(id))?.isRefused, true);
    assert.deepEqual(
      [await opened.store.chats.want(id), (await opened.store.chats.wanted(1_000)).includes(id)],
      [true, true],
    );
    await opened.store.transaction((tx) => tx.requests.noteSecondConsole(id, 'SN-2'));
    assert.equal(await save(await taken(id), someCard(), revision + 1, false), 'current');
    assert.deepEqual(
      [(await opened.store.cards.delivery(id))?.isRefused, await opened.store.chats.want(id)],
      [undefined, false],
    );
  });

  it('is written again for every open request after a restore, once, and warns of one that the backup lacks', async () => {
    const [known, unknown, over] = [
      await submitted(opened.store),
      await submitted(opened.store),
      await submitted(opened.store),
    ];
    for (const { id, revision } of [known, over]) await save(await taken(id), someCard(), revision, false);
    await opened.store.transaction((tx) => tx.requests.reject(over.id, SYSTEM, 'wrong_room'));
    await save(await taken(over.id), someCard(), over.revision + 1, false);
    assert.equal(await opened.store.cards.mustRewrite(), false);
    await opened.rows(`insert into settings (name, value) values ('cards_to_rewrite', 'true') returning name`);
    assert.equal(await opened.store.cards.mustRewrite(), true);
    await reconcile(opened);
    assert.equal(await opened.store.cards.mustRewrite(), false);
    assert.ok(await take(known.id));
    assert.deepEqual([await take(over.id), await strays(unknown.id)], [undefined, 1]);
  });

  describe('of a channel that is chosen late', () => {
    const DAYS_60 = 60 * 86_400;

    it('is posted for open requests only, and nothing looks for the others again', async () => {
      const decided = await submitted(opened.store);
      const approved = await submitted(opened.store);
      await opened.store.transaction((tx) => tx.requests.reject(decided.id, SYSTEM, 'wrong_room'));
      await approve(opened.store, approved);
      await opened.store.setClockOffset(DAYS_60);
      const open = await submitted(opened.store);
      await opened.store.transaction((tx) => tx.channel.choose(CHANNEL));
      assert.ok(await take(open.id));
      for (const { id } of [decided, approved]) {
        assert.deepEqual([await isBehind(id), await take(id)], [false, undefined]);
        assert.deepEqual([await skip(id), await skip(id)], [true, false], 'it is settled once');
      }
      assert.equal(await skip(open.id), false);
    });

    it('is posted for what an approver has to act on again, however old it is', async () => {
      const request = await submitted(opened.store);
      await approve(opened.store, request);
      await skip(request.id);
      await opened.store.setClockOffset(60);
      await opened.store.transaction((tx) => tx.channel.choose(CHANNEL));
      assert.equal(await take(request.id), undefined);
      const { attempt } =
        (await opened.store.transaction((tx) => tx.releases.begin(request.id, 60, 50))) ?? assert.fail();
      await opened.store.transaction((tx) => tx.releases.fail(request.id, attempt, 'directory_failing'));
      assert.ok(await take(request.id));
    });

    it('is posted for a request that a rule approved since, and for none that expired while the channel was paused', async () => {
      const [byRule, expired] = [await submitted(opened.store), await submitted(opened.store)];
      await approve(opened.store, byRule);
      await opened.store.transaction((tx) => tx.requests.reject(expired.id, SYSTEM, 'not_scheduled'));
      assert.equal(await take(expired.id), undefined);
      assert.ok(await take(byRule.id));
    });
  });

  it('adopts a card whose id was lost, and takes a second one for a stray', async () => {
    const { id, revision } = await submitted(opened.store);
    const card = someCard();
    assert.equal(await adopt(id, card), undefined, 'none is missed');
    for (const outcome of ['unsure', 'unsure'] as const) {
      const lease = await taken(id);
      await begin(lease);
      assert.equal(await adopt(id, card), undefined, 'the post is under way');
      await leave(lease, outcome);
      await opened.store.setClockOffset(10);
    }
    assert.equal(await adopt(id, card), 'adopted');
    assert.deepEqual(await opened.store.cards.delivery(id), { card, revision: 0, strayCards: 1 });
    assert.equal(await adopt(id, card), undefined, 'it is known now');
    assert.equal(await adopt(id, someCard()), 'stray');
    assert.equal(await strays(id), 1);
    await opened.store.transaction((tx) => tx.cards.forgetStray(id));
    assert.equal(await strays(id), 0);
    assert.equal(await adopt(id, someCard()), undefined);
    assert.equal(await save(await taken(id), card, revision, false), 'current');
  });

  it('never takes the card of another request for a lost one', async () => {
    const other = await submitted(opened.store);
    const card = someCard();
    await save(await taken(other.id), card, other.revision, false);
    const { id } = await submitted(opened.store);
    const lease = await taken(id);
    await begin(lease);
    await leave(lease, 'unsure');
    assert.equal(await adopt(id, card), undefined);
    assert.equal(await strays(id), 1);
  });

  it('rests while the channel refuses cards, until that time is over or another channel is chosen', async () => {
    const { id } = await submitted(opened.store);
    const pause = () => opened.store.transaction((tx) => tx.channel.pause(CHANNEL.channelId, 5));
    assert.equal(await pause(), true);
    assert.equal(await pause(), false);
    assert.equal(await take(id), undefined);
    assert.equal(await isBehind(id), false);
    assert.deepEqual(await opened.store.channel.chosen(), CHANNEL);
    await opened.store.setClockOffset(5 * 60 + 1);
    assert.equal(await isBehind(id), true);
    await leave(await taken(id), 'not_posted');
    assert.equal(await pause(), false, 'it has not worked since');
    assert.equal(await opened.store.transaction((tx) => tx.channel.resume(CHANNEL.channelId)), true);
    assert.equal(await opened.store.transaction((tx) => tx.channel.resume(CHANNEL.channelId)), false);
    await leave(await taken(id), 'not_posted');
    assert.equal(await pause(), true);
    await opened.store.transaction((tx) => tx.channel.choose(CHANNEL));
    assert.ok(await take(id));
  });

  it('follows the address of Teams within the tenant, and writes only what differs', async () => {
    const follow = (tenantId: string, serviceUrl: string) =>
      opened.store.transaction((tx) => tx.channel.followServiceUrl(tenantId, serviceUrl));
    assert.equal(await follow('another', 'https://new.example/'), false);
    assert.equal(await follow('tenant', 'https://new.example/'), true);
    assert.equal(await follow('tenant', 'https://new.example/'), false);
    assert.equal((await opened.store.channel.chosen())?.serviceUrl, 'https://new.example/');
  });
});

storeContract('a card in a former channel', (opened) => {
  beforeEach(() => opened.store.transaction((tx) => tx.channel.choose(CHANNEL)));

  it('is left behind, to be posted anew', async () => {
    const { id, revision } = await submitted(opened.store);
    const card = { serviceUrl: CHANNEL.serviceUrl, conversationId: '19:a;messageid=1', activityId: '1' };
    const lease = (await opened.store.transaction((tx) => tx.cards.lease(id, 60))) ?? assert.fail();
    await opened.store.transaction(async (tx) => {
      await tx.cards.beginPost(lease, 60);
      await tx.cards.save(lease, card, { revision, posted: true });
    });
    assert.deepEqual(await opened.store.transaction((tx) => tx.cards.abandon('19:a')), []);
    assert.deepEqual(await opened.store.transaction((tx) => tx.cards.abandon('19:b')), [{ requestId: id, card }]);
    assert.ok(await opened.store.transaction((tx) => tx.cards.lease(id, 60)));
  });
});

storeContract(
  'the job for a card, got by two servers at once,',
  (opened) => {
    it('posts it once', async () => {
      const { store, url } = opened;
      await store.transaction((tx) => tx.channel.choose(CHANNEL));
      const other = await openStore({ databaseUrl: url, dataDir: '', auditKey: AUDIT_KEY });
      try {
        for (let round = 0; round < 10; round += 1) {
          const { id, revision } = await submitted(store);
          let posts = 0;
          const notifier = {
            post: async () => {
              posts += 1;
              await store.clock.now();
              return someCard();
            },
            update: () => assert.fail('there is nothing to update'),
          };
          await Promise.all([store, other, store, other].map((one) => deliverCard({ store: one, notifier }, id)));
          assert.equal(posts, 1);
          assert.equal((await store.cards.delivery(id))?.revision, revision);
        }
      } finally {
        await other.close();
      }
    });
  },
  SHARED_ENGINES,
);
