import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { billOfMaterials } from '../../../tools/sbom/bill-of-materials.ts';

interface Component {
  readonly 'bom-ref': string;
  readonly name: string;
  readonly version: string;
  readonly purl: string;
  readonly licenses: readonly { readonly expression: string }[];
  readonly hashes: readonly { readonly alg: string; readonly content: string }[];
  readonly properties: readonly { readonly value: string }[];
}

const { components, ...bill } = JSON.parse(billOfMaterials()) as {
  readonly bomFormat: string;
  readonly specVersion: string;
  readonly components: readonly Component[];
};
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  readonly packages: Readonly<
    Record<
      string,
      { readonly version: string; readonly dev?: boolean; readonly optional?: boolean; readonly devOptional?: boolean }
    >
  >;
};

describe('The software bill of materials', () => {
  it('says that it is CycloneDX, and of which version', () => {
    assert.deepEqual([bill.bomFormat, bill.specVersion], ['CycloneDX', '1.5']);
  });

  it('names all production packages of the lock file in their versions, and what the tab holds', () => {
    const named = new Set(components.map((component) => component['bom-ref']));
    const production = Object.entries(packages).filter(
      ([path, { dev, optional, devOptional }]) => path !== '' && !dev && !optional && !devOptional,
    );
    assert.ok(production.length > 100);
    assert.deepEqual(
      production.map(([path, { version }]) => `${path}@${version}`).filter((reference) => !named.has(reference)),
      [],
    );
    assert.deepEqual(
      components.find(({ name }) => name === 'react')?.properties.map(({ value }) => value),
      ['tab'],
    );
  });

  it('gives each package once, with its license, its address and the sum of the lock file', () => {
    assert.equal(new Set(components.map((component) => component['bom-ref'])).size, components.length);
    for (const { name, version, purl, licenses, hashes, properties } of components) {
      assert.equal(purl, `pkg:npm/${name.replace('@', '%40')}@${version}`);
      assert.equal(licenses.length, 1, name);
      if (properties.every(({ value }) => !value.includes('inside'))) {
        assert.match(hashes[0]?.content ?? '', /^[0-9a-f]{128}$/, name);
      }
    }
  });

  it('is the same text each time', () => assert.equal(billOfMaterials(), billOfMaterials()));
});
