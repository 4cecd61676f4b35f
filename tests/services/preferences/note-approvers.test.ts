import assert from 'node:assert/strict';
import sinon from 'sinon';
import type { Person } from '../../../bot/domain/admin.ts';
import type { Directory } from '../../../bot/domain/ports/directory.ts';
import { notingApprovers } from '../../../bot/services/preferences/note-approvers.ts';
import { stubStore, stubTransaction } from '../stubbed-store.ts';

const GROUPS = { generators: 'g', approvers: 'a', readers: 'r' } as const;

function directoryOf(person: Partial<Person> | undefined) {
  const tx = stubTransaction();
  const known: Person = { objectId: '1', displayName: '', userType: 'Member', accountEnabled: true, groupIds: ['a'] };
  const answer = person && { ...known, ...person };
  const directory = { person: async () => answer } as unknown as Directory;
  return { tx, answer, noting: notingApprovers(directory, { store: stubStore(tx), groups: GROUPS }) };
}

describe('the note of who may approve', () => {
  it('is made once for each person of a process, and the answer stays the same', async () => {
    const { tx, answer, noting } = directoryOf({});
    assert.deepEqual([await noting.person('1'), await noting.person('1')], [answer, answer]);
    assert.deepEqual(tx.seenApprovers.note.args, [['1']]);
  });

  it('is not made of guests, of disabled accounts, of others, and of nobody', async () => {
    for (const person of [{ userType: 'Guest' }, { accountEnabled: false }, { groupIds: ['g', 'r'] }, undefined]) {
      const { tx, answer, noting } = directoryOf(person);
      assert.equal(await noting.person('1'), answer);
      sinon.assert.notCalled(tx.seenApprovers.note);
    }
  });

  it('is made the next time when the database is away, and the person acts all the same', async () => {
    const { tx, answer, noting } = directoryOf({});
    tx.seenApprovers.note.onFirstCall().rejects(new Error('no database'));
    assert.equal(await noting.person('1'), answer);
    await noting.person('1');
    await noting.person('1');
    assert.equal(tx.seenApprovers.note.callCount, 2);
  });
});
