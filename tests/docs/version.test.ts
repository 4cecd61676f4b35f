import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { CONSOLE_VERSION } from '../../console/machine/version.ts';

const versionIn = (file: string): string =>
  (JSON.parse(readFileSync(file, 'utf8')) as { readonly version: string }).version;
const headings = [...readFileSync('docs/changelog.md', 'utf8').matchAll(/^## (.*)$/gm)].map(
  ([, heading = '']) => heading,
);

describe('The version', () => {
  it('is the same in package, lock file, app package, console program, README and changelog', () => {
    const version = versionIn('package.json');
    assert.match(version, /^\d+\.\d+\.\d+$/);
    assert.equal(versionIn('package-lock.json'), version);
    assert.equal(versionIn('manifest/manifest.json'), version);
    assert.equal(CONSOLE_VERSION, version);
    assert.ok(readFileSync('README.md', 'utf8').includes(`**Status: version ${version},`));
    assert.ok(headings[1]?.startsWith(`[${version}] - `), headings[1]);
  });
});

describe('The changelog', () => {
  it('begins with what is not released, and gives every version its date, the newest first', () => {
    const [unreleased, ...released] = headings;
    assert.equal(unreleased, '[Unreleased]');
    const dates = released.map((heading) => /^\[\d+\.\d+\.\d+\] - (\d{4}-\d{2}-\d{2})$/.exec(heading)?.[1] ?? heading);
    assert.notEqual(dates.length, 0);
    for (const date of dates) assert.ok(!Number.isNaN(Date.parse(date)), date);
    assert.deepEqual(dates, dates.toSorted().toReversed());
  });
});
