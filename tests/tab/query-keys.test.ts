import assert from 'node:assert/strict';
import type { PageEvent } from '../../contract/page-events.ts';
import { type Key, staleKeys } from '../../tab/src/api/query-keys.ts';

const isStale = (change: PageEvent, key: Key): boolean =>
  staleKeys(change).some((part) => part.every((word, index) => key[index] === word));

describe('what a change makes stale', () => {
  const request: PageEvent = { type: 'request', requestId: 'r-1', accountId: 'a-1' };
  const cases: readonly (readonly [PageEvent, Key, boolean])[] = [
    [request, ['requests'], true],
    [request, ['account', 'a-1', 'activity'], true],
    [request, ['account', 'a-2'], false],
    [request, ['preferences'], false],
    [{ type: 'account', accountId: 'a-1' }, ['accounts', '?search=oslo'], true],
    [{ type: 'batch', batchId: 'b-1' }, ['batch', 'b-1', 'items'], true],
    [{ type: 'batch', batchId: 'b-1' }, ['batch', 'b-2'], false],
    [request, ['code-states', 'b-1'], true],
    [{ type: 'account', accountId: 'a-1' }, ['code-states', 'b-1'], true],
    [{ type: 'batch', batchId: 'b-1' }, ['code-states', 'b-2'], false],
    [{ type: 'sync' }, ['sync'], true],
    [{ type: 'preferences' }, ['me'], true],
    [{ type: 'alive' }, ['requests'], false],
    [{ type: 'all' }, ['audit'], true],
  ];
  for (const [change, key, expected] of cases) {
    it(`${JSON.stringify(change)} ${expected ? 'reaches' : 'leaves'} ${key.join('/')}`, () =>
      assert.equal(isStale(change, key), expected));
  }
});
