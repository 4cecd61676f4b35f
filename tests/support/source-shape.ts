import { basename, dirname } from 'node:path';

/** Says nothing of what is in the file. */
const EMPTY_NAME = /(^|[-._/])(utils?|helpers?|common|managers?|misc)([-._/]|$)/i;

export function namesNothing(file: string): boolean {
  return EMPTY_NAME.test(file.slice(0, -basename(file).length)) || EMPTY_NAME.test(basename(file));
}

/** The smallest element that at least `share` (0…1) of all elements do not exceed; 0 for none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
}

export function countLines(source: string): number {
  return source.split('\n').length - (source.endsWith('\n') ? 1 : 0);
}

/** Most files that stand directly in one folder. */
const MOST_FILES = 25;

/** One line per folder that holds more files than a reader takes in at once. Migrations are history and only grow. */
export function crowded(files: readonly string[]): readonly string[] {
  const folders = Map.groupBy(files, (file) => dirname(file));
  return [...folders]
    .filter(([folder, inside]) => inside.length > MOST_FILES && !folder.endsWith('/migrations'))
    .map(([folder, inside]) => `${folder}: ${inside.length} files`);
}
