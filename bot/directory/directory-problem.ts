import { GraphError } from '@microsoft/microsoft-graph-client';
import { type DirectoryProblem, DirectoryError } from '../domain/ports/directory.ts';

/** What a response of Microsoft Graph means to us; 429, 5xx and what never arrived may pass. */
function problemOf(status: number): DirectoryProblem {
  if (status === 403) return 'permission_missing';
  if (status === 404) return 'account_gone';
  return status === 400 ? 'account_refused' : 'directory_failing';
}

/** @param retryAfter the header's text; Microsoft Graph gives whole seconds. */
export function directoryError(status: number, retryAfter: string | null | undefined, cause: unknown): DirectoryError {
  const wait = /^\d+$/.test(retryAfter ?? '') ? { retryAfterSeconds: Number(retryAfter) } : {};
  return new DirectoryError(problemOf(status), { cause, ...wait });
}

/** `status` -1: there was no response, or no token to ask with. */
export function asDirectoryError(error: unknown): DirectoryError {
  if (error instanceof DirectoryError) return error;
  if (!(error instanceof GraphError)) return new DirectoryError('directory_failing', { cause: error });
  return directoryError(error.statusCode, error.headers?.get('Retry-After'), error);
}
