import assert from 'node:assert/strict';
import sinon from 'sinon';
import { type GivenToken, KeptTokens } from '../../bot/identity/kept-tokens.ts';

const HOUR = 3_600_000;
const MINUTE = 60_000;

describe('kept tokens', () => {
  let clock: sinon.SinonFakeTimers;
  beforeEach(() => (clock = sinon.useFakeTimers({ now: Date.UTC(2026, 2, 4) })));
  afterEach(() => clock.restore());

  /** Tokens of one hour, named by their number. Requests in `failing` are answered with an error. */
  function stage(failing: readonly number[] = [], given: Partial<GivenToken> = {}) {
    let asked = 0;
    const tokens = new KeptTokens(async () => {
      asked += 1;
      if (failing.includes(asked)) throw new Error('the login host is away');
      return { text: `t${asked}`, endsAt: Date.now() + HOUR, ...given };
    });
    return { tokens, read: () => tokens.read('graph'), asked: () => asked };
  }

  it('are renewed five minutes before their end, without a reader that waits', async () => {
    const { read, asked } = stage();
    assert.equal(await read(), 't1');
    await clock.tickAsync(55 * MINUTE - 1);
    assert.deepEqual([await read(), asked()], ['t1', 1]);
    await clock.tickAsync(1);
    assert.deepEqual([await read(), asked()], ['t2', 2]);
  });

  it('are renewed when the login host says so, or at half of a short life', async () => {
    const early = stage([], { renewAt: Date.now() + 10 * MINUTE });
    await early.read();
    await clock.tickAsync(10 * MINUTE);
    assert.equal(early.asked(), 2);
    const short = stage([], { endsAt: Date.now() + 2 * MINUTE });
    await short.read();
    await clock.tickAsync(MINUTE);
    assert.equal(short.asked(), 2);
  });

  it('share one request, also for a renewal', async () => {
    const { read, asked } = stage();
    assert.deepEqual(await Promise.all([read(), read(), read()]), ['t1', 't1', 't1']);
    assert.equal(asked(), 1);
  });

  it('stay in use while a renewal fails, which is repeated until it works', async () => {
    const { read, asked } = stage([2, 3]);
    await read();
    await clock.tickAsync(55 * MINUTE + 30_000);
    assert.deepEqual([await read(), asked()], ['t1', 3]);
    await clock.tickAsync(30_000);
    assert.deepEqual([await read(), asked()], ['t4', 4]);
  });

  it('are not used after their end, and a read asks anew', async () => {
    const { read } = stage(Array.from({ length: 20 }, (_, index) => index + 2));
    await read();
    await clock.tickAsync(HOUR - 11_000);
    assert.equal(await read(), 't1');
    await clock.tickAsync(11_000);
    await assert.rejects(read(), /the login host is away/);
  });

  it('come anew after they were forgotten, but stay in use when there is no new one', async () => {
    const { tokens, read } = stage([2]);
    await read();
    tokens.forget();
    assert.equal(await read(), 't1');
    assert.equal(await read(), 't3');
    assert.equal(await read(), 't3');
  });

  it('that were requested before they were forgotten are not kept', async () => {
    const { tokens, read } = stage();
    await read();
    tokens.forget();
    const early = read();
    tokens.forget();
    assert.deepEqual([await read(), await early], ['t3', 't2']);
    assert.equal(await read(), 't3');
  });
});
