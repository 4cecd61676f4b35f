import assert from 'node:assert/strict';
import { daysLeft, dueWarning, endOfSecret } from '../../bot/domain/credential-end.ts';

const NOW = new Date('2026-03-02T10:00:00.000Z');
const DAY = 86_400_000;
const after = (days: number): Date => new Date(NOW.getTime() + days * DAY);

describe('the end of a credential', () => {
  it('is warned of 30, 7 and 1 days before, and when it has come', () => {
    const due = [30.01, 30, 7.01, 7, 1.01, 1, 0.01, 0, -400].map((days) => dueWarning(after(days), NOW));
    assert.deepEqual(due, [undefined, 30, 30, 7, 7, 1, 1, 0, 0]);
  });

  it('is some whole days away, and none once it has come', () => {
    assert.deepEqual(
      [6.5, 1, 0.01, 0, -3].map((days) => daysLeft(after(days), NOW)),
      [7, 1, 1, 0, 0],
    );
  });
});

describe('the end of a secret among those of its app', () => {
  const listed = (hint: string | null, days: number) => ({ hint, endDateTime: after(days).toISOString() });
  const end = (...secrets: readonly ReturnType<typeof listed>[]) => endOfSecret('abcdef', secrets, NOW);

  it('is that of the secret that begins alike', () => {
    assert.deepEqual(end(listed('xyz', 3), listed('abc', 90), listed(null, 5)), after(90));
    assert.equal(end(listed('xyz', 3)), undefined);
    assert.equal(endOfSecret('abcdef', [], NOW), undefined);
  });

  it('is the first to come if several begin alike, since a secret that works has not ended', () => {
    assert.deepEqual(end(listed('abc', 90), listed('abc', -4), listed('abc', 20)), after(20));
    assert.deepEqual(end(listed('abc', -9), listed('abc', -4)), after(-4));
  });

  it('is that of a secret without a hint if no hint fits, and a secret without an end has none', () => {
    assert.deepEqual(end(listed('xyz', 3), listed(null, 50)), after(50));
    assert.equal(endOfSecret('abcdef', [{ hint: 'abc', endDateTime: null }], NOW), undefined);
  });
});
