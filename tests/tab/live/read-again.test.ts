import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import sinon from 'sinon';
import { ApiError } from '../../../tab/src/api/api-error.ts';
import { READ_AGAIN } from '../../../tab/src/api/read-again.ts';
import type { Failure } from '../../../tab/src/api/tab-api-client.ts';

interface Result {
  readonly status: string;
  readonly data?: string;
}
interface Client {
  clear(): void;
  mount(): void;
  unmount(): void;
}
interface Library {
  readonly QueryClient: new (options: { readonly defaultOptions: { readonly queries: typeof READ_AGAIN } }) => Client;
  readonly QueryObserver: new (
    client: Client,
    options: { readonly queryKey: readonly string[]; readonly queryFn: () => Promise<string> },
  ) => { subscribe(listener: (result: Result) => void): () => void };
  readonly environmentManager: { isServer(): boolean; setIsServer(isServer: () => boolean): void };
  readonly focusManager: { setFocused(isFocused?: boolean): void };
}
// The types of the library need those of a browser, which tests in Node don't have.
const { QueryClient, QueryObserver, environmentManager, focusManager } = createRequire(import.meta.url)(
  '@tanstack/react-query',
) as Library;

const problem = (status: number): Failure => ({
  kind: 'problem',
  problem: { type: 'about:blank', code: 'store_unavailable', status, title: 'x' },
});

describe('a read that failed', () => {
  let clock: sinon.SinonFakeTimers;
  let client: Client;
  let failure: Failure | undefined;
  let begun: number;
  let shown: Result | undefined;
  let stop: () => void;
  const wasServer = environmentManager.isServer();

  beforeEach(async () => {
    clock = sinon.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] });
    environmentManager.setIsServer(() => false);
    client = new QueryClient({ defaultOptions: { queries: READ_AGAIN } });
    client.mount();
    [begun, shown] = [0, undefined];
  });
  afterEach(() => {
    stop();
    client.unmount();
    client.clear();
    focusManager.setFocused();
    environmentManager.setIsServer(() => wasServer);
    clock.restore();
  });

  /** A page shows the read, and it has used up its first tries. */
  async function open(first?: Failure): Promise<void> {
    failure = first;
    const queryFn = async (): Promise<string> => {
      begun += 1;
      if (failure) throw new ApiError(failure);
      return 'accounts';
    };
    stop = new QueryObserver(client, { queryKey: ['accounts'], queryFn }).subscribe((result) => (shown = result));
    await clock.tickAsync(5_000);
  }

  for (const [name, passing] of [
    ['because the database was away', problem(503)],
    ['because nothing answered', { kind: 'unreachable' }],
    ['because a proxy answered', { kind: 'unexpected' }],
  ] as const) {
    it(`${name} is repeated by itself until it succeeds, and not after`, async () => {
      await open(passing);
      assert.deepEqual([begun, shown?.status], [3, 'error']);
      await clock.tickAsync(60_000);
      assert.ok(begun > 6 && begun <= 15, `${begun} reads`);
      failure = undefined;
      await clock.tickAsync(17_000);
      assert.equal(shown?.data, 'accounts');
      const sofar = begun;
      await clock.tickAsync(120_000);
      assert.equal(begun, sofar);
    });
  }

  it('is repeated at once when the window is looked at again, and not while nobody looks', async () => {
    await open(problem(503));
    focusManager.setFocused(false);
    await clock.tickAsync(120_000);
    assert.equal(begun, 3);
    failure = undefined;
    focusManager.setFocused(true);
    await clock.tickAsync(100);
    assert.deepEqual([begun, shown?.data], [4, 'accounts']);
  });

  it('is not repeated when a person has to act first', async () => {
    await open(problem(403));
    await clock.tickAsync(120_000);
    assert.equal(begun, 1);
  });
});
