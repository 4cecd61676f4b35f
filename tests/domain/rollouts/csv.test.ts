import assert from 'node:assert/strict';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { csvLine, selectorCell } from '../../../bot/domain/rollouts/csv.ts';
import { OTP_ALPHABET } from '../../../contract/otp-code.ts';

/**
 * Reads records as spreadsheets do: a quote at the beginning of a cell opens it, a single one closes it, and what follows
 * up to the separator still belongs to the cell. Any other quote is a plain character.
 */
function cellsBySpreadsheet(file: string, separator: string): readonly string[] {
  const cells: string[] = [];
  let at = 0;
  while (at <= file.length) {
    let cell = '';
    if (file[at] === '"') {
      for (at += 1; at < file.length && (file[at] !== '"' || file[at + 1] === '"'); at += 1) {
        if (file[at] === '"') at += 1;
        cell += file.charAt(at);
      }
      at += 1;
    }
    for (; at < file.length && file[at] !== separator && !/[\r\n]/.test(file.charAt(at)); at += 1) cell += file[at];
    cells.push(cell);
    at += 1;
  }
  return cells;
}

/** Reads records as a program does that knows no quotes. */
function cellsWithoutQuotes(file: string, separator: string): readonly string[] {
  return file.split(/\r\n|\r|\n/).flatMap((line) => line.split(separator).map((cell) => cell.replace(/^"+/, '')));
}

/** What a spreadsheet takes for a formula, also after spaces and signs that nobody sees. */
const FORMULA = /^[\s\p{C}]*[=+\-@＝＋－＠]/u;

function assertNoFormula(row: readonly string[]): void {
  const file = csvLine(row) + csvLine(row);
  for (const separator of [',', ';', '\t']) {
    for (const cell of [...cellsBySpreadsheet(file, separator), ...cellsWithoutQuotes(file, separator)]) {
      assert.doesNotMatch(cell, FORMULA, JSON.stringify([row, separator]));
    }
  }
}

describe('a line of CSV', () => {
  it('is read by others as it was meant, whatever stands in it', () => {
    const cells = fc.array(
      fc
        .string({ unit: 'grapheme' })
        .filter((text) => !/(^|[,;\t\r\n])[\s"\p{C}]*[=+\-@＝＋－＠]/u.test(text) && !/^[\t\r\n]/.test(text)),
      { minLength: 2, maxLength: 5 },
    );
    fc.assert(
      fc.property(cells, (row) => {
        assert.deepEqual(parse(csvLine(row), { record_delimiter: '\r\n' }), [row]);
      }),
    );
  });

  it('has every text in quotes, and numbers and empty cells without', () => {
    assert.equal(csvLine(['a', 7, undefined, '', 'a"b']), '"a",7,,"","a""b"\r\n');
  });

  it('never begins a cell with what a spreadsheet takes for a formula', () => {
    for (const sign of ['=', '+', '-', '@', '\t', '\r', '\n', '＝']) {
      const [[cell]] = parse(csvLine([`${sign}1+1|cmd`, 'x']), { record_delimiter: '\r\n' }) as [[string]];
      assert.equal(cell, `'${sign}1+1|cmd`);
    }
  });

  it('begins no cell with a formula under a comma, a semicolon or a tab', () => {
    const formula = "=cmd|'/C calc'!A0";
    for (const text of ['X;', 'X,', 'X\t', 'X\n', 'X\r\n', ';"', '";"', 'X; ', ';;', ';\t', ';""', ';\uFEFF', '"\n"']) {
      assertNoFormula([text + formula, 'room']);
      assertNoFormula(['room', text + formula, text]);
      assertNoFormula([text, formula, text + text + formula]);
    }
  });

  it('begins no cell with a formula whatever signs come together', () => {
    const signs = fc.constantFrom(
      ';',
      ',',
      '\t',
      '\r',
      '\n',
      '"',
      "'",
      ' ',
      '=',
      '+',
      '-',
      '@',
      '\uFF1D',
      '\u200B',
      'x',
    );
    const texts = fc.array(signs, { maxLength: 8 }).map((all) => all.join(''));
    fc.assert(fc.property(fc.array(texts, { minLength: 1, maxLength: 4 }), assertNoFormula), { numRuns: 5_000 });
  });

  it('keeps a plain text as it is', () => {
    assert.equal(csvLine(['room-07@contoso.example', '3-1; x=1']), '"room-07@contoso.example","3-1; x=1"\r\n');
  });
});

describe('a selector in a CSV', () => {
  it('is no number and no date, and is in no way changed by a spreadsheet', () => {
    assert.equal(selectorCell('12E4'), '12E4-…');
    const symbols = fc.constantFrom(...OTP_ALPHABET.split(''));
    fc.assert(
      fc.property(fc.array(symbols, { minLength: 4, maxLength: 4 }), (all) => {
        assert.ok(Number.isNaN(Number(selectorCell(all.join('')))));
        assert.match(selectorCell(all.join('')), /^[0-9A-Z]{4}-…$/);
      }),
    );
  });
});
