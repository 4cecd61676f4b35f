import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';

const SOURCES = [
  'contract/**/*.ts',
  'texts/*.ts',
  'bot/**/*.ts',
  'console/**/*.ts',
  'env/**/*.{ts,tsx}',
  'tab/src/**/*.{ts,tsx}',
  'tools/**/*.ts',
  'manifest/manifest.json',
];
/** How a file names German as one of the languages. */
const NAMES_GERMAN = /\/de\/|['"]de['"]|"de\.json"|\bde: /u;

const [, section = assert.fail('there is no section')] =
  /^### Add a language\n(.*?)^###? /msu.exec(readFileSync('docs/development.md', 'utf8')) ?? [];
const named = new Set([...section.matchAll(/`([\w./-]+\.(?:ts|json|md))`/gu)].map(([, path = '']) => path));

describe('The steps to add a language', () => {
  it('name every file that lists the languages', () => {
    const files = SOURCES.flatMap((pattern) => globSync(pattern)).map((file) => file.replaceAll('\\', '/'));
    const lists = files.filter((file) => NAMES_GERMAN.test(readFileSync(file, 'utf8')));
    assert.ok(lists.length > 5);
    assert.deepEqual(
      lists.filter((file) => !named.has(file)),
      [],
    );
  });

  it('name only files that exist', () => {
    assert.deepEqual(
      [...named].filter((file) => !existsSync(file)),
      [],
    );
  });
});
