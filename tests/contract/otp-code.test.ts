import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  checkSymbol,
  formatOtpCode,
  OTP_ALPHABET,
  type OtpLength,
  OTP_SYMBOLS,
  otpLengthFor,
  parseOtpCode,
  SHORT_OTP_HOURS,
  VERIFIER_SYMBOLS,
} from '../../contract/otp-code.ts';

const symbols = (count: number): fc.Arbitrary<string> =>
  fc
    .array(fc.constantFrom(...OTP_ALPHABET.split('')), { minLength: count, maxLength: count })
    .map((all) => all.join(''));
const LENGTHS: readonly OtpLength[] = ['short', 'long'];
const bodiesOf = (length: OtpLength) => symbols(OTP_SYMBOLS[length] - 1);
const complete = (body: string): string => body + checkSymbol(body);
const problemOf = (typed: string): string | undefined => {
  const parsed = parseOtpCode(typed);
  return parsed.ok ? undefined : parsed.problem;
};

for (const length of LENGTHS) {
  const count = OTP_SYMBOLS[length];
  const bodies = bodiesOf(length);
  describe(`a one-time password of ${count} symbols`, () => {
    it('is read back as it was written', () => {
      fc.assert(
        fc.property(symbols(4), symbols(VERIFIER_SYMBOLS[length]), (selector, verifier) => {
          const code = formatOtpCode({ selector, verifier });
          assert.match(code, /^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2,3}$/);
          assert.equal(code.replaceAll('-', '').length, count);
          assert.deepEqual(parseOtpCode(code), { ok: true, parts: { selector, verifier } });
        }),
      );
    });

    it('is refused with any one symbol replaced, the check symbol included', () => {
      fc.assert(
        fc.property(bodies, (body) => {
          const code = complete(body);
          for (let at = 0; at < count; at += 1) {
            for (const symbol of OTP_ALPHABET) {
              if (symbol === code[at]) continue;
              assert.equal(problemOf(code.slice(0, at) + symbol + code.slice(at + 1)), 'wrong_check_symbol');
            }
          }
        }),
      );
    });

    it('is refused with any two differing neighbors swapped, the check symbol included', () => {
      fc.assert(
        fc.property(bodies, (body) => {
          const code = complete(body);
          for (let at = 0; at + 1 < count; at += 1) {
            const [left = '', right = ''] = code.slice(at, at + 2);
            if (left === right) continue;
            assert.equal(problemOf(code.slice(0, at) + right + left + code.slice(at + 2)), 'wrong_check_symbol');
          }
        }),
        { numRuns: 1000 },
      );
    });

    it('may be typed in any case, with O for 0, I or L for 1, and dashes and spaces anywhere', () => {
      const between = fc.array(fc.constantFrom('', '', ' ', '-', '\u2013', '\u2010', '\u00a0', '\t'), {
        minLength: count,
        maxLength: count,
      });
      const spoken = fc.array(fc.constantFrom('upper', 'lower', 'alike'), { minLength: count, maxLength: count });
      const alike: Readonly<Record<string, readonly string[]>> = { '0': ['O', 'o'], '1': ['I', 'i', 'L', 'l'] };
      fc.assert(
        fc.property(bodies, between, spoken, fc.nat(3), (body, gaps, ways, pick) => {
          const typed = [...complete(body)]
            .map((symbol, at) => {
              const choices = alike[symbol];
              const written = ways[at] === 'alike' && choices ? choices[pick % choices.length] : symbol;
              return (gaps[at] ?? '') + (ways[at] === 'lower' ? written?.toLowerCase() : written);
            })
            .join('');
          assert.deepEqual(parseOtpCode(typed), parseOtpCode(complete(body)));
          assert.equal(parseOtpCode(typed).ok, true);
        }),
      );
    });
  });
}

describe('a one-time password', () => {
  it('never holds a U, nor a symbol of another alphabet', () => {
    for (const wrong of ['U', 'u', '!', '\u0410', '\uff11', '*']) {
      assert.equal(problemOf(`0000-0000-000${wrong}`), 'wrong_symbol', wrong);
      assert.equal(problemOf(`0000-0000-0000-000${wrong}`), 'wrong_symbol', wrong);
    }
  });

  it('has twelve or sixteen symbols, and no other number', () => {
    fc.assert(
      fc.property(
        fc
          .nat(40)
          .filter((count) => count !== 12 && count !== 16)
          .chain(symbols),
        (typed) => {
          assert.equal(problemOf(typed), 'wrong_length');
        },
      ),
    );
  });

  it('is refused without an error, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (typed) => {
        const parsed = parseOtpCode(typed);
        if (parsed.ok) assert.ok([11, 15].includes(parsed.parts.selector.length + parsed.parts.verifier.length));
      }),
    );
  });

  it('has sixteen symbols when entry, decision, release and pick-up can take more than a day', () => {
    const daysAfterEntry = (60 + 30 + 15) / (24 * 60);
    for (let hours = 1; hours <= 336; hours += 1) {
      assert.equal(otpLengthFor(hours), hours / 24 + daysAfterEntry > 1 ? 'long' : 'short', `${hours} hours`);
    }
    assert.equal(SHORT_OTP_HOURS, 22);
  });

  it('has a verifier of 35 or 55 bits', () => {
    assert.deepEqual([VERIFIER_SYMBOLS.short * 5, VERIFIER_SYMBOLS.long * 5], [35, 55]);
  });
});
