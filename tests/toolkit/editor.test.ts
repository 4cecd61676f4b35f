import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { TOOLKIT_FILES } from './toolkit-files.ts';

interface Task {
  readonly label: string;
  readonly type?: string;
  readonly command?: string;
  readonly dependsOn?: readonly string[];
  readonly isBackground?: boolean;
  readonly args?: {
    readonly env?: string;
    readonly portOccupancy?: readonly number[];
    readonly ports?: readonly {
      readonly portNumber: number;
      readonly writeToEnvironmentFile: Readonly<Record<string, string>>;
    }[];
  };
  readonly problemMatcher?: { readonly background: { readonly endsPattern: string } } | string | readonly unknown[];
}

interface Launch {
  readonly name: string;
  readonly request?: string;
  readonly port?: number;
  readonly runtimeArgs?: readonly string[];
  readonly preLaunchTask?: string;
  readonly configurations?: readonly string[];
  readonly cascadeTerminateToConfigurations?: readonly string[];
}

const read = (name: string): unknown => JSON.parse(readFileSync(`.vscode/${name}.json`, 'utf8'));
const { tasks } = read('tasks') as { readonly tasks: readonly Task[] };
const { configurations, compounds } = read('launch') as {
  readonly configurations: readonly Launch[];
  readonly compounds: readonly Launch[];
};
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
};
const labels = tasks.map(({ label }) => label);

function stepsOf(label: string): readonly string[] {
  const steps = tasks.find((task) => task.label === label)?.dependsOn ?? [];
  return steps.flatMap((step) => [step, ...stepsOf(step)]);
}

describe("VS Code's launch profiles", () => {
  it('name tasks and profiles that exist', () => {
    const names = configurations.map(({ name }) => name);
    for (const { preLaunchTask, configurations: parts = [], cascadeTerminateToConfigurations: ended = [] } of [
      ...configurations,
      ...compounds,
    ]) {
      assert.ok(preLaunchTask === undefined || labels.includes(preLaunchTask), preLaunchTask);
      for (const name of [...parts, ...ended]) assert.ok(names.includes(name), name);
    }
    for (const { dependsOn = [] } of tasks) for (const step of dependsOn) assert.ok(labels.includes(step), step);
  });

  it('run scripts that package.json has', () => {
    const run = tasks.flatMap(({ type, command }) =>
      type === 'shell' ? [/^npm run (\S+)$/.exec(command ?? '')?.[1] ?? command ?? ''] : [],
    );
    const launched = configurations.flatMap(({ runtimeArgs: [verb, script] = [] }) =>
      verb === 'run' && script !== undefined ? [script] : [],
    );
    assert.deepEqual(
      [...run, ...launched].filter((script) => !(script in scripts)),
      [],
    );
    assert.deepEqual(
      [run, launched],
      [
        ['keys:local', 'dev'],
        ['demo', 'demo'],
      ],
    );
  });

  it('prepare Teams in the order in which each step needs the one before', () => {
    assert.deepEqual(stepsOf('Prepare Teams'), [
      'Check what Teams needs',
      'Make keys',
      'Open the tunnel',
      'Provision',
      'Deploy',
      'Start the server',
    ]);
    for (const { preLaunchTask } of compounds) assert.equal(preLaunchTask, 'Prepare Teams');
  });

  it("provision and deploy environments that have a Toolkit's project", () => {
    const used = tasks.flatMap(({ args }) => (args?.env === undefined ? [] : [args.env]));
    assert.deepEqual([...new Set(used)], ['local', 'playground']);
    for (const environment of used) {
      assert.ok(environment in TOOLKIT_FILES && existsSync(`env/.env.${environment}`), environment);
    }
  });

  it('agree on the ports of the server and of its debugger', () => {
    const inspected = Number(/--inspect=127\.0\.0\.1:(\d+)/.exec(scripts['dev'] ?? '')?.[1]);
    const served = Number(/PORT: (\d+)/.exec(readFileSync(TOOLKIT_FILES.local, 'utf8'))?.[1]);
    assert.equal(configurations.find(({ name }) => name === 'Server')?.port, inspected);
    const [port] = tasks.flatMap(({ args }) => args?.ports ?? []);
    assert.equal(port?.portNumber, served);
    assert.deepEqual(port?.writeToEnvironmentFile, { endpoint: 'BOT_ENDPOINT', domain: 'BOT_DOMAIN' });
    assert.deepEqual(tasks.find(({ label }) => label === 'Check what Teams needs')?.args?.portOccupancy, [
      served,
      inspected,
    ]);
  });

  it('wait for the server by a line that it writes', () => {
    const matcher = tasks.find(({ label }) => label === 'Start the server')?.problemMatcher as {
      readonly background: { readonly endsPattern: string };
    };
    const ends = new RegExp(matcher.background.endsPattern);
    for (const line of [
      '{"level":30,"url":"http://127.0.0.1:3978","msg":"listening"}',
      'The configuration has 2 mistakes:',
      'The tab is not built: there is no',
      'Rooms OTP did not start: Error',
    ]) {
      assert.match(line, ends);
    }
    assert.doesNotMatch('{"level":30,"msg":"accounts synced"}', ends);
  });
});

describe("VS Code's settings", () => {
  const settings = read('settings') as Readonly<Record<string, string | readonly number[] | undefined>>;

  it('format by the formatter of the project, in its width, and propose its extension', () => {
    const { recommendations } = read('extensions') as { readonly recommendations: readonly unknown[] };
    assert.ok(recommendations.includes(settings['editor.defaultFormatter']));
    const { printWidth } = JSON.parse(readFileSync('.oxfmtrc.json', 'utf8')) as { readonly printWidth: number };
    assert.deepEqual(settings['editor.rulers'], [printWidth]);
  });

  it('name a TypeScript for the editor only if that one has a language server for it', () => {
    const folder = settings['typescript.tsdk'];
    assert.ok(typeof folder !== 'string' || existsSync(`${folder}/tsserver.js`));
  });
});
