import { basename, dirname } from 'node:path';

/** Matches names that say nothing about the content of a file. */
const EMPTY_NAME = /(^|[-._/])(utils?|helpers?|common|managers?|misc)([-._/]|$)/i;

export function namesNothing(file: string): boolean {
  return EMPTY_NAME.test(file.slice(0, -basename(file).length)) || EMPTY_NAME.test(basename(file));
}

/**
 * Returns the smallest element that at least `share` (0 to 1) of all elements do not exceed, or 0 for an empty list.
 */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
}

export function countLines(source: string): number {
  return source.split('\n').length - (source.endsWith('\n') ? 1 : 0);
}

/** The most files that a folder can hold directly. */
const MOST_FILES = 25;

/**
 * Returns one line per folder with too many files. Folders of migrations don't count, because they are history and only
 * grow.
 */
export function crowded(files: readonly string[]): readonly string[] {
  const folders = Map.groupBy(files, (file) => dirname(file));
  return [...folders]
    .filter(([folder, inside]) => inside.length > MOST_FILES && !folder.endsWith('/migrations'))
    .map(([folder, inside]) => `${folder}: ${inside.length} files`);
}
