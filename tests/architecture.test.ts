import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { importCircles } from './support/architecture/import-circles.ts';
import { checkSource, packagesLoaded } from './support/architecture/import-rules.ts';
import { checkInheritance, unusedBases } from './support/architecture/inheritance.ts';
import { countLines, crowded, namesNothing, percentile } from './support/architecture/source-shape.ts';

const SOURCES = [
  'contract/**/*.ts',
  'texts/**/*.ts',
  'bot/**/*.ts',
  'console/**/*.ts',
  'env/**/*.{ts,tsx}',
  'tab/*.ts',
  'tab/src/**/*.{ts,tsx}',
  'tools/**/*.ts',
];

const files = SOURCES.flatMap((pattern) => globSync(pattern))
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => !file.endsWith('.d.ts'))
  .sort();
const sources = new Map(files.map((file) => [file, readFileSync(file, 'utf8')]));
const list = (offenses: readonly string[]): string => `\n${offenses.join('\n')}\n`;

describe('The architecture of the sources', () => {
  it('lets each folder import only what it may, without default exports, with process.env in one file', () => {
    const offenses = [...sources].flatMap(([file, source]) => checkSource(file, source));
    assert.equal(offenses.length, 0, list(offenses));
  });

  it('has no files that import each other in a circle, type imports included', () => {
    const circles = importCircles(sources);
    assert.equal(circles.length, 0, list(circles));
  });

  it('extends nothing but errors and the listed classes of libraries, one level deep', () => {
    const offenses = [...sources].flatMap(([file, source]) => checkInheritance(file, source));
    assert.equal(offenses.length, 0, list(offenses));
    assert.deepEqual(unusedBases(sources), [], 'exceptions that nothing needs');
  });

  it('lets the console load nothing but the contract and built-in modules, however far its imports lead', () => {
    const entries = files.filter((file) => file.startsWith('console/'));
    assert.notEqual(entries.length, 0);
    assert.deepEqual(packagesLoaded(entries, sources), []);
  });

  it('names every file and folder by what it is about', () => {
    const offenses = [...files, ...globSync('tests/**/*.ts')].filter(namesNothing);
    assert.equal(offenses.length, 0, list(offenses));
  });

  it('keeps at most 25 files directly in a folder, so that a folder can be read at a glance', () => {
    const every = [...files, ...globSync('tests/**/*.{ts,tsx,json}'), ...globSync('bot/**/*.json')]
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => !file.startsWith('tests/support/releases/'));
    assert.deepEqual(crowded(every), []);
  });

  it('keeps files small: half of them within 90 lines, 95 % within 250, all within 400', () => {
    const sizes = [...sources].map(([file, source]) => ({ file, lines: countLines(source) }));
    const lines = sizes.map((size) => size.lines);
    const largest = sizes.toSorted((a, b) => b.lines - a.lines).slice(0, 10);
    const report = list(largest.map((size) => `${size.lines} ${size.file}`));
    assert.ok(percentile(lines, 0.5) <= 90, `the median is ${percentile(lines, 0.5)} lines`);
    assert.ok(percentile(lines, 0.95) <= 250, `the 95th percentile is ${percentile(lines, 0.95)} lines: ${report}`);
    assert.ok(Math.max(0, ...lines) <= 400, report);
  });
});

function reasons(file: string, source: string): readonly string[] {
  return checkSource(file, source).map((offense) => offense.replace(/^[^:]+:/, ''));
}

describe('The architecture check itself', () => {
  const forms = {
    'a static import': "import { x } from '../storage/store.ts';",
    'a bare import': "import '../storage/store.ts';",
    'a type-only import': "import type { X } from '../storage/store.ts';",
    'a dynamic import': "const x = await import('../storage/store.ts');",
    'a re-export of names': "export { x } from '../storage/store.ts';",
    'a re-export of everything': "export * from '../storage/store.ts';",
    'an import in a type': "type X = import('../storage/store.ts').X;",
    'an import by assignment': "import x = require('../storage/store.ts');",
    'a require': "const x = require('../storage/store.ts');",
    'an address asked of the loader': "const x = import.meta.resolve('../storage/store.ts');",
  };
  for (const [name, source] of Object.entries(forms)) {
    it(`sees ${name}, and names its line`, () => {
      assert.deepEqual(reasons('bot/teams/card.ts', `\n\n${source}`), [
        '3 imports "../storage/store.ts": bot/teams/ may not',
      ]);
    });
  }

  it('refuses an import in the server that is computed', () => {
    assert.deepEqual(reasons('bot/teams/card.ts', 'await import(process.argv[1]);'), [
      '1 imports something computed: imports must be readable as text',
    ]);
  });

  it('is not deceived by comments and strings', () => {
    assert.deepEqual(reasons('bot/domain/otp.ts', "// import 'pg'\nconst x = \"import 'pg'\";"), []);
  });

  it('takes a function of the file that is called require for what it is', () => {
    const source = "function require(field: string) { return field; }\nrequire('make');";
    assert.deepEqual(reasons('bot/domain/device.ts', source), []);
  });

  it('follows what a program loads, but not its types', () => {
    const loading = new Map([
      ['console/main.ts', "import { a } from '../contract/a.ts';\nimport type { B } from '../contract/b.ts';"],
      ['contract/a.ts', "import { c } from './c.ts';\nimport 'node:fs';"],
      ['contract/b.ts', "import 'jose';"],
      ['contract/c.ts', "import { a } from './a.ts';\nimport * as v from 'valibot';"],
    ]);
    assert.deepEqual(packagesLoaded(['console/main.ts'], loading), ['contract/c.ts loads valibot']);
  });

  const refused = [
    ['contract/shape.ts', 'valibot', undefined],
    ['contract/shape.ts', 'zod', 'contract/ may not'],
    ['bot/http/tab-api/tab-route.ts', 'valibot', 'bot/http/ may not'],
    ['console/main.ts', 'valibot', 'console/ may not'],
    ['contract/device-api.ts', 'node:crypto', 'contract/ may not'],
    ['contract/device-api.ts', '../domain/otp.ts', 'contract/ may not'],
    ['bot/domain/otp.ts', 'node:fs', 'bot/domain/ may not'],
    ['bot/domain/otp.ts', '../contract/words.ts', 'bot/domain/ may not'],
    ['bot/domain/otp.ts', '../../contract/otp-code.ts', undefined],
    ['bot/domain/device.ts', '../../contract/serial-number.ts', undefined],
    ['bot/storage/rows.ts', '../contract/words.ts', 'bot/storage/ may not'],
    ['bot/domain/otp.ts', 'crypto', 'write node:crypto'],
    ['bot/domain/otp.ts', '../services/issue-otp.ts', 'bot/domain/ may not'],
    ['bot/services/issue-otp.ts', '../storage/store.ts', 'bot/services/ may not'],
    ['bot/services/issue-otp.ts', 'pino', 'bot/services/ may not'],
    ['bot/http/server.ts', 'botbuilder', 'its home is bot/teams/'],
    ['bot/http/server.ts', '../teams/adapter.ts', 'bot/http/ may not'],
    ['bot/http/server.ts', '../domain/errors.ts', 'bot/http/ may import only types from there (import type)'],
    ['bot/teams/adapter.ts', 'restify', 'its home is bot/http/'],
    ['bot/teams/adapter.ts', 'botbuilder/lib/x', undefined],
    ['bot/directory/graph.ts', 'kysely', 'its home is bot/storage/'],
    ['bot/storage/store.ts', '@microsoft/microsoft-graph-client', 'its home is bot/directory/'],
    ['bot/storage/store.ts', '@electric-sql/pglite/live', undefined],
    ['bot/storage/store.ts', '../compose.ts', 'bot/storage/ may not'],
    ['bot/keys/sealing.ts', '../domain/secret.ts', undefined],
    ['bot/keys/sealing.ts', '../storage/store.ts', 'bot/keys/ may not'],
    ['bot/settings/config.ts', '../storage/store.ts', 'bot/settings/ may not'],
    ['bot/main/compose.ts', '../storage/store.ts', undefined],
    ['bot/main/compose.ts', '../../env/sandbox/graph.ts', 'bot/main/ may not'],
    ['bot/main/serve.ts', '../../tests/support/postgres.ts', 'bot/main/ may not'],
    ['bot/stray.ts', './domain/otp.ts', 'bot/ may not'],
    ['bot/stray/file.ts', 'node:fs', 'bot/ may not'],
    ['console/main.ts', 'jose', 'console/ may not'],
    ['console/main.ts', '../bot/domain/secret.ts', 'console/ may not'],
    ['console/main.ts', '../contract/otp-code.ts', undefined],
    ['env/sandbox/graph.ts', '../../bot/domain/account.ts', 'env/ may not'],
    ['env/sandbox/graph.ts', 'restify', 'its home is bot/http/'],
    ['tab/src/page.tsx', 'node:fs', 'the tab runs in a browser'],
    ['tab/src/page.tsx', '../../contract/tab-api.ts', undefined],
    ['tab/src/page.tsx', '@microsoft/teams-js', 'only tab/src/main.ts loads it'],
    ['tab/src/main.ts', '@microsoft/teams-js', undefined],
    ['tab/src/page.tsx', '../../bot/domain/otp.ts', 'tab/src/ may not'],
    ['bot/domain/otp.ts', '/etc/passwd.ts', 'only relative paths, packages and node: modules'],
    ['elsewhere/file.ts', 'node:fs', 'this folder has no rule'],
  ] as const;
  for (const [file, specifier, reason] of refused) {
    it(`${reason === undefined ? 'allows' : 'refuses'} ${specifier} in ${file}`, () => {
      const expected = reason === undefined ? [] : [`1 imports "${specifier}": ${reason}`];
      assert.deepEqual(reasons(file, `import { x } from '${specifier}';`), expected);
    });
  }

  it('allows the tab the types of teams-js', () => {
    assert.deepEqual(reasons('tab/src/teams/host.ts', "import type { app } from '@microsoft/teams-js';"), []);
  });

  it('allows http the types of the domain', () => {
    assert.deepEqual(reasons('bot/http/server.ts', "import type { ErrorCode } from '../domain/errors.ts';"), []);
    assert.equal(reasons('bot/http/server.ts', "import { type ErrorCode } from '../domain/errors.ts';").length, 1);
  });

  it('refuses default exports in both spellings', () => {
    assert.equal(reasons('bot/domain/otp.ts', 'export default 1;').length, 1);
    assert.equal(reasons('bot/domain/otp.ts', 'const x = 1;\nexport { x as default };').length, 1);
  });

  it('refuses every way of reading the environment outside the configuration', () => {
    const ways = [
      'process.env.PORT;',
      "process['env'];",
      'const { env } = process;',
      "import { env } from 'node:process';",
      'const { env: e } = globalThis.process;',
      'globalThis.process.env;',
    ];
    for (const way of ways) {
      assert.ok(
        reasons('bot/http/server.ts', way).some((reason) => reason.includes('reads process.env')),
        way,
      );
    }
    assert.deepEqual(reasons('bot/settings/config.ts', 'process.env.PORT;'), []);
  });

  it('finds circles of imports, of types too, and names all of their files', () => {
    const sources = new Map([
      ['bot/a.ts', "import type { B } from './b.ts';\nimport { D } from './x/d.ts';"],
      ['bot/b.ts', "export { c } from './c.ts';"],
      ['bot/c.ts', "type A = import('./a.ts').A;"],
      ['bot/x/d.ts', "import { E } from '../e.ts';"],
      ['bot/e.ts', "import './e.ts';"],
    ]);
    assert.deepEqual(importCircles(sources), ['bot/a.ts ↔ bot/b.ts ↔ bot/c.ts', 'bot/e.ts']);
  });

  it('finds no circle where two files import a third', () => {
    const sources = new Map([
      ['bot/a.ts', "import './b.ts';\nimport './c.ts';"],
      ['bot/b.ts', "import './c.ts';"],
      ['bot/c.ts', "import 'node:fs';"],
    ]);
    assert.deepEqual(importCircles(sources), []);
  });

  it('refuses classes that extend each other, and a second level below an error', () => {
    const source = 'class A extends Error {}\nclass B extends A {}\nconst c = class extends lib.Base {};';
    assert.deepEqual(checkInheritance('bot/domain/otp.ts', source), [
      'bot/domain/otp.ts:2 B extends A: compose it',
      'bot/domain/otp.ts:3 a class extends lib.Base: compose it',
    ]);
  });

  it('refuses names that say nothing', () => {
    for (const file of ['bot/utils.ts', 'bot/domain/otp-helper.ts', 'bot/common/x.ts', 'env/card-manager.ts']) {
      assert.ok(namesNothing(file), file);
    }
    assert.ok(!namesNothing('bot/domain/commonwealth.ts'));
  });

  it('counts the files of a folder without those of the folders in it', () => {
    const inFolder = (folder: string, count: number) => Array.from({ length: count }, (_, at) => `${folder}/${at}.ts`);
    assert.deepEqual(crowded([...inFolder('bot/teams', 26), ...inFolder('bot/keys', 25)]), ['bot/teams: 26 files']);
    assert.deepEqual(crowded([...inFolder('bot/teams', 20), ...inFolder('bot/teams/cards', 20)]), []);
    assert.deepEqual(crowded(inFolder('bot/storage/migrations', 40)), [], 'migrations are history and only grow');
  });

  it('computes percentiles by the nearest rank', () => {
    assert.equal(percentile([5, 1, 3], 0.5), 3);
    assert.equal(percentile([1, 2, 3, 4], 0.95), 4);
    assert.equal(percentile([], 0.5), 0);
  });
});
