import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { PROBLEM_CODES } from '../../contract/problem-codes.ts';
import { PAGE_EVENT_TYPES } from '../../contract/page-events.ts';
import { EXPORT_KINDS, EXPORT_PATHS } from '../../contract/exports.ts';
import { TAB_ROUTES } from '../../bot/http/tab-api/tab-routes.ts';

interface Property {
  readonly enum?: readonly string[];
  readonly const?: string;
}

interface Schema extends Property {
  readonly properties?: Readonly<Record<string, Property>>;
  readonly oneOf?: readonly Schema[];
}

interface OpenApi {
  readonly paths: Readonly<
    Record<
      string,
      Readonly<Record<string, { readonly parameters?: readonly { readonly name: string; readonly in: string }[] }>>
    >
  >;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

const openApi = load(readFileSync('docs/tab-api.openapi.yaml', 'utf8')) as OpenApi;
const { schemas } = openApi.components;

/** What a member can be, in an object or in any of several. */
function wordsOf(schema: string, property: string): readonly string[] {
  const { oneOf = [schemas[schema] ?? {}] } = schemas[schema] ?? {};
  return oneOf.flatMap(({ properties }) => properties?.[property]?.enum ?? properties?.[property]?.const ?? []);
}

describe('The description of the tab API', () => {
  it('has every route and method, and no other, with the ids of its path', () => {
    const routes = [...TAB_ROUTES, { method: 'get', path: EXPORT_PATHS.file }];
    const served = routes.map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`);
    const described = Object.entries(openApi.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, { parameters = [] }]) => {
        const ids = parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name);
        assert.deepEqual(
          ids,
          [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name),
          path,
        );
        return `${method} ${path}`;
      }),
    );
    assert.deepEqual(described.toSorted(), served.toSorted());
  });

  it('has every code of a problem, and no other', () => {
    assert.deepEqual(schemas['ProblemCode']?.enum, PROBLEM_CODES);
  });

  it('knows the kinds of changes and exports', () => {
    assert.deepEqual(wordsOf('PageEvent', 'type'), [...PAGE_EVENT_TYPES]);
    assert.deepEqual(wordsOf('ExportBody', 'kind'), [...EXPORT_KINDS]);
  });
});
