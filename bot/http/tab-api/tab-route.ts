import type { Request, Response } from 'restify';
import { isId } from '../../../contract/schema/shape.ts';
import type { ServerTexts } from '../../../texts/server-texts.ts';
import type { Admin } from '../../domain/admin.ts';
import type { TabApi } from '../../services/tab-api.ts';
import type { ConsentPlace } from './sign-ins/person-reading-view.ts';

/**
 * This is enough for the largest CSV file with each line break escaped, and for a selection that leaves out many
 * accounts.
 */
export const CSV_BODY_BYTES = 1_500_000;

/** One call of the tab whose token has been checked. The use case checks what the person may do. */
export interface TabCall {
  readonly api: TabApi;
  readonly admin: Admin;
  /** The access token of the call. Nothing may log it, or keep it longer than the call takes. */
  readonly token: string;
  /** The app for which a person consents to permissions of Microsoft Graph. */
  readonly consentPlace: ConsentPlace;
  /** The texts in the language that the page asks for. */
  readonly texts: ServerTexts;
  /** The time when the token expires. */
  readonly expiresAt: Date;
  /** The address at which the tab reaches this server. */
  readonly url: string;
  /** Aborted when the server closes. */
  readonly closing: AbortSignal;
  /** Returns the ID in this parameter of the path. It is empty when the path holds something that can't be an ID. */
  readonly idIn: (name: string) => string;
  /** The query of the address with its question mark, or an empty string. */
  readonly search: string;
  readonly header: (name: string) => string | undefined;
  /** Reads the JSON in the body. @throws TabRefusal */
  readonly body: () => Promise<unknown>;
}

export interface TabAnswer {
  readonly status: number;
  readonly body?: object;
}

/** A route of the tab API that answers with JSON or with no body. */
export interface TabRoute {
  readonly method: 'get' | 'post' | 'put';
  readonly path: string;
  /** The largest body in bytes, when it may be larger than usual. */
  readonly bodyBytes?: number;
  /** @throws DomainError, ShapeError, TabRefusal */
  readonly answer: (call: TabCall) => Promise<TabAnswer>;
}

/**
 * A route that writes its answer over time, not as one JSON object. Its handler gets a call whose token has been
 * checked.
 */
export interface TabStream {
  readonly method: 'get';
  readonly path: string;
  readonly stream: (call: TabCall, response: Response) => Promise<void>;
}

/** Returns the query of the address with its question mark, or an empty string. */
export function searchOf({ url = '' }: Request): string {
  return url.includes('?') ? url.slice(url.indexOf('?')) : '';
}

export function ok(body: object): TabAnswer {
  return { status: 200, body };
}

export const DONE: TabAnswer = { status: 204 };

/**
 * Returns the ID in a parameter of the path, or an empty string when it can't be an ID. No store has to search for such
 * a value, because the use case refuses the empty ID as unknown.
 */
export function idOf(params: unknown, name: string): string {
  if (typeof params !== 'object' || params === null || !Object.hasOwn(params, name)) return '';
  const id: unknown = (params as Readonly<Record<string, unknown>>)[name];
  return typeof id === 'string' && isId(id) ? id : '';
}
