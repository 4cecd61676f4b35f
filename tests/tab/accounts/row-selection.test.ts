import assert from 'node:assert/strict';
import {
  askedRows,
  headerBoxOf,
  isRowSelected,
  NO_ROWS,
  nextRowSelection,
  type RowSelection,
  type RowSelectionEvent,
  selectedRows,
} from '../../../tab/src/accounts/row-selection.ts';

const OSLO = { search: 'oslo' } as const;

function after(...events: readonly RowSelectionEvent[]): RowSelection {
  return events.reduce(nextRowSelection, NO_ROWS);
}

describe('the selection of rows', () => {
  it('takes rows one by one, and lets them go again', () => {
    const two = after({ kind: 'toggled', id: 'a' }, { kind: 'toggled', id: 'b' });
    assert.deepEqual([selectedRows(two, 50), headerBoxOf(two, 50)], [2, 'some']);
    assert.deepEqual(askedRows(nextRowSelection(two, { kind: 'toggled', id: 'a' })), { accountIds: ['b'] });
    assert.deepEqual(nextRowSelection(two, { kind: 'cleared' }), NO_ROWS);
  });

  it('takes all that match, except those taken out, also those that no page has shown', () => {
    const all = after({ kind: 'allToggled', filter: OSLO });
    assert.deepEqual([selectedRows(all, 50_000), headerBoxOf(all, 50_000)], [50_000, 'all']);
    const but = nextRowSelection(all, { kind: 'toggled', id: 'a' });
    assert.deepEqual([selectedRows(but, 50), headerBoxOf(but, 50), isRowSelected(but, 'a')], [49, 'some', false]);
    assert.deepEqual(askedRows(but), { query: OSLO, except: ['a'] });
    assert.equal(headerBoxOf(nextRowSelection(but, { kind: 'allToggled', filter: OSLO }), 50), 'all');
    assert.deepEqual(nextRowSelection(all, { kind: 'allToggled', filter: OSLO }), NO_ROWS);
  });

  it('of all ends with another filter, and of single rows does not', () => {
    const all = after({ kind: 'allToggled', filter: OSLO });
    assert.equal(nextRowSelection(all, { kind: 'listed', filter: { ...OSLO } }), all);
    assert.deepEqual(nextRowSelection(all, { kind: 'listed', filter: { ...OSLO, building: 'B' } }), NO_ROWS);
    const one = after({ kind: 'toggled', id: 'a' });
    assert.equal(nextRowSelection(one, { kind: 'listed', filter: OSLO }), one);
  });
});
