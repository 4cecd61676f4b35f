import { GraphError } from '../../graph/graph-error.ts';
import { isRecord } from '../../loopback-server.ts';
import type { Behavior, GraphTwist } from '../behavior.ts';
import { firstOfEach, kindOf } from '../kinds.ts';

/** Refuses the first item of each kind, and so not the whole batch. */
function throttleItems(retryAfter: string): GraphTwist {
  const isFirst = firstOfEach();
  return (call, answer) => {
    if (call.inBatch && isFirst(kindOf(call)))
      throw new GraphError(429, 'TooManyRequests', 'Too many requests.', { 'Retry-After': retryAfter });
    return answer(call);
  };
}

/** Leaves an item out of the first batch of each size. */
function loseItem(): GraphTwist {
  const isFirst = firstOfEach();
  return async (call, answer) => {
    const reply = await answer(call);
    const responses: unknown = isRecord(reply.body) ? reply.body['responses'] : undefined;
    if (!call.path.endsWith('/$batch') || !Array.isArray(responses) || !isFirst(String(responses.length))) return reply;
    return { ...reply, body: { responses: responses.slice(1) } };
  };
}

export const BATCHES_BEHAVIORS: readonly Behavior[] = [
  {
    name: 'reported:batch-item-throttled',
    does: 'The first item of each kind in a batch is answered 429, while the batch is answered 200.',
    source: 'https://learn.microsoft.com/graph/throttling',
    start: () => ({ graph: throttleItems('1') }),
  },
  {
    name: 'reported:batch-item-throttled-for-fractions',
    does: 'The first item of each kind in a batch is answered 429, and Retry-After is a fraction of a second.',
    source: 'https://github.com/microsoftgraph/microsoft-graph-docs/issues/3877',
    start: () => ({ graph: throttleItems('0.249') }),
  },
  {
    name: 'reported:batch-item-missing',
    does: 'The answer to the first batch of each size lacks an item.',
    source: 'https://github.com/microsoftgraph/msgraph-sdk-dotnet-core/issues/368',
    start: () => ({ graph: loseItem() }),
  },
];
