import type * as v from 'valibot';
import type { MembersSchema, Schema } from '../schema/shape.ts';

/** The answer of an operation for one status. The kind `empty` has no body. */
export type Answer =
  | { readonly kind: 'json'; readonly schema: Schema; readonly description?: string }
  | { readonly kind: 'empty'; readonly description: string }
  /** Each line is JSON that fits the schema. */
  | { readonly kind: 'lines'; readonly schema: Schema; readonly description: string }
  | { readonly kind: 'text'; readonly type: string; readonly description: string };

/** The description of one method of one path, for the OpenAPI documents and the tests. The route implements it. */
export interface Operation {
  readonly method: 'get' | 'post' | 'put';
  /** The path, in which IDs have the form `:accountId`. */
  readonly path: string;
  readonly summary: string;
  readonly description?: string;
  /** The parameters after the question mark. */
  readonly query?: MembersSchema<v.ObjectEntries>;
  readonly headers?: MembersSchema<v.ObjectEntries>;
  readonly body?: { readonly schema: Schema; readonly type: string; readonly required: boolean };
  /** The answers by status. */
  readonly answers: Readonly<Record<number, Answer>>;
  /** The statuses of refusals, for an API that lists them for each operation. */
  readonly refusals?: readonly number[];
  /** The token that the operation needs. When absent, it's the token of the whole API. */
  readonly token?: 'none' | 'access token';
}

export function json(schema: Schema, description?: string): Answer {
  return { kind: 'json', schema, ...(description !== undefined && { description }) };
}
