import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { GERMAN_EXCEPTIONS, READ_EXCEPTIONS, SPELLING_EXCEPTIONS } from '../support/words/word-exceptions.ts';
import {
  GERMAN_RULES,
  READ_RULES,
  SPELLING_RULES,
  type WordException,
  type WordRule,
} from '../support/words/word-rules.ts';

interface Line {
  readonly file: string;
  readonly number: number;
  readonly text: string;
}

/** Folders and files that other people wrote, that a program makes, or that name the words in order to forbid them. */
const NOT_OURS =
  /(?:^|\/)(?:node_modules|build|dist|test-results|\.rooms-otp)\/|^package-lock\.json$|^tests\/toolkit\/schema\/|^tests\/support\/(?:words\/word-|releases\/)|^THIRD-PARTY/;
const SOURCES = '**/*.{ts,tsx,cjs,js,md,yaml,yml,json,bicep,css,html}';
/** What people read in English. Programs are read for their texts of at least three words. */
const READ = ['texts/en/**/*.ts', 'docs/*.md', 'README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'manifest/manifest.json'];
const PROGRAMS = '{bot,console,env,tools}/**/*.{ts,cjs}';
/** Released versions of the changelog say what was true then. */
const HISTORY = new Set(['docs/changelog.md']);

function filesOf(patterns: string | readonly string[]): readonly string[] {
  return globSync(patterns as string[], { exclude: (path) => NOT_OURS.test(`${path}/`) })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !NOT_OURS.test(file) && !HISTORY.has(file))
    .toSorted();
}

function linesOf(file: string): readonly Line[] {
  return readFileSync(file, 'utf8')
    .split(/\r?\n/)
    .map((text, index) => ({ file, number: index + 1, text }));
}

/** The texts of a program that have at least three words; SQL has no capital letter and no full stop, and is left out by its keywords. */
function sentencesOf(file: string): readonly Line[] {
  const withoutComments = (text: string): string => (/^\s*(?:\/?\*|\/\/)/.test(text) ? '' : text);
  return linesOf(file).flatMap(({ number, text }) =>
    [...withoutComments(text).matchAll(/'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|`([^`]*)/g)]
      .map(([, single, double, template]) => single ?? double ?? template ?? '')
      .filter((words) => words.trim().split(/\s+/).length >= 3 && !/\b(?:select|update|insert|where)\b/.test(words))
      .map((words) => ({ file, number, text: words })),
  );
}

/** Every line that breaks a rule, and every exception that no line needs. */
function offensesOf(
  lines: readonly Line[],
  rules: readonly WordRule[],
  exceptions: readonly WordException[],
): readonly string[] {
  const needed = new Set<WordException>();
  const found = lines.flatMap(({ file, number, text }) =>
    rules.flatMap(({ never, instead }) => {
      const word = never.exec(text)?.[0];
      if (word === undefined) return [];
      const exception = exceptions.find((one) => one.file.test(file) && one.text.test(text));
      if (exception) needed.add(exception);
      return exception ? [] : [`${file}:${number} says "${word.trim()}", not ${instead}`];
    }),
  );
  const idle = exceptions.filter((one) => !needed.has(one)).map(({ file, text }) => `no line needs ${file} ${text}`);
  return [...found, ...idle];
}

function assertNone(offenses: readonly string[]): void {
  assert.equal(offenses.length, 0, `\n${offenses.join('\n')}\n`);
}

describe('The words of the product', () => {
  it('are spelled as in the United States, and call people they', () => {
    const files = filesOf(SOURCES).filter((file) => !file.startsWith('texts/de/') && file !== 'docs/installateure.md');
    assert.ok(files.length > 500);
    assertNone(offensesOf(files.flatMap(linesOf), SPELLING_RULES, SPELLING_EXCEPTIONS));
  });

  it('name each thing as the glossary does, wherever people read them', () => {
    const lines = [...filesOf(READ).flatMap(linesOf), ...filesOf(PROGRAMS).flatMap(sentencesOf)];
    assert.ok(lines.length > 3000);
    assertNone(offensesOf(lines, READ_RULES, READ_EXCEPTIONS));
  });

  it('follow the terms of Microsoft in German', () => {
    const files = filesOf(['texts/de/**/*.ts', 'docs/installateure.md', 'manifest/de.json']);
    assert.ok(files.length > 30);
    assertNone(offensesOf(files.flatMap(linesOf), GERMAN_RULES, GERMAN_EXCEPTIONS));
  });

  it('are found where they are wrong', () => {
    const line = (text: string): Line => ({ file: 'a.ts', number: 1, text });
    assert.equal(offensesOf([line('A colour, which he likes.')], SPELLING_RULES, []).length, 2);
    assert.equal(offensesOf([line('Whoever has no right mends it.')], READ_RULES, []).length, 3);
    assert.equal(offensesOf([line('Die Freigabe der Anfrage')], GERMAN_RULES, []).length, 2);
    assert.deepEqual(offensesOf([line('Right away, the right group.')], [...SPELLING_RULES, ...READ_RULES], []), []);
    assert.equal(offensesOf([], [], [{ file: /a/, text: /b/, reason: 'none' }]).length, 1);
  });
});
