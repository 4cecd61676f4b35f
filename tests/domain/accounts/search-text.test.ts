import assert from 'node:assert/strict';
import { isSameName, searchText, searchWords, sortKey } from '../../../bot/domain/accounts/search-text.ts';

describe('a text to search in', () => {
  it('is the same for all ways to write it', () => {
    for (const [left, right] of [
      ['ZÜRICH', 'zurich'],
      ['Zu\u0308rich', 'Zürich'],
      ['Straße', 'STRASSE'],
      ['Łódź', 'lodz'],
      ['Ærø', 'aero'],
      ['ﬁ', 'fi'],
      ['ISTANBUL', 'ıstanbul'],
      ['İstanbul', 'istanbul'],
      ['O’Hara', "O'Hara"],
      ['O`Hara', "O'Hara"],
      ['O´Hara', 'OHARA'],
      ['Oslo‑3', 'Oslo-3'],
      ['Oslo–3', 'Oslo—3'],
      ['Level −1', 'Level -1'],
      ['Oslo – 3.14', 'Oslo 3.14'],
      ['Oslo\u00a03.14', 'Oslo\u202f3.14'],
      ['Oslo (3.14)', 'Oslo 3.14'],
      ['„Oslo“, 3.14', 'Oslo · 3.14'],
      ['Zürich 2,05', 'Zürich 2.05'],
      ['St. Gallen', 'St Gallen'],
      ['会議室１ー２', '会議室1-2'],
      ['ｶﾞｲﾄﾞ', 'ガイド'],
      ['Ｏｓｌｏ　３．１４', 'Oslo 3.14'],
      ['قَاعَة ٣', 'قاعه 3'],
      ['الإجتماعات', 'الاجتماعات'],
      ['חֲדַר־ישיבות', 'חדר-ישיבות'],
      ['ΟΔΟΣ', 'οδος'],
      ['Osl\u200bo', 'Oslo'],
    ] as const) {
      assert.equal(searchText(left), searchText(right), `${left} ${right}`);
    }
  });

  it('keeps what tells two rooms apart', () => {
    for (const [left, right] of [
      ['Level -1', 'Level 1'],
      ['Oslo 3.14', 'Oslo 314'],
      ['Oslo 3.14', 'Oslo 3 14'],
      ['Room 2-1', 'Room 21'],
      ['ハス', 'バス'],
      ['की', 'का'],
      ['Room A/B', 'Room AB'],
    ] as const) {
      assert.notEqual(searchText(left), searchText(right), `${left} ${right}`);
    }
  });

  it('is the name of a room whatever the order of its words, but not without one of them', () => {
    assert.equal(isSameName('2.05, zurich', 'Zürich 2.05'), true);
    assert.equal(isSameName('Zürich', 'Zürich 2.05'), false);
    assert.equal(isSameName('Zürich 2.05 2.05', 'Zürich 2.05'), false);
    assert.equal(isSameName(' \0()', '…'), false);
  });

  it('holds nothing that a database refuses', () => {
    assert.equal(searchText('a\0b'), 'ab');
    assert.equal(searchText('a\ud800b'), 'ab');
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
