import { isRecord } from '../loopback-server.ts';
import type { JsonRecord } from '../loopback-server.ts';
import { jsonBody, mailboxOf } from './graph-call.ts';
import type { GraphCall, GraphReply } from './graph-call.ts';
import { badRequest, errorBody } from './graph-error.ts';
import { MAX_MAILBOX_CALLS } from './throttle.ts';

/** The most requests in one batch (Microsoft Graph: JSON batching). */
const MAX_REQUESTS = 20;

/**
 * Answers a batch, each item with its own status. The answers come in another order than the requests, as they may in
 * Graph.
 * @throws GraphError 400 for a badly formed batch.
 */
export async function answerBatch(
  call: GraphCall,
  answer: (call: GraphCall) => Promise<GraphReply>,
): Promise<GraphReply> {
  const { requests } = jsonBody(call);
  if (!Array.isArray(requests) || !requests.every(isRecord))
    throw badRequest("The batch must have a list 'requests' of objects.");
  if (requests.length === 0 || requests.length > MAX_REQUESTS) {
    throw badRequest(`Invalid number of requests in the batch: ${requests.length}. 1 to ${MAX_REQUESTS} are allowed.`);
  }
  const ids = new Set(requests.map(({ id }) => id));
  if (ids.size !== requests.length) throw badRequest('Each request of a batch needs an id of its own.');
  const items = requests.map((request) => ({ id: String(request['id']), call: itemCall(request, call) }));
  const nextLane = mailboxLanes();
  const responses = await Promise.all(
    items.map(async ({ id, call: item }) => {
      const reply = mailboxOf(item) === undefined ? answer(item) : nextLane(() => answer(item));
      return itemAnswer(id, await reply);
    }),
  );
  return { status: 200, body: { responses: responses.toReversed() } };
}

/** Limits a batch to four requests to Outlook at a time, across all mailboxes (Microsoft Graph: throttling limits). */
function mailboxLanes(): (run: () => Promise<GraphReply>) => Promise<GraphReply> {
  const lanes: Promise<unknown>[] = [];
  let count = 0;
  return (run) => {
    const lane = count % MAX_MAILBOX_CALLS;
    count += 1;
    const reply = (lanes[lane] ?? Promise.resolve()).then(run);
    lanes[lane] = reply.catch(() => undefined);
    return reply;
  };
}

function itemCall(request: JsonRecord, batch: GraphCall): GraphCall {
  const { id, method, url, headers = {}, body } = request;
  if (typeof id !== 'string' || typeof method !== 'string' || typeof url !== 'string' || !isRecord(headers)) {
    throw badRequest("Each request of a batch needs the texts 'id', 'method' and 'url'.");
  }
  if ('dependsOn' in request) throw badRequest('The sandbox knows no dependsOn.');
  if (/^\w+:\/\//.test(url)) throw badRequest(`The url of request '${id}' must be relative.`);
  const { pathname, searchParams } = new URL(`http://127.0.0.1/v1.0/${url.replace(/^\//, '')}`);
  if (pathname === batch.path) throw badRequest('A batch cannot hold a batch.');
  return {
    method: method.toUpperCase(),
    path: pathname,
    query: searchParams,
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)])),
    body: body === undefined ? '' : JSON.stringify(body),
    appId: batch.appId,
    roles: batch.roles,
    inBatch: true,
  };
}

/** Turns a reply into an item. Within a batch, a lost answer becomes a gateway's 504. */
function itemAnswer(id: string, reply: GraphReply): JsonRecord {
  if (reply.dropped === true)
    return { id, status: 504, headers: {}, body: errorBody('gatewayTimeout', 'The answer was lost.', id) };
  const headers = { ...(reply.body === undefined ? {} : { 'Content-Type': 'application/json' }), ...reply.headers };
  return { id, status: reply.status, headers, ...(reply.body === undefined ? {} : { body: reply.body }) };
}
