import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describeSettings } from '../../bot/settings/config.ts';

const HEADING = '| setting | what it is | when it is not given |';
const readme = readFileSync('README.md', 'utf8');

/** As README.md has to have it; a failing test prints what to paste. */
function settingsTable(): readonly string[] {
  const rows = describeSettings().map(({ name, help, fallback }) => `| \`${name}\` | ${help} | ${fallback} |`);
  return [HEADING, '|---|---|---|', ...rows];
}

function tableBelow(heading: string): readonly string[] {
  const lines = readme.split(/\r?\n/);
  const start = lines.indexOf(heading);
  assert.notEqual(start, -1, `README.md has no table with the heading ${heading}`);
  const length = lines.slice(start).findIndex((line) => !line.startsWith('|'));
  return lines.slice(start, length === -1 ? undefined : start + length);
}

describe('The README', () => {
  it('lists every setting with its help and its default', () => {
    assert.deepEqual(tableBelow(HEADING), settingsTable());
  });

  it('names only scripts that package.json has', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      readonly scripts: Readonly<Record<string, string>>;
    };
    const named = [...readme.matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => name ?? '');
    assert.deepEqual(
      named.filter((name) => !(name in scripts)),
      [],
    );
    assert.notEqual(named.length, 0);
  });

  it('links to files that exist', () => {
    const links = [...readme.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, path]) => path ?? '');
    assert.notEqual(links.length, 0);
    for (const path of links) assert.doesNotThrow(() => readFileSync(path), path);
  });
});
