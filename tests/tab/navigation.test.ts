import assert from 'node:assert/strict';
import { areaOf, PLACES } from '../../tab/src/app/navigation.ts';

describe('the places of the tab', () => {
  const areas = [
    ['/', '/accounts'],
    ['/accounts', '/accounts'],
    ['/accounts/a-1/otp', '/accounts'],
    ['/requests', '/requests'],
    ['/generate', undefined],
    ['/batches/b-1/sheets', undefined],
    ['/accountsx', undefined],
  ] as const;
  for (const [location, path] of areas) {
    it(`${location} belongs to ${path ?? 'no area: it has the whole window'}`, () =>
      assert.equal(areaOf(location)?.path, path));
  }

  it('have addresses that hold any id', () => {
    assert.equal(PLACES.account('a/1', 'otp'), '#/accounts/a%2F1/otp');
    assert.equal(PLACES.generate(), '#/generate');
    assert.equal(PLACES.generate('a 1'), '#/generate/a%201');
    assert.deepEqual([PLACES.rollout('b'), PLACES.sheets('b')], ['#/batches/b', '#/batches/b/sheets']);
  });
});
