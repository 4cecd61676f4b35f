import type { HttpReply, HttpRequest } from '../loopback-server.ts';

export type Reply = HttpReply;

export interface Call {
  readonly method: string;
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly bodyBytes: number;
  readonly authorization: string | undefined;
}

export interface Route {
  readonly method: string;
  /** For example `/v3/conversations/:conversationId/activities`. */
  readonly path: string;
  readonly handle: (call: Call) => Reply | Promise<Reply>;
}

/** An error that becomes `{"error":{"code","message"}}`, the error body of the Bot Connector. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: string;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, code: string, message: string, headers: Readonly<Record<string, string>> = {}) {
    super(message);
    this.status = status;
    this.code = code;
    this.headers = headers;
  }
}

/** Turns a thrown {@link Refusal} into an answer. */
export async function refusing(answer: () => Promise<Reply>): Promise<Reply> {
  try {
    return await answer();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return {
      status: error.status,
      body: { error: { code: error.code, message: error.message } },
      headers: error.headers,
    };
  }
}

/** Answers with the first route that matches. @throws Refusal when no route matches or the route refuses */
export async function answerByRoutes(routes: readonly Route[], request: HttpRequest): Promise<Reply> {
  const { method, url } = request;
  for (const route of routes) {
    const params = route.method === method ? matchPath(route.path, url.pathname) : undefined;
    if (params === undefined) continue;
    return route.handle({
      method,
      path: decode(url.pathname),
      params,
      query: url.searchParams,
      body: readJson(request),
      bodyBytes: Buffer.byteLength(request.body),
      authorization: request.headers.authorization,
    });
  }
  throw new Refusal(404, 'NotFound', `there is no ${method} ${url.pathname}`);
}

function matchPath(pattern: string, path: string): Record<string, string> | undefined {
  const wanted = pattern.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, name] of wanted.entries()) {
    const value = given[index] ?? '';
    if (name.startsWith(':')) params[name.slice(1)] = decode(value);
    else if (name !== value) return undefined;
  }
  return params;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw new Refusal(400, 'BadSyntax', 'the address is not valid');
  }
}

/**
 * Reads the body only if it is sent as JSON, because a web page of another site can't send JSON without asking the
 * server first.
 */
function readJson(request: HttpRequest): unknown {
  if (request.body === '') return undefined;
  if (!/^application\/json\b/i.test(request.headers['content-type'] ?? '')) {
    throw new Refusal(415, 'UnsupportedMediaType', 'send application/json');
  }
  try {
    return JSON.parse(request.body);
  } catch {
    throw new Refusal(400, 'BadSyntax', 'the body is not JSON');
  }
}
