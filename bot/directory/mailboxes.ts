import type { Client } from '@microsoft/microsoft-graph-client';
import type { UnknownReason } from '../domain/accounts/account.ts';
import { DirectoryError, type MailboxReading } from '../domain/ports/directory.ts';
import { sendBatchItems } from './graph-batch.ts';
import { isObjectId } from './object-id.ts';

/**
 * What the purpose of a mailbox says about a room. `workspace` is the kind of Exchange Online for bookable desks, which
 * the reference of Microsoft Graph doesn't list, and `others` is any kind that it doesn't name, so a workspace may hide
 * in it. Sources: https://learn.microsoft.com/graph/api/resources/mailboxsettings#userpurpose-values and
 * https://github.com/MicrosoftDocs/office-docs-powershell/issues/7120.
 */
const PURPOSES: ReadonlyMap<string, MailboxReading> = new Map([
  ['room', { outcome: 'read', isRoom: true }],
  ['workspace', { outcome: 'read', isRoom: true }],
  ['user', { outcome: 'read', isRoom: false }],
  ['linked', { outcome: 'read', isRoom: false }],
  ['shared', { outcome: 'read', isRoom: false }],
  ['equipment', { outcome: 'read', isRoom: false }],
  ['others', { outcome: 'unknown', reason: 'kind_not_told' }],
  ['unknown', { outcome: 'unknown', reason: 'kind_not_told' }],
  ['unknownFutureValue', { outcome: 'unknown', reason: 'kind_not_told' }],
]);

/**
 * What a 404 means by its code. Exchange Online answers the first four for a mailbox that it doesn't host:
 * https://github.com/microsoftgraph/microsoft-graph-docs/issues/5888 (hybrid, `MailboxNotEnabledForRESTAPI`),
 * https://github.com/microsoftgraph/microsoft-graph-docs/issues/5143 (`ResourceNotFound`: "a users mailbox that does
 * not exist"), https://learn.microsoft.com/exchange/client-developer/web-service-reference/responsecode
 * (`ErrorNonExistentMailbox`). Microsoft Entra answers `Request_ResourceNotFound` for an object that isn't there
 * (https://learn.microsoft.com/graph/errors). Any other code, such as `ErrorItemNotFound`, says nothing about the
 * mailbox.
 */
const NOT_FOUND: ReadonlyMap<string, UnknownReason> = new Map([
  ['MailboxNotEnabledForRESTAPI', 'not_in_exchange_online'],
  ['MailboxNotSupportedForRESTAPI', 'not_in_exchange_online'],
  ['ErrorNonExistentMailbox', 'not_in_exchange_online'],
  ['ResourceNotFound', 'not_in_exchange_online'],
  ['Request_ResourceNotFound', 'account_not_found'],
]);

/** Returns the path that {@link readMailbox} needs the answer of. */
export function mailboxPath(accountId: string): string {
  return `/users/${accountId}/mailboxSettings?$select=userPurpose`;
}

/**
 * Reads `mailboxSettings` of each account from Microsoft Graph. Microsoft Graph handles four requests of a batch at a
 * time, even for different mailboxes ("throttling limits" of Microsoft Graph, Outlook service).
 * @param accountIds at most 20 ids
 * @returns whether each account has a room mailbox, or why that is unknown
 * @throws DirectoryError when every request was refused because the permission is missing
 */
export async function readRoomMailboxes(
  client: Client,
  accountIds: readonly string[],
): Promise<ReadonlyMap<string, MailboxReading>> {
  const asked = accountIds.filter(isObjectId);
  if (asked.length === 0) return new Map();
  const answers = await sendBatchItems(
    client,
    asked.map((id) => ({ method: 'GET', url: mailboxPath(id) })),
  );
  const refused = answers.find((answer) => answer instanceof DirectoryError);
  const areRefused = answers.every((answer) => answer instanceof DirectoryError && isPermission(answer));
  if (refused !== undefined && areRefused) throw refused;
  return new Map(asked.map((id, index) => [id, readMailbox(answers[index])]));
}

/**
 * Reads the answer of Microsoft Graph for one mailbox.
 * @param answer the body of `mailboxSettings`, or the error of its request
 */
export function readMailbox(answer: unknown): MailboxReading {
  if (answer instanceof DirectoryError) return unreadable(answer);
  const purpose = (answer as { readonly userPurpose?: unknown } | null | undefined)?.userPurpose;
  if (typeof purpose !== 'string') return { outcome: 'unknown', reason: 'not_returned' };
  return PURPOSES.get(purpose) ?? { outcome: 'unknown', reason: 'kind_not_told' };
}

/**
 * A 403 means that the permission is missing, or that a policy of Exchange Online keeps the app away from this mailbox
 * (https://learn.microsoft.com/graph/auth-limit-mailbox-access). Both are the administrator's to change.
 */
function unreadable(error: DirectoryError): MailboxReading {
  const { problem, retryAfterSeconds } = error;
  if (problem === 'account_gone')
    return { outcome: 'unknown', reason: NOT_FOUND.get(codeOf(error.cause) ?? '') ?? 'no_answer' };
  if (isPermission(error)) return { outcome: 'unknown', reason: 'no_permission' };
  return { outcome: 'unknown', reason: 'no_answer', ...(retryAfterSeconds !== undefined && { retryAfterSeconds }) };
}

function isPermission({ problem }: DirectoryError): boolean {
  return problem === 'permission_missing';
}

/** Returns the error code in the body of an answer (https://learn.microsoft.com/graph/errors). */
function codeOf(body: unknown): string | undefined {
  const { error } = (body ?? {}) as { readonly error?: { readonly code?: unknown } | null };
  return typeof error?.code === 'string' ? error.code : undefined;
}
