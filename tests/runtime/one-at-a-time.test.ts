import assert from 'node:assert/strict';
import { OneAtATime } from '../../bot/runtime/one-at-a-time.ts';

describe('work one at a time', () => {
  it('holds work with the same key back, also after a failure, and lets other keys pass', async () => {
    const serial = new OneAtATime();
    const order: string[] = [];
    const gate = Promise.withResolvers<void>();
    const first = serial.run('a', async () => {
      await gate.promise;
      order.push('a1');
      throw new Error('failed');
    });
    const second = serial.run('a', () => {
      order.push('a2');
      return Promise.resolve();
    });
    await serial.run('b', () => {
      order.push('b');
      return Promise.resolve();
    });
    gate.resolve();
    await assert.rejects(first, /failed/);
    await second;
    assert.deepEqual(order, ['b', 'a1', 'a2']);
  });
});
