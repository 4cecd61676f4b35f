import assert from 'node:assert/strict';
import { generatePassword } from '../../bot/domain/release/credential.ts';
import { random } from '../../bot/domain/token.ts';

/** Letters and digits without look-alikes, and eight signs that XML does not escape: 64, so that six bits are one of them. */
const ALPHABET = '#+-.23456789:=ABCDEFGHJKLMNPQRSTUVWXYZ_abcdefghijkmnopqrstuvwxyz';
const PASSWORDS = 500;

describe('a generated password, in numbers', () => {
  let passwords: readonly string[];
  before(() => {
    passwords = Array.from({ length: PASSWORDS }, () => generatePassword(random).reveal());
  });

  it('has 24 characters', () => {
    for (const password of passwords) assert.equal(password.length, 24);
  });

  it('is drawn from all 64 characters of its alphabet, and from no other, in each position', () => {
    assert.equal(ALPHABET.length, 64);
    assert.deepEqual(new Set(passwords.join('')), new Set(ALPHABET));
    for (let position = 0; position < 24; position += 1) {
      const seen = new Set(passwords.map((password) => password.charAt(position)));
      // Five hundred fair draws leave out a character now and then; draws of five bits would leave out half of all.
      assert.ok(seen.size > 56, `position ${position + 1} has ${seen.size} characters`);
    }
  });

  it('has no character that XML escapes', () => {
    for (const password of passwords) assert.doesNotMatch(password, /[<>&"']/);
  });

  it('has a capital, a small letter, a digit and a sign', () => {
    for (const password of passwords)
      for (const part of [/[A-Z]/, /[a-z]/, /[0-9]/, /[^A-Za-z0-9]/]) assert.match(password, part);
  });
});
