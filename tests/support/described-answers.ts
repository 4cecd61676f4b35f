import assert from 'node:assert/strict';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { APIS } from '../../tools/openapi/apis.ts';
import { documentOf } from '../../tools/openapi/document.ts';

type Json = Readonly<Record<string, unknown>>;

interface Described {
  readonly method: string;
  readonly path: RegExp;
  readonly responses: Readonly<Record<string, Json>>;
  readonly document: Json;
}

/** The answer to a call over HTTP. */
export interface AnsweredCall {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly type: string | undefined;
  readonly text: string;
}

const DOCUMENTS = Object.values(APIS).map((api, index) => ({
  ...documentOf(api, '0.0.0'),
  $id: `https://rooms.example/openapi-${index}.json`,
}));

/**
 * Returns the same document with all objects closed to fields that it doesn't describe, because the server should send
 * no others.
 */
function closed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(closed);
  if (typeof value !== 'object' || value === null) return value;
  const parts = Object.fromEntries(Object.entries(value).map(([name, part]) => [name, closed(part)]));
  return 'properties' in parts && parts['type'] === 'object' ? { additionalProperties: false, ...parts } : parts;
}

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
for (const document of DOCUMENTS) ajv.addSchema(closed(document) as Json);

const OPERATIONS: readonly Described[] = DOCUMENTS.flatMap((document: Json) =>
  Object.entries(document['paths'] as Readonly<Record<string, Readonly<Record<string, Json>>>>).flatMap(
    ([path, methods]) =>
      Object.entries(methods).map(([method, { responses }]) => ({
        method: method.toUpperCase(),
        path: new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`),
        responses: responses as Described['responses'],
        document,
      })),
  ),
);

/** Finds the operation of a call. A call without one is refused before the server looks for an operation. */
function operationOf(method: string, path: string): Described | undefined {
  const [bare = ''] = path.split('?');
  return OPERATIONS.find((operation) => operation.method === method && operation.path.test(bare));
}

/** Fails when the answer to an API call doesn't match its OpenAPI document. Calls outside the APIs pass. */
export function assertDescribed({ method, path, status, type = '', text }: AnsweredCall): void {
  const operation = operationOf(method, path);
  if (operation === undefined) return;
  const { document, responses } = operation;
  const call = `${method} ${path} ${status}`;
  const found = responses[status] ?? responses['default'];
  assert.ok(found, `${call} is not described`);
  const { content } = resolved(document, found) as { readonly content?: Readonly<Record<string, Json>> };
  const [media = ''] = type.split(';');
  if (content === undefined) return assert.equal(text, '', `${call} should have no body`);
  const described = content[media];
  assert.ok(described, `${call} is ${media}, described is ${Object.keys(content).join(', ')}`);
  if (!/\bjson$/.test(media)) return;
  const { $ref } = described['schema'] as { readonly $ref?: string };
  assert.ok($ref, `the schema of ${call} has no name`);
  // `ajv.validate` with a new object would compile the schema for every answer; `getSchema` compiles it once.
  const validate = ajv.getSchema(`${String(document['$id'])}${$ref}`);
  assert.ok(validate, `the schema of ${call} is missing`);
  assert.ok(validate(JSON.parse(text)), `${call} is not as described: ${ajv.errorsText(validate.errors)}\n${text}`);
}

function resolved(document: Json, part: Json): Json {
  if (typeof part['$ref'] !== 'string') return part;
  const steps = part['$ref'].slice(2).split('/');
  return steps.reduce<Json>((place, step) => place[step] as Json, document);
}
