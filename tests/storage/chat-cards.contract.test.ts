import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { ApprovalChannel } from '../../bot/domain/channel/channel.ts';
import type { ChatCardTurn, PersonalChat } from '../../bot/domain/channel/personal-chat.ts';
import { approve, storeContract, submitted } from './store-contract.ts';

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
  const lose = () => change((changes) => changes.loseChannel({ teamId: 'team', channelId: '19:a' }, 'channel_deleted'));
  const add = (id: string, objectId: string, most = MOST) =>
    change((changes) => changes.addChatCard(id, objectId, most));
  const take = (id: string, objectId: string) => change((changes) => changes.takeChatCard(id, objectId, LEASE_SECONDS));
  const taken = async (id: string, objectId: string): Promise<ChatCardTurn> =>
    (await take(id, objectId)) ?? assert.fail('not taken');
  const save = (turn: ChatCardTurn) => change((changes) => changes.saveChatCard(turn, CARD));

  async function chat(): Promise<PersonalChat> {
    const known = {
      tenantId: 'tenant',
      objectId: randomUUID(),
      conversationId: 'a:1',
      serviceUrl: 'https://old.example/',
    };
    await change((changes) => changes.noteChat(known));
    return known;
  }

  beforeEach(() => change((changes) => changes.chooseChannel(CHANNEL)));

  it('are wanted while the channel is lost, once for each person and request, and again when it is back', async () => {
    const { objectId } = await chat();
    const { id } = await submitted(opened.store);
    assert.equal(await opened.store.chatsWant(id), false);
    assert.deepEqual([await lose(), await lose()], [true, false]);
    assert.deepEqual(await opened.store.channelStanding(), {
      state: 'lost',
      channelName: 'Approvals',
      cause: 'channel_deleted',
    });
    assert.ok((await opened.store.wantedInChats(MOST)).includes(id));
    assert.deepEqual([await add(id, objectId), await add(id, objectId)], [true, false]);
    const turns = (await Promise.all(Array.from({ length: 10 }, () => take(id, objectId)))).filter(
      (turn) => turn !== undefined,
    );
    const [turn, ...others] = turns;
    assert.ok(turn);
    assert.equal(others.length, 0);
    assert.equal(await save(turn), 'current');
    assert.equal(await take(id, objectId), undefined);
    await change((changes) => changes.chooseChannel(CHANNEL));
    assert.deepEqual(await change((changes) => changes.chatCardsBehind(id)), [objectId]);
    assert.deepEqual((await taken(id, objectId)).card, CARD);
  });

  it('follow a request that was decided meanwhile', async () => {
    const { objectId } = await chat();
    await lose();
    const request = await submitted(opened.store);
    await add(request.id, objectId);
    const turn = await taken(request.id, objectId);
    await approve(opened.store, request);
    assert.equal(await save(turn), 'behind');
    assert.equal(await add(request.id, randomUUID()), false, 'nobody new is asked');
  });

  it('are posted twice at most when nobody can tell whether they arrived', async () => {
    const { objectId } = await chat();
    await lose();
    const { id } = await submitted(opened.store);
    await add(id, objectId);
    await change(async (changes) =>
      changes.leaveChatCard((await changes.takeChatCard(id, objectId, LEASE_SECONDS)) ?? assert.fail(), 'not_posted'),
    );
    for (let post = 0; post < 2; post += 1) {
      const turn = await taken(id, objectId);
      await change((changes) => changes.leaveChatCard(turn, 'unsure'));
    }
    assert.equal(await take(id, objectId), undefined);
    assert.equal(await opened.store.chatsWant(id), true, 'others may be asked');
  });

  it('are no more in one chat than may be, and go with the person', async () => {
    const { objectId } = await chat();
    await lose();
    const [first, second] = [await submitted(opened.store), await submitted(opened.store)];
    assert.deepEqual([await add(first.id, objectId, 1), await add(second.id, objectId, 1)], [true, false]);
    const before = await opened.store.countUnheard();
    await change((changes) => changes.forgetChat(objectId));
    assert.equal(await opened.store.countUnheard(), before + 1);
    assert.equal(
      (await opened.store.personalChats(100)).some((known) => known.objectId === objectId),
      false,
    );
  });

  it("know a person's chat by its latest address", async () => {
    const known = await chat();
    const moved = { ...known, serviceUrl: 'https://new.example/' };
    await change((changes) => changes.noteChat(moved));
    assert.deepEqual(await opened.store.personalChats(1), [moved]);
  });
});

storeContract('what Teams tells of the approval channel', (opened) => {
  const change: typeof opened.store.transaction = (work) => opened.store.transaction(work);
  beforeEach(() => change((changes) => changes.chooseChannel(CHANNEL)));

  it('renames it and its team, and nothing else', async () => {
    const rename = (place: { teamId: string; channelId?: string }, name: string) =>
      change((changes) => changes.renamePlace(place, name));
    assert.equal(await rename({ teamId: 'team', channelId: '19:b' }, 'Other'), false);
    assert.equal(await rename({ teamId: 'other' }, 'Other'), false);
    assert.deepEqual(
      [await rename({ teamId: 'team', channelId: '19:a' }, 'Consoles'), await rename({ teamId: 'team' }, 'Rooms')],
      [true, true],
    );
    assert.equal(await rename({ teamId: 'team' }, 'Rooms'), false);
    assert.deepEqual(await opened.store.approvalChannel(), { ...CHANNEL, channelName: 'Consoles', teamName: 'Rooms' });
  });

  it('loses it with its team, and not with another channel of the team', async () => {
    assert.equal(
      await change((changes) => changes.loseChannel({ teamId: 'team', channelId: '19:b' }, 'channel_deleted')),
      false,
    );
    assert.equal(await change((changes) => changes.loseChannel({ teamId: 'team' }, 'team_deleted')), true);
    const { id } = await submitted(opened.store);
    assert.equal(await change((changes) => changes.takeCard(id, 60)), undefined);
    assert.equal(await opened.store.channelPaused(), true);
    assert.deepEqual(await opened.store.approvalChannel(), CHANNEL);
  });

  it('is reminded of once, when a request has waited so long and still can be decided', async () => {
    const { id } = await submitted(opened.store);
    const isDue = async (): Promise<boolean> => (await opened.store.dueReminders(15, 1_000)).includes(id);
    const mark = () => change((changes) => changes.markReminded(id));
    assert.equal(await isDue(), false);
    await opened.store.setClockOffset(61 * 60);
    assert.equal(await isDue(), false, 'its clock has ended');
    await opened.store.setClockOffset(16 * 60);
    assert.equal(await isDue(), true);
    assert.equal((await Promise.all([mark(), mark(), mark()])).filter(Boolean).length, 1);
    assert.equal(await isDue(), false);
  });

  it('leaves cards of open requests behind in another channel, to be posted anew', async () => {
    const { id, revision } = await submitted(opened.store);
    const card = { serviceUrl: CHANNEL.serviceUrl, conversationId: '19:a;messageid=1', activityId: '1' };
    const turn = (await change((changes) => changes.takeCard(id, 60))) ?? assert.fail();
    await change(async (changes) => {
      await changes.beginPost(turn, 60);
      await changes.saveCard(turn, card, { revision, posted: true });
    });
    assert.deepEqual(await change((changes) => changes.abandonCards('19:a')), []);
    assert.deepEqual(await change((changes) => changes.abandonCards('19:b')), [{ requestId: id, card }]);
    assert.ok(await change((changes) => changes.takeCard(id, 60)));
  });
});
