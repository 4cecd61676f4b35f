import assert from 'node:assert/strict';
import { sandboxRoom } from '../../env/sandbox/tenant.ts';

const ROOMS = Array.from({ length: 50 }, (_, index) => index + 1);
const PLAIN = /^\p{L}+ \d+\.\d+$/u;

describe('the rooms of the sandbox', () => {
  it('have plain names in the demo, and some hostile ones for tests', () => {
    for (const index of ROOMS) assert.match(sandboxRoom(index, 'clean').displayName, PLAIN);
    assert.equal(ROOMS.filter((index) => !PLAIN.test(sandboxRoom(index).displayName)).length, 2);
  });

  it('differ in nothing else', () => {
    for (const index of ROOMS) {
      const { displayName: _, building: _building, ...clean } = sandboxRoom(index, 'clean');
      const { displayName: __, building: __building, ...hostile } = sandboxRoom(index);
      assert.deepEqual(clean, hostile);
    }
  });

  it('have each name once in the demo', () => {
    assert.equal(new Set(ROOMS.map((index) => sandboxRoom(index, 'clean').displayName)).size, ROOMS.length);
  });
});
