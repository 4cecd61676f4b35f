import { readFileSync } from 'node:fs';
import { licenseTextOf } from '../notices/license-text.ts';
import { NOTICE_FILE } from '../notices/notice-file.ts';
import type { PackageParts } from './package-parts.ts';

const RULE = '-'.repeat(80);

/**
 * Returns the notices of the package. Node's text comes from THIRD-PARTY-NOTICES, because npm's package for Windows has
 * no license file.
 * @throws Error when THIRD-PARTY-NOTICES is of another version of Node
 */
export function packageNotice({ node, bundle }: Pick<PackageParts, 'node' | 'bundle'>): string {
  const whole = readFileSync(NOTICE_FILE, 'utf8');
  const start = whole.indexOf(`${RULE}\nNode.js ${node.version}\n${RULE}\n`);
  if (start < 0) throw new Error(`${NOTICE_FILE} has no text of Node.js ${node.version}: npm run notices`);
  const bundled = bundle.packages.map(
    ({ path }) => `${RULE}\n${path.replace(/^.*node_modules\//, '')}\n${RULE}\n\n${licenseTextOf(path) ?? ''}\n`,
  );
  return [
    'THIRD-PARTY NOTICES\n\nRooms OTP is under the license in LICENSE.txt. This package also contains:\n',
    ...bundled,
    whole.slice(start),
  ].join('\n');
}
