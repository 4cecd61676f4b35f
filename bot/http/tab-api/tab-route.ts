import type { Request, Response } from 'restify';
import { isId } from '../../../contract/schema/shape.ts';
import type { ServerTexts } from '../../../texts/server-texts.ts';
import type { Admin } from '../../domain/admin.ts';
import type { TabApi } from '../../services/tab-api.ts';

/** A CSV of its largest size, with each line break escaped, and a selection that leaves many accounts out. */
export const CSV_BODY_BYTES = 1_500_000;

/** One call of the tab, its token checked; what its person may do is asked by the act. */
export interface TabCall {
  readonly api: TabApi;
  readonly admin: Admin;
  /** In the language that the page asks for. */
  readonly texts: ServerTexts;
  /** When the token ends. */
  readonly expiresAt: Date;
  /** As the tab reaches this server. */
  readonly url: string;
  /** Aborted when the server closes. */
  readonly closing: AbortSignal;
  /** The id at this place of the path; empty for what no link of ours can hold. */
  readonly idIn: (name: string) => string;
  /** Behind the question mark. */
  readonly search: string;
  readonly header: (name: string) => string | undefined;
  /** The JSON of the body. @throws TabRefusal */
  readonly body: () => Promise<unknown>;
}

export interface TabAnswer {
  readonly status: number;
  readonly body?: object;
}

export interface TabRoute {
  readonly method: 'get' | 'post' | 'put';
  readonly path: string;
  /** Of the body, when it may be larger than usual. */
  readonly bodyBytes?: number;
  /** @throws DomainError, ShapeError, TabRefusal */
  readonly answer: (call: TabCall) => Promise<TabAnswer>;
}

/** For an answer that is no JSON at once; gets a call whose token is checked. */
export interface TabStream {
  readonly method: 'get';
  readonly path: string;
  readonly stream: (call: TabCall, response: Response) => Promise<void>;
}

/** With its question mark. */
export function searchOf({ url = '' }: Request): string {
  return url.includes('?') ? url.slice(url.indexOf('?')) : '';
}

export function ok(body: object): TabAnswer {
  return { status: 200, body };
}

export const DONE: TabAnswer = { status: 204 };

/** What no link of ours can hold is not looked for: the act refuses the empty id as unknown. */
export function idOf(params: unknown, name: string): string {
  if (typeof params !== 'object' || params === null || !Object.hasOwn(params, name)) return '';
  const id: unknown = (params as Readonly<Record<string, unknown>>)[name];
  return typeof id === 'string' && isId(id) ? id : '';
}
