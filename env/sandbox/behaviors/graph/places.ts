import { GraphError } from '../../graph/graph-error.ts';
import type { AnswerGraph, Behavior, GraphTwist } from '../behavior.ts';
import type { GraphCall, GraphReply } from '../../graph/graph-call.ts';
import { pathIn, withoutNextLink } from '../kinds.ts';

const ISSUES = 'https://github.com/microsoftgraph/microsoft-graph-docs/issues';

/** Changes the list of rooms only. */
function forRooms(change: GraphTwist): GraphTwist {
  return (call, answer) => (pathIn(call.path) === '/places/microsoft.graph.room' ? change(call, answer) : answer(call));
}

function refuse(status: number, code: string, message: string): GraphTwist {
  return forRooms(() => {
    throw new GraphError(status, code, message);
  });
}

async function withoutLink(call: GraphCall, answer: AnswerGraph): Promise<GraphReply> {
  const reply = await answer(call);
  return { ...reply, body: withoutNextLink(reply.body) };
}

/** Ignores `$top` and `$skip`, and gives no link either, as in the report. */
async function firstPageAlways(call: GraphCall, answer: AnswerGraph): Promise<GraphReply> {
  const query = new URLSearchParams([...call.query].filter(([name]) => name !== '$top' && name !== '$skip'));
  return withoutLink({ ...call, query }, answer);
}

export const PLACES_BEHAVIORS: readonly Behavior[] = [
  {
    name: 'reported:places-no-next-link',
    does: 'The list of rooms has no link to its next page.',
    source: `${ISSUES}/18604`,
    start: () => ({ graph: forRooms(withoutLink) }),
  },
  {
    name: 'reported:places-skip-ignored',
    does: 'The list of rooms ignores $top and $skip and always returns its first page.',
    source: `${ISSUES}/15503`,
    start: () => ({ graph: forRooms(firstPageAlways) }),
  },
  {
    name: 'reported:places-not-found',
    does: 'The list of rooms answers 404, as in a tenant whose places were never set up.',
    source: `${ISSUES}/7532`,
    start: () => ({ graph: refuse(404, 'UnknownError', '{"code":"invalid_place","message":"place not found"}') }),
  },
  {
    name: 'reported:places-forbidden',
    does: 'The list of rooms answers 403 although the permission is granted.',
    source: `${ISSUES}/5640`,
    start: () => ({ graph: refuse(403, 'UnknownError', '{"code":"invalid_permissions"}') }),
  },
  {
    name: 'reported:places-empty',
    does: 'The list of rooms is empty.',
    source: `${ISSUES}/18576`,
    start: () => ({
      graph: forRooms(async (call, answer) => {
        const reply = await answer(call);
        return { ...reply, body: { ...withoutNextLink(reply.body), value: [] } };
      }),
    }),
  },
];
