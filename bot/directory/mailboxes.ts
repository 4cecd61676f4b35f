import type { Client } from '@microsoft/microsoft-graph-client';
import { DirectoryError } from '../domain/ports/directory.ts';
import { sendBatchItems } from './graph-batch.ts';
import { isObjectId } from './object-id.ts';

/**
 * Reads `mailboxSettings` of each account from Microsoft Graph, which answers 404 for an account without a mailbox in
 * Exchange Online. Microsoft Graph handles four requests of a batch at a time, even for different mailboxes
 * ("throttling limits" of Microsoft Graph, Outlook service).
 * @param accountIds at most 20 ids
 * @returns whether each account has a room mailbox, or the error of its request
 * @throws DirectoryError when every request was refused because the permission is missing
 */
export async function readRoomMailboxes(
  client: Client,
  accountIds: readonly string[],
): Promise<ReadonlyMap<string, boolean | DirectoryError>> {
  const asked = accountIds.filter(isObjectId);
  if (asked.length === 0) return new Map();
  const answers = await sendBatchItems(
    client,
    asked.map((id) => ({ method: 'GET', url: `/users/${id}/mailboxSettings?$select=userPurpose` })),
  );
  const read = new Map(asked.map((id, index) => [id, isRoom(answers[index])]));
  const outcomes = [...read.values()];
  const refused = outcomes.find((outcome) => outcome instanceof DirectoryError);
  if (refused !== undefined && outcomes.every((outcome) => problemOf(outcome) === 'permission_missing')) throw refused;
  return read;
}

function isRoom(answer: unknown): boolean | DirectoryError {
  if (answer instanceof DirectoryError) return answer.problem === 'account_gone' ? false : answer;
  return (answer as { readonly userPurpose?: string }).userPurpose === 'room';
}

function problemOf(outcome: boolean | DirectoryError): string | undefined {
  return outcome instanceof DirectoryError ? outcome.problem : undefined;
}
