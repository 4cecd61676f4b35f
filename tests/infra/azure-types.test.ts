import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { bicepResources, type BicepResource } from './bicep-resources.ts';

/**
 * Property names that Microsoft's management clients on npm publish, recorded from the serializers (`mappers.js`) of the
 * packages that are named. Each key of `properties` is a path, and its value lists what may stand there; `*` allows any
 * name.
 */
interface PublishedType {
  readonly package: string;
  readonly apiVersion: string;
  readonly properties: Readonly<Record<string, readonly string[]>>;
}

const published = JSON.parse(readFileSync('tests/infra/azure-types.json', 'utf8')) as Readonly<
  Record<string, PublishedType>
>;
const bicep = readFileSync('infra/azure.bicep', 'utf8');

function mistakesIn({ type, apiVersion, paths }: BicepResource): readonly string[] {
  const known = published[type];
  if (known === undefined) return [`${type} is not recorded`];
  const wrongVersion = apiVersion === known.apiVersion ? [] : [`${type}@${apiVersion}`];
  const wrongNames = paths.filter((path) => {
    const at = path.lastIndexOf('.');
    const names = known.properties[path.slice(0, Math.max(at, 0))] ?? [];
    // Every resource has a name, which is a part of its address and no part of its body.
    return path !== 'name' && !names.includes(path.slice(at + 1)) && !names.includes('*');
  });
  return [...wrongVersion, ...wrongNames.map((path) => `${type} ${path}`)];
}

describe("Microsoft's published types", () => {
  const resources = bicepResources(bicep);

  it('know every property that the template sets, in the version that it names', () => {
    assert.equal(resources.length, bicep.match(/^resource /gm)?.length);
    assert.ok(resources.every(({ paths }) => paths.length > 0));
    assert.deepEqual(resources.flatMap(mistakesIn), []);
  });

  const mistakes = [
    ['a misspelled property', /publicNetworkAccess/, 'publicNetworkAcces', 'network.publicNetworkAcces'],
    ['a property in the wrong object', /workloadProfiles: \[/, 'sku: [', 'properties.sku'],
    ['another version', /flexibleServers@[\d-]+'/, "flexibleServers@2020-01-01'", 'flexibleServers@2020-01-01'],
    ['a property inside a loop', /keyVaultUrl:/, 'keyVaultUri:', 'secrets.keyVaultUri'],
    ['a property inside a condition', /minReplicas/, 'minimumReplicas', 'scale.minimumReplicas'],
  ] as const;
  for (const [mistake, right, wrong, named] of mistakes)
    it(`find ${mistake}`, () => {
      const found = bicepResources(bicep.replace(right, wrong)).flatMap(mistakesIn);
      assert.ok(
        found.some((line) => line.endsWith(named)),
        found.join(),
      );
    });
});
