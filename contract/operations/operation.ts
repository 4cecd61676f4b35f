import type * as v from 'valibot';
import type { MembersSchema, Schema } from '../schema/shape.ts';

/** What an operation answers with a status; `empty` has no body. */
export type Answer =
  | { readonly kind: 'json'; readonly schema: Schema; readonly description?: string }
  | { readonly kind: 'empty'; readonly description: string }
  /** Each line is JSON by the schema. */
  | { readonly kind: 'lines'; readonly schema: Schema; readonly description: string }
  | { readonly kind: 'text'; readonly type: string; readonly description: string };

/** One method of one path, as it is described to people and checked by tests; what it does stands with its route. */
export interface Operation {
  readonly method: 'get' | 'post' | 'put';
  /** Ids in it are written `:accountId`. */
  readonly path: string;
  readonly summary: string;
  readonly description?: string;
  /** Behind the question mark. */
  readonly query?: MembersSchema<v.ObjectEntries>;
  readonly headers?: MembersSchema<v.ObjectEntries>;
  readonly body?: { readonly schema: Schema; readonly type: string; readonly required: boolean };
  /** By status. */
  readonly answers: Readonly<Record<number, Answer>>;
  /** Statuses of refusals, where they are listed one by one. */
  readonly refusals?: readonly number[];
  /** Absent: as the whole API. */
  readonly token?: 'none' | 'access token';
}

export function json(schema: Schema, description?: string): Answer {
  return { kind: 'json', schema, ...(description !== undefined && { description }) };
}
