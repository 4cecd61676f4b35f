import assert from 'node:assert/strict';
import sinon from 'sinon';
import type { PageEvent } from '../../../contract/page-events.ts';
import type { Failure } from '../../../tab/src/api/tab-api-client.ts';
import { type ChangesDeps, followPageEvents } from '../../../tab/src/live/follow-page-events.ts';
import { linesOf } from '../../../tab/src/live/ndjson-lines.ts';

const line = (change: object): string => `${JSON.stringify(change)}\n`;

/** A body that ends after its parts. */
function body(...parts: readonly string[]): Response {
  return new Response(ReadableStream.from(parts.map((part) => new TextEncoder().encode(part))));
}

/** A body that says nothing more until it is given up. */
function openBody(signal: AbortSignal | null | undefined, ...parts: readonly string[]): Response {
  const stream = new ReadableStream<Uint8Array>({
    start: (controller) => {
      for (const part of parts) controller.enqueue(new TextEncoder().encode(part));
      signal?.addEventListener('abort', () => controller.error(new DOMException('aborted', 'AbortError')));
    },
  });
  return new Response(stream);
}

describe('the line of changes that the tab follows', () => {
  const fetching = sinon.stub<Parameters<typeof fetch>, Promise<Response>>();
  const pauses: number[] = [];
  const changes: PageEvent[] = [];
  const losses: (Failure | undefined)[] = [];
  let opened = 0;
  let heard = 0;
  beforeEach(() => {
    fetching.reset();
    opened = 0;
    heard = 0;
    for (const list of [pauses, changes, losses]) list.length = 0;
  });

  /** Follows until so many pauses were made. */
  async function follow(most: number): Promise<void> {
    const end = new AbortController();
    const deps: ChangesDeps = {
      fetch: fetching,
      token: async () => 'token',
      locale: 'en-GB',
      random: () => 1,
      pause: async (milliseconds) => {
        pauses.push(milliseconds);
        if (pauses.length === most) end.abort();
      },
    };
    await followPageEvents(
      deps,
      {
        opened: () => (opened += 1),
        heard: () => (heard += 1),
        changed: (change) => changes.push(change),
        lost: (failure) => losses.push(failure),
      },
      end.signal,
    );
  }

  it('tells what changed, however the lines were cut on the way', async () => {
    fetching.resolves(body('{"type":"a', `ll"}\n{"type":"batch","batchId":"b-1"}\n`, line({ type: 'sync' })));
    await follow(1);
    assert.deepEqual(changes, [{ type: 'all' }, { type: 'batch', batchId: 'b-1' }, { type: 'sync' }]);
    assert.deepEqual([opened, heard, losses], [1, 3, [undefined]]);
  });

  it('reads everything again when a newer server says what is not known here', async () => {
    fetching.resolves(body(line({ type: 'weather' }), 'no JSON\n'));
    await follow(1);
    assert.deepEqual(changes, [{ type: 'all' }, { type: 'all' }]);
  });

  it('comes back later and later while the server is away, and soon again after it was there', async () => {
    fetching.rejects(new TypeError('Failed to fetch'));
    fetching.onCall(7).resolves(body(line({ type: 'all' })));
    await follow(9);
    assert.deepEqual(pauses, [500, 1_000, 2_000, 4_000, 8_000, 15_000, 15_000, 500, 1_000]);
    assert.deepEqual(
      losses.map((failure) => failure?.kind),
      [...Array<string>(7).fill('unreachable'), undefined, 'unreachable'],
    );
  });

  it('tells why it is refused', async () => {
    fetching.callsFake(async () => new Response('{}', { status: 401 }));
    await follow(1);
    assert.deepEqual([losses, opened], [[{ kind: 'token', problem: 'token_refused' }], 0]);
  });

  it('gives a line up that shows no sign of life', async () => {
    const clock = sinon.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      fetching.callsFake(async (_, options) => openBody(options?.signal, line({ type: 'alive' })));
      const following = follow(1);
      while (changes.length === 0) await new Promise((resolve) => setImmediate(resolve));
      await clock.tickAsync(37_000);
      assert.deepEqual(losses, []);
      await clock.tickAsync(1_000);
      await following;
      assert.deepEqual(losses, [{ kind: 'unreachable' }]);
    } finally {
      clock.restore();
    }
  });

  it('gives out what stands behind the last line break, and letters that were cut in two', async () => {
    const [first = 0, second = 0] = new TextEncoder().encode('ø');
    const lines: string[] = [];
    for await (const text of linesOf(ReadableStream.from([Uint8Array.of(first), Uint8Array.of(second, 10, 65)])))
      lines.push(text);
    assert.deepEqual(lines, ['ø', 'A']);
  });
});
