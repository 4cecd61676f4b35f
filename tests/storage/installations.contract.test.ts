import assert from 'node:assert/strict';
import { noteInstallation } from '../../bot/services/channel/note-installation.ts';
import { storeContract } from './store-contract.ts';

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
