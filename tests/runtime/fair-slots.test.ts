import assert from 'node:assert/strict';
import { openFairSlots } from '../../bot/runtime/fair-slots.ts';

/** Work that runs until somebody ends it, and the order in which it started. */
function openYard(places: number) {
  const slots = openFairSlots(places);
  const started: string[] = [];
  const ends = new Map<string, () => void>();
  const ask = (name: string, line: string, origin: string, isSpare = false) =>
    slots({ line, origin, isSpare }, async () => {
      started.push(name);
      await new Promise<void>((resolve) => ends.set(name, resolve));
      return name;
    });
  const end = async (name: string): Promise<void> => {
    ends.get(name)?.();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { started, ask, end };
}

describe('fair slots', () => {
  it('run one piece of a line at a time, and as many lines as there are places', async () => {
    const { started, ask, end } = openYard(2);
    void ask('a1', 'a', 'x');
    void ask('a2', 'a', 'y');
    void ask('b1', 'b', 'z');
    await end('');
    assert.deepEqual(started, ['a1', 'b1']);
    await end('b1');
    assert.deepEqual(started, ['a1', 'b1']);
    await end('a1');
    assert.deepEqual(started, ['a1', 'b1', 'a2']);
  });

  it('let a line that comes last wait for one more piece of a long line, and not for its end', async () => {
    const { started, ask, end } = openYard(1);
    for (let index = 1; index <= 20; index += 1) void ask(`long${index}`, 'long', `x${index}`);
    void ask('short', 'short', 'y');
    await end('');
    await end('long1');
    await end('long2');
    assert.deepEqual(started, ['long1', 'long2', 'short']);
  });

  it('run two pieces of one origin at a time', async () => {
    const { started, ask, end } = openYard(4);
    for (const line of ['a', 'b', 'c']) void ask(line, line, 'x');
    void ask('d', 'd', 'y');
    await end('');
    assert.deepEqual(started, ['a', 'b', 'd']);
    await end('a');
    assert.deepEqual(started, ['a', 'b', 'd', 'c']);
  });

  it('run spare work when nothing else waits, and leave it out rather than let it wait', async () => {
    const { started, ask, end } = openYard(1);
    void ask('first', 'a', 'x');
    const leftOut = ask('spare', 'b', 'y', true);
    const other = ask('other', 'c', 'z');
    await end('');
    await end('first');
    assert.deepEqual(started, ['first', 'other']);
    assert.equal(await leftOut, undefined);
    await end('other');
    assert.equal(await other, 'other');
    const idle = ask('idle', 'd', 'y', true);
    await end('');
    await end('idle');
    assert.equal(await idle, 'idle');
  });

  it('run one piece of spare work at a time, so that a place stays free for other work', async () => {
    const { started, ask, end } = openYard(2);
    void ask('spare1', 'a', 'x', true);
    void ask('spare2', 'b', 'y', true);
    void ask('other', 'c', 'z');
    await end('');
    assert.deepEqual(started, ['spare1', 'other']);
    await end('spare1');
    assert.deepEqual(started, ['spare1', 'other', 'spare2']);
  });

  it('free the place of work that failed', async () => {
    const slots = openFairSlots(1);
    const turn = { line: 'a', origin: 'x', isSpare: false };
    await assert.rejects(
      slots(turn, () => Promise.reject(new Error('no'))),
      /no/,
    );
    assert.equal(await slots(turn, async () => 'next'), 'next');
  });
});
