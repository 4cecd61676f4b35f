import { GraphError } from '@microsoft/microsoft-graph-client';
import { retryAfterSeconds } from '../runtime/retry-after.ts';
import { type DirectoryProblem, DirectoryError } from '../domain/ports/directory.ts';

/** Returns the meaning of a status of Microsoft Graph. Status 429, 5xx and a missing response are temporary. */
function problemOf(status: number): DirectoryProblem {
  if (status === 403) return 'permission_missing';
  if (status === 404) return 'account_gone';
  return status === 400 ? 'account_refused' : 'directory_failing';
}

/**
 * Returns the error for a refused request.
 * @param retryAfter text of the `Retry-After` header
 */
export function directoryError(status: number, retryAfter: string | null | undefined, cause: unknown): DirectoryError {
  const wait = retryAfterSeconds(retryAfter, Date.now());
  return new DirectoryError(problemOf(status), { cause, ...(wait !== undefined && { retryAfterSeconds: wait }) });
}

/** Converts any error to a `DirectoryError`. A `GraphError` has the status -1 if there was no response or no token. */
export function asDirectoryError(error: unknown): DirectoryError {
  if (error instanceof DirectoryError) return error;
  if (!(error instanceof GraphError)) return new DirectoryError('directory_failing', { cause: error });
  return directoryError(error.statusCode, error.headers?.get('Retry-After'), error);
}
