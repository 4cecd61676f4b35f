import assert from 'node:assert/strict';
import type { ApprovalChannel } from '../../bot/domain/channel/channel.ts';
import { noteInstallation } from '../../bot/services/channel/note-installation.ts';
import { storeContract, submitted } from './store-contract.ts';

const CHANNEL: ApprovalChannel = {
  tenantId: 'tenant',
  teamId: 'team',
  teamName: 'Facilities',
  channelId: '19:a',
  channelName: 'Approvals',
  serviceUrl: 'https://old.example/',
};

storeContract('what Teams tells of the approval channel', (opened) => {
  const change: typeof opened.store.transaction = (work) => opened.store.transaction(work);
  beforeEach(() => change((tx) => tx.channel.choose(CHANNEL)));

  it('renames it and its team, and nothing else', async () => {
    const rename = (place: { teamId: string; channelId?: string }, name: string) =>
      change((tx) => tx.channel.rename(place, name));
    assert.equal(await rename({ teamId: 'team', channelId: '19:b' }, 'Other'), false);
    assert.equal(await rename({ teamId: 'other' }, 'Other'), false);
    assert.deepEqual(
      [await rename({ teamId: 'team', channelId: '19:a' }, 'Consoles'), await rename({ teamId: 'team' }, 'Rooms')],
      [true, true],
    );
    assert.equal(await rename({ teamId: 'team' }, 'Rooms'), false);
    assert.deepEqual(await opened.store.channel.chosen(), { ...CHANNEL, channelName: 'Consoles', teamName: 'Rooms' });
  });

  it('loses it with its team, and not with another channel of the team', async () => {
    assert.equal(
      await change((tx) => tx.channel.lose({ teamId: 'team', channelId: '19:b' }, 'channel_deleted')),
      false,
    );
    assert.equal(await change((tx) => tx.channel.lose({ teamId: 'team' }, 'team_deleted')), true);
    const { id } = await submitted(opened.store);
    assert.equal(await change((tx) => tx.cards.lease(id, 60)), undefined);
    assert.equal(await opened.store.channel.isPaused(), true);
    assert.deepEqual(await opened.store.channel.chosen(), CHANNEL);
  });
});

storeContract('installations of the bot', (opened) => {
  const note = (conversationId: string, change: 'add' | 'remove') => noteInstallation(opened, conversationId, change);

  it('are news once in each conversation, until the bot is removed there', async () => {
    assert.deepEqual(
      [await note('19:a', 'add'), await note('19:a', 'add'), await note('19:b', 'add')],
      [true, false, true],
    );
    assert.equal(await note('19:a', 'remove'), false);
    assert.deepEqual([await note('19:a', 'add'), await note('19:b', 'add')], [true, false]);
  });

  it('are news to one of many that hear of them at once', async () => {
    const heard = await Promise.all(Array.from({ length: 20 }, () => note('19:many', 'add')));
    assert.equal(heard.filter(Boolean).length, 1);
  });
});
