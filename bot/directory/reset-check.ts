import type { Client } from '@microsoft/microsoft-graph-client';
import type { Check } from '../domain/accounts/check.ts';
import { answerOf, claimsIn } from './graph-status.ts';

const PERMISSION = 'User-PasswordProfile.ReadWrite.All';
const SUBJECT = 'password reset';

/** Directory roles that may reset passwords, by template id (Microsoft Learn: "Microsoft Entra built-in roles"). */
const ROLES: Readonly<Record<string, string>> = {
  '966707d0-3269-4727-9be2-8c3a10f19b9d': 'Password Administrator',
  '729827e3-9c14-49f7-bb1b-9608f156bbb8': 'Helpdesk Administrator',
  'fe930be7-5e62-47db-91af-98c3a49a38b1': 'User Administrator',
};
const REMEDY_SCOPE =
  'to limit it to the rooms: give the app Password Administrator scoped to an administrative unit of the rooms, and remove the wide permission';

interface Assignment {
  readonly roleDefinitionId: string;
  readonly directoryScopeId: string;
}

/**
 * Checks whether and how widely the app may reset passwords. It resets none. It reads the token and, if the app may
 * read them, the role assignments of the app.
 */
export async function checkReset(
  client: Client,
  { token, clientId }: { readonly token: string; readonly clientId: string },
): Promise<Check> {
  const { roles, wids, oid } = claimsIn(token);
  if (roles.includes(PERMISSION)) {
    return {
      subject: SUBJECT,
      outcome: 'warning',
      found: `${PERMISSION}: reaches nearly every account of the tenant, limited only by this server's own checks`,
      remedy: REMEDY_SCOPE,
    };
  }
  const wide = wids.find((id) => id in ROLES);
  if (wide !== undefined)
    return { subject: SUBJECT, outcome: 'warning', found: `${ROLES[wide]} for the whole tenant`, remedy: REMEDY_SCOPE };
  const filter = `principalId eq '${oid}'`;
  const { status, body } = await answerOf(() =>
    client.api('/roleManagement/directory/roleAssignments').filter(filter).get(),
  );
  const assignments = status === 200 ? (body as { readonly value: readonly Assignment[] }).value : [];
  const scoped = assignments.find(
    ({ roleDefinitionId, directoryScopeId }) => roleDefinitionId in ROLES && directoryScopeId !== '/',
  );
  if (scoped !== undefined)
    return {
      subject: SUBJECT,
      outcome: 'ok',
      found: `${ROLES[scoped.roleDefinitionId]}, scoped to ${scoped.directoryScopeId}`,
    };
  return {
    subject: SUBJECT,
    outcome: 'missing',
    found: `${status === 200 ? 'no permission' : 'no visible permission'}: releases will need attention`,
    remedy:
      `either the Application permission ${PERMISSION} for ${clientId} with admin consent, or the role Password Administrator scoped to an administrative unit; docs/install.md, "Allow the reset", has the commands` +
      `${status === 200 ? '' : ' (to have such a role seen here: RoleManagement.Read.Directory)'}`,
  };
}
