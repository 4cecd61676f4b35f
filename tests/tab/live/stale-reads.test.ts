import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import sinon from 'sinon';
import type { PageEvent } from '../../../contract/page-events.ts';
import { staleKeys } from '../../../tab/src/api/query-keys.ts';
import { staleReads } from '../../../tab/src/live/stale-reads.ts';

type Read = (context: { readonly signal: AbortSignal }) => Promise<number>;
type Client = Parameters<typeof staleReads>[0] & { clear(): void };
interface Library {
  readonly QueryClient: new () => Client;
  readonly QueryObserver: new (
    client: Client,
    options: { readonly queryKey: readonly string[]; readonly queryFn: Read },
  ) => {
    subscribe(listener: (result: { readonly data?: number }) => void): () => void;
  };
}
// The types of the library need those of a browser, which tests in Node don't have.
const { QueryClient, QueryObserver } = createRequire(import.meta.url)('@tanstack/react-query') as Library;

/** Milliseconds that a read takes. */
const READ = 700;

describe('what changes make stale', () => {
  let clock: sinon.SinonFakeTimers;
  let client: Client;
  let stale: ReturnType<typeof staleReads>;
  /** What the server has. An answer holds what it was when the read began. */
  let onServer: number;
  let begun: number;
  let aborted: number;
  let shown: number[];
  let stop: () => void;

  beforeEach(() => {
    clock = sinon.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] });
    client = new QueryClient();
    stale = staleReads(client);
    [onServer, begun, aborted, shown] = [0, 0, 0, []];
    const observer = new QueryObserver(client, { queryKey: ['accounts', 'first page'], queryFn: read });
    stop = observer.subscribe(({ data }) => {
      if (data !== undefined && data !== shown.at(-1)) shown.push(data);
    });
  });
  afterEach(() => {
    stop();
    stale.end();
    client.clear();
    clock.restore();
  });

  async function read({ signal }: { readonly signal: AbortSignal }): Promise<number> {
    begun += 1;
    const answer = onServer;
    signal.addEventListener('abort', () => (aborted += 1));
    await new Promise((resolve) => setTimeout(resolve, READ));
    return answer;
  }

  function change(event: PageEvent, isFresh = false): void {
    onServer += 1;
    stale.add(staleKeys(event), isFresh);
  }

  it('is read as a rollout of 1,000 goes on, without an aborted read, and ends with the last state', async () => {
    await clock.tickAsync(READ);
    for (let account = 0; account < 1_000; account += 1) {
      change({ type: 'account', accountId: `a${account}` });
      await clock.tickAsync(10);
    }
    const whileItRan = shown.length;
    await clock.tickAsync(5_000);
    assert.equal(aborted, 0);
    assert.ok(whileItRan >= 8, `it showed ${whileItRan} states while it ran`);
    assert.ok(begun <= 20, `${begun} reads began`);
    assert.equal(shown.at(-1), 1_000);
  });

  it('is read at once after a single change', async () => {
    await clock.tickAsync(READ + 1_000);
    change({ type: 'account', accountId: 'a1' });
    await clock.tickAsync(READ);
    assert.deepEqual([begun, shown.at(-1)], [2, 1]);
    await clock.tickAsync(10_000);
    assert.equal(begun, 2);
  });

  it('is read after a read that began before the change', async () => {
    await clock.tickAsync(100);
    change({ type: 'sync' });
    await clock.tickAsync(3 * READ);
    assert.deepEqual([begun, aborted, shown.at(-1)], [2, 0, 1]);
  });

  it('is not read again for the first event of a stream while it is being read', async () => {
    await clock.tickAsync(100);
    change({ type: 'all' }, true);
    await clock.tickAsync(3 * READ);
    assert.deepEqual([begun, aborted], [1, 0]);
  });

  it('leaves alone what no change touches', async () => {
    await clock.tickAsync(READ);
    change({ type: 'batch', batchId: 'b1' });
    change({ type: 'alive' });
    await clock.tickAsync(3 * READ);
    assert.equal(begun, 1);
  });

  it('is read once for changes of everything and of parts', async () => {
    await clock.tickAsync(READ);
    change({ type: 'alive' });
    change({ type: 'batch', batchId: 'b1' });
    for (const event of [{ type: 'account', accountId: 'a1' }, { type: 'all' }, { type: 'sync' }] as const)
      change(event);
    await clock.tickAsync(3 * READ);
    assert.deepEqual([begun, shown.at(-1)], [2, 5]);
  });
});
