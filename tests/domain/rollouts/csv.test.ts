import assert from 'node:assert/strict';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { csvLine } from '../../../bot/domain/rollouts/csv.ts';

describe('a line of CSV', () => {
  it('is read by others as it was meant, whatever stands in it', () => {
    const cells = fc.array(
      fc.string({ unit: 'grapheme' }).filter((text) => !/^[=+\-@\t\r]/.test(text)),
      { minLength: 2, maxLength: 5 },
    );
    fc.assert(
      fc.property(cells, (row) => {
        assert.deepEqual(parse(csvLine(row), { record_delimiter: '\r\n' }), [row]);
      }),
    );
  });

  it('never begins a cell with what a spreadsheet takes for a formula', () => {
    for (const sign of ['=', '+', '-', '@', '\t', '\r']) {
      const [[cell]] = parse(csvLine([`${sign}1+1|cmd`, 'x']), { record_delimiter: '\r\n' }) as [[string]];
      assert.equal(cell, `'${sign}1+1|cmd`);
    }
    assert.equal(csvLine([-1, undefined, 'a"b']), '-1,,"a""b"\r\n');
  });
});
