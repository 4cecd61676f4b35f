import { STATUS_CODES } from 'node:http';
import type { Response } from 'restify';
import { DEVICE_PATHS, type DeviceErrorAnswer, OPENING_PATHS } from '../../../contract/device-api.ts';
import type { Refusal } from '../device-api/refusal.ts';

type Headers = Readonly<Record<string, string>>;

export interface Content {
  readonly type: string;
  readonly text: string;
}

/**
 * Sends an answer through restify's `sendRaw`, so that restify knows about the answer and doesn't send its own after
 * it.
 */
export function send(response: Response, status: number, content?: Content, headers: Headers = {}): void {
  if (response.headersSent) return;
  response.sendRaw(status, content?.text ?? '', {
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...(content && { 'content-type': content.type, 'content-length': String(Buffer.byteLength(content.text)) }),
    ...headers,
  });
}

export function sendJson(response: Response, status: number, body: object, headers?: Headers): void {
  send(response, status, { type: 'application/json', text: JSON.stringify(body) }, headers);
}

const DEVICE_ROUTES: ReadonlySet<string> = new Set(Object.values({ ...DEVICE_PATHS, ...OPENING_PATHS }));

/**
 * Sends an error in the form of RFC 6749, section 5.2, on the routes for consoles, and of RFC 9457 on all other routes.
 */
export function sendError(
  response: Response,
  path: string,
  status: number,
  answer: DeviceErrorAnswer,
  headers?: Headers,
): void {
  if (DEVICE_ROUTES.has(path)) return sendJson(response, status, answer, headers);
  const problem = {
    title: STATUS_CODES[status],
    status,
    ...(answer.error_description && { detail: answer.error_description }),
  };
  send(response, status, { type: 'application/problem+json', text: JSON.stringify(problem) }, headers);
}

export function sendRefusal(response: Response, path: string, refusal: Refusal): void {
  sendError(response, path, refusal.status, refusal.answer, refusal.headers);
}

/** Sends an internal error without its cause, which only the log may show. */
export function sendFault(response: Response, path: string): void {
  sendError(response, path, 500, { error: 'server_error' });
}
