import { licenseOf, licenseTextOf, nodeLicense } from './license-text.ts';
import { type ShippedPackage, shippedPackages } from './shipped-packages.ts';

export const NOTICE_FILE = 'THIRD-PARTY-NOTICES';

const RULE = '-'.repeat(80);

const HEAD = `THIRD-PARTY NOTICES

Rooms OTP is under the license in the file LICENSE. What it ships contains software of others, under the licenses below:
packages of npm in the image of the server and in the pages of the tab, and Node.js, which the packages bring for the
console program and for development. The container image also holds its base image, whose notices are in its
/usr/share/doc.

This file is written by \`npm run notices\` from the installed packages.`;

/**
 * Returns the whole text of THIRD-PARTY-NOTICES.
 * @throws Error when the tab isn't built, or when no Node is among the packages on this machine, such as on macOS.
 */
export function noticeFile(): string {
  const node = nodeLicense();
  if (node === undefined) throw new Error('npm installed no Node on this machine, so its license text is missing.');
  return `${packageNotices()}\n\n${headed([`Node.js ${node.version}`], node.text)}\n`;
}

/**
 * Returns the notices of everything but Node: a list of the packages, then each different text once, below its
 * packages.
 */
export function packageNotices(): string {
  const packages = shippedPackages();
  const texts = [...textsOf(packages)].map(([text, owners]) => headed(owners, text));
  return [HEAD, packages.map(lineOf).join('\n'), ...texts].join('\n\n');
}

function headed(owners: readonly string[], text: string): string {
  return `${RULE}\n${owners.join('\n')}\n${RULE}\n\n${text}`;
}

/** Writes name, version, license and where the package is shipped: `react 19.3.1 · MIT · tab`. */
function lineOf({ name, version, license, shippedIn }: ShippedPackage): string {
  return `${name} ${version} · ${licenseOf(name, license) ?? 'no license declared'} · ${shippedIn.join(', ')}`;
}

function textsOf(packages: readonly ShippedPackage[]): ReadonlyMap<string, readonly string[]> {
  const owners = new Map<string, Set<string>>();
  for (const shipped of packages) {
    const { path, name, version, license } = shipped;
    const text =
      licenseTextOf(path) ?? `The package has no license text. Its declared license is ${licenseOf(name, license)}`;
    owners.set(text, (owners.get(text) ?? new Set()).add(`${name} ${version}`));
  }
  return new Map([...owners].map(([text, names]) => [text, [...names]]));
}
