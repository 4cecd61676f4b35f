import type { GraphCall, GraphReply } from '../../graph/graph-call.ts';
import { nextLink } from '../../graph/query.ts';
import { isRecord } from '../../loopback-server.ts';
import type { JsonRecord } from '../../loopback-server.ts';
import type { AnswerGraph, Behavior, GraphTwist } from '../behavior.ts';
import { entriesOf, pathIn } from '../kinds.ts';

const ISSUES = 'https://github.com/microsoftgraph/microsoft-graph-docs/issues';
/** A position behind the last account of any sandbox. */
const BEHIND_ALL = 999_999_999;
/** Small enough that a sandbox of 50 rooms has several pages. Graph may return fewer entries than `$top` asks for. */
const SMALL_PAGE = '20';

/** Changes the list of users only. */
function forUsers(change: GraphTwist): GraphTwist {
  return (call, answer) =>
    call.method === 'GET' && pathIn(call.path) === '/users' ? change(call, answer) : answer(call);
}

function withLink(reply: GraphReply, link: string): GraphReply {
  return { ...reply, body: { ...(isRecord(reply.body) ? reply.body : {}), '@odata.nextLink': link } };
}

async function linkToItself(call: GraphCall, answer: AnswerGraph): Promise<GraphReply> {
  return withLink(await answer(call), nextLink(call.path, call.query, 0));
}

async function linkToEmptyPage(call: GraphCall, answer: AnswerGraph): Promise<GraphReply> {
  const reply = await answer(call);
  const isLast = isRecord(reply.body) && reply.body['@odata.nextLink'] === undefined;
  const isFilled = (entriesOf(reply.body)?.length ?? 0) > 0;
  return isLast && isFilled ? withLink(reply, nextLink(call.path, call.query, BEHIND_ALL)) : reply;
}

/** Begins each page with the last entry of the page before. */
function overlap(): GraphTwist {
  const memory: { last: JsonRecord | undefined } = { last: undefined };
  return async (call, answer) => {
    const query = new URLSearchParams(call.query);
    query.set('$top', SMALL_PAGE);
    if (!call.query.has('$skiptoken')) memory.last = undefined;
    const reply = await answer({ ...call, query });
    const entries = entriesOf(reply.body) ?? [];
    const before = memory.last === undefined ? [] : [memory.last];
    memory.last = entries.at(-1);
    return { ...reply, body: { ...(isRecord(reply.body) ? reply.body : {}), value: [...before, ...entries] } };
  };
}

function nullIn(property: string): GraphTwist {
  return async (call, answer) => {
    const reply = await answer(call);
    const value = (entriesOf(reply.body) ?? []).map((user) =>
      property in user ? { ...user, [property]: null } : user,
    );
    return { ...reply, body: { ...(isRecord(reply.body) ? reply.body : {}), value } };
  };
}

export const USERS_BEHAVIORS: readonly Behavior[] = [
  {
    name: 'reported:users-link-repeats',
    does: 'Each page of the list of users links to the first page again.',
    source: `${ISSUES}/2635`,
    start: () => ({ graph: forUsers(linkToItself) }),
  },
  {
    name: 'reported:users-empty-page',
    does: 'An empty page follows the last page of the list of users.',
    source: 'https://github.com/microsoftgraph/msgraph-sdk-javascript/issues/129',
    start: () => ({ graph: forUsers(linkToEmptyPage) }),
  },
  {
    name: 'reported:users-twice',
    does: 'The last user of a page is also the first user of the next page.',
    source: `${ISSUES}/5363`,
    start: () => ({ graph: forUsers(overlap()) }),
  },
  {
    name: 'reported:account-enabled-null',
    does: 'In the list of users, accountEnabled is null.',
    source: `${ISSUES}/16054`,
    start: () => ({ graph: forUsers(nullIn('accountEnabled')) }),
  },
  {
    name: 'reported:licenses-null',
    does: 'In the list of users, assignedLicenses is null.',
    source: 'https://github.com/microsoftgraph/msgraph-sdk-powershell/issues/547',
    start: () => ({ graph: forUsers(nullIn('assignedLicenses')) }),
  },
];
