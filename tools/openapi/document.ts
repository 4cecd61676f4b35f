import { STATUS_CODES } from 'node:http';
import type { Answer, Operation } from '../../contract/operations/operation.ts';
import { id } from '../../contract/schema/shape.ts';
import { type JsonSchema, JsonSchemaWriter } from './json-schema.ts';

export interface Api {
  readonly title: string;
  readonly description: string;
  readonly operations: readonly Operation[];
  /** Modules of the contract. Each schema that they export is a component with the name of the export. */
  readonly modules: readonly object[];
  readonly security?: readonly object[];
  readonly securitySchemes: JsonSchema;
  /** Writes the responses for refusals, by name. */
  readonly refusals: (write: JsonSchemaWriter['write']) => Readonly<Record<string, JsonSchema>>;
  /**
   * Returns the name of the response for a status. The status `undefined` stands for all that an operation doesn't
   * list.
   */
  readonly refusalOf: (status: number | undefined) => string | undefined;
}

const OPENAPI_VERSION = '3.1.0';

/** Builds the OpenAPI document of an API. */
export function documentOf(api: Api, version: string): JsonSchema {
  const writer = new JsonSchemaWriter(namesIn(api.modules));
  const paths: Record<string, Record<string, JsonSchema>> = {};
  for (const operation of api.operations) {
    const path = operation.path.replaceAll(/:(\w+)/g, '{$1}');
    (paths[path] ??= {})[operation.method] = operationOf(operation, api, writer);
  }
  const responses = api.refusals((schema) => writer.write(schema));
  return {
    openapi: OPENAPI_VERSION,
    info: { title: api.title, version, description: api.description },
    servers: [{ url: 'http://127.0.0.1:3978' }],
    ...(api.security && { security: api.security }),
    paths,
    components: { securitySchemes: api.securitySchemes, responses, schemas: writer.components },
  };
}

/** Returns the names of the schemas whose export begins with a capital letter. */
function namesIn(modules: readonly object[]): ReadonlyMap<unknown, string> {
  const exported = modules.flatMap((module) => Object.entries(module) as readonly (readonly [string, unknown])[]);
  return new Map(exported.filter(([name]) => /^[A-Z][a-z]/.test(name)).map(([name, schema]) => [schema, name]));
}

function operationOf(operation: Operation, api: Api, writer: JsonSchemaWriter): JsonSchema {
  const { summary, description, body, token } = operation;
  const parameters = parametersOf(operation, writer);
  return {
    summary,
    ...(description !== undefined && { description }),
    ...(token === 'none' && { security: [] }),
    ...(token === 'access token' && { security: [{ accessToken: [] }] }),
    ...(parameters.length > 0 && { parameters }),
    ...(body && {
      requestBody: {
        ...(body.required && { required: true }),
        content: { [body.type]: { schema: writer.write(body.schema) } },
      },
    }),
    responses: responsesOf(operation, api, writer),
  };
}

function parametersOf({ path, query, headers }: Operation, writer: JsonSchemaWriter): readonly JsonSchema[] {
  const ids = [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: writer.write(id),
  }));
  const others = [
    { place: 'query', entries: query?.entries },
    { place: 'header', entries: headers?.entries },
  ].flatMap(({ place, entries = {} }) =>
    writer.writeMembers(entries).map(({ name, required, schema: { description, ...schema } }) => ({
      name,
      in: place,
      required,
      ...(description !== undefined && { description }),
      schema,
    })),
  );
  return [...ids, ...others];
}

function responsesOf({ answers, refusals = [], summary }: Operation, api: Api, writer: JsonSchemaWriter): JsonSchema {
  const others = api.refusalOf(undefined);
  return {
    ...Object.fromEntries(
      Object.entries(answers).map(([status, answer]) => [status, responseOf(answer, summary, writer)]),
    ),
    ...Object.fromEntries(
      refusals.map((status) => [status, referenceTo(api.refusalOf(status) ?? STATUS_CODES[status] ?? '')]),
    ),
    ...(others !== undefined && { default: referenceTo(others) }),
  };
}

function referenceTo(response: string): JsonSchema {
  return { $ref: `#/components/responses/${response}` };
}

function responseOf(answer: Answer, summary: string, writer: JsonSchemaWriter): JsonSchema {
  const { description = summary } = answer;
  switch (answer.kind) {
    case 'empty':
      return { description };
    case 'json':
      return { description, content: { 'application/json': { schema: writer.write(answer.schema) } } };
    case 'lines':
      return { description, content: { 'application/x-ndjson': { schema: writer.write(answer.schema) } } };
    case 'text':
      return { description, content: { [answer.type]: { schema: { type: 'string' } } } };
  }
}
