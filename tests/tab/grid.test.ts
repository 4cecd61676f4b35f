import assert from 'node:assert/strict';
import {
  flexVariables,
  KEY_PX,
  leastTablePx,
  MOST_PX,
  resized,
  widthAfterKey,
  widthsIn,
  withoutWidth,
} from '../../tab/src/grid/column-widths.ts';
import { nextSort } from '../../tab/src/grid/grid-sort.ts';
import { rowAfterKey } from '../../tab/src/grid/roving-row.ts';
import { drawnRows, MOST_ROWS, pagesOf } from '../../tab/src/grid/row-window.ts';

describe('the keys of a grid', () => {
  const cases = [
    ['ArrowDown', 0, 1],
    ['ArrowDown', 99, 99],
    ['ArrowUp', 0, 0],
    ['PageDown', 95, 99],
    ['PageUp', 5, 0],
    ['PageDown', 10, 20],
    ['Home', 50, 0],
    ['End', 50, 99],
    ['a', 50, undefined],
    ['Tab', 50, undefined],
  ] as const;
  for (const [key, row, expected] of cases) {
    it(`${key} in row ${row} of 100 leads to ${expected ?? 'nowhere'}`, () =>
      assert.equal(rowAfterKey(key, row, 100, 10), expected));
  }

  it('lead nowhere in a grid without rows', () => assert.equal(rowAfterKey('End', 0, 0, 10), undefined));
});

describe('the rows that are drawn', () => {
  it('are those in sight, with some around, within the grid', () => {
    assert.deepEqual(drawnRows({ first: 0, last: 2 }, 2, 100, 0), [0, 1, 2, 3, 4]);
    assert.deepEqual(drawnRows({ first: 97, last: 99 }, 2, 100, 98), [95, 96, 97, 98, 99]);
    assert.deepEqual(drawnRows({ first: 0, last: 0 }, 2, 0, -1), []);
  });

  it('hold the active one wherever it is, so that the focus is not lost', () => {
    assert.deepEqual(drawnRows({ first: 50, last: 51 }, 0, 100, 3), [3, 50, 51]);
    assert.deepEqual(drawnRows({ first: 50, last: 51 }, 0, 100, 99), [50, 51, 99]);
  });

  it('are never all of them, even when a missing style makes the window endless', () => {
    assert.equal(drawnRows({ first: 0, last: 49_999 }, 8, 50_000, 0).length, MOST_ROWS);
  });

  it('lie on pages', () => {
    assert.deepEqual(pagesOf({ first: 0, last: 20 }, 100), [0]);
    assert.deepEqual(pagesOf({ first: 95, last: 205 }, 100), [0, 1, 2]);
  });
});

describe('the order of a grid', () => {
  it('turns when its column is pressed again, and begins upwards on another', () => {
    const byName = { sort: 'name', order: 'asc' } as const;
    assert.deepEqual(nextSort<string>(byName, 'name'), { sort: 'name', order: 'desc' });
    assert.deepEqual(nextSort<string>({ ...byName, order: 'desc' }, 'name'), byName);
    assert.deepEqual(nextSort<string>({ ...byName, order: 'desc' }, 'upn'), { sort: 'upn', order: 'asc' });
  });
});

describe('the widths of columns', () => {
  const name = { id: 'name', leastPx: 160 };

  it('stay within the limits of their column, whatever a pointer does', () => {
    assert.deepEqual(resized({ other: 100 }, name, 200.4), { other: 100, name: 200 });
    assert.deepEqual(resized({}, name, -50), { name: 160 });
    assert.deepEqual(resized({}, name, 99_999), { name: MOST_PX });
    assert.deepEqual(withoutWidth({ name: 200, other: 100 }, 'name'), { other: 100 });
  });

  it('follow the keys of a separator, and no others', () => {
    assert.deepEqual(
      ['ArrowLeft', 'ArrowRight', 'Home', 'End', 'ArrowDown', 'Tab'].map((key) => widthAfterKey(key, 300, name)),
      [300 - KEY_PX, 300 + KEY_PX, 160, MOST_PX, undefined, undefined],
    );
  });

  it('come back as they were stored, and nothing else does', () => {
    assert.deepEqual(widthsIn(JSON.stringify({ name: 240 })), { name: 240 });
    assert.deepEqual(widthsIn('{"name":"240","upn":-1,"location":1e9,"expiry":100}'), { expiry: 100 });
    for (const broken of [null, '', 'null', '[1]', '7', '{']) assert.equal(widthsIn(broken)['name'], undefined);
  });

  it('make the table as wide as they need, and reach all rows as variables', () => {
    assert.equal(leastTablePx([name, { id: 'status', leastPx: 120 }, { id: 'fixed' }], { name: 400 }), 520);
    assert.deepEqual(flexVariables({ name: 400 }), { '--column-name': '0 0 400px' });
  });
});
