import { connectionTrouble, type TroubleKind } from './connection-trouble.ts';
import type { Say } from '../enroll/outcome.ts';
import { shown } from '../window/printable.ts';

/** How long the console waits for an answer that the server doesn't hold back, in milliseconds. */
export const ANSWER_TIMEOUT_MS = 20_000;
/** Largest answer that the console reads, in bytes; a sealed credential takes about 2 kB. */
export const ANSWER_BYTES = 64 * 1024;

/**
 * What an older server, or a proxy that lets only known paths through, answers to a path that it doesn't know. Such an
 * answer keeps its status even if its body is a page.
 */
export const MISSING_STATUSES: ReadonlySet<number> = new Set([403, 404, 405]);

/** The request got no usable answer. The caller decides whether to try again. */
export interface Trouble {
  readonly kind: 'trouble';
  readonly trouble: TroubleKind;
  /** A clause for the installer that says what went wrong. */
  readonly detail: Say;
  /** Seconds from the server's `Retry-After` header; absent when it sent none. */
  readonly retryAfterSeconds?: number;
}

/** An answer that the server gave on purpose, accepted or refused. */
export interface HttpAnswer {
  readonly kind: 'http';
  readonly status: number;
  /** The parsed JSON object; absent when the body is empty. */
  readonly body?: Readonly<Record<string, unknown>>;
  /** The server's clock, from its `Date` header. */
  readonly date?: Date;
}

function trouble(kind: TroubleKind, detail: Say, retryAfterSeconds?: number): Trouble {
  return { kind: 'trouble', trouble: kind, detail, ...(retryAfterSeconds !== undefined && { retryAfterSeconds }) };
}

function errorCode(error: unknown): string | undefined {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const inner: unknown = cause instanceof AggregateError ? cause.errors[0] : cause;
  return inner instanceof Error && 'code' in inner && typeof inner.code === 'string' ? inner.code : undefined;
}

function fromError(error: unknown): Trouble {
  if (error instanceof Error && error.name === 'TimeoutError')
    return trouble('unreachable', ({ troubles }) => troubles.late);
  const code = errorCode(error);
  if (code === undefined)
    return trouble('unreachable', ({ troubles }) => troubles.withCode(troubles.unreachable, troubles.noCode));
  const { kind, detail } = connectionTrouble(shown(code));
  return trouble(kind, detail);
}

/**
 * Returns the seconds of a `Retry-After` header in either form (RFC 9110 section 10.2.3). Returns `undefined` when the
 * header is missing or unreadable.
 */
export function retryAfterSeconds(header: string | null, now: Date): number | undefined {
  if (header === null) return undefined;
  if (/^\d{1,9}$/.test(header.trim())) return Number(header);
  const until = Date.parse(header);
  return Number.isNaN(until) ? undefined : Math.max(0, Math.ceil((until - now.getTime()) / 1000));
}

async function limitedText(response: Response): Promise<string | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
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

async function read(response: Response): Promise<HttpAnswer | Trouble> {
  const { status, headers } = response;
  const text = await limitedText(response);
  const at = Date.parse(headers.get('date') ?? '');
  const date = Number.isNaN(at) ? undefined : new Date(at);
  const body = text ? parseObject(text) : undefined;
  if (status === 429 && body?.['error'] !== 'slow_down') {
    return trouble(
      'busy',
      ({ troubles }) => troubles.busy,
      retryAfterSeconds(headers.get('retry-after'), date ?? new Date()),
    );
  }
  if (status >= 500) {
    const wait = retryAfterSeconds(headers.get('retry-after'), date ?? new Date());
    return trouble('busy', ({ troubles }) => troubles.error(status), wait);
  }
  if (status >= 300 && status < 400) return trouble('misdirected', ({ troubles }) => troubles.redirects);
  if (text === undefined) return trouble('unusable', ({ troubles }) => troubles.too_large);
  if (text !== '' && body === undefined && !MISSING_STATUSES.has(status))
    return trouble('unusable', ({ troubles }) => troubles.answerNotOfService(status));
  return { kind: 'http', status, ...(body && { body }), ...(date && { date }) };
}

/** What is common to all requests. */
export interface HttpRequest {
  readonly url: string;
  readonly timeoutMs: number;
  /** The signal that stops the run. Its abort is thrown and doesn't count as trouble. */
  readonly signal: AbortSignal;
}

export interface FormRequest extends HttpRequest {
  readonly form: Readonly<Record<string, string>>;
  readonly bearer?: string;
}

/**
 * Sends a request and reads the answer. It never follows a redirect, because a one-time password is meant for the named
 * server only.
 * @throws the reason of `signal` when the run is stopped
 */
async function exchange({ url, timeoutMs, signal }: HttpRequest, init: RequestInit): Promise<HttpAnswer | Trouble> {
  try {
    const limits = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
    return await read(await fetch(url, { ...init, redirect: 'manual', signal: limits }));
  } catch (error) {
    signal.throwIfAborted();
    return fromError(error);
  }
}

/** Gets a JSON object. @throws the reason of `signal` when the run is stopped */
export function getJson(request: HttpRequest): Promise<HttpAnswer | Trouble> {
  return exchange(request, { headers: { accept: 'application/json' } });
}

/** Posts a form. @throws the reason of `signal` when the run is stopped */
export function postForm({ form, bearer, ...request }: FormRequest): Promise<HttpAnswer | Trouble> {
  return exchange(request, {
    method: 'POST',
    headers: {
      accept: 'application/json',
      'content-type': 'application/x-www-form-urlencoded',
      ...(bearer !== undefined && { authorization: `Bearer ${bearer}` }),
    },
    body: new URLSearchParams(form).toString(),
  });
}
