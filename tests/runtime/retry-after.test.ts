import assert from 'node:assert/strict';
import { retryAfterSeconds } from '../../bot/runtime/retry-after.ts';

const NOW = Date.parse('2026-05-04T10:00:00Z');

describe('a pause that a service asks for', () => {
  it('is given in seconds or as a date, and is a day at most', () => {
    for (const [text, seconds] of [
      ['120', 120],
      ['0', 0],
      ['Mon, 04 May 2026 10:00:30 GMT', 30],
      ['Mon, 04 May 2026 09:00:00 GMT', 0],
      ['31536000', 86_400],
      ['9'.repeat(400), 86_400],
      ['Mon, 04 May 2099 10:00:00 GMT', 86_400],
      ['soon', undefined],
      ['-5 minutes', undefined],
      ['', undefined],
      [undefined, undefined],
    ] as const) {
      assert.equal(retryAfterSeconds(text, NOW), seconds, text);
    }
  });
});
