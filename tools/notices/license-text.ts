import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Licenses that allow use, change and sale, and require only their text and notices. None of them is copyleft. */
const ALLOWED_LICENSES = [
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'Unlicense',
];

/** Packages whose package.json declares no license, with the license and the file that states it. */
const DECLARED_ELSEWHERE: Readonly<Record<string, { readonly license: string; readonly where: string }>> = {
  'escape-regexp-component': { license: 'MIT', where: 'Readme.md' },
  jspath: { license: 'MIT', where: 'LICENSE' },
};

/** Returns the declared license, or the one that another file of the package states. */
export function licenseOf(name: string, declared: string | undefined): string | undefined {
  return declared ?? DECLARED_ELSEWHERE[name]?.license;
}

/**
 * Says whether an SPDX expression is allowed: a single license, a choice with at least one allowed license, or a
 * combination in which all are allowed.
 */
export function isAllowedLicense(expression: string): boolean {
  const plain = expression.replaceAll(/[()]/g, '');
  return plain.split(' OR ').some((choice) => choice.split(' AND ').every((one) => ALLOWED_LICENSES.includes(one)));
}

const LICENSE_FILE = /^(licen[cs]e|copying|copyright|notice)[^/]*$/i;
const CODE_FILE = /\.(c?js|mjs|ts|json|map)$/i;

/**
 * Returns the license and notices from the package's files, or else the section of its README. It is undefined without
 * any.
 */
export function licenseTextOf(folder: string): string | undefined {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .toSorted();
  const files = names.filter((name) => LICENSE_FILE.test(name) && !CODE_FILE.test(name));
  if (files.length > 0) return files.map((name) => readText(join(folder, name))).join('\n\n');
  const readme = names.find((name) => /^readme(\.md)?$/i.test(name));
  return readme === undefined ? undefined : licenseSectionOf(readText(join(folder, readme)));
}

/** Returns the section from its heading on. A section that only names the license doesn't count. */
function licenseSectionOf(readme: string): string | undefined {
  const section = /^(?:#+ *licen[cs]e *#*|licen[cs]e\n-+)\n([^]*?)(?=^#|(?![^]))/im.exec(readme)?.[1]?.trim();
  return section !== undefined && /copyright/i.test(section) ? section : undefined;
}

function readText(path: string): string {
  const lines = readFileSync(path, 'utf8')
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/);
  return lines
    .map((line) => line.trimEnd())
    .join('\n')
    .trim();
}

/**
 * Returns the license of the Node that npm installed for this machine; undefined where there is none, such as on macOS.
 */
export function nodeLicense(): { readonly version: string; readonly text: string } | undefined {
  const { optionalDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    readonly optionalDependencies: Readonly<Record<string, string>>;
  };
  for (const [name, version] of Object.entries(optionalDependencies)) {
    const path = join('node_modules', name, 'LICENSE');
    if (name.startsWith('node-') && existsSync(path)) return { version, text: readText(path) };
  }
  return undefined;
}
