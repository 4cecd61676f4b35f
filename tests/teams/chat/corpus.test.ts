import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Expectation, Phrase } from './corpus/phrase.ts';
import { understood } from './corpus/understood.ts';

const FOLDER = join(import.meta.dirname, 'corpus');
/** The share of phrases that have to lead to the right act or question. */
const LEAST_RIGHT = 0.95;

const listOf = (expect: Phrase['expect']): readonly Expectation[] =>
  (Array.isArray as (value: unknown) => value is readonly Expectation[])(expect) ? expect : [expect];

/** The comment of a rejection may keep or lose punctuation at its ends; everything else is compared as it is. */
function isRight(got: Expectation, expected: Expectation): boolean {
  return Object.entries(expected).every(([name, value]) => {
    const said: unknown = (got as Readonly<Record<string, unknown>>)[name];
    return name === 'text' || JSON.stringify(said) === JSON.stringify(value);
  });
}

/** An act is wrong when nobody asked for it, or when it does more, less or something else. */
function isWrongAct(got: Expectation, expected: readonly Expectation[]): boolean {
  return (
    'does' in got &&
    !expected.some((one) => isRight(got, one) && Object.keys(got).every((key) => key === 'text' || key in one))
  );
}

/** The phrases of the author of the grammar, and those of somebody who never read it. Each file holds one list. */
const AUTHORS = ['own', 'blind'].flatMap((author) => {
  const files = readdirSync(FOLDER).filter((name) => name.startsWith(author));
  return files.length > 0 ? [{ author, files }] : [];
});
/** Fewer phrases of an author would show little. */
const LEAST_PHRASES = 150;

async function phrasesIn(file: string): Promise<readonly Phrase[]> {
  const module = (await import(join(FOLDER, file))) as Readonly<Record<string, unknown>>;
  return Object.values(module).find((value) => Array.isArray(value)) as readonly Phrase[];
}

describe('the corpus of what people say to the bot', () => {
  for (const { author, files } of AUTHORS)
    it(`(${author}) leads to the right act or question, and to no wrong act`, async () => {
      const phrases = (await Promise.all(files.map(phrasesIn))).flat();
      const results = await Promise.all(
        phrases.map(async (phrase) => ({ ...phrase, got: await understood(phrase), expected: listOf(phrase.expect) })),
      );
      const missed = results.filter(({ got, expected }) => !expected.some((one) => isRight(got, one)));
      const wrong = results.filter(({ got, expected }) => isWrongAct(got, expected));
      const line = ({ said, got, expected }: (typeof results)[number]): string =>
        `${JSON.stringify(said)}\n  expected ${JSON.stringify(expected)}\n  got      ${JSON.stringify(got)}`;
      const share = 1 - missed.length / results.length;
      process.stdout.write(
        `      ${author}: ${results.length} phrases, ${(share * 100).toFixed(1)} % right, ${wrong.length} wrong acts\n`,
      );
      assert.deepEqual(wrong.map(line), []);
      assert.ok(share >= LEAST_RIGHT, missed.map(line).join('\n'));
      assert.ok(results.length >= LEAST_PHRASES, `there are only ${results.length} phrases`);
    });
});
