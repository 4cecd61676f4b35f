import type { Client } from '@microsoft/microsoft-graph-client';
import type { UnknownReason } from '../domain/accounts/account.ts';
import { DirectoryError } from '../domain/ports/directory.ts';
import { type BatchRequest, sendBatchGroups } from './graph-batch.ts';
import { mailboxPath, readMailbox } from './mailboxes.ts';
import { WAITED_FOR } from './people.ts';
import type { GraphUser } from './user-facts.ts';

/** The answers about mailbox and place of one account: a body, an error, or absent if it was not asked. */
export interface Witnesses {
  readonly mailbox?: unknown;
  readonly place?: unknown;
}

/** Makes a request that somebody waits for. */
export function get(url: string): BatchRequest {
  return { method: 'GET', url, headers: WAITED_FOR };
}

/** Returns the request for the kind of a mailbox. */
export function mailboxRequest(accountId: string): BatchRequest {
  return get(mailboxPath(accountId));
}

/** Returns why something is unknown after a call that failed. */
export function reasonOf({ problem }: DirectoryError): UnknownReason {
  return problem === 'permission_missing' ? 'no_permission' : 'no_answer';
}

/** Returns whether a mailbox is a room or workspace mailbox, or `undefined` if it was not asked or has no answer. */
export function roomMailboxIn(answer: unknown): boolean | undefined {
  if (answer === undefined) return undefined;
  const reading = readMailbox(answer);
  return reading.outcome === 'read' ? reading.isRoom : undefined;
}

/** Returns why nobody knows the kind of a mailbox. */
export function mailboxReason(answer: unknown): UnknownReason | undefined {
  const reading = readMailbox(answer);
  return reading.outcome === 'unknown' ? reading.reason : undefined;
}

/** Returns whether a place is a room or a workspace. Status 404 means that no place has the address. */
export function placeIn(answer: unknown): boolean | undefined {
  if (answer === undefined) return undefined;
  if (answer instanceof DirectoryError) return answer.problem === 'account_gone' ? false : undefined;
  const type = (answer as { readonly '@odata.type'?: string })['@odata.type'];
  return type === '#microsoft.graph.room' || type === '#microsoft.graph.workspace';
}

/**
 * Asks for the mailbox, unless it was read already, and for the place by the address of this moment ("Get place" of
 * Microsoft Graph: by id or email address, https://learn.microsoft.com/graph/api/place-get).
 */
export async function askWitnesses(
  client: Client,
  accounts: readonly (readonly [string, { readonly user: GraphUser; readonly mailbox?: unknown }])[],
): Promise<ReadonlyMap<string, Witnesses>> {
  const requests = accounts.map(([id, { user, mailbox }]) => [
    get(`/places/${encodeURIComponent(user.mail ?? user.userPrincipalName)}`),
    ...(mailbox === undefined ? [mailboxRequest(id)] : []),
  ]);
  const answers = await sendBatchGroups(client, requests);
  return new Map(
    accounts.map(([id], index) => {
      const [place, mailbox] = answers[index] ?? [];
      return [id, { place, ...(mailbox !== undefined && { mailbox }) }];
    }),
  );
}
