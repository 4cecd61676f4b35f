import assert from 'node:assert/strict';
import { criticalDistance, distanceOf } from './kolmogorov-smirnov.ts';

describe('the comparison of two samples', () => {
  it('measures the largest difference of their distributions', () => {
    assert.equal(distanceOf([1, 2, 3, 4], [1, 2, 3, 4]), 0);
    assert.equal(distanceOf([1, 2], [3, 4]), 1);
    assert.equal(distanceOf([1, 2, 3, 4], [3, 4, 5, 6]), 0.5);
  });

  it('knows how large it is by chance', () => {
    assert.ok(Math.abs(criticalDistance(0.05, 300, 300) - 1.358 * Math.sqrt(2 / 300)) < 0.001);
    assert.ok(Math.abs(criticalDistance(0.001, 300, 300) - 1.949 * Math.sqrt(2 / 300)) < 0.001);
  });
});
