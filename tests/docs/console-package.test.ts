import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { packageFiles } from '../../tools/console-package/package-files.ts';
import { settingsText } from '../../tools/console-package/settings-text.ts';
import { lockedNode } from '../../tools/console-package/windows-node.ts';

const page = readFileSync('docs/console-package.md', 'utf8');
const files = packageFiles({
  version: '1.2.3',
  bundle: { code: '', packages: [] },
  node: lockedNode(),
  program: new Map([['RoomsOTP.mjs', Buffer.from('')] as const, ['node.exe', Buffer.from('')] as const]),
  settings: settingsText({}),
});
const install = Buffer.from(files.get('install.cmd') ?? '').toString('utf8');

/** Returns what stands in backticks in the given column of the table with this heading. */
function codesIn(heading: string, column: number): readonly string[] {
  const [, after = assert.fail(heading)] = page.split(heading);
  const table = after.split('\n\n')[0] ?? '';
  return table
    .split('\n')
    .filter((line) => line.trim().startsWith('|'))
    .flatMap((line) => [...(line.split('|')[column] ?? '').matchAll(/`([^`]+)`/g)].map(([, code = '']) => code));
}

describe('The page of the package for consoles', () => {
  it('lists every file of the package, and no other', () => {
    assert.deepEqual(codesIn('| File | What it is |', 1).toSorted(), [...files.keys()].toSorted());
  });

  it('lists every setting, by its name in the file and in the policy', () => {
    const inFile = Object.keys(JSON.parse(settingsText({})) as object);
    const policy = readFileSync('console/settings/windows-policy.ts', 'utf8');
    const inPolicy = [...policy.matchAll(/^ {2}\w+: '(\w+)',$/gm)].map(([, name = '']) => name);
    const heading = '| `RoomsOTP.json` | policy value | What it is |';
    assert.deepEqual(codesIn(heading, 1).toSorted(), inFile.toSorted());
    assert.deepEqual(codesIn(heading, 2).toSorted(), inPolicy.toSorted());
  });

  it('gives Intune the commands and the registry value that the package has', () => {
    const [installs = '', uninstalls = ''] = codesIn('2. Fill in:\n\n', 2);
    assert.equal(installs, 'install.cmd');
    assert.ok(uninstalls.endsWith(String.raw`\RoomsOTP\uninstall.cmd"`) && files.has('uninstall.cmd'));
    const [key = '', name = ''] = codesIn('**Registry**:\n\n', 2);
    assert.ok(install.includes(`reg.exe" add "${key.replace('HKEY_LOCAL_MACHINE', 'HKLM')}" /v ${name} /t REG_SZ`));
    assert.match(install, /\/reg:64/);
  });
});
