import { GraphError } from '../../graph/graph-error.ts';
import { accessDenied } from '../../graph/users.ts';
import { isRecord } from '../../loopback-server.ts';
import type { JsonRecord } from '../../loopback-server.ts';
import type { Behavior, GraphTwist } from '../behavior.ts';
import { entriesOf, kindOf } from '../kinds.ts';

/** Changes each entry of a list. */
function eachEntry(kind: string, change: (entry: JsonRecord) => JsonRecord): GraphTwist {
  return async (call, answer) => {
    const reply = await answer(call);
    const entries = kindOf(call) === kind ? entriesOf(reply.body) : undefined;
    if (entries === undefined) return reply;
    return { ...reply, body: { ...(isRecord(reply.body) ? reply.body : {}), value: entries.map(change) } };
  };
}

function suspended(sku: JsonRecord): JsonRecord {
  const units = isRecord(sku['prepaidUnits']) ? sku['prepaidUnits'] : {};
  const changed: JsonRecord = {
    ...sku,
    capabilityStatus: 'Suspended',
    prepaidUnits: { ...units, enabled: 0, suspended: units['enabled'] ?? 0 },
  };
  return Object.fromEntries(Object.keys(sku).map((name) => [name, changed[name]]));
}

/** Keeps type and id, and shows every other property as null. */
function limited(entry: JsonRecord): JsonRecord {
  const isKept = (name: string): boolean => name === 'id' || name === '@odata.type';
  return Object.fromEntries(Object.entries(entry).map(([name, value]) => [name, isKept(name) ? value : null]));
}

export const OTHER_SOURCES_BEHAVIORS: readonly Behavior[] = [
  {
    name: 'reported:mailbox-not-enabled',
    does: 'Mailbox settings answer 404 MailboxNotEnabledForRESTAPI for every account.',
    source: 'https://github.com/microsoftgraph/msgraph-sdk-javascript/issues/1756',
    start: () => ({
      graph: (call, answer) => {
        if (kindOf(call) !== 'GET /users/{id}/mailboxSettings') return answer(call);
        const text = 'The mailbox is either inactive, soft-deleted, or is hosted on-premise.';
        throw new GraphError(404, 'MailboxNotEnabledForRESTAPI', text);
      },
    }),
  },
  {
    name: 'reported:own-app-refused',
    does: 'An app that reads its own registration without a permission is refused with 403.',
    source: 'https://github.com/Azure/azure-cli/issues/28293',
    start: () => ({
      graph: (call, answer) => {
        const isRefused = kindOf(call) === 'GET /applications/{id}' && !call.roles.includes('Application.Read.All');
        return isRefused ? Promise.reject(accessDenied()) : answer(call);
      },
    }),
  },
  {
    name: 'reported:subscriptions-suspended',
    does: 'All subscriptions of the tenant are suspended, while licenses stay assigned.',
    source: 'https://learn.microsoft.com/graph/api/resources/subscribedsku',
    start: () => ({ graph: eachEntry('GET /subscribedSkus', suspended) }),
  },
  {
    name: 'reported:memberships-limited',
    does: 'Memberships show type and id only, and null for each other property.',
    source: 'https://learn.microsoft.com/en-us/graph/api/user-list-transitivememberof',
    start: () => ({ graph: eachEntry('GET /users/{id}/transitiveMemberOf', limited) }),
  },
];
