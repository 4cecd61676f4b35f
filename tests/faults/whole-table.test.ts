import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { FAULTS } from './fault-twists.ts';
import { matrixLines, ROWS } from './whole-table.ts';

const PAGE = 'docs/reliability.md';
const LEAST_CELLS = 200;

describe('The fault table', () => {
  it('is in the documentation as it is here', () => {
    const page = readFileSync(PAGE, 'utf8').replaceAll('\r\n', '\n');
    const table = matrixLines().join('\n');
    assert.ok(page.includes(`\n${table}\n`), `${PAGE} should hold:\n${table}`);
  });

  it('has at least 200 cells that run', () => {
    const runs = ROWS.flatMap(([, row]) => FAULTS.filter((fault) => typeof row[fault] === 'string'));
    assert.ok(runs.length >= LEAST_CELLS, `${runs.length} cells`);
  });
});
