import assert from 'node:assert/strict';
import { openStatementTurns } from '../../bot/runtime/statement-turns.ts';

/** Work that keeps the thread busy, as a statement of the embedded database does. */
async function busyFor(milliseconds: number): Promise<void> {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}

describe('the turns of statements', () => {
  it('come one after the other, in the order of the calls, also after one that failed', async () => {
    const turns = openStatementTurns();
    const order: string[] = [];
    const one = async (name: string): Promise<void> => {
      order.push(`${name} begins`);
      await new Promise((resolve) => setImmediate(resolve));
      order.push(`${name} ends`);
      if (name === 'second') throw new Error('no');
    };
    const outcomes = await Promise.allSettled(['first', 'second', 'third'].map((name) => turns(() => one(name))));
    assert.deepEqual(
      outcomes.map(({ status }) => status),
      ['fulfilled', 'rejected', 'fulfilled'],
    );
    assert.deepEqual(
      order,
      ['first', 'second', 'third'].flatMap((name) => [`${name} begins`, `${name} ends`]),
    );
  });

  it('let the event loop turn in between, however many wait', async () => {
    const turns = openStatementTurns();
    let [done, loops] = [0, 0];
    const statements = Array.from({ length: 40 }, () =>
      turns(async () => {
        await busyFor(2);
        done += 1;
      }),
    );
    const longest = await new Promise<number>((resolve) => {
      let [most, before] = [0, 0];
      const look = (): void => {
        loops += 1;
        most = Math.max(most, done - before);
        before = done;
        if (done < statements.length) setImmediate(look);
        else resolve(most);
      };
      setImmediate(look);
    });
    await Promise.all(statements);
    assert.ok(longest <= 4, `${longest} statements in one turn of the loop`);
    assert.ok(loops >= 10, `${loops} turns of the loop`);
  });
});
