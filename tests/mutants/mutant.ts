import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One wrong number, or one lost step, that a test has to notice. */
export interface Mutant {
  /** What is promised, in one sentence; unique, as it is also the mutant's name. */
  readonly fact: string;
  /** Path from the root of the checkout. */
  readonly file: string;
  /** Stands exactly once in the file. */
  readonly text: string;
  readonly replacement: string;
  /** The test that has to fail: its file, and a part of its title that stands in that file. */
  readonly killedBy: { readonly file: string; readonly title: string };
}

/** The one list of mutants. */
export const MUTANTS: readonly Mutant[] = JSON.parse(
  readFileSync(join(import.meta.dirname, 'mutants.json'), 'utf8'),
) as readonly Mutant[];

/** How often a text stands in another one, without overlaps. */
export function occurrences(source: string, text: string): number {
  return source.split(text).length - 1;
}
