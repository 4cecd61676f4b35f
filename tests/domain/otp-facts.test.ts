import assert from 'node:assert/strict';
import { parseOtpCode } from '../../contract/otp-code.ts';
import { generateCode } from '../../bot/domain/otp/otp.ts';
import { random } from '../../bot/domain/token.ts';

/** Crockford's base32, written out: a test that takes the product's own alphabet would follow its mistakes. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** A symbol that is drawn fairly is missing from one position of so many codes once in 10^24 runs. */
const CODES = 2_000;

describe('a one-time password, in numbers', () => {
  /** Of each code the eleven symbols that are drawn: all but the check symbol. */
  let symbols: readonly string[];
  before(() => {
    symbols = Array.from({ length: CODES }, () => {
      const parsed = parseOtpCode(generateCode(random, 'short').code.reveal());
      assert.ok(parsed.ok);
      return parsed.parts.selector + parsed.parts.verifier;
    });
  });

  it('is drawn from all 32 symbols in each of its eleven random positions', () => {
    for (let position = 0; position < 11; position += 1) {
      const seen = new Set(symbols.map((code) => code.charAt(position)));
      assert.deepEqual(seen, new Set(ALPHABET), `position ${position + 1}`);
    }
  });

  it('has a verifier of 35 bits behind a handle of 20, each bit set in half of all codes', () => {
    for (const code of symbols) assert.equal(code.length, 4 + 7);
    for (let bit = 0; bit < 55; bit += 1) {
      const set = symbols.filter(
        (code) => (ALPHABET.indexOf(code.charAt(Math.floor(bit / 5))) >> (bit % 5)) & 1,
      ).length;
      // Nine standard deviations to either side.
      assert.ok(Math.abs(set / CODES - 0.5) < 0.1, `bit ${bit} is set in ${set} of ${CODES} codes`);
    }
  });

  it('is written in three groups of four', () => {
    for (let count = 0; count < 50; count += 1) {
      assert.match(generateCode(random, 'short').code.reveal(), /^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
    }
  });

  it('is longer when it may live long: a verifier of 55 bits, in four groups of four', () => {
    const codes = Array.from({ length: CODES }, () => generateCode(random, 'long'));
    for (const { verifier, code } of codes) {
      assert.equal(verifier.reveal().length, 11);
      assert.match(code.reveal(), /^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/);
    }
    for (let position = 0; position < 11; position += 1) {
      const seen = new Set(codes.map(({ verifier }) => verifier.reveal().charAt(position)));
      assert.deepEqual(seen, new Set(ALPHABET), `position ${position + 1}`);
    }
  });
});
