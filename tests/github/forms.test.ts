import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { load } from 'js-yaml';

/** A part of a form, after GitHub Docs, "Syntax for GitHub's form schema". */
const PART_SCHEMA = {
  type: 'object',
  required: ['type', 'attributes'],
  additionalProperties: false,
  properties: {
    type: { enum: ['markdown', 'input', 'textarea', 'dropdown', 'checkboxes'] },
    id: { type: 'string', pattern: '^[A-Za-z0-9_-]+$' },
    attributes: {
      type: 'object',
      additionalProperties: false,
      properties: {
        label: { type: 'string', minLength: 1 },
        description: { type: 'string' },
        placeholder: { type: 'string' },
        value: { type: 'string', minLength: 1 },
        render: { type: 'string' },
        multiple: { type: 'boolean' },
        options: { type: 'array', minItems: 1, uniqueItems: true },
      },
    },
    validations: {
      type: 'object',
      required: ['required'],
      additionalProperties: false,
      properties: { required: { type: 'boolean' } },
    },
  },
  oneOf: [
    ['markdown', ['value'], {}],
    ['input', ['label'], {}],
    ['textarea', ['label'], {}],
    ['dropdown', ['label', 'options'], { options: { items: { type: 'string', minLength: 1 } } }],
    ['checkboxes', ['label', 'options'], { options: { items: { type: 'object', required: ['label'] } } }],
  ].map(([type, required, properties]) => ({
    properties: { type: { const: type }, attributes: { type: 'object', required, properties } },
  })),
};

const FORM_SCHEMA = {
  type: 'object',
  required: ['name', 'description', 'body'],
  additionalProperties: false,
  properties: {
    name: { type: 'string', minLength: 1 },
    description: { type: 'string', minLength: 1 },
    title: { type: 'string' },
    labels: { type: 'array', items: { type: 'string' } },
    body: { type: 'array', minItems: 1, items: PART_SCHEMA },
  },
};

/** After GitHub Docs, "Dependabot options reference", as far as it is used here. */
const DEPENDABOT_SCHEMA = {
  type: 'object',
  required: ['version', 'updates'],
  additionalProperties: false,
  properties: {
    version: { const: 2 },
    updates: {
      type: 'array',
      items: {
        type: 'object',
        required: ['package-ecosystem', 'directory', 'schedule'],
        additionalProperties: false,
        properties: {
          'package-ecosystem': { enum: ['npm', 'github-actions', 'docker'] },
          directory: { const: '/' },
          schedule: {
            type: 'object',
            required: ['interval'],
            additionalProperties: false,
            properties: { interval: { enum: ['daily', 'weekly', 'monthly'] } },
          },
          'versioning-strategy': { enum: ['auto', 'increase', 'increase-if-necessary', 'lockfile-only', 'widen'] },
          groups: {
            type: 'object',
            additionalProperties: {
              type: 'object',
              additionalProperties: false,
              properties: { 'update-types': { type: 'array', items: { enum: ['major', 'minor', 'patch'] } } },
            },
          },
        },
      },
    },
  },
};

interface Form {
  readonly body: readonly { readonly id?: string }[];
}

const ajv = new Ajv({ allErrors: true, strict: false });
const forms = globSync('.github/ISSUE_TEMPLATE/*.yml').filter((file) => !file.endsWith('config.yml'));
const read = (file: string): unknown => load(readFileSync(file, 'utf8'));

describe("GitHub's forms for issues", () => {
  const isForm = ajv.compile(FORM_SCHEMA);

  it('are one for bugs and one for features', () => {
    assert.deepEqual(forms.map((file) => /(\w+)\.yml$/.exec(file)?.[1] ?? '').toSorted(), ['bug', 'feature']);
  });

  for (const file of forms) {
    it(`${file.replaceAll('\\', '/')} is a form as GitHub describes it, with each id once`, () => {
      const form = read(file);
      assert.ok(isForm(form), ajv.errorsText(isForm.errors));
      const ids = (read(file) as Form).body.flatMap(({ id }) => (id === undefined ? [] : [id]));
      assert.deepEqual(ids, [...new Set(ids)]);
    });
  }

  it('are held against a schema that refuses a dropdown without options', () => {
    const part = { type: 'dropdown', attributes: { label: 'Where' } };
    assert.ok(!isForm({ name: 'a', description: 'b', body: [part] }));
  });

  it('send reports of vulnerabilities to a private place', () => {
    assert.match(readFileSync('.github/ISSUE_TEMPLATE/bug.yml', 'utf8'), /Report a vulnerability/);
  });
});

describe('Dependabot', () => {
  it('looks after packages, actions and the image, by a file as GitHub describes it', () => {
    const settings = read('.github/dependabot.yml');
    const isValid = ajv.compile(DEPENDABOT_SCHEMA);
    assert.ok(isValid(settings), ajv.errorsText(isValid.errors));
    const { updates } = settings as { readonly updates: readonly Readonly<Record<string, unknown>>[] };
    assert.deepEqual(
      updates.map((update) => update['package-ecosystem']),
      ['npm', 'github-actions', 'docker'],
    );
  });
});
