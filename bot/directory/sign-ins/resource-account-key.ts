import { type Client, GraphError } from '@microsoft/microsoft-graph-client';
import { DirectoryError } from '../../domain/ports/directory.ts';
import type { ReportPace } from '../../domain/ports/report-pace.ts';
import { asDirectoryError } from '../directory-problem.ts';
import { NO_RETRY, REPORTS, runInPace } from './report-calls.ts';

/**
 * Lists `resourceAccountKeyAuthenticationMethods` of Microsoft Graph, which answers 404 if the account has no key. Only
 * the code of the error tells that apart from an account that is not there.
 */
async function readKey(client: Client, userPath: string): Promise<boolean> {
  try {
    const path = `${userPath}/authentication/resourceAccountKeyAuthenticationMethods`;
    const answer: unknown = await client.api(path).middlewareOptions([NO_RETRY]).select('id').get();
    const { value } = answer as { readonly value: readonly unknown[] };
    return value.length > 0;
  } catch (error) {
    const isAccountGone = error instanceof GraphError && error.code === 'Request_ResourceNotFound';
    if (asDirectoryError(error).problem === 'account_gone' && !isAccountGone) return false;
    throw error;
  }
}

/**
 * Returns the function that reads whether an account has a resource account key. A read that would pass the limit of
 * Microsoft Graph is not made, and the caller comes back when it is told to.
 */
export function openKeyReader(
  client: Client,
  pace: ReportPace | undefined,
  guard: <Result>(call: string, work: () => Promise<Result>) => Promise<Result>,
): (userPath: () => string) => Promise<boolean> {
  return async (userPath) => {
    const ran = await runInPace(pace, [REPORTS], () =>
      guard('hasResourceAccountKey', () => readKey(client, userPath())),
    );
    if ('result' in ran) return ran.result;
    const waitMilliseconds = Math.max(ran.waitMilliseconds, (await pace?.lineUp()) ?? 0);
    throw new DirectoryError('directory_failing', {
      retryAfterSeconds: waitMilliseconds / 1000,
      isWaiting: true,
    });
  };
}
