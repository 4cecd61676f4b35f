import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { CHANGE_TYPES } from '../../contract/page-events.ts';
import { EXPORT_KINDS, EXPORT_PATHS } from '../../contract/exports.ts';
import { PROBLEM_CODES } from '../../bot/http/tab-api/tab-problem.ts';
import { TAB_ROUTES } from '../../bot/http/tab-api/tab-routes.ts';

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
const contract = globSync('contract/*.ts')
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');

/** The members of an interface of the contract, those it extends included. */
function membersOf(type: string): readonly { readonly name: string; readonly required: boolean }[] {
  const [, base, ...bodies] =
    new RegExp(`interface ${type} (?:extends (\\w+) )?\\{(?:([^\\n]*) \\}\\n|(.*?)\\n\\})`, 's').exec(contract) ??
    assert.fail(type);
  const body = bodies.join('');
  const own = [...body.matchAll(/^(?: {2}| )readonly (\w+)(\??):/gm)].map(([, name = '', optional]) => ({
    name,
    required: optional === '',
  }));
  return [...(base === undefined ? [] : membersOf(base)), ...own];
}

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

  it('has the members of the contract in each schema, and as required', () => {
    const types = Object.keys(schemas).filter((name) => new RegExp(`interface ${name}\\b`).test(contract));
    assert.ok(types.length > 20);
    for (const type of types) {
      const members = membersOf(type);
      assert.deepEqual(
        Object.keys(schemas[type]?.properties ?? {}).toSorted(),
        members.map(({ name }) => name).toSorted(),
        type,
      );
      assert.deepEqual(
        (schemas[type]?.required ?? []).toSorted(),
        members
          .filter(({ required }) => required)
          .map(({ name }) => name)
          .toSorted(),
        type,
      );
    }
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
