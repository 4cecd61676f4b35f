import assert from 'node:assert/strict';
import { type Person, permissionsOf, sameAdmin } from '../../bot/domain/admin.ts';

const GROUPS = { generators: 'g', approvers: 'a', readers: 'r' } as const;
const person = (groupIds: readonly string[], change: Partial<Person> = {}): Person => ({
  objectId: '1',
  displayName: 'Adele',
  userType: 'Member',
  accountEnabled: true,
  groupIds,
  ...change,
});
const permissions = (one: Person): readonly string[] => [...permissionsOf(one, GROUPS)].toSorted();

describe('the rights of a person', () => {
  it('follow from the groups, and whoever may act may also read', () => {
    assert.deepEqual(permissions(person(['g'])), ['generate', 'read']);
    assert.deepEqual(permissions(person(['a'])), ['approve', 'read']);
    assert.deepEqual(permissions(person(['r'])), ['read']);
    assert.deepEqual(permissions(person(['a', 'g', 'r', 'x'])), ['approve', 'generate', 'read']);
    assert.deepEqual(permissions(person(['x', ''])), []);
  });

  it('are none for guests, whatever their groups', () => {
    for (const userType of ['Guest', '', 'member'])
      assert.deepEqual(permissions(person(['a', 'g', 'r'], { userType })), []);
  });

  it('are none for a disabled account', () => {
    assert.deepEqual(permissions(person(['a', 'g', 'r'], { accountEnabled: false })), []);
  });
});

describe('two administrators', () => {
  it('are the same by tenant and object id, not by name', () => {
    const adele = { tenantId: 't', objectId: '1', displayName: 'Adele' };
    assert.equal(sameAdmin(adele, { ...adele, displayName: 'A.' }), true);
    assert.equal(sameAdmin(adele, { ...adele, objectId: '2' }), false);
    assert.equal(sameAdmin(adele, { ...adele, tenantId: 'u' }), false);
  });
});
