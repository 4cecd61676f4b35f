import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { isAllowedLicense, licenseOf, nodeLicense } from '../../tools/notices/license-text.ts';
import { NOTICE_FILE, noticeFile, packageNotices } from '../../tools/notices/notice-file.ts';
import { packagesOfModules, shippedPackages } from '../../tools/notices/shipped-packages.ts';

const written = readFileSync(NOTICE_FILE, 'utf8');
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly license: string;
  readonly private: boolean;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly optionalDependencies: Readonly<Record<string, string>>;
};

describe('The notices of third parties', () => {
  it('are what `npm run notices` writes for the packages of today', () => {
    assert.ok(written.startsWith(packageNotices()), 'npm run build && npm run notices');
    if (nodeLicense() !== undefined) assert.equal(written, noticeFile());
  });

  it('name every dependency of the server, what the tab holds, and Node, in their exact versions', () => {
    for (const [name, version] of Object.entries(manifest.dependencies)) {
      assert.match(written, new RegExp(`^${name} ${version.replaceAll('.', '\\.')} · .* · server`, 'm'));
    }
    assert.match(written, /^react \d+\.\d+\.\d+ · MIT · tab$/m);
    assert.match(written, /^ms 2\.\d+\.\d+ · MIT · tab, inside @microsoft\/teams-js$/m);
    for (const version of Object.values(manifest.optionalDependencies)) {
      assert.ok(written.includes(`\nNode.js ${version}\n`));
    }
    assert.ok(written.includes('Copyright Node.js contributors. All rights reserved.'));
  });

  it('hold no license but those that ask for nothing more than to be named', () => {
    const others = shippedPackages().filter(({ name, license }) => !isAllowedLicense(licenseOf(name, license) ?? ''));
    assert.deepEqual(
      others.map(({ name, version, license }) => `${name} ${version}: ${license ?? 'none declared'}`),
      [],
    );
  });
});

describe('The license of this project', () => {
  it('is MIT, in its file and in package.json, which is not for publishing', () => {
    assert.equal(manifest.license, 'MIT');
    assert.equal(manifest.private, true);
    const text = readFileSync('LICENSE', 'utf8');
    assert.ok(text.startsWith('MIT License\n\nCopyright (c) 2026 the Rooms OTP contributors\n'));
  });
});

describe('The list of allowed licenses', () => {
  for (const expression of ['MIT', '(AFL-2.1 OR BSD-3-Clause)', '(MIT OR CC0-1.0)', 'MIT AND ISC']) {
    it(`takes ${expression}`, () => assert.ok(isAllowedLicense(expression)));
  }

  for (const expression of [
    '',
    'GPL-3.0',
    'AGPL-3.0-only',
    'LGPL-2.1',
    'MIT AND GPL-2.0',
    'SEE LICENSE IN x',
    'UNLICENSED',
  ]) {
    it(`refuses ${expression === '' ? 'a package that declares nothing' : expression}`, () =>
      assert.ok(!isAllowedLicense(expression)));
  }
});

describe('The packages of a bundle', () => {
  const modules = {
    '/home/me/rooms-otp/tab/src/main.ts': [],
    '/home/me/rooms-otp/node_modules/react/index.js': [{ path: 'node_modules/react' }],
    'C:\\rooms-otp\\node_modules\\@tanstack\\query-core\\build\\a.js': [{ path: 'node_modules/@tanstack/query-core' }],
    '/x/node_modules/a/node_modules/@b/c/d.js': [{ path: 'node_modules/a/node_modules/@b/c' }],
    '/x/node_modules/@a/b/dist/node_modules/.pnpm/ms@2.1.2/node_modules/ms/index.js': [
      { path: 'node_modules/ms', copy: { version: '2.1.2', inside: '@a/b' } },
    ],
    '/x/node_modules/@a/b/node_modules/.pnpm/@c_d@1.0.0_tslib@2.8.1_e@1.0.0/node_modules/tslib/tslib.es6.js': [
      { path: 'node_modules/tslib', copy: { version: '2.8.1', inside: '@a/b' } },
    ],
    '\0vite/preload-helper.js': [{ path: 'node_modules/vite' }],
    '\0rolldown/runtime.js': [{ path: 'node_modules/rolldown' }],
  };
  for (const [id, expected] of Object.entries(modules)) {
    it(`finds ${expected.length === 0 ? 'none' : 'that'} of ${JSON.stringify(id)}`, () => {
      assert.deepEqual(packagesOfModules([id, id]), expected);
    });
  }
});
