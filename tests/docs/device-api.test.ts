import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import {
  ACKNOWLEDGEMENT_STAGES,
  AFTER_FAILURE,
  DEVICE_BODY_BYTES,
  DEVICE_CODE_GRANT,
  DEVICE_PATHS,
  DEVICE_REASONS,
  LONGEST_WAIT_SECONDS,
} from '../../contract/device-api.ts';
import { metadataOf } from '../../bot/http/device-api/metadata.ts';

interface Schema {
  readonly required?: readonly string[];
  readonly properties: Readonly<Record<string, { readonly enum?: readonly string[]; readonly const?: string }>>;
}

interface OpenApi {
  readonly openapi: string;
  readonly paths: Readonly<
    Record<string, Readonly<Record<string, { readonly responses: Readonly<Record<string, unknown>> }>>>
  >;
  readonly components: {
    readonly responses: Readonly<Record<string, unknown>>;
    readonly schemas: Readonly<Record<string, Schema>> & { readonly Stage: { readonly enum: readonly string[] } };
  };
}

const contract = readFileSync('contract/device-api.ts', 'utf8');
const page = readFileSync('docs/device-api.md', 'utf8');
const text = readFileSync('docs/device-api.openapi.yaml', 'utf8');
const openApi = load(text) as OpenApi;
const { schemas } = openApi.components;

/** Which schema describes which type of the contract. */
const TYPES = {
  DeviceAuthorizationForm: 'DeviceAuthorizationForm',
  DeviceAuthorizationAnswer: 'DeviceAuthorizationAnswer',
  TokenAnswer: 'TokenAnswer',
  DeviceErrorAnswer: 'Error',
} as const;

/** The members of an interface of the contract, and which of them must be there. */
function membersOf(type: string): { readonly all: Set<string>; readonly required: Set<string> } {
  const body = new RegExp(`interface ${type} \\{(.*?)\\n\\}`, 's').exec(contract)?.[1] ?? assert.fail(type);
  const members = [...body.matchAll(/^ {2}readonly (\w+)(\??):/gm)].map(([, name = '', optional]) => ({
    name,
    required: optional === '',
  }));
  assert.notEqual(members.length, 0);
  return {
    all: new Set(members.map(({ name }) => name)),
    required: new Set(members.filter(({ required }) => required).map(({ name }) => name)),
  };
}

function errorCodes(): readonly string[] {
  const union = /type DeviceErrorCode =(.*?);/s.exec(contract)?.[1] ?? assert.fail();
  return [...union.matchAll(/'(\w+)'/g)].map(([, code = '']) => code);
}

describe('The description of the device API', () => {
  for (const [type, schema] of Object.entries(TYPES)) {
    it(`has the members of ${type} in OpenAPI and page, and as required as in the contract`, () => {
      const { all, required } = membersOf(type);
      const described = schemas[schema] ?? assert.fail(schema);
      assert.deepEqual(new Set(Object.keys(described.properties)), all);
      assert.deepEqual(new Set(described.required), required);
      for (const member of all) assert.ok(page.includes(`\`${member}\``), member);
    });
  }

  it('has every error code, and no other', () => {
    const codes = errorCodes();
    assert.deepEqual(new Set(schemas['Error']?.properties['error']?.enum), new Set(codes));
    for (const code of codes) assert.ok(page.includes(`\`${code}\``), code);
  });

  it('has every reason, and no other', () => {
    assert.deepEqual(new Set(schemas['Error']?.properties['reason']?.enum), new Set(DEVICE_REASONS));
    for (const reason of DEVICE_REASONS) assert.ok(page.includes(`\`${reason}\``), reason);
  });

  it('has every route, by the method under which it answers', () => {
    for (const [name, path] of Object.entries(DEVICE_PATHS)) {
      const method = name === 'metadata' || name === 'verification' ? 'get' : 'post';
      assert.ok(openApi.paths[path]?.[method], path);
      assert.ok(page.includes(`${method.toUpperCase()} ${path}`), path);
    }
  });

  it('has the stages, the grant and the limits', () => {
    assert.deepEqual(schemas.Stage.enum, [...ACKNOWLEDGEMENT_STAGES]);
    assert.deepEqual(schemas['AcknowledgementAnswer']?.properties['next']?.enum, [...AFTER_FAILURE]);
    for (const next of AFTER_FAILURE) assert.ok(page.includes(`| \`${next}\` |`), next);
    for (const stage of ACKNOWLEDGEMENT_STAGES) assert.ok(page.includes(`| \`${stage}\` |`), stage);
    assert.equal(schemas['TokenForm']?.properties['grant_type']?.const, DEVICE_CODE_GRANT);
    assert.ok(page.includes(DEVICE_CODE_GRANT));
    assert.ok(page.includes(`limited to ${DEVICE_BODY_BYTES / 1024} KiB`));
    assert.ok(page.includes(`counted as ${LONGEST_WAIT_SECONDS} at most`));
  });

  it('has the metadata as it is served', () => {
    const served = Object.keys(metadataOf('https://rooms.contoso.example'));
    assert.deepEqual(new Set(schemas['Metadata']?.required), new Set(served));
    assert.deepEqual(new Set(Object.keys(schemas['Metadata']?.properties ?? {})), new Set(served));
  });

  it('refers to nothing that it does not have', () => {
    const references = [...text.matchAll(/\$ref: '#\/components\/(schemas|responses)\/(\w+)'/g)];
    assert.notEqual(references.length, 0);
    for (const [, kind, name = ''] of references) {
      assert.ok(name in openApi.components[kind as 'schemas' | 'responses'], name);
    }
    assert.match(openApi.openapi, /^3\.1\./);
  });
});
