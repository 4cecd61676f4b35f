import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Characters of the name that a window gives itself; it keeps the name when it is loaded again. */
const WINDOW_NAME = /^[\w-]{8,64}$/;

/**
 * Whether a request came to our own address. A page of another site that gives its name our address is refused by `Host`,
 * and one that sends to our address by `Origin`, which browsers add to every request that can change something.
 */
export function isOwnRequest({ headers, method }: IncomingMessage, address: string): boolean {
  if (headers.host !== address) return false;
  const isRead = method === 'GET' || method === 'HEAD';
  if (headers.origin === undefined) return isRead;
  return headers.origin === `http://${address}`;
}

/** Whether the request knows the secret of the page's address. */
export function knowsSecret({ headers }: IncomingMessage, secret: string): boolean {
  const given = Buffer.from(headers.authorization ?? '');
  const expected = Buffer.from(`Bearer ${secret}`);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/** Returns the name of the window that sent the request, or `undefined` when it has none. */
export function windowName({ headers }: IncomingMessage): string | undefined {
  const name = headers['x-window'];
  return typeof name === 'string' && WINDOW_NAME.test(name) ? name : undefined;
}
