import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { MUTANTS, occurrences, SEEDED_FAULTS } from './mutant.ts';

/** Where a text that has moved could stand now. */
const SOURCES = '{bot,console,contract,tab/src,texts}/**/*.ts';

function read(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

function whereNow(text: string): string {
  const files = globSync(SOURCES).filter((file) => occurrences(read(file), text) === 1);
  return files.length === 0 ? 'it stands once in no other source' : `it stands once in ${files.join(', ')}`;
}

const ALL = [...MUTANTS, ...SEEDED_FAULTS];

/** That each of them is noticed is proved by `npm run test:mutants`; here only that the list is up to date. */
describe('the list of mutants', () => {
  it('changes a text that stands exactly once in its file', () => {
    const lost = ALL.map(({ fact, file, text }) => ({ fact, file, text, found: occurrences(read(file), text) }))
      .filter(({ found }) => found !== 1)
      .map(
        ({ fact, file, text, found }) => `${fact}\n  ${text}\n  stands ${found} times in ${file}; ${whereNow(text)}`,
      );
    assert.deepEqual(lost, [], lost.join('\n'));
  });

  it('names a test that is there', () => {
    const lost = ALL.filter(({ killedBy }) => !read(killedBy.file).includes(killedBy.title)).map(
      ({ fact, killedBy }) => `${fact}\n  ${killedBy.file} has no test "${killedBy.title}"`,
    );
    assert.deepEqual(lost, [], lost.join('\n'));
  });

  it('has one mutant for each fact, and each of them changes something', () => {
    const facts = ALL.map(({ fact }) => fact);
    assert.deepEqual(
      facts.filter((fact, index) => facts.indexOf(fact) < index),
      [],
    );
    for (const { fact, text, replacement } of ALL) assert.notEqual(text, replacement, fact);
  });
});
