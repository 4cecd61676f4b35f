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
  /** What the failure has to say, if the test has several reasons to fail. */
  readonly invariant?: string;
}

function readList(...path: readonly string[]): readonly Mutant[] {
  return JSON.parse(readFileSync(join(import.meta.dirname, ...path), 'utf8')) as readonly Mutant[];
}

/** The one list of mutants. */
export const MUTANTS = readList('mutants.json');
/** The faults that the model of the server has to find, each by an invariant of its own. */
export const SEEDED_FAULTS = readList('..', 'model', 'seeded-faults.json');

/** How often a text stands in another one, without overlaps. */
export function occurrences(source: string, text: string): number {
  return source.split(text).length - 1;
}
