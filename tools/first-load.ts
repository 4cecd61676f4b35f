import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What a page of the tab may weigh until the list of accounts is there, zipped. */
export const FIRST_LOAD_LIMIT_BYTES = 270_000;

export interface FirstLoad {
  readonly bytes: number;
  /** By name below the bundle's folder, the largest first. */
  readonly files: readonly { readonly name: string; readonly bytes: number }[];
}

/** Follows a built bundle from its page: scripts and styles, what they import at once, and the app that the entry loads. */
export function firstLoadOf(folder: string): FirstLoad {
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const open = [...page.matchAll(/(?:src|href)="\/tab\/([^"]+\.(?:js|css))"/g)].map((match) => match[1] ?? '');
  const sizes = new Map<string, number>([['index.html', gzipSync(page).length]]);
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (sizes.has(name)) continue;
    const source = readFileSync(join(folder, name), 'utf8');
    sizes.set(name, gzipSync(source).length);
    if (name.endsWith('.js')) open.push(...importsOf(source));
  }
  const files = [...sizes].map(([name, bytes]) => ({ name, bytes })).toSorted((a, b) => b.bytes - a.bytes);
  return { bytes: files.reduce((sum, { bytes }) => sum + bytes, 0), files };
}

function importsOf(source: string): readonly string[] {
  const atOnce = [...source.matchAll(/(?:\bfrom|\bimport)\s*["'`]\.\/([^"'`]+)["'`]/g)];
  const app = [...source.matchAll(/\bimport\(["'`]\.\/(mount-app-[^"'`]+)["'`]\)/g)];
  return [...atOnce, ...app].map((match) => `assets/${match[1]}`);
}
