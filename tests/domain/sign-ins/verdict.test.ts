import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { SIGHT_OUTCOMES, SIGN_IN_WITNESSES, type SightOutcome } from '../../../bot/domain/sign-ins/sight.ts';
import { signInVerdict } from '../../../bot/domain/sign-ins/verdict.ts';

const FIRST = new Date('2026-03-02T10:00:00.000Z');
const THEN = new Date('2026-03-02T10:05:00.000Z');

/** The cells of the table in docs/sign-ins.md, by what was said first and what later. */
function expectations(): ReadonlyMap<string, string> {
  const [, section = ''] = readFileSync('docs/sign-ins.md', 'utf8').split('## How witnesses combine\n');
  const [table = ''] = section.split('\n## ');
  const rows = table
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  const [[, ...columns] = [], ...lines] = rows;
  return new Map(
    lines.flatMap(([first, ...cells]) => cells.map((cell, place) => [`${first} ${columns[place]}`, cell] as const)),
  );
}

function verdict(first: SightOutcome, then: SightOutcome, witnesses: readonly [number, number], isSwapped: boolean) {
  const [one, two] = witnesses.map((place) => SIGN_IN_WITNESSES[place] ?? assert.fail());
  const sights = [
    { witness: one ?? assert.fail(), outcome: first, at: FIRST },
    { witness: two ?? assert.fail(), outcome: then, at: THEN },
  ];
  const found = signInVerdict(isSwapped ? sights.toReversed() : sights);
  return `${found?.state ?? 'none'}${found?.against ? ', contradicted' : ''}`;
}

describe('the verdict of two witnesses', () => {
  const expected = expectations();

  it('has a cell in the documentation for each pair', () => {
    assert.equal(expected.size, SIGHT_OUTCOMES.length ** 2);
  });

  for (const first of SIGHT_OUTCOMES)
    for (const then of SIGHT_OUTCOMES)
      it(`is the documented one when one says ${first} and one says ${then} later, in either order of arrival`, () => {
        for (const one of SIGN_IN_WITNESSES.keys())
          for (const two of SIGN_IN_WITNESSES.keys())
            for (const isSwapped of [false, true])
              assert.equal(verdict(first, then, [one, two], isSwapped), expected.get(`${first} ${then}`));
      });
});
