import { setTimeout } from 'node:timers/promises';
import { GraphError } from '../../graph/graph-error.ts';
import type { GraphCall } from '../../graph/graph-call.ts';
import { isRecord } from '../../loopback-server.ts';
import type { JsonRecord } from '../../loopback-server.ts';
import type { AnswerGraph, Behavior, GraphTwist } from '../behavior.ts';
import { firstOfEach, pathIn, writtenAccount } from '../kinds.ts';

const CREATE_TEAM_TIMES_OUT = 'https://github.com/microsoftgraph/microsoft-graph-docs/issues/7890';
/** Milliseconds after the answer 504 at which the write acts. */
const LATE_MILLISECONDS = 1_000;
/** Reads of an account that show it as it was before a write. */
const STALE_READS = 2;

/** Changes the first write of each account only. */
function forFirstWrite(change: GraphTwist): GraphTwist {
  const isFirst = firstOfEach();
  return (call, answer) => {
    const account = writtenAccount(call);
    return account !== undefined && isFirst(account) ? change(call, answer) : answer(call);
  };
}

/** Refuses like a gateway that gave up waiting, and lets the write act later. A write that Graph refuses stays undone. */
const actLate: GraphTwist = async (call, answer) => {
  void setTimeout(LATE_MILLISECONDS, undefined, { ref: false })
    .then(() => answer(call))
    .catch(() => undefined);
  throw new GraphError(504, 'UnknownError', 'The gateway gave up waiting.');
};

/** An account as it was, and how many reads still show that. */
interface OldView {
  readonly user: JsonRecord;
  left: number;
}

async function asItIs(call: GraphCall, answer: AnswerGraph): Promise<JsonRecord> {
  const query = new URLSearchParams({ $select: 'lastPasswordChangeDateTime' });
  const { body } = await answer({ ...call, method: 'GET', query, body: '' });
  return isRecord(body) ? body : {};
}

/** Remembers an account as it was before each write, and shows it like that for the next reads. */
function stale(): GraphTwist {
  const views = new Map<string, OldView>();
  return async (call, answer) => {
    const written = writtenAccount(call);
    if (written !== undefined) {
      views.set(written, { user: await asItIs(call, answer), left: STALE_READS });
      return answer(call);
    }
    const reply = await answer(call);
    const read = call.method === 'GET' ? /^\/users\/([^/]+)$/.exec(pathIn(call.path))?.[1]?.toLowerCase() : undefined;
    const view = read === undefined ? undefined : views.get(read);
    if (view === undefined || view.left === 0 || !isRecord(reply.body)) return reply;
    view.left -= 1;
    const old = Object.entries(view.user).filter(([name]) => name in (reply.body as JsonRecord));
    return { ...reply, body: { ...reply.body, ...Object.fromEntries(old) } };
  };
}

export const WRITES_BEHAVIORS: readonly Behavior[] = [
  {
    name: 'reported:write-reply-lost',
    does: 'The first write of each account acts, and its answer never comes.',
    source: CREATE_TEAM_TIMES_OUT,
    start: () => ({
      graph: forFirstWrite(async (call, answer) => {
        await answer(call);
        return { status: 0, dropped: true };
      }),
    }),
  },
  {
    name: 'reported:write-acts-late',
    does: 'The first write of each account answers 504 and acts a second later.',
    source: CREATE_TEAM_TIMES_OUT,
    start: () => ({ graph: forFirstWrite(actLate) }),
  },
  {
    name: 'reported:write-throttled-yet-done',
    does: 'The first write of each account answers 429 although it acted.',
    source: 'https://learn.microsoft.com/en-au/answers/questions/5529013/batch-request-with-the-graph-sdk',
    start: () => ({
      graph: forFirstWrite(async (call, answer) => {
        await answer(call);
        throw new GraphError(429, 'TooManyRequests', 'Too many requests.', { 'Retry-After': '1' });
      }),
    }),
  },
  {
    name: 'reported:stale-reads',
    does: 'After a write, the next two reads of the account show it as it was before.',
    source: 'https://github.com/intelequia/dnn.azureadb2cprovider/issues/82',
    start: () => ({ graph: stale() }),
  },
];
