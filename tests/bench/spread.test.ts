import assert from 'node:assert/strict';
import { spreadOf } from './spread.ts';

describe('the spread of several runs', () => {
  it('has the middle of an odd number of runs, sorted by size', () => {
    assert.deepEqual(spreadOf([10, 9, 100]), { median: 10, least: 9, most: 100, runs: 3 });
  });

  it('has the mean of the two in the middle of an even number', () => {
    assert.deepEqual(spreadOf([4, 1, 2, 30]), { median: 3, least: 1, most: 30, runs: 4 });
  });

  it('refuses to speak of no run', () => {
    assert.throws(() => spreadOf([]), RangeError);
  });
});
