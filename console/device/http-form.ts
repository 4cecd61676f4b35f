import { once } from 'node:events';
import { request as httpRequest, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import { ConsoleError, type Say } from '../enroll/outcome.ts';
import type { Connector } from '../network/network.ts';
import { errorCode, NetworkError } from '../network/network-trouble.ts';
import { isHtml, webPageIn } from '../network/web-page.ts';
import { shown } from '../window/printable.ts';
import { networkTrouble, type Trouble, type TroubleKind } from './trouble.ts';

/** How long the console waits for an answer that the server doesn't hold back, in milliseconds. */
export const ANSWER_TIMEOUT_MS = 20_000;
/** Largest answer that the console reads, in bytes; a sealed credential takes about 2 kB. */
export const ANSWER_BYTES = 64 * 1024;

/**
 * What an older server, or a proxy that lets only known paths through, answers to a path that it doesn't know. Such an
 * answer keeps its status even if its body is a page.
 */
export const MISSING_STATUSES: ReadonlySet<number> = new Set([403, 404, 405]);

/** An answer that the server gave on purpose, accepted or refused. */
export interface HttpAnswer {
  readonly kind: 'http';
  readonly status: number;
  /** The parsed JSON object; absent when the body is empty. */
  readonly body?: Readonly<Record<string, unknown>>;
  /** Whether the body is a page for people instead of an object. */
  readonly isPage: boolean;
  /** The server's clock, from its `Date` header. */
  readonly date?: Date;
}

function trouble(kind: TroubleKind, detail: Say, retryAfterSeconds?: number): Trouble {
  return { kind: 'trouble', trouble: kind, detail, ...(retryAfterSeconds !== undefined && { retryAfterSeconds }) };
}

function fromError(error: unknown, url: string): Trouble {
  if (error instanceof NetworkError) return networkTrouble(error.trouble, url);
  return networkTrouble({ kind: 'connection', code: shown(errorCode(error) ?? '') }, url);
}

/**
 * Returns the seconds of a `Retry-After` header in either form (RFC 9110 section 10.2.3). Returns `undefined` when the
 * header is missing or unreadable.
 */
export function retryAfterSeconds(header: string | undefined, now: Date): number | undefined {
  if (header === undefined) return undefined;
  if (/^\d{1,9}$/.test(header.trim())) return Number(header);
  const until = Date.parse(header);
  return Number.isNaN(until) ? undefined : Math.max(0, Math.ceil((until - now.getTime()) / 1000));
}

async function limitedText(response: IncomingMessage): Promise<string | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > ANSWER_BYTES) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parseObject(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

/** Returns the trouble of an answer whose status alone says that it isn't usable. */
function troubleOfStatus(status: number, headers: IncomingHttpHeaders, now: Date): Trouble | undefined {
  if (status >= 500) {
    const wait = retryAfterSeconds(headers['retry-after'], now);
    return trouble('busy', ({ troubles }) => troubles.error(status), wait);
  }
  return status >= 300 && status < 400 ? trouble('misdirected', ({ troubles }) => troubles.redirects) : undefined;
}

async function read(response: IncomingMessage, { url, connector }: HttpRequest): Promise<HttpAnswer | Trouble> {
  const { statusCode: status = 0, headers } = response;
  const text = await limitedText(response);
  const at = Date.parse(headers.date ?? '');
  const date = Number.isNaN(at) ? undefined : new Date(at);
  if (date !== undefined) connector.noteDate(date);
  const page = webPageIn({ status, headers }, url);
  if (page !== undefined) return networkTrouble(page, url);
  const body = text ? parseObject(text) : undefined;
  if (status === 429 && body?.['error'] !== 'slow_down') {
    const wait = retryAfterSeconds(headers['retry-after'], date ?? new Date());
    return trouble('busy', ({ troubles }) => troubles.busy, wait);
  }
  const unusable = troubleOfStatus(status, headers, date ?? new Date());
  if (unusable !== undefined) return unusable;
  if (text === undefined) return trouble('unusable', ({ troubles }) => troubles.too_large);
  if (text !== '' && body === undefined && !MISSING_STATUSES.has(status))
    return trouble('unusable', ({ troubles }) => troubles.answerNotOfService(status));
  return {
    kind: 'http',
    status,
    isPage: body === undefined && isHtml(headers),
    ...(body && { body }),
    ...(date && { date }),
  };
}

/** What is common to all requests. */
export interface HttpRequest {
  readonly url: string;
  readonly timeoutMs: number;
  /** The signal that stops the run. Its abort is thrown and doesn't count as trouble. */
  readonly signal: AbortSignal;
  readonly connector: Connector;
}

export interface FormRequest extends HttpRequest {
  readonly form: Readonly<Record<string, string>>;
  readonly bearer?: string;
}

interface Message {
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Sends a message over a connection of its own and reads the answer. */
async function send(request: HttpRequest, message: Message, signal: AbortSignal): Promise<HttpAnswer | Trouble> {
  const { host, pathname } = new URL(request.url);
  const socket = await request.connector.open(request.url, signal);
  try {
    const asking = httpRequest({
      method: message.method,
      path: pathname,
      headers: { ...message.headers, host, accept: 'application/json', connection: 'close' },
      createConnection: () => socket,
      signal,
    });
    asking.end(message.body);
    const [response] = (await once(asking, 'response')) as [IncomingMessage];
    return await read(response, request);
  } finally {
    socket.destroy();
  }
}

/**
 * Sends a request and reads the answer. It never follows a redirect, because a one-time password is meant for the named
 * server only.
 * @throws the reason of `signal` when the run is stopped
 * @throws ConsoleError `usage`, when the environment names a proxy that can't be one
 */
async function exchange(request: HttpRequest, message: Message): Promise<HttpAnswer | Trouble> {
  const { signal, timeoutMs, url } = request;
  const limits = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
  try {
    return await send(request, message, limits);
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof ConsoleError) throw error;
    if (!limits.aborted) return fromError(error, url);
    return {
      ...networkTrouble({ kind: 'connection', code: 'ETIMEDOUT' }, url),
      detail: ({ troubles }) => troubles.late,
    };
  }
}

/** Gets a JSON object. @throws the reason of `signal` when the run is stopped */
export function getJson(request: HttpRequest): Promise<HttpAnswer | Trouble> {
  return exchange(request, { method: 'GET', headers: {} });
}

/** Posts a form. @throws the reason of `signal` when the run is stopped */
export function postForm({ form, bearer, ...request }: FormRequest): Promise<HttpAnswer | Trouble> {
  const body = new URLSearchParams(form).toString();
  return exchange(request, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': String(Buffer.byteLength(body)),
      ...(bearer !== undefined && { authorization: `Bearer ${bearer}` }),
    },
    body,
  });
}
