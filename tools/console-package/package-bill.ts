import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { PackageParts } from './package-parts.ts';

interface LockedPackage {
  readonly version?: string;
  readonly license?: string;
  readonly integrity?: string;
}

function sha512Of(integrity: string): { readonly alg: 'SHA-512'; readonly content: string } {
  return { alg: 'SHA-512', content: Buffer.from(integrity.slice('sha512-'.length), 'base64').toString('hex') };
}

function nodeComponent({ node, program }: PackageParts) {
  const bytes = program.get('node.exe');
  const sha256 =
    bytes === undefined ? [] : [{ alg: 'SHA-256', content: createHash('sha256').update(bytes).digest('hex') }];
  return {
    type: 'application',
    'bom-ref': `${node.name}@${node.version}`,
    name: 'node',
    version: node.version,
    purl: `pkg:npm/${node.name}@${node.version}`,
    licenses: [{ expression: 'MIT' }],
    // The sum of the archive that npm delivers, then that of the program in it.
    hashes: [sha512Of(node.integrity), ...sha256],
  };
}

/**
 * Returns the package's software bill of materials in the form of CycloneDX 1.5 (https://cyclonedx.org/docs/1.5/json/):
 * Node and every npm package whose code is in the bundle. It holds no time and no random number.
 */
export function packageBill(parts: PackageParts): string {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    readonly packages: Readonly<Record<string, LockedPackage>>;
  };
  const bundled = parts.bundle.packages.map(({ path }) => {
    const name = path.replace(/^.*node_modules\//, '');
    const { version = '', license, integrity } = packages[path] ?? {};
    return {
      type: 'library',
      'bom-ref': `${path}@${version}`,
      name,
      version,
      purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
      licenses: license === undefined ? [] : [{ expression: license }],
      hashes: integrity?.startsWith('sha512-') ? [sha512Of(integrity)] : [],
    };
  });
  const component = {
    type: 'application',
    'bom-ref': `rooms-otp-console@${parts.version}`,
    name: 'rooms-otp-console',
    version: parts.version,
    licenses: [{ expression: 'MIT' }],
  };
  const bill = {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: { component },
    components: [nodeComponent(parts), ...bundled],
  };
  return `${JSON.stringify(bill, null, 2)}\n`;
}
