import assert from 'node:assert/strict';
import { SYSTEM } from '../../bot/domain/admin.ts';
import type { ApprovalRequest } from '../../bot/domain/approval/approval-request.ts';
import { ChannelError, type PostedCard } from '../../bot/domain/channel/channel.ts';
import type { Digest } from '../../bot/domain/audit/overview.ts';
import type { OpenedStore } from '../../bot/storage/open-store.ts';
import type { Update } from '../../bot/domain/ports/notifier.ts';
import { deliverDigest, joinDigest } from '../../bot/services/cards/deliver-digest.ts';
import { approve, storeContract, submitted } from './store-contract.ts';

const CHANNEL = {
  tenantId: 'tenant',
  teamId: 'team',
  teamName: '',
  channelId: '19:c',
  channelName: '',
  serviceUrl: 'http://127.0.0.1/',
};
const MOST = 20;

/** After so many seconds the digest is updated although no request has changed. */
const FRESH_SECONDS = 300;

/** Seconds until the digest is next updated for its age alone. A test that begins then sees no such update by chance. */
async function untilFresh(store: OpenedStore): Promise<number> {
  await store.setClockOffset(0);
  const now = (await store.clock.now()).getTime() / 1000;
  return FRESH_SECONDS - (now % FRESH_SECONDS) + 1;
}

/** Teams as far as the digest needs it. */
class Channel {
  readonly posts: Digest[] = [];
  readonly updates: Digest[] = [];
  readonly retired: string[] = [];
  isGone = false;
  isUnsure = false;
  problem?: ChannelError['problem'];

  async postDigest(channel: typeof CHANNEL, digest: Digest): Promise<PostedCard> {
    this.posts.push(digest);
    if (this.problem) throw new ChannelError(this.problem);
    return {
      serviceUrl: CHANNEL.serviceUrl,
      conversationId: `${channel.channelId};messageid=1`,
      activityId: String(this.posts.length),
    };
  }

  async updateDigest(_card: PostedCard, digest: Digest): Promise<Update> {
    if (this.isGone) return 'gone';
    if (this.problem) throw new ChannelError(this.problem);
    this.updates.push(digest);
    return this.isUnsure ? 'unsure' : 'updated';
  }

  async retireDigest({ conversationId }: PostedCard): Promise<Update> {
    this.retired.push(conversationId);
    if (this.problem) throw new ChannelError(this.problem);
    return 'updated';
  }
}

storeContract('the digest of many waiting requests', (opened) => {
  let channel: Channel;
  let seconds = 0;
  const deps = () => ({ store: opened.store, notifier: channel });
  /** What a job does, after the pause between two changes of the digest. */
  const deliver = async (): Promise<void> => {
    await opened.store.setClockOffset((seconds += 11));
    await deliverDigest(deps());
  };
  const wait = async (count: number): Promise<readonly ApprovalRequest[]> => {
    const requests = [];
    for (let index = 0; index < count; index += 1) requests.push(await submitted(opened.store));
    return requests;
  };
  const hasOwnCard = async (store: OpenedStore, { id }: ApprovalRequest): Promise<boolean> =>
    (await store.cards.delivery(id))?.revision === 0;

  beforeEach(async () => {
    channel = new Channel();
    const { store } = opened;
    seconds = await untilFresh(store);
    await store.rateLimits.forget('digest');
    await store.transaction(async (tx) => {
      await tx.channel.choose(CHANNEL);
      await tx.digest.save(undefined);
      for (const { id } of await tx.requests.pending(1000)) await tx.requests.reject(id, SYSTEM, 'not_scheduled');
    });
  });

  it('is not there while few wait, and each has a card of its own', async () => {
    const [request] = await wait(MOST);
    assert.equal(await joinDigest(deps(), request!.id), false);
    await deliver();
    assert.deepEqual([channel.posts, channel.updates], [[], []]);
  });

  it('stands for those that come when more wait, and names the ten that wait longest', async () => {
    const requests = await wait(MOST + 2);
    const last = requests.at(-1)!;
    assert.equal(await joinDigest(deps(), last.id), true);
    assert.equal(await hasOwnCard(opened.store, last), false);
    await deliver();
    assert.deepEqual(
      channel.posts.map(({ waiting, oldest }) => [waiting, oldest.map(({ id }) => id)]),
      [[MOST + 2, requests.slice(0, 10).map(({ id }) => id)]],
    );
  });

  it('is one card, changed when the number does, and not more often than the pause allows', async () => {
    await wait(MOST + 1);
    await deliver();
    await deliverDigest(deps());
    assert.deepEqual([channel.posts.length, channel.updates.length], [1, 0]);
    await wait(1);
    await deliverDigest(deps());
    assert.equal(channel.updates.length, 0);
    await deliver();
    assert.deepEqual(
      channel.updates.map(({ waiting }) => waiting),
      [MOST + 2],
    );
  });

  it('gets a successor when it is gone', async () => {
    await wait(MOST + 1);
    await deliver();
    channel.isGone = true;
    await wait(1);
    await deliver();
    assert.equal(channel.posts.length, 2);
  });

  it('rests while the channel refuses it, and works again after the pause', async () => {
    await wait(MOST + 1);
    channel.problem = 'refused';
    await deliver();
    assert.equal(await opened.store.channel.isPaused(), true);
    delete channel.problem;
    await deliver();
    assert.equal(channel.posts.length, 1, 'nothing is sent during the pause');
    await opened.store.setClockOffset((seconds += FRESH_SECONDS));
    await deliver();
    assert.deepEqual([channel.posts.length, await opened.store.channel.isPaused()], [2, false]);
    assert.equal(
      await opened.store.transaction((tx) => tx.channel.resume(CHANNEL.channelId)),
      false,
      'it is known to work',
    );
  });

  it('is posted once more, as a possible repeat, when nobody can tell whether it was, and never again', async () => {
    await wait(MOST + 1);
    channel.problem = 'unsure';
    await deliver();
    await deliver();
    assert.equal(channel.posts.length, 1, 'not soon');
    for (let times = 0; times < 3; times += 1) {
      await opened.store.setClockOffset((seconds += FRESH_SECONDS));
      await deliver();
    }
    assert.deepEqual(
      channel.posts.map(({ isRepeat }) => isRepeat),
      [false, true],
    );
  });

  it('counts no post that surely did not arrive, and begins anew with the next crowd', async () => {
    const requests = await wait(MOST + 1);
    const post = channel.postDigest.bind(channel);
    channel.postDigest = () => Promise.reject(new Error('throttled'));
    for (let times = 0; times < 3; times += 1) await assert.rejects(deliver(), /throttled/);
    channel.postDigest = post;
    channel.problem = 'unsure';
    await deliver();
    await approve(opened.store, requests[0]!);
    await deliver();
    delete channel.problem;
    await wait(1);
    await deliver();
    assert.deepEqual(
      channel.posts.map(({ isRepeat }) => isRepeat),
      [false, false],
    );
  });

  for (const problem of [undefined, 'refused'] as const) {
    it(`is taken over by another channel at once, also when the former one ${problem ?? 'works'}`, async () => {
      await wait(MOST + 1);
      await deliver();
      const other = { ...CHANNEL, channelId: '19:other' };
      await opened.store.transaction((tx) => tx.channel.choose(other));
      if (problem) channel.retireDigest = () => Promise.reject(new ChannelError(problem));
      await deliver();
      assert.deepEqual(
        [channel.posts.length, (await opened.store.digest.posted())?.card.conversationId],
        [2, '19:other;messageid=1'],
      );
      assert.deepEqual([channel.retired, channel.updates.length], [problem ? [] : ['19:c;messageid=1'], 0]);
      await wait(1);
      await deliver();
      assert.equal(channel.updates.length, 1);
      assert.equal(await opened.store.channel.isPaused(), false);
    });
  }

  it('is not begun in another channel once few wait, and those get cards of their own', async () => {
    const requests = await wait(MOST + 1);
    await joinDigest(deps(), requests.at(-1)!.id);
    await deliver();
    await approve(opened.store, requests[0]!);
    await opened.store.transaction((tx) => tx.channel.choose({ ...CHANNEL, channelId: '19:other' }));
    await deliver();
    assert.deepEqual([channel.posts.length, channel.retired.length], [1, 1]);
    assert.equal(await opened.store.digest.posted(), undefined);
    assert.equal(await hasOwnCard(opened.store, requests.at(-1)!), true);
  });

  it('is posted in another channel without the pause after a doubtful post in the former one', async () => {
    await wait(MOST + 1);
    channel.problem = 'unsure';
    await deliver();
    delete channel.problem;
    await opened.store.transaction((tx) => tx.channel.choose({ ...CHANNEL, channelId: '19:other' }));
    await deliver();
    assert.deepEqual([channel.posts.length, channel.posts[1]?.isRepeat], [2, false]);
  });

  it('is written again 75 s after an update in doubt, even once it has ended', async () => {
    const requests = await wait(MOST + 1);
    await deliver();
    channel.isUnsure = true;
    await approve(opened.store, requests[0]!);
    await deliver();
    channel.isUnsure = false;
    await deliver();
    assert.equal(channel.updates.length, 1);
    await opened.store.setClockOffset((seconds += 75));
    await deliver();
    assert.equal(channel.updates.length, 2);
    assert.equal(await opened.store.digest.posted(), undefined);
  });

  it('leaves the list out when Teams refuses it for itself, and rests for an hour when it refuses that too', async () => {
    await wait(MOST + 1);
    const post = channel.postDigest.bind(channel);
    channel.postDigest = (place, digest) =>
      digest.oldest.length > 0 ? Promise.reject(new ChannelError('unfit')) : post(place, digest);
    await deliver();
    assert.deepEqual(
      channel.posts.map(({ waiting, oldest }) => [waiting, oldest.length]),
      [[MOST + 1, 0]],
    );
    let tries = 0;
    channel.isGone = true;
    channel.postDigest = () => {
      tries += 1;
      return Promise.reject(new ChannelError('unfit'));
    };
    await wait(1);
    for (let times = 0; times < 3; times += 1) await deliver();
    assert.deepEqual([tries, await opened.store.channel.isPaused()], [2, false]);
    await opened.store.rateLimits.forget('digest refused');
  });

  it('gives cards to those that it was to stand for, when few wait again before it was posted', async () => {
    const requests = await wait(MOST + 1);
    const last = requests.at(-1)!;
    assert.equal(await joinDigest(deps(), last.id), true);
    await approve(opened.store, requests[0]!);
    await deliver();
    assert.deepEqual(channel.posts, []);
    assert.equal(await hasOwnCard(opened.store, last), true);
  });

  it('gives those that wait cards of their own when the number falls', async () => {
    const requests = await wait(MOST + 2);
    const [first, second] = requests;
    const [approved, last] = requests.slice(-2);
    for (const { id } of [approved!, last!]) assert.equal(await joinDigest(deps(), id), true);
    await deliver();
    await approve(opened.store, approved!);
    await approve(opened.store, first!);
    await approve(opened.store, second!);
    await deliver();
    assert.equal(channel.updates.at(-1)?.waiting, MOST - 1);
    assert.equal(await opened.store.digest.posted(), undefined);
    assert.equal(await hasOwnCard(opened.store, last!), true);
    assert.equal(await joinDigest(deps(), last!.id), false);
    assert.equal(await joinDigest(deps(), approved!.id), false);
  });

  it('stands for a request that ended without a card of its own too', async () => {
    const last = (await wait(MOST + 1)).at(-1)!;
    await joinDigest(deps(), last.id);
    await opened.store.transaction((tx) => tx.requests.reject(last.id, SYSTEM, 'wrong_room'));
    assert.equal(await joinDigest(deps(), last.id), true);
    assert.equal(await hasOwnCard(opened.store, last), false);
  });
});
