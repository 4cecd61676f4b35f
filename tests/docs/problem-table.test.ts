import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { PROBLEM_STATUS } from '../../contract/problem-codes.ts';

const HEADING = '| status | codes |';

/** The codes of the table with the status of their row. A row that holds several begins with its status, too. */
function codesInTable(): readonly string[] {
  const [, below = assert.fail('there is no table')] = readFileSync('docs/tab.md', 'utf8').split(HEADING);
  const rows = (below.split(/\r?\n\r?\n/)[0] ?? '').split(/\r?\n/).flatMap((row) => {
    const [, status, codes = ''] = /^\| (\d{3})[^|]* \| (.*) \|$/.exec(row) ?? [];
    return [...codes.matchAll(/`([a-z_]+)`/g)].map(([, code]) => `${status} ${code}`);
  });
  return rows.filter((row) => !/ (?:cause|problem)$/.test(row)).toSorted();
}

describe('The table of problem codes on the page of the tab', () => {
  it('has every code once, with its status', () => {
    const all = Object.entries(PROBLEM_STATUS).map(([code, status]) => `${status} ${code}`);
    assert.deepEqual(codesInTable(), all.toSorted());
  });
});
