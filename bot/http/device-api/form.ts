import { isUtf8 } from 'node:buffer';
import type { IncomingMessage } from 'node:http';
import { DEVICE_BODY_BYTES } from '../../../contract/device-api.ts';
import { readBody, type BodyLimits } from '../server/read-body.ts';
import { storableJson, UnstorableJson } from '../server/storable-json.ts';
import { invalidRequest, Refusal } from './refusal.ts';

/** A console on a slow connection sends its few hundred bytes well within this time. */
const BODY_MILLISECONDS = 10_000;
const DEVICE_LIMITS: BodyLimits = { bytes: DEVICE_BODY_BYTES, milliseconds: BODY_MILLISECONDS };
/** An activity from the Bot Connector with a completed form is about 10 kB, and Teams keeps messages below 100 kB. */
const MESSAGE_LIMITS: BodyLimits = { bytes: 256 * 1024, milliseconds: BODY_MILLISECONDS };

function mediaType(request: IncomingMessage): string {
  return (request.headers['content-type'] ?? '').replace(/;.*$/s, '').trim().toLowerCase();
}

async function textOf(request: IncomingMessage, limits: BodyLimits): Promise<string> {
  const body = await readBody(request, limits);
  switch (body.status) {
    case 'read':
      return body.text;
    case 'not_utf8':
      throw invalidRequest('The body is not UTF-8.');
    case 'too_large':
      throw invalidRequest(`The body is larger than ${limits.bytes} bytes.`, 413);
    case 'too_slow':
    case 'broken_off':
      throw invalidRequest('The body did not arrive in time.', 408);
  }
}

/** The parameters of a request, read by name. */
export interface Form {
  /**
   * An empty parameter counts as left out (RFC 6749, section 3.1).
   * @throws Refusal invalid_request when a parameter is given twice
   */
  optional(name: string): string | undefined;
  required(name: string): string;
}

export function formOf(parameters: URLSearchParams): Form {
  const optional = (name: string) => {
    const [value, second] = parameters.getAll(name);
    if (second !== undefined) throw invalidRequest(`${name} is given twice.`);
    return value === '' ? undefined : value;
  };
  const required = (name: string) => {
    const value = optional(name);
    if (value === undefined) throw invalidRequest(`${name} is missing.`);
    return value;
  };
  return { optional, required };
}

/** Tells whether all percent-encoded bytes are UTF-8. `URLSearchParams` would put a sign in place of others. */
function isEncodedUtf8(text: string): boolean {
  const runs = text.match(/(?:%[\da-f]{2})+/gi) ?? [];
  return runs.every((run) => isUtf8(Buffer.from(run.replaceAll('%', ''), 'hex')));
}

/**
 * Reads the form parameters in the body of a console's request.
 * @throws Refusal invalid_request with 400, 408 or 413
 */
export async function readParameters(request: IncomingMessage): Promise<URLSearchParams> {
  const text = await textOf(request, DEVICE_LIMITS);
  if (text !== '' && mediaType(request) !== 'application/x-www-form-urlencoded') {
    throw invalidRequest('The content type is not application/x-www-form-urlencoded.');
  }
  if (!isEncodedUtf8(text)) throw invalidRequest('The form is not UTF-8.');
  return new URLSearchParams(text);
}

/**
 * Reads the activity in the body of a request to the bot endpoint. An activity without a type never reaches the SDK,
 * which would fail on it before it looks at the token. The bot checks the rest of the shape after the token.
 * @throws Refusal invalid_request with 400, 408, 413 or 415
 */
export async function readActivity(request: IncomingMessage): Promise<Readonly<Record<string, unknown>>> {
  const text = await textOf(request, MESSAGE_LIMITS);
  if (mediaType(request) !== 'application/json') throw invalidRequest('The content type is not application/json.', 415);
  const body = storable(parseJson(text));
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw new Refusal(400, 'invalid_request');
  const activity = body as Readonly<Record<string, unknown>>;
  const { type } = activity;
  if (typeof type !== 'string' || type === '') throw invalidRequest('The body is no activity: it has no type.');
  return activity;
}

/** @throws Refusal invalid_request when the value can't be handled */
function storable(value: unknown): unknown {
  try {
    return storableJson(value);
  } catch (error) {
    throw error instanceof UnstorableJson ? invalidRequest(error.message) : error;
  }
}

/**
 * Reads a parameter that holds bytes in base64url without padding (RFC 4648), in the one way to write them.
 * @throws Refusal invalid_request when it holds fewer or more bytes
 */
export function bytesIn(form: Form, name: string, least: number, most: number): Buffer {
  const text = form.required(name);
  const bytes = Buffer.from(text, 'base64url');
  const isWell = bytes.toString('base64url') === text && bytes.length >= least && bytes.length <= most;
  if (isWell) return bytes;
  const length = least === most ? String(least) : `${least} to ${most}`;
  throw invalidRequest(`${name} is not base64url of ${length} bytes.`);
}

/** Returns `undefined` when the text isn't JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
