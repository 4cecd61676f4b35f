import type { Accounts } from '../accounts.ts';
import type { GraphCall, GraphReply } from '../graph-call.ts';
import { context, nextLink, pageSize, refuseOtherOptions, startOfPage } from '../query.ts';
import { parseSignInFilter } from './sign-in-filter.ts';
import { signInResource } from './sign-ins.ts';

/** The header with which a behavior of the sandbox makes the log late, in seconds. No client sends it. */
export const LOG_LAG_HEADER = 'x-sandbox-log-lag';
const MOST_PER_PAGE = 1000;
const READ_POLICIES: readonly string[] = [
  'Policy.Read.All',
  'Policy.Read.ConditionalAccess',
  'Policy.ReadWrite.ConditionalAccess',
];

/**
 * Plays "list signIns" (https://learn.microsoft.com/graph/api/signin-list): the latest first, at most 1,000 per page,
 * and only interactive sign-ins unless the filter names a class, which only the beta version allows.
 */
export function listSignIns(accounts: Accounts, call: GraphCall): GraphReply {
  refuseOtherOptions(call.query, ['$filter', '$top', '$skiptoken']);
  const { signIns } = accounts;
  const isBeta = call.path.startsWith('/beta/');
  const { matches, namesClass } = parseSignInFilter(call.query.get('$filter'), isBeta);
  const before = signIns.now().getTime() - Number(call.headers[LOG_LAG_HEADER] ?? 0) * 1000;
  const found = signIns
    .latestFirst()
    .filter((one) => matches(one) && (namesClass || one.isInteractive) && one.at.getTime() <= before);
  const size = pageSize(call.query, MOST_PER_PAGE, MOST_PER_PAGE);
  const start = startOfPage(call.query);
  const end = start + size;
  const withPolicies = READ_POLICIES.some((permission) => call.roles.includes(permission));
  const value = found.slice(start, end).map((one) => ({
    ...signInResource(one, withPolicies),
    ...(isBeta && { signInEventTypes: [one.isInteractive ? 'interactiveUser' : 'nonInteractiveUser'] }),
  }));
  const more = end < found.length ? { '@odata.nextLink': nextLink(call.path, call.query, end) } : {};
  return { status: 200, body: { '@odata.context': context('auditLogs/signIns'), ...more, value } };
}
