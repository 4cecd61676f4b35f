import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describeSettings } from '../../bot/settings/config.ts';
import {
  actionsOf,
  ENVIRONMENT_NAMES,
  environmentValues,
  TOOLKIT_FILES,
  toolkitProject,
  type ToolkitAction,
} from './toolkit-files.ts';

const SCHEMA = 'tests/toolkit/schema/m365agents.v1.11.schema.json';

function mistakesIn(project: unknown): readonly string[] {
  const validate = new Ajv({ strict: false, allErrors: true }).compile(
    JSON.parse(readFileSync(SCHEMA, 'utf8')) as object,
  );
  return validate(project)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
}

function writtenBy(actions: readonly ToolkitAction[]): readonly string[] {
  return actions.flatMap(({ writeToEnvironmentFile = {} }) => Object.values(writeToEnvironmentFile));
}

describe("the Toolkit's project", () => {
  for (const environment of ENVIRONMENT_NAMES) {
    const file = TOOLKIT_FILES[environment];
    const project = toolkitProject(environment);
    const actions = actionsOf(project);

    it(`fits Microsoft's schema: ${file}`, () => {
      assert.deepEqual(mistakesIn(project), []);
    });

    it(`writes what is secret into the .user file, and shows the rest in its environment's file: ${file}`, () => {
      const written = writtenBy(actions);
      const open = written.filter((name) => !name.startsWith('SECRET_'));
      assert.deepEqual(
        open.filter((name) => !(name in environmentValues(environment))),
        [],
      );
      for (const { writeToEnvironmentFile: { clientSecret } = {} } of actions)
        assert.match(clientSecret ?? 'SECRET_', /^SECRET_/);
    });

    it(`names files and scripts that exist: ${file}`, () => {
      const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
        readonly scripts: Readonly<Record<string, string>>;
      };
      for (const { uses, with: given } of actions) {
        const paths = [given['manifestPath'], given['ignoreFile']].filter((path) => typeof path === 'string');
        assert.deepEqual(
          paths.filter((path) => !existsSync(path)),
          [],
          uses,
        );
        const script = /^run (\S+)/.exec(typeof given['args'] === 'string' ? given['args'] : '')?.[1];
        assert.ok(script === undefined || script in scripts, script);
      }
      assert.ok(existsSync(project.environmentFolderPath));
    });
  }

  it('is checked by a schema that finds mistakes', () => {
    const [first, ...rest] = toolkitProject('local').provision ?? [];
    const wrong = [
      { ...first, uses: 'teamsApp/crate' },
      { ...first, with: { title: 'x' } },
      { ...first, writeToEnvironmentFile: { teamsAppId: 'lower' } },
    ];
    for (const action of wrong) {
      assert.notDeepEqual(mistakesIn({ ...toolkitProject('local'), provision: [action, ...rest] }), []);
    }
  });

  it('gives the local server every setting that it must have, under its own name', () => {
    const write = actionsOf(toolkitProject('local')).find(({ uses }) => uses === 'file/createOrUpdateEnvironmentFile');
    const given = Object.keys((write?.with['envs'] ?? {}) as object);
    const settings = describeSettings();
    assert.deepEqual(
      given.filter((name) => !settings.some((setting) => setting.name === name)),
      [],
    );
    assert.deepEqual(
      settings.filter(({ name, fallback }) => fallback.startsWith('required') && !given.includes(name)),
      [],
    );
    assert.ok(!given.some((name) => name.startsWith('LOCAL_')), 'a real tenant and local stand-ins exclude each other');
  });

  it('updates the Entra app after its host is known, and the bot before Teams gets the app', () => {
    const order = (environment: 'dev' | 'local') =>
      (toolkitProject(environment).provision ?? []).map(({ uses }) => uses);
    const [dev, local] = [order('dev'), order('local')];
    assert.ok(dev.indexOf('arm/deploy') < dev.indexOf('aadApp/update'));
    for (const actions of [dev, local])
      assert.ok(actions.indexOf('aadApp/update') < actions.indexOf('teamsApp/update'));
    assert.ok(local.indexOf('botFramework/create') < local.indexOf('teamsApp/update'));
  });

  it('rolls out an image before the server that runs it', () => {
    assert.deepEqual(
      (toolkitProject('dev').deploy ?? []).map(({ uses }) => uses),
      ['script', 'arm/deploy'],
    );
  });

  it('keeps what holds secrets out of git', () => {
    const ignored = readFileSync('.gitignore', 'utf8').split('\n');
    for (const pattern of ['env/.env.*.user', '/.localConfigs', '/build/', '.rooms-otp/'])
      assert.ok(ignored.includes(pattern), pattern);
  });
});
