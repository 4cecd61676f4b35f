import type { GraphCall } from '../../graph/graph-call.ts';
import { GraphError } from '../../graph/graph-error.ts';
import type { Behavior } from '../behavior.ts';
import { firstOfEach, kindOf } from '../kinds.ts';

function isNotification(call: GraphCall): boolean {
  return kindOf(call) === 'POST /users/{id}/teamwork/sendActivityNotification';
}

export const ACTIVITY_FEED_BEHAVIORS: readonly Behavior[] = [
  {
    name: 'reported:feed-refused',
    does: 'Each activity notification answers 403, as for people without the app or its consent.',
    source: 'https://github.com/OfficeDev/microsoft-365-agents-toolkit/issues/6067',
    start: () => ({
      graph: (call, answer) => {
        if (!isNotification(call)) return answer(call);
        throw new GraphError(403, 'Forbidden', 'Ensure that the expected Teams app is installed in the target scope.');
      },
    }),
  },
  {
    name: 'reported:feed-conflict',
    does: 'Each activity notification answers 409, as for people with several apps of one application id.',
    source: 'https://github.com/microsoftgraph/microsoft-graph-docs-contrib/issues/3041',
    start: () => ({
      graph: (call, answer) => {
        if (!isNotification(call)) return answer(call);
        throw new GraphError(409, 'Conflict', 'Found multiple applications with the same Microsoft Entra App ID.');
      },
    }),
  },
  {
    name: 'reported:feed-throttled',
    does: 'The first activity notification for each person answers 429.',
    source: 'https://learn.microsoft.com/graph/throttling-limits#microsoft-teams-service-limits',
    start: () => {
      const isFirst = firstOfEach();
      return {
        graph: (call, answer) => {
          if (!isNotification(call) || !isFirst(call.path)) return answer(call);
          throw new GraphError(429, 'TooManyRequests', 'Too many requests.', { 'retry-after': '1' });
        },
      };
    },
  },
];
