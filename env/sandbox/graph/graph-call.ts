import { isRecord } from '../loopback-server.ts';
import type { JsonRecord } from '../loopback-server.ts';
import { badRequest, GraphError } from './graph-error.ts';

/** A person on whose behalf an app calls Graph. */
export interface DelegatedCaller {
  readonly objectId: string;
  /** The delegated permissions in the token. */
  readonly scopes: readonly string[];
}

/** One call to Graph, whether it came alone or within a batch. */
export interface GraphCall {
  readonly method: string;
  /** The path with the version, such as `/v1.0/users`. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** Headers by lowercase name. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: string;
  readonly appId: string;
  /** The application permissions of the caller. */
  readonly roles: readonly string[];
  /** The person on whose behalf the app calls. It is absent for a call of the app itself. */
  readonly person?: DelegatedCaller;
  readonly inBatch: boolean;
}

export interface GraphReply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly dropped?: true;
}

/** Returns the owner of the mailbox in Exchange Online that the call is about, if there is one. */
export function mailboxOf({ path }: Pick<GraphCall, 'path'>): string | undefined {
  return /\/users\/([^/]+)\/(?:calendarView|mailboxSettings)$/.exec(path)?.[1]?.toLowerCase();
}

/** Returns the body. @throws GraphError 400 or 415 unless the call carries one JSON object, sent as JSON. */
export function jsonBody(call: GraphCall): JsonRecord {
  const type = call.headers['content-type'];
  if (type === undefined)
    throw badRequest('Write requests (excluding DELETE) must contain the Content-Type header declaration.');
  if (!/^application\/json\b/i.test(type)) {
    throw new GraphError(415, 'UnsupportedMediaType', `The content type '${type}' is not supported.`);
  }
  let body: unknown;
  try {
    body = JSON.parse(call.body);
  } catch {
    throw badRequest(
      'Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.',
    );
  }
  if (!isRecord(body)) throw badRequest('The payload is not a JSON object.');
  return body;
}
