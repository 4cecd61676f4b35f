import assert from 'node:assert/strict';
import { cachePeople } from '../../bot/directory/people.ts';
import type { Person } from '../../bot/domain/admin.ts';

function person(objectId: string): Person {
  return { objectId, displayName: 'Adele', userType: 'Member', accountEnabled: true, groupIds: [] };
}

describe('the cache of people', () => {
  it('asks once a minute, counted from the question, for each person', async () => {
    let now = 0;
    const asked: string[] = [];
    const find = cachePeople(async (id) => {
      asked.push(id);
      return person(id);
    }, () => now);
    await find('a');
    now = 30_000;
    await Promise.all([find('A'), find('b'), find('b')]);
    now = 59_999;
    await find('a');
    assert.deepEqual(asked, ['a', 'b']);
    now = 60_000;
    await Promise.all([find('a'), find('b')]);
    assert.deepEqual(asked, ['a', 'b', 'a']);
  });

  it('forgets failures', async () => {
    let calls = 0;
    const find = cachePeople(async (id) => {
      calls += 1;
      if (calls === 1) throw new Error('down');
      return person(id);
    }, () => 0);
    await assert.rejects(find('a'));
    assert.equal((await find('a'))?.objectId, 'a');
  });
});
