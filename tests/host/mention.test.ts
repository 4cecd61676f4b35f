import assert from 'node:assert/strict';
import { matchingNames, mentionAt, withMention } from '../../env/sandbox/host/page/conversation/mention.ts';

const NAMES = ['Rooms OTP', 'Adele Vance', 'Alex Wilber'];

describe('completing a mention', () => {
  it('begins with an @ at the start of a word', () => {
    assert.deepEqual(mentionAt('hi @Ro', 6), { start: 3, typed: 'Ro' });
    assert.deepEqual(mentionAt('@Rooms O', 8), { start: 0, typed: 'Rooms O' });
    assert.equal(mentionAt('adele@contoso', 13), undefined);
    assert.equal(mentionAt('hi @Ro and more', 15), undefined);
  });

  it('offers the names that begin so, and none that is written out', () => {
    assert.deepEqual(matchingNames({ start: 0, typed: 'a' }, NAMES), ['Adele Vance', 'Alex Wilber']);
    assert.deepEqual(matchingNames({ start: 0, typed: 'Rooms OTP' }, NAMES), []);
  });

  it('puts the name in place of what was typed, and the caret behind it', () => {
    assert.deepEqual(withMention('hi @Ro pending', { start: 3, typed: 'Ro' }, 'Rooms OTP'), {
      text: 'hi @Rooms OTP pending',
      caret: 14,
    });
  });
});
