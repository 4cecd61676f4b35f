import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

interface LockedPackage {
  readonly version?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly link?: boolean;
  readonly deprecated?: string;
  readonly hasInstallScript?: boolean;
}

/** First good version of packages that had a known flaw or do not run here. */
const FIRST_GOOD: Readonly<Record<string, { readonly version: string; readonly why: string }>> = {
  'csv-parse': { version: '7.0.2', why: "CVE-2026-85063: a repeated __proto__ column replaces the record's prototype" },
  restify: { version: '12.0.0', why: 'earlier ones do not start on Node 24' },
  jsonwebtoken: { version: '9.0.0', why: 'CVE-2022-23540: unsigned tokens pass by default' },
  jws: { version: '4.0.1', why: 'GHSA-869p-cjfg-cm3x: HMAC signatures are verified wrongly' },
  axios: { version: '1.12.0', why: 'CVE-2025-58754: a data: address exhausts the memory' },
  'form-data': { version: '4.0.4', why: 'CVE-2025-7783: predictable boundaries' },
};

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  readonly lockfileVersion: number;
  readonly packages: Readonly<Record<string, LockedPackage>>;
};
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Readonly<Record<string, Record<string, string>>>;
const locked = Object.entries(lock.packages).filter(([path]) => path !== '');

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
}

function isOlder(version: string, than: string): boolean {
  const [a, b] = [version, than].map((text) => text.split(/[.+-]/).slice(0, 3).map(Number));
  for (const index of [0, 1, 2]) {
    const difference = (a?.[index] ?? 0) - (b?.[index] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return version.includes('-');
}

function flawsOf(name: string, version: string): readonly string[] {
  const known = FIRST_GOOD[name];
  return known !== undefined && isOlder(version, known.version) ? [`${name} ${version}: ${known.why}`] : [];
}

describe("The lock file of the Toolkit's own code, which only npm run test:toolkit installs", () => {
  const drivers = 'tests/provision/packages';
  const { packages } = JSON.parse(readFileSync(`${drivers}/package-lock.json`, 'utf8')) as typeof lock;

  it('pins every package by a SHA-512 sum and names no host', () => {
    const loose = Object.entries(packages).filter(
      ([path, { integrity = '', resolved }]) =>
        path !== '' && (!integrity.startsWith('sha512-') || resolved !== undefined),
    );
    assert.deepEqual(
      loose.map(([path]) => path),
      [],
    );
  });

  it('belongs to its package.json', () => {
    const { dependencies } = JSON.parse(readFileSync(`${drivers}/package.json`, 'utf8')) as typeof manifest;
    assert.deepEqual((packages[''] as unknown as typeof manifest)['dependencies'], dependencies);
  });
});

describe('The lock file', () => {
  it('pins every package by a SHA-512 sum', () => {
    const loose = locked.filter(([, { integrity, link }]) => link === true || !(integrity ?? '').startsWith('sha512-'));
    assert.deepEqual(
      loose.map(([path]) => path),
      [],
    );
  });

  it('names no host, so that every machine asks its own registry', () => {
    const foreign = locked.filter(([, { resolved }]) => resolved !== undefined);
    assert.deepEqual(
      foreign.map(([path, { resolved }]) => `${path} ${resolved ?? ''}`),
      [],
    );
  });

  it('belongs to this package.json', () => {
    const root = lock.packages[''] as unknown as typeof manifest;
    for (const kind of ['dependencies', 'devDependencies', 'optionalDependencies']) {
      assert.deepEqual(root[kind], manifest[kind], kind);
    }
  });

  it('holds exactly the version that package.json asks for, which is never a range', () => {
    for (const kind of ['dependencies', 'devDependencies', 'optionalDependencies']) {
      for (const [name, asked] of Object.entries(manifest[kind] ?? {})) {
        assert.match(asked, /^\d+\.\d+\.\d+$/, `${kind}: ${name}`);
        assert.equal(lock.packages[`node_modules/${name}`]?.version, asked, name);
      }
    }
  });

  it('holds no deprecated package: .npmrc hides the warning of npm', () => {
    const deprecated = locked.filter(([, entry]) => entry.deprecated !== undefined);
    assert.deepEqual(
      deprecated.map(([path, entry]) => `${path}: ${entry.deprecated ?? ''}`),
      [],
    );
  });

  it('holds no install script that package.json does not decide about', () => {
    const withScript = locked.filter(([, { hasInstallScript }]) => hasInstallScript === true);
    assert.deepEqual(
      withScript.map(([path]) => nameOf(path)).filter((name) => !(name in (manifest['allowScripts'] ?? {}))),
      [],
    );
    assert.match(readFileSync('.npmrc', 'utf8'), /^strict-allow-scripts=true$/m);
  });

  it('holds no version that is known to be bad', () => {
    const flaws = locked.flatMap(([path, { version }]) => flawsOf(nameOf(path), version ?? '0'));
    assert.deepEqual(flaws, []);
  });

  it('brings a Node for each platform in the version this project is developed with', () => {
    for (const [name, version] of Object.entries(manifest['optionalDependencies'] ?? {})) {
      assert.equal(lock.packages[`node_modules/${name}`]?.version, version);
      assert.equal(readFileSync('.node-version', 'utf8'), `${version}\n`, 'what version managers of Node read');
    }
  });
});

describe('The list of bad versions', () => {
  it('compares numbers, not text, and takes a pre-release for older', () => {
    assert.equal(flawsOf('csv-parse', '7.0.1').length, 1);
    assert.equal(flawsOf('csv-parse', '7.0.2-rc.1').length, 1);
    assert.deepEqual(flawsOf('csv-parse', '7.0.2'), []);
    assert.deepEqual(flawsOf('csv-parse', '7.0.10'), []);
    assert.deepEqual(flawsOf('csv-parse', '10.0.0'), []);
    assert.deepEqual(flawsOf('unlisted', '0.0.1'), []);
  });
});
