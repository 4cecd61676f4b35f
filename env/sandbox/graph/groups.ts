import { SANDBOX_GROUPS } from '../tenant.ts';
import type { Accounts } from './accounts.ts';
import type { GraphCall, GraphReply } from './graph-call.ts';
import { badRequest, resourceMissing } from './graph-error.ts';
import { context, refuseOtherOptions, selector } from './query.ts';

interface Group {
  readonly id: string;
  readonly displayName: string;
  readonly securityEnabled: boolean;
}

/** Plays "get group" (Microsoft Graph). */
export function getGroup(_accounts: Accounts, call: GraphCall, id: string): GraphReply {
  refuseOtherOptions(call.query, ['$select']);
  const properties = ['id', 'displayName', 'securityEnabled'] as const;
  const copy = selector<Group>(call.query, 'group', properties, properties);
  const [name] = Object.entries(SANDBOX_GROUPS).find(([, groupId]) => groupId === id.toLowerCase()) ?? [];
  if (name === undefined) throw resourceMissing(id);
  return {
    status: 200,
    body: {
      '@odata.context': context('groups/$entity'),
      ...copy({ id, displayName: `Rooms OTP ${name}`, securityEnabled: true }),
    },
  };
}

/** Plays "list unifiedRoleAssignments" for one principal (Microsoft Graph). */
export function listRoleAssignments(accounts: Accounts, call: GraphCall): GraphReply {
  refuseOtherOptions(call.query, ['$filter']);
  const [, principalId] = /^principalId eq '([^']*)'$/.exec(call.query.get('$filter') ?? '') ?? [];
  if (principalId === undefined) throw badRequest('At least one filter is required.');
  const value = accounts.roleAssignments.filter((assignment) => assignment.principalId === principalId);
  return { status: 200, body: { '@odata.context': context('roleManagement/directory/roleAssignments'), value } };
}
