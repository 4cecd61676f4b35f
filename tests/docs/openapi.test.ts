import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Validator } from '@seriousme/openapi-schema-validator';
import { load } from 'js-yaml';
import { openApiTexts } from '../../tools/openapi/texts.ts';

type Json = Readonly<Record<string, unknown>>;

/** Everything of a document that is an object, with its place. */
function* everyObject(value: unknown, place = '#'): Generator<readonly [place: string, object: Json]> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield [place, value as Json];
  for (const [name, member] of Object.entries(value)) yield* everyObject(member, `${place}/${name}`);
}

describe('The OpenAPI documents', () => {
  for (const [file, text] of Object.entries(openApiTexts())) {
    const document = load(text) as Json;

    it(`are what the contract says; otherwise run npm run openapi: ${file}`, () => {
      assert.equal(readFileSync(file, 'utf8').replaceAll('\r\n', '\n'), text);
    });

    it(`are valid OpenAPI 3.1: ${file}`, async () => {
      const { valid, errors } = await new Validator({ strict: false }).validate(structuredClone(document));
      assert.ok(valid, JSON.stringify(errors, undefined, 2));
    });

    it(`refer only to what they have, and have only what is referred to: ${file}`, () => {
      const referred = [...everyObject(document)].flatMap(([, { $ref }]) => (typeof $ref === 'string' ? [$ref] : []));
      const { responses, schemas } = document['components'] as Readonly<Record<string, Json>>;
      const there = Object.entries({ responses, schemas }).flatMap(([kind, parts = {}]) =>
        Object.keys(parts).map((name) => `#/components/${kind}/${name}`),
      );
      assert.deepEqual([...new Set(referred)].toSorted(), there.toSorted());
    });
  }
});
