import { ControlError } from '../loopback-server.ts';
import type { HttpReply, HttpRequest } from '../loopback-server.ts';

/** The request headers that matter to the server behind this one. */
const REQUEST_HEADERS = [
  'accept',
  'accept-language',
  'authorization',
  'content-type',
  'idempotency-key',
  'if-none-match',
  'range',
] as const;
const RESPONSE_HEADERS = [
  'cache-control',
  'content-type',
  'content-disposition',
  'etag',
  'location',
  'retry-after',
  'x-content-type-options',
] as const;

/** Passes a request on. @throws ControlError 502 when nobody answers there. */
export async function passOn(
  request: HttpRequest,
  target: string,
): Promise<{ readonly reply: HttpReply; readonly headers: Headers }> {
  const response = await fetch(target, {
    method: request.method,
    headers: headersFrom(request),
    redirect: 'manual',
    ...(request.body === '' ? {} : { body: request.body }),
  }).catch(() => {
    throw new ControlError(502, `no answer from ${new URL(target).origin}`);
  });
  const kept = RESPONSE_HEADERS.flatMap((name) => {
    const value = response.headers.get(name);
    return value === null ? [] : [[name, value]];
  });
  const reply = { status: response.status, headers: Object.fromEntries(kept) as Record<string, string> };
  return { reply: response.body === null ? reply : { ...reply, body: response.body }, headers: response.headers };
}

function headersFrom({ headers }: HttpRequest): Record<string, string> {
  const kept = REQUEST_HEADERS.flatMap((name) => (headers[name] === undefined ? [] : [[name, headers[name]]]));
  return Object.fromEntries(kept) as Record<string, string>;
}
