import { GraphError } from '../../graph/graph-error.ts';
import type { GraphCall } from '../../graph/graph-call.ts';
import { LOG_LAG_HEADER } from '../../graph/sign-ins/list-sign-ins.ts';
import { isRecord } from '../../loopback-server.ts';
import type { Behavior, GraphTwist } from '../behavior.ts';
import { entriesOf } from '../kinds.ts';

const NON_INTERACTIVE = /signInEventTypes\/any\((\w+): ?\1 eq 'nonInteractiveUser'\)/;
const TWO_HOURS_SECONDS = 7_200;

function isSignInLog({ method, path }: Pick<GraphCall, 'method' | 'path'>): boolean {
  return method === 'GET' && /^\/(?:v1\.0|beta)\/auditLogs\/signIns$/.test(path);
}

/** Shows interactive sign-ins as non-interactive ones, and shows nothing to those who don't ask for that class. */
const onlyNonInteractive: GraphTwist = async (call, answer) => {
  if (!isSignInLog(call)) return answer(call);
  const filter = call.query.get('$filter') ?? '';
  const query = new URLSearchParams(call.query);
  query.set('$filter', filter.replace(NON_INTERACTIVE, "signInEventTypes/any(t: t eq 'interactiveUser')"));
  const reply = await answer({ ...call, query });
  const entries = NON_INTERACTIVE.test(filter) ? (entriesOf(reply.body) ?? []) : [];
  const value = entries.map((entry) => ({
    ...entry,
    isInteractive: false,
    signInEventTypes: ['nonInteractiveUser'],
  }));
  return { ...reply, body: { ...(isRecord(reply.body) ? reply.body : {}), value } };
};

export const SIGN_INS_BEHAVIORS: readonly Behavior[] = [
  {
    name: 'reported:only-noninteractive',
    does: 'The sign-in log has the sign-ins of rooms in its non-interactive class only (plausible: a client that asks nobody signs in).',
    source: 'https://learn.microsoft.com/entra/identity/monitoring-health/concept-noninteractive-sign-ins',
    start: () => ({ graph: onlyNonInteractive }),
  },
  {
    name: 'reported:log-2h-late',
    does: 'The sign-in log shows each sign-in two hours later.',
    source:
      'https://learn.microsoft.com/training/modules/monitor-maintain-azure-active-directory/2-analyze-investigate-sign-logs-to-troubleshoot-access-issues',
    start: () => ({
      graph: (call, answer) =>
        answer({ ...call, headers: { ...call.headers, [LOG_LAG_HEADER]: String(TWO_HOURS_SECONDS) } }),
    }),
  },
  {
    name: 'reported:no-entra-p1',
    does: 'The tenant has no Microsoft Entra ID P1, so the sign-in log answers 403.',
    source: 'https://github.com/microsoftgraph/microsoft-graph-docs/issues/4336',
    start: () => ({
      graph: (call, answer) => {
        if (!isSignInLog(call)) return answer(call);
        const text = "Neither tenant is B2C or tenant doesn't have premium license";
        throw new GraphError(403, 'Authentication_RequestFromNonPremiumTenantOrB2CTenant', text);
      },
    }),
  },
];
