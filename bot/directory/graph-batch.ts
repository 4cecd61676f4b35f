import type { Client } from '@microsoft/microsoft-graph-client';
import { DirectoryError } from '../domain/ports/directory.ts';
import { directoryError } from './directory-problem.ts';

/** A request in a batch of Microsoft Graph. */
export interface BatchRequest {
  readonly method: 'GET' | 'POST';
  /** Path behind the version of Microsoft Graph, with a slash at the beginning. */
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

interface BatchAnswer {
  readonly id: string;
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/**
 * Sends at most 20 requests in one call ("JSON batching" of Microsoft Graph). Microsoft Graph answers them in any
 * order.
 * @returns in the order of the requests, the body of the response, or a `DirectoryError` if the request was refused
 */
export async function sendBatchItems(client: Client, requests: readonly BatchRequest[]): Promise<readonly unknown[]> {
  const numbered = requests.map((request, index) => ({ id: String(index), ...request }));
  const { responses } = (await client.api('/$batch').post({ requests: numbered })) as {
    readonly responses: readonly BatchAnswer[];
  };
  const byId = new Map(responses.map((answer) => [answer.id, answer]));
  return numbered.map(({ id }) => {
    const answer = byId.get(id);
    if (answer === undefined)
      return new DirectoryError('directory_failing', { cause: new Error('An answer is missing.') });
    if (answer.status >= 200 && answer.status < 300) return answer.body;
    const [, retryAfter] =
      Object.entries(answer.headers ?? {}).find(([name]) => name.toLowerCase() === 'retry-after') ?? [];
    return directoryError(answer.status, retryAfter, answer.body);
  });
}

/**
 * Sends at most 20 requests in one call and returns the bodies in the order of the requests.
 * @throws DirectoryError of the first refused request in that order
 */
export async function sendBatch(client: Client, requests: readonly BatchRequest[]): Promise<readonly unknown[]> {
  const answers = await sendBatchItems(client, requests);
  const refused = answers.find((answer) => answer instanceof DirectoryError);
  if (refused !== undefined) throw refused;
  return answers;
}
