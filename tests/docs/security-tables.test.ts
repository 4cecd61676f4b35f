import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const threats = readFileSync('docs/threat-model.md', 'utf8');
const security = readFileSync('docs/security.md', 'utf8');

/** Returns the cells of each row of the first table below a heading, without its head. */
function tableBelow(page: string, heading: string): readonly (readonly string[])[] {
  const [, below] = page.split(`\n## ${heading}\n`);
  const [section = ''] = (below ?? assert.fail(`no heading ${heading}`)).split('\n## ');
  const rows = section.split('\n').filter((line) => line.startsWith('|'));
  return rows.slice(2).map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

const testsIn = (cell: string): readonly string[] =>
  [...cell.matchAll(/`(tests\/[^`]+)`/g)].map(([, path = '']) => path);

/** A file with tests, or a folder that has such files. */
const isTest = (path: string): boolean =>
  path.endsWith('/') ? globSync(join(path, '**/*.test.ts')).length > 0 : path.endsWith('.test.ts') && existsSync(path);

/** Levels 1 and 2 of the standard by section, as the last number of each requirement. */
const LEVEL_2: Readonly<Record<string, string>> = {
  ...{ '1.1': '1–2', '1.2': '1–9', '1.3': '1–11', '1.4': '1–3', '1.5': '1–2' },
  ...{ '2.1': '1–3', '2.2': '1–3', '2.3': '1–4', '2.4': '1' },
  ...{ '3.2': '1–2', '3.3': '1–4', '3.4': '1–6', '3.5': '1–5', '3.7': '1–2' },
  ...{ '4.1': '1–3', '4.2': '1', '4.3': '1–2', '4.4': '1–4' },
  ...{ '5.1': '1', '5.2': '1–3', '5.3': '1–2', '5.4': '1–3' },
  ...{ '6.1': '1–3', '6.2': '1–11', '6.3': '1–3', '6.4': '1–4', '6.5': '1–5', '6.6': '1–3', '6.8': '1–4' },
  ...{ '7.1': '1–3', '7.2': '1–4', '7.3': '1–2', '7.4': '1–5', '7.5': '1–2', '7.6': '1–2' },
  ...{ '8.1': '1–2', '8.2': '1–3', '8.3': '1', '8.4': '1', '9.1': '1–3', '9.2': '1–4' },
  ...{ '10.1': '1–2', '10.2': '1–2', '10.3': '1–4', '10.4': '1–11', '10.5': '1–5', '10.6': '1–2', '10.7': '1–3' },
  ...{ '11.1': '1–2', '11.2': '1–3', '11.3': '1–3', '11.4': '1–4', '11.5': '1', '11.6': '1' },
  ...{ '12.1': '1–3', '12.2': '1–2', '12.3': '1–4', '13.1': '1', '13.2': '1–5', '13.3': '1–2', '13.4': '1–5' },
  ...{ '14.1': '1–2', '14.2': '1–4', '14.3': '1–3', '15.1': '1–3', '15.2': '1–3', '15.3': '1–7' },
  ...{ '16.1': '1', '16.2': '1–5', '16.3': '1–4', '16.4': '1–3', '16.5': '1–3' },
  ...{ '17.1': '1', '17.2': '1–4', '17.3': '1–2' },
};

/** Takes a number such as 1.2.3, or a range such as 1.2.3–1.2.5. */
function numbersOf(range: string): readonly string[] {
  const [from = '', to = from] = range.split('–');
  const section = from.slice(0, from.lastIndexOf('.'));
  const [first, last] = [from, to].map((number) => Number(number.slice(number.lastIndexOf('.') + 1)));
  return Array.from({ length: Number(last) - Number(first) + 1 }, (_, index) => `${section}.${Number(first) + index}`);
}

describe('The tables on security', () => {
  for (const heading of ['How', 'Five attackers, by STRIDE']) {
    it(`have a test that exists in each row below "${heading}"`, () => {
      for (const row of tableBelow(threats, heading)) {
        const named = testsIn(row.at(-1) ?? '');
        assert.ok(named.length > 0 && named.every(isTest), row.join(' | '));
      }
    });
  }

  it('have each kind of STRIDE for each of the five attackers', () => {
    const kinds = Map.groupBy(tableBelow(threats, 'Five attackers, by STRIDE'), ([attacker]) => attacker);
    assert.equal(kinds.size, 5);
    for (const rows of kinds.values()) {
      assert.deepEqual(
        rows.map(([, kind = '']) => kind[0]),
        ['s', 't', 'r', 'i', 'd', 'e'],
      );
    }
  });

  it('name tests of attacks by titles that they have', () => {
    const rows = tableBelow(security, 'Attacks, and the tests that make them');
    assert.ok(rows.length >= 10);
    for (const [attack, cell = '', title = ''] of rows) {
      const [path = ''] = testsIn(cell);
      assert.ok(isTest(path) && title !== '' && readFileSync(path, 'utf8').includes(title), attack);
    }
  });

  it('say of each requirement of the first two levels, once, how it is met or why not', () => {
    const rows = tableBelow(security, 'OWASP ASVS 5.0, levels 1 and 2');
    const named = rows.flatMap(([numbers = '']) => numbers.split(', ').flatMap(numbersOf));
    const asked = Object.entries(LEVEL_2).flatMap(([section, last]) =>
      numbersOf(
        last
          .split('–')
          .map((number) => `${section}.${number}`)
          .join('–'),
      ),
    );
    assert.deepEqual(named.toSorted(), asked.toSorted());
    for (const [numbers, state = '', how = ''] of rows) {
      assert.ok(['met', 'partly', 'not met', 'none here'].includes(state) && how.length > 5, numbers);
      assert.ok(testsIn(how).every(isTest), `${numbers}: ${how}`);
    }
  });
});
