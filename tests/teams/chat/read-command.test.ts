import assert from 'node:assert/strict';
import type { Command } from '../../../bot/teams/chat/grammar/command.ts';
import { readDigits, readReason } from '../../../bot/teams/chat/grammar/decision-words.ts';
import { timedText } from '../../../bot/teams/chat/grammar/lifetime.ts';
import { editsBetween, nearWords } from '../../../bot/teams/chat/grammar/near-word.ts';
import { readCommand } from '../../../bot/teams/chat/grammar/read-command.ts';
import { wordsOf } from '../../../bot/teams/chat/grammar/words.ts';

const CASES: Readonly<Record<string, Command>> = {
  '<at>Rooms OTP</at> generate otp Oslo 3.14\n': { kind: 'generate', rooms: 'Oslo 3.14', orName: ['otp Oslo 3.14'] },
  'generate otp for 2d': { kind: 'ask account', lifetime: { kind: 'hours', hours: 48 } },
  'generate otp': { kind: 'ask account' },
  Status: { kind: 'overview' },
  'status Oslo  3.14': { kind: 'status', rooms: 'Oslo 3.14', orName: ['Oslo 3.14'] },
  PENDING: { kind: 'pending' },
  'revoke K7QF': { kind: 'revoke', rooms: 'K7QF', orName: ['K7QF'] },
  'approve 0f3c9a1e 123 456': { kind: 'approve', target: '0f3c9a1e 123 456', orName: ['approve 0f3c9a1e 123 456'] },
  'reject 0f3c9a1e 6 not today': {
    kind: 'reject',
    target: '0f3c9a1e 6 not today',
    orName: ['reject 0f3c9a1e 6 not today'],
  },
  'use this channel': { kind: 'use channel' },
  'Accept the new list': { kind: 'accept list' },
  '<at>Rooms OTP</at>': { kind: 'help', understood: true },
  hilfe: { kind: 'help', understood: true },
  '?': { kind: 'help', understood: true },
};

describe('the grammar of the chat', () => {
  for (const [said, command] of Object.entries(CASES)) {
    it(`understands "${said.trim()}"`, () => assert.deepEqual(readCommand(said), command));
  }

  it('does not look into texts that are too long', () => {
    assert.deepEqual(readCommand(`generate otp ${'a '.repeat(100_000)}`), { kind: 'too long' });
    assert.deepEqual(readCommand('x'.repeat(401)), { kind: 'too long' });
  });

  it('reads hostile texts in a moment', () => {
    const started = performance.now();
    for (const said of [
      '"'.repeat(8000),
      'and '.repeat(2000),
      'until '.repeat(1300),
      '1 '.repeat(4000),
      `${'a'.repeat(7000)}@`,
      'generate, '.repeat(800),
      '<at>'.repeat(2000),
      'constructor __proto__ toString',
      '\u0000\u202e\ud800',
    ])
      readCommand(said, { now: new Date(0), timeZone: 'Europe/Berlin' });
    assert.ok(performance.now() - started < 2000);
  });
});

describe('a lifetime', () => {
  const at = (said: string, now: string, timeZone = 'Europe/Berlin') => {
    const { lifetime } = timedText(said, wordsOf(said), { now: new Date(now), timeZone });
    return lifetime?.kind === 'hours' ? lifetime.hours : lifetime?.problem;
  };

  it('counts the hours that the clocks of the person have, also when they change', () => {
    // In Berlin, March 29, 2026 has 23 hours, and October 25 has 25.
    assert.equal(at('until tomorrow 12:00', '2026-03-28T11:00:00Z'), 23);
    assert.equal(at('until tomorrow 12:00', '2026-10-24T10:00:00Z'), 25);
    assert.equal(at('until tomorrow 12:00', '2026-03-28T11:00:00Z', 'Asia/Kolkata'), 20);
  });

  it('reaches to the next whole hour', () => {
    assert.equal(at('until 18:00', '2026-03-04T16:30:00Z'), 1);
    assert.equal(at('until 18:00', '2026-03-04T15:59:00Z'), 2);
  });

  it('needs a time zone for an end, and none for a length', () => {
    const said = (text: string) => timedText(text, wordsOf(text), { now: new Date() }).lifetime;
    assert.deepEqual(said('until 18:00'), { kind: 'problem', problem: 'no_zone' });
    assert.deepEqual(said('for 2 days'), { kind: 'hours', hours: 48 });
  });

  it('is a question when it means two moments, or one that is over', () => {
    const now = '2026-03-04T09:00:00Z';
    for (const said of ['until Wednesday', 'until 6', 'bis nächsten Freitag', 'bis Ende der Woche'])
      assert.equal(at(said, now), 'unclear', said);
    for (const said of ['until 9:00', 'bis heute 8 Uhr', 'until 2026-03-03']) assert.equal(at(said, now), 'over', said);
  });
});

describe('the words after a request', () => {
  it('are digits in any form, and no letters are lost', () => {
    const forms = {
      'with 123 456': '123 456',
      '- 123-456.': '123-456',
      '１２３４５６': '１２３４５６',
      '12345x': '12345x',
    };
    for (const [said, digits] of Object.entries(forms)) assert.equal(readDigits(said), digits);
  });

  it('are the number of a reason, its words, or a comment', () => {
    assert.deepEqual(readReason('3'), { reason: 'wrong_room' });
    assert.deepEqual(readReason('9'), { reason: undefined });
    assert.deepEqual(readReason('weil falscher Raum'), { reason: 'wrong_room' });
    assert.deepEqual(readReason('because nobody called'), { reason: 'other', text: 'nobody called' });
    assert.equal(readReason(' ,'), undefined);
  });
});

describe('a mistyped word', () => {
  it('is as far away as it has edits, and two letters that changed places are one', () => {
    assert.deepEqual(
      [
        ['approve', 'approve'],
        ['aprove', 'approve'],
        ['hlep', 'help'],
        ['', 'ab'],
      ].map(([left = '', right = '']) => editsBetween(left, right)),
      [0, 1, 1, 2],
    );
  });

  it('resembles no word when it is short or far away', () => {
    assert.deepEqual(nearWords('hep', ['help']), []);
    assert.deepEqual(nearWords('approximate', ['approve']), []);
    assert.deepEqual(nearWords('rejct', ['reject', 'approve']), ['reject']);
  });
});
