import assert from 'node:assert/strict';
import { searchText, searchWords, sortKey } from '../../../bot/domain/accounts/search-text.ts';

describe('a text to search in', () => {
  it('is the same for all ways to write it', () => {
    for (const [left, right] of [
      ['ZÜRICH', 'zurich'],
      ['Zu\u0308rich', 'Zürich'],
      ['Straße', 'STRASSE'],
      ['Łódź', 'lodz'],
      ['Ærø', 'aero'],
      ['ﬁ', 'fi'],
    ] as const) {
      assert.equal(searchText(left), searchText(right));
    }
  });

  it('holds nothing that a database refuses', () => {
    assert.equal(searchText('a\0b'), 'ab');
  });

  it('is looked for word by word', () => {
    assert.deepEqual(searchWords('  Oslo\t3.14 '), ['oslo', '3.14']);
    assert.deepEqual(searchWords(' '), []);
  });

  it('is in the order of people', () => {
    const names = ['Room 9', 'room 10', 'Äpfel 2', 'Room 100', 'apfel 1'];
    assert.deepEqual(
      names.toSorted((left, right) => (sortKey(left) < sortKey(right) ? -1 : 1)),
      ['apfel 1', 'Äpfel 2', 'Room 9', 'room 10', 'Room 100'],
    );
  });
});
