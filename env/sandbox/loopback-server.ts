import { createServer } from 'node:http';
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** 1 MB, far more than a batch of twenty requests needs. */
const MAX_BODY_BYTES = 1_048_576;
/**
 * As long as at front ends of Microsoft's cloud, so that a client that was busy for some seconds doesn't use a
 * connection that is just closing.
 */
const KEEP_ALIVE_MILLISECONDS = 120_000;
const LOOPBACK_HOSTS: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]']);

export type JsonRecord = Readonly<Record<string, unknown>>;

export interface HttpRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface HttpReply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /**
   * JSON by default. Bytes and streams are sent as they are, with a `content-type` among the headers. Without a body,
   * the answer is empty.
   */
  readonly body?: unknown;
  /** Cuts the connection and sends nothing. */
  readonly dropped?: true;
}

export interface LoopbackServer {
  readonly url: string;
  close(): Promise<void>;
}

/** An error that answers a control request. The real protocols never use it. */
export class ControlError extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Returns the body of a control request.
 * @throws ControlError 400 or 415 unless it is one JSON object, sent as JSON, so that no web page can post it on its
 * own.
 */
export function controlBody(request: HttpRequest): JsonRecord {
  if (!/^application\/json\b/i.test(request.headers['content-type'] ?? ''))
    throw new ControlError(415, 'send application/json');
  let body: unknown;
  try {
    body = JSON.parse(request.body);
  } catch {
    throw new ControlError(400, 'the body is not JSON');
  }
  if (!isRecord(body)) throw new ControlError(400, 'the body is not a JSON object');
  return body;
}

/** Starts a server on loopback. Port 0 means any free port. */
export async function listenOnLoopback(
  answer: (request: HttpRequest) => Promise<HttpReply>,
  port: number,
): Promise<LoopbackServer> {
  const server = createServer((request, response) => void serve(answer, request, response));
  server.keepAliveTimeout = KEEP_ALIVE_MILLISECONDS;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function serve(
  answer: (request: HttpRequest) => Promise<HttpReply>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    send(response, await answer(await readRequest(request)));
  } catch (error) {
    if (!(error instanceof ControlError)) console.error('the sandbox failed:', error);
    send(response, { status: error instanceof ControlError ? error.status : 500, body: { error: String(error) } });
  }
}

async function readRequest(request: IncomingMessage): Promise<HttpRequest> {
  // This check keeps pages of other sites from reaching the sandbox through a name that resolves to loopback.
  const host = (request.headers.host ?? '').replace(/:\d+$/, '');
  if (!LOOPBACK_HOSTS.has(host)) throw new ControlError(403, 'only 127.0.0.1 and localhost');
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > MAX_BODY_BYTES) throw new ControlError(413, `more than ${MAX_BODY_BYTES} bytes`);
    chunks.push(chunk);
  }
  return {
    method: request.method ?? 'GET',
    url: new URL(request.url ?? '/', 'http://127.0.0.1'),
    headers: request.headers,
    body: Buffer.concat(chunks).toString('utf8'),
  };
}

function send(response: ServerResponse, reply: HttpReply): void {
  if (reply.dropped === true) {
    response.destroy();
    return;
  }
  const { body } = reply;
  const isJson = body !== undefined && !(body instanceof Uint8Array) && !(body instanceof ReadableStream);
  response.writeHead(reply.status, {
    'cache-control': 'no-store',
    ...(isJson ? { 'content-type': 'application/json; charset=utf-8' } : {}),
    ...reply.headers,
  });
  if (body instanceof ReadableStream) {
    // The reader can go away at any time. That ends the stream at both ends and isn't an error.
    pipeline(Readable.fromWeb(body), response).catch(() => undefined);
    return;
  }
  response.end(isJson ? JSON.stringify(body) : body);
}
