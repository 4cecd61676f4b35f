import { GraphError } from '../../graph/graph-error.ts';
import type { GraphReply } from '../../graph/graph-call.ts';
import type { Behavior, GraphTwist } from '../behavior.ts';
import { firstOfEach, kindOf } from '../kinds.ts';

const SDK_ISSUES = 'https://github.com/microsoftgraph/msgraph-sdk-dotnet/issues';

/** Changes the answer to the first read of each kind. An item of a batch has its answer within that of the batch. */
function forFirstRead(change: (reply: GraphReply) => GraphReply): GraphTwist {
  const isFirst = firstOfEach();
  return async (call, answer) => {
    const isRead = !call.inBatch && (call.method === 'GET' || call.path.endsWith('/$batch'));
    const isChanged = isRead && isFirst(kindOf(call));
    const reply = await answer(call);
    return isChanged ? change(reply) : reply;
  };
}

/** Refuses the first call of each kind and does nothing then. The items of a batch are not asked one by one. */
function refuseFirst(status: number, code: string, headers: () => Readonly<Record<string, string>>): GraphTwist {
  const isFirst = firstOfEach();
  return (call, answer) => {
    if (!call.inBatch && isFirst(kindOf(call))) throw new GraphError(status, code, 'Try again later.', headers());
    return answer(call);
  };
}

function sendAs(reply: GraphReply, type: string, text: string): GraphReply {
  return { ...reply, headers: { ...reply.headers, 'content-type': type }, body: new TextEncoder().encode(text) };
}

function halfOf(text: string): string {
  return text.slice(0, Math.floor(text.length / 2));
}

export const ANSWERS_BEHAVIORS: readonly Behavior[] = [
  {
    name: 'reported:empty-answer',
    does: 'The first read of each kind answers 200 with an empty body.',
    source: `${SDK_ISSUES}/2000`,
    start: () => ({ graph: forFirstRead((reply) => sendAs(reply, 'application/json', '')) }),
  },
  {
    name: 'reported:html-answer',
    does: 'The first read of each kind answers 200 with a page of HTML.',
    source: `${SDK_ISSUES}/2661`,
    start: () => ({
      graph: forFirstRead((reply) => sendAs(reply, 'text/html', '<html><body>Service unavailable</body></html>')),
    }),
  },
  {
    name: 'reported:broken-json',
    does: 'The first read of each kind answers 200 with JSON that breaks off.',
    source: `${SDK_ISSUES}/1701`,
    start: () => ({
      graph: forFirstRead((reply) => sendAs(reply, 'application/json', halfOf(JSON.stringify(reply.body ?? {})))),
    }),
  },
  {
    name: 'reported:throttled-without-retry-after',
    does: 'The first call of each kind answers 429 without the header Retry-After.',
    source: 'https://github.com/microsoftgraph/microsoft-graph-docs/issues/3299',
    start: () => ({ graph: refuseFirst(429, 'TooManyRequests', () => ({})) }),
  },
  {
    name: 'reported:throttled-until-date',
    does: 'The first call of each kind answers 429, and Retry-After is a date.',
    source: 'https://github.com/microsoft/kiota/issues/596',
    start: () => ({
      graph: refuseFirst(429, 'TooManyRequests', () => ({
        'Retry-After': new Date(Date.now() + 1_000).toUTCString(),
      })),
    }),
  },
  {
    name: 'reported:unavailable',
    does: 'The first call of each kind answers 503.',
    source: 'https://learn.microsoft.com/graph/errors',
    start: () => ({ graph: refuseFirst(503, 'serviceNotAvailable', () => ({})) }),
  },
];
