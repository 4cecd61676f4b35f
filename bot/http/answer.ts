import { STATUS_CODES, type ServerResponse } from 'node:http';
import { DEVICE_PATHS, type DeviceErrorAnswer } from '../contract/device-api.ts';
import type { Refusal } from './refusal.ts';

type Headers = Readonly<Record<string, string>>;

export interface Content {
  readonly type: string;
  readonly text: string;
}

export function send(response: ServerResponse, status: number, content?: Content, headers: Headers = {}): void {
  if (response.headersSent) return;
  response.writeHead(status, {
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...(content && { 'content-type': content.type, 'content-length': String(Buffer.byteLength(content.text)) }),
    ...headers,
  });
  response.end(content?.text);
}

export function sendJson(response: ServerResponse, status: number, body: object, headers?: Headers): void {
  send(response, status, { type: 'application/json', text: JSON.stringify(body) }, headers);
}

const DEVICE_ROUTES: ReadonlySet<string> = new Set(Object.values(DEVICE_PATHS));

/** RFC 6749 section 5.2 on the routes of consoles, RFC 9457 elsewhere. */
export function sendError(response: ServerResponse, path: string, status: number, answer: DeviceErrorAnswer, headers?: Headers): void {
  if (DEVICE_ROUTES.has(path)) return sendJson(response, status, answer, headers);
  const problem = { title: STATUS_CODES[status], status, ...(answer.error_description && { detail: answer.error_description }) };
  send(response, status, { type: 'application/problem+json', text: JSON.stringify(problem) }, headers);
}

export function sendRefusal(response: ServerResponse, path: string, refusal: Refusal): void {
  sendError(response, path, refusal.status, refusal.answer, refusal.headers);
}

/** Says nothing of the cause: that is for the log. */
export function sendFault(response: ServerResponse, path: string): void {
  sendError(response, path, 500, { error: 'server_error' });
}
