import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { PROBLEM_CODES } from '../../bot/contract/problem-codes.ts';
import { CHANGE_TYPES } from '../../bot/contract/tab-changes.ts';
import { EXPORT_KINDS, EXPORT_PATHS } from '../../bot/contract/tab-exports.ts';
import { TAB_ROUTES } from '../../bot/http/tab-routes.ts';

interface Schema {
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, { readonly enum?: readonly string[] }>>;
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

const text = readFileSync('docs/tab-api.openapi.yaml', 'utf8');
const openApi = load(text) as OpenApi;
const { schemas } = openApi.components;
const enumOf = (schema: string, property: string): ReadonlySet<string> =>
  new Set(schemas[schema]?.properties?.[property]?.enum);

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
    assert.deepEqual([...enumOf('Problem', 'code')].toSorted(), PROBLEM_CODES.toSorted());
  });

  it('knows the kinds of changes and exports', () => {
    assert.deepEqual(
      [enumOf('Change', 'type'), enumOf('ExportBody', 'kind')],
      [new Set(CHANGE_TYPES), new Set(EXPORT_KINDS)],
    );
  });

  it('names no schema that is not there', () => {
    for (const [, name = ''] of text.matchAll(/#\/components\/schemas\/(\w+)/g)) assert.ok(name in schemas, name);
  });
});
