import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describeSettings } from '../../bot/settings/config.ts';

const HEADING = '| setting | what it is | when it is not given |';
const PAGE = 'docs/settings.md';

/** As the page has to have it; a failing test prints what to paste. */
function settingsTable(): readonly string[] {
  const rows = describeSettings().map(({ name, help, fallback }) => `| \`${name}\` | ${help} | ${fallback} |`);
  return [HEADING, '|---|---|---|', ...rows];
}

function tableBelow(heading: string): readonly string[] {
  const lines = readFileSync(PAGE, 'utf8').split(/\r?\n/);
  const start = lines.indexOf(heading);
  assert.notEqual(start, -1, `${PAGE} has no table with the heading ${heading}`);
  const length = lines.slice(start).findIndex((line) => !line.startsWith('|'));
  return lines.slice(start, length === -1 ? undefined : start + length);
}

describe('The page of settings', () => {
  it('lists every setting with its help and its default', () => {
    assert.deepEqual(tableBelow(HEADING), settingsTable());
  });
});
