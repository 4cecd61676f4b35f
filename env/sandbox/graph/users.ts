import type { JsonRecord } from '../loopback-server.ts';
import type { Account, GraphUser } from './account.ts';
import type { Accounts } from './accounts.ts';
import { parseUserFilter } from './filter.ts';
import type { GraphCall, GraphReply } from './graph-call.ts';
import { jsonBody } from './graph-call.ts';
import { badRequest, GraphError, resourceMissing } from './graph-error.ts';
import { isPrivileged } from './privileged.ts';
import { context, nextLink, pageSize, refuseOtherOptions, selector, startOfPage } from './query.ts';

const PROPERTIES: readonly (keyof GraphUser)[] = [
  'id',
  'displayName',
  'userPrincipalName',
  'mail',
  'accountEnabled',
  'passwordPolicies',
  'onPremisesSyncEnabled',
  'usageLocation',
  'assignedLicenses',
  'userType',
  'lastPasswordChangeDateTime',
  'createdDateTime',
  'givenName',
  'surname',
  'jobTitle',
  'department',
  'officeLocation',
  'mobilePhone',
  'preferredLanguage',
  'businessPhones',
];
const BY_DEFAULT: readonly (keyof GraphUser)[] = [
  'businessPhones',
  'displayName',
  'givenName',
  'jobTitle',
  'mail',
  'mobilePhone',
  'officeLocation',
  'preferredLanguage',
  'surname',
  'userPrincipalName',
  'id',
];
const GUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** Finds an account. @throws GraphError 404 when neither an object id nor a user principal name has that value. */
export function existing(accounts: Accounts, idOrUpn: string): Account {
  const account = accounts.find(idOrUpn);
  if (account === undefined || account.deleted) throw resourceMissing(idOrUpn);
  return account;
}

/**
 * Plays "list users" (Microsoft Graph): 100 per page by default, at most 999. The last page can be empty. `$count` is
 * ignored.
 */
export function listUsers(accounts: Accounts, call: GraphCall): GraphReply {
  refuseOtherOptions(call.query, ['$select', '$top', '$filter', '$skiptoken', '$count']);
  const copy = selector(call.query, 'user', PROPERTIES, BY_DEFAULT);
  const size = pageSize(call.query, 100, 999);
  const matches = parseUserFilter(call.query.get('$filter'));
  let position = startOfPage(call.query);
  const value: Partial<GraphUser>[] = [];
  for (; position < accounts.size && value.length < size; position += 1) {
    const { user, deleted } = accounts.at(position);
    if (!deleted && matches(user)) value.push(copy(user));
  }
  const more = position < accounts.size ? { '@odata.nextLink': nextLink(call.path, call.query, position) } : {};
  return { status: 200, body: { '@odata.context': context('users'), ...more, value } };
}

export function getUser(accounts: Accounts, call: GraphCall, id: string): GraphReply {
  refuseOtherOptions(call.query, ['$select']);
  const copy = selector(call.query, 'user', PROPERTIES, BY_DEFAULT);
  return { status: 200, body: { '@odata.context': context('users/$entity'), ...copy(existing(accounts, id).user) } };
}

/** Returns the refusal of a call about a mailbox that Exchange Online doesn't host. */
export function mailboxMissing(): GraphError {
  return new GraphError(
    404,
    'MailboxNotEnabledForRESTAPI',
    'The mailbox is either inactive, soft-deleted, or is hosted on-premise.',
  );
}

export function getMailboxSettings(accounts: Accounts, call: GraphCall, id: string): GraphReply {
  refuseOtherOptions(call.query, ['$select']);
  const account = existing(accounts, id);
  const { userPurpose, timeZone } = account;
  if (userPurpose === undefined) throw mailboxMissing();
  const copy = selector<{ userPurpose: string; timeZone: string }>(
    call.query,
    'mailboxSettings',
    ['userPurpose', 'timeZone'],
    ['userPurpose', 'timeZone'],
  );
  return {
    status: 200,
    body: {
      '@odata.context': context(`users('${account.user.id}')/mailboxSettings`),
      ...copy({ userPurpose, timeZone }),
    },
  };
}

/** Plays "checkMemberGroups" (Microsoft Graph), which is transitive and takes at most 20 groups per call. */
export function checkMemberGroups(accounts: Accounts, call: GraphCall, id: string): GraphReply {
  const { groupIds } = jsonBody(call);
  if (!Array.isArray(groupIds)) throw badRequest("The parameter 'groupIds' is required.");
  if (groupIds.length > 20)
    throw new GraphError(400, 'Request_BadRequest', 'Too many values are in groupIds: 20 are allowed.');
  if (!groupIds.every((groupId) => typeof groupId === 'string' && GUID.test(groupId))) {
    throw new GraphError(400, 'Request_BadRequest', 'Invalid GUID in groupIds.');
  }
  const wanted = new Set(groupIds.map((groupId) => String(groupId).toLowerCase()));
  const value = existing(accounts, id).groupIds.filter((groupId) => wanted.has(groupId));
  return { status: 200, body: { '@odata.context': context('Collection(Edm.String)'), value } };
}

/**
 * Plays "list resourceAccountKeyAuthenticationMethods" (Microsoft Graph), which answers 404 when the account has none.
 */
export function listResourceAccountKeys(accounts: Accounts, call: GraphCall, id: string): GraphReply {
  refuseOtherOptions(call.query, ['$select', '$top', '$skip', '$count']);
  const copy = selector<{ id: string; createdDateTime: string }>(
    call.query,
    'resourceAccountKeyAuthenticationMethod',
    ['id', 'createdDateTime'],
    ['id', 'createdDateTime'],
  );
  const { user, resourceAccountKey } = existing(accounts, id);
  if (!resourceAccountKey) throw new GraphError(404, 'resourceNotFound', 'The account has no resource account key.');
  const path = `users('${user.id}')/authentication/resourceAccountKeyAuthenticationMethods`;
  const method = { id: user.id.replace(/-01(\d{10})$/, '-03$1'), createdDateTime: user.createdDateTime };
  return { status: 200, body: { '@odata.context': context(path), value: [copy(method)] } };
}

/**
 * Plays "update user" (Microsoft Graph) for `passwordProfile` only. An app without a role cannot reset the password of
 * an account that holds one (https://learn.microsoft.com/graph/api/resources/users: "who can reset passwords").
 */
export function updateUser(accounts: Accounts, call: GraphCall, id: string): GraphReply {
  const body = jsonBody(call);
  const account = existing(accounts, id);
  for (const name of Object.keys(body)) {
    if (name === 'passwordProfile') continue;
    if (PROPERTIES.some((property) => property === name)) throw accessDenied();
    throw new GraphError(400, 'Request_BadRequest', `Invalid property '${name}'.`);
  }
  if (isPrivileged(account)) throw accessDenied();
  const { password, mustChange } = passwordProfileOf(body['passwordProfile']);
  if (account.user.onPremisesSyncEnabled === true) {
    throw new GraphError(
      400,
      'Request_BadRequest',
      'Unable to update the specified properties for on-premises mastered Directory Sync objects or objects currently undergoing migration.',
    );
  }
  accounts.change(account, {
    password: password ?? account.password,
    mustChangePassword: mustChange ?? account.mustChangePassword,
    ...(password === undefined
      ? {}
      : { user: { lastPasswordChangeDateTime: laterThan(account.user.lastPasswordChangeDateTime) } }),
  });
  return { status: 204 };
}

export function accessDenied(): GraphError {
  return new GraphError(403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.');
}

function passwordProfileOf(profile: unknown): {
  readonly password: string | undefined;
  readonly mustChange: boolean | undefined;
} {
  if (typeof profile !== 'object' || profile === null)
    throw new GraphError(400, 'Request_BadRequest', "Invalid value for 'passwordProfile'.");
  const { password, forceChangePasswordNextSignIn: mustChange, ...others } = profile as JsonRecord;
  const [unknown] = Object.keys(others).filter((name) => name !== 'forceChangePasswordNextSignInWithMfa');
  if (unknown !== undefined) throw new GraphError(400, 'Request_BadRequest', `Invalid property '${unknown}'.`);
  if (mustChange !== undefined && typeof mustChange !== 'boolean') {
    throw new GraphError(
      400,
      'Request_BadRequest',
      "Invalid value for 'forceChangePasswordNextSignIn': a Boolean is expected.",
    );
  }
  if (password !== undefined && (typeof password !== 'string' || !isComplex(password))) {
    throw new GraphError(
      400,
      'Request_BadRequest',
      'The specified password does not comply with password complexity requirements. Please provide a different password.',
    );
  }
  return { password, mustChange };
}

/** A password needs 8 to 256 characters from at least three of four classes (Microsoft Entra: password policies). */
function isComplex(password: string): boolean {
  const classes = [/[a-z]/, /[A-Z]/, /\d/, /[^a-zA-Z\d]/].filter((pattern) => pattern.test(password));
  return password.length >= 8 && password.length <= 256 && classes.length >= 3;
}

/** Returns the time now in whole seconds, and always a later one than before, even for two changes in one second. */
function laterThan(instant: string): string {
  const seconds = Math.max(Math.floor(Date.now() / 1000), Date.parse(instant) / 1000 + 1);
  return new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');
}
