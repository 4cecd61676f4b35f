import assert from 'node:assert/strict';
import fc from 'fast-check';
import { judge, readTyped } from '../../../console/page/browser/typed-code.ts';
import { formatOtpCode, OTP_ALPHABET, parseOtpCode } from '../../../contract/otp-code.ts';

const symbols = (length: number) =>
  fc.string({ unit: fc.constantFrom(...OTP_ALPHABET.split('')), minLength: length, maxLength: length });
const codes = fc
  .record({ selector: symbols(4), verifier: fc.oneof(symbols(7), symbols(11)) })
  .map((parts) => formatOtpCode(parts));

describe('a code while it is typed on the page', () => {
  it('is read as the program reads it, however it is written', () => {
    fc.assert(
      fc.property(codes, (code) => {
        const written = ` ${code.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l')}\n`;
        const { symbols: read, leftOut } = readTyped(written);
        assert.equal(leftOut, false);
        assert.equal(read, code.replaceAll('-', ''));
        assert.deepEqual(parseOtpCode(read), parseOtpCode(code));
        assert.equal(judge(read), 'complete');
      }),
    );
  });

  it('keeps all symbols and tells when something was left out', () => {
    assert.deepEqual(readTyped('k7qfü2m4u'), { symbols: 'K7QF2M4', leftOut: true });
    assert.equal(readTyped('7'.repeat(40)).symbols.length, 16);
  });

  it('is wrong with one symbol changed, and a wrong short one may become a long one', () => {
    fc.assert(
      fc.property(codes, fc.nat(10), (code, index) => {
        const right = code.replaceAll('-', '');
        const other = right.charAt(index) === 'X' ? 'Y' : 'X';
        const wrong = right.slice(0, index) + other + right.slice(index + 1);
        assert.equal(judge(wrong), right.length === 12 ? 'perhaps_long' : 'wrong_check_symbol');
      }),
    );
    assert.equal(judge('K7QF2M4'), 'incomplete');
  });
});
