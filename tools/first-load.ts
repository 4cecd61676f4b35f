import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** The most bytes, zipped, that a page of the tab can load until the list of accounts shows. */
export const FIRST_LOAD_LIMIT_BYTES = 270_000;

export interface FirstLoad {
  readonly bytes: number;
  /** Files by name below the bundle's folder, the largest first. */
  readonly files: readonly { readonly name: string; readonly bytes: number }[];
}

/**
 * Follows a built bundle from its page: scripts and styles, what they import at once, the app that the entry loads, and
 * its texts in one language.
 */
export function firstLoadOf(folder: string): FirstLoad {
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const open = [...page.matchAll(/(?:src|href)="\/tab\/([^"]+\.(?:js|css))"/g)].map((match) => match[1] ?? '');
  const sizes = new Map<string, number>([['index.html', gzipSync(page).length]]);
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (sizes.has(name)) continue;
    const source = readFileSync(join(folder, name));
    sizes.set(name, gzipSync(source).length);
    if (name.endsWith('.js')) open.push(...importsOf(folder, source.toString('utf8')));
  }
  const files = [...sizes].map(([name, bytes]) => ({ name, bytes })).toSorted((a, b) => b.bytes - a.bytes);
  return { bytes: files.reduce((sum, { bytes }) => sum + bytes, 0), files };
}

function importsOf(folder: string, source: string): readonly string[] {
  const atOnce = [...source.matchAll(/(?:\bfrom|\bimport)\s*["'`]\.\/([^"'`]+)["'`]/g)].map(
    (match) => `assets/${match[1]}`,
  );
  const onDemand = [...source.matchAll(/\bimport\(["'`]\.\/([^"'`]+)["'`]\)/g)].map((match) => `assets/${match[1]}`);
  const app = onDemand.filter((name) => name.startsWith('assets/mount-app-'));
  const [longest] = onDemand
    .filter((name) => name.startsWith('assets/first-texts-'))
    .toSorted((a, b) => sizeOf(folder, b) - sizeOf(folder, a));
  return [...atOnce, ...app, ...(longest === undefined ? [] : [longest])];
}

function sizeOf(folder: string, name: string): number {
  return statSync(join(folder, name)).size;
}
