import type { Client } from '@microsoft/microsoft-graph-client';
import { DirectoryError } from '../domain/ports/directory.ts';
import { asDirectoryError, directoryError } from './directory-problem.ts';

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
export async function sendBatchItems(
  client: Client,
  requests: readonly BatchRequest[],
  signal?: AbortSignal,
): Promise<readonly unknown[]> {
  const numbered = requests.map((request, index) => ({ id: String(index), ...request }));
  const call = client.api('/$batch');
  if (signal) call.option('signal', signal);
  const { responses } = (await call.post({ requests: numbered })) as {
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
export async function sendBatch(
  client: Client,
  requests: readonly BatchRequest[],
  signal?: AbortSignal,
): Promise<readonly unknown[]> {
  const answers = await sendBatchItems(client, requests, signal);
  const refused = answers.find((answer) => answer instanceof DirectoryError);
  if (refused !== undefined) throw refused;
  return answers;
}

/** The most requests in one call ("JSON batching" of Microsoft Graph). */
const BATCH_SIZE = 20;
/** The number of calls that are under way at once. */
const LANES = 4;

/**
 * Sends groups of requests, such as all requests about one account, in calls of at most 20 requests. A call that fails
 * counts for each of its requests.
 * @returns in the order of the groups, what {@link sendBatchItems} returns for their requests
 * @throws DirectoryError when every call failed
 */
export async function sendBatchGroups(
  client: Client,
  groups: readonly (readonly BatchRequest[])[],
): Promise<readonly (readonly unknown[])[]> {
  const size = Math.floor(BATCH_SIZE / Math.max(1, ...groups.map(({ length }) => length)));
  const parts = Array.from({ length: Math.ceil(groups.length / size) }, (_, index) =>
    groups.slice(index * size, (index + 1) * size),
  );
  const answers: (readonly unknown[] | DirectoryError)[] = [];
  const waiting = parts.entries();
  const lane = async (): Promise<void> => {
    for (const [index, part] of waiting)
      answers[index] = await sendBatchItems(client, part.flat()).catch(asDirectoryError);
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  const [first] = answers;
  if (first instanceof DirectoryError && answers.every((answer) => answer instanceof DirectoryError)) throw first;
  return parts.flatMap((part, index) => split(part, answers[index] ?? []));
}

function split(
  part: readonly (readonly BatchRequest[])[],
  answers: readonly unknown[] | DirectoryError,
): readonly (readonly unknown[])[] {
  let next = 0;
  return part.map(({ length }) => {
    next += length;
    return answers instanceof DirectoryError
      ? Array.from({ length }, () => answers)
      : answers.slice(next - length, next);
  });
}
