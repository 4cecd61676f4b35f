import { readFileSync } from 'node:fs';
import { licenseOf } from '../notices/license-text.ts';
import { type ShippedPackage, shippedPackages } from '../notices/shipped-packages.ts';

export const SBOM_FILE = 'dist/sbom.cdx.json';

interface Component {
  readonly type: 'library';
  readonly 'bom-ref': string;
  readonly name: string;
  readonly version: string;
  /** The package as a URL, by https://github.com/package-url/purl-spec. */
  readonly purl: string;
  readonly licenses: readonly { readonly expression: string }[];
  readonly hashes: readonly { readonly alg: 'SHA-512'; readonly content: string }[];
  readonly properties: readonly { readonly name: string; readonly value: string }[];
}

/**
 * Returns the software bill of materials in the form of CycloneDX 1.5 (https://cyclonedx.org/docs/1.5/json/): every npm
 * package in the server's image and in the tab's bundle, with version, license and the SHA-512 sum of the lock file. A
 * copy inside another package has no sum of its own. It holds no time and no random number, so the same lock file and
 * bundle give the same text.
 * @throws Error when the tab isn't built.
 */
export function billOfMaterials(): string {
  const { name, version, license } = readJson('package.json') as Readonly<Record<string, string>>;
  const { packages } = readJson('package-lock.json') as {
    readonly packages: Readonly<Record<string, { readonly version?: string; readonly integrity?: string }>>;
  };
  const bill = {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': `${name}@${version}`,
        name,
        version,
        licenses: [{ expression: license }],
      },
    },
    components: shippedPackages().map((shipped) => {
      const locked = packages[shipped.path];
      return componentOf(shipped, locked?.version === shipped.version ? locked.integrity : undefined);
    }),
  };
  return `${JSON.stringify(bill, null, 2)}\n`;
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

function componentOf(shipped: ShippedPackage, integrity: string | undefined): Component {
  const { name, version, path, shippedIn } = shipped;
  const license = licenseOf(name, shipped.license);
  const sum = integrity?.startsWith('sha512-') === true ? integrity.slice('sha512-'.length) : undefined;
  return {
    type: 'library',
    'bom-ref': `${path}@${version}`,
    name,
    version,
    purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
    licenses: license === undefined ? [] : [{ expression: license }],
    hashes: sum === undefined ? [] : [{ alg: 'SHA-512', content: Buffer.from(sum, 'base64').toString('hex') }],
    properties: shippedIn.map((value) => ({ name: 'rooms-otp:shipped-in', value })),
  };
}
