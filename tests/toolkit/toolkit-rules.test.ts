import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { VARIABLES } from '../../tools/manifest/variables.ts';
import { INPUTS } from '../../tools/provision/inputs.ts';
import { environmentValues, toolkitProject, type ToolkitAction, variablesIn } from './toolkit-files.ts';

/**
 * Rules of the Toolkit's own code, teamsfx-core 3.1.3. `npm run test:toolkit` shows that it has them: a variable that is
 * empty is a missing one, in steps and in the files that they fill in, and stops the step.
 */
const PROVISIONED = ['dev', 'local'] as const;
type Provisioned = (typeof PROVISIONED)[number];

const bicep = readFileSync('infra/azure.bicep', 'utf8');
/** Values that steps set without a line of the project that says so. */
const SILENT_OUTPUTS: Readonly<Record<string, readonly string[]>> = {
  'arm/deploy': [...bicep.matchAll(/^output (\w+) string/gm)].map(([, name = '']) => name),
  'npm run image': ['SERVER_IMAGE'],
};
/** The driver makes this id while it fills in the file that names it. */
const MADE_BY_ENTRA_STEP = 'AAD_APP_ACCESS_AS_USER_PERMISSION_ID';

function filesOf({ uses, with: given }: ToolkitAction): readonly string[] {
  if (uses === 'arm/deploy')
    return (given['templates'] as { readonly parameters: string }[]).map((one) => one.parameters);
  const { manifestPath } = given;
  if (typeof manifestPath !== 'string') return [];
  return uses.startsWith('teamsApp/') ? [manifestPath, './manifest/de.json'] : [manifestPath];
}

function neededBy(action: ToolkitAction): readonly string[] {
  const files = filesOf(action).map((file) => readFileSync(file, 'utf8'));
  const needed = [JSON.stringify(action.with), ...files].flatMap(variablesIn);
  return needed.filter((name) => action.uses !== 'aadApp/update' || name !== MADE_BY_ENTRA_STEP);
}

function setBy({ uses, with: given, writeToEnvironmentFile = {} }: ToolkitAction): readonly string[] {
  const run = typeof given['run'] === 'string' ? given['run'] : '';
  return [...Object.values(writeToEnvironmentFile), ...(SILENT_OUTPUTS[uses] ?? []), ...(SILENT_OUTPUTS[run] ?? [])];
}

/** What an environment has once a person has filled it in, before the first step. */
function filledIn(environment: Provisioned): Set<string> {
  const given = Object.entries(environmentValues(environment)).filter(([, value]) => value);
  const inputs = Object.entries(INPUTS).filter(([, { environments }]) => environments.includes(environment));
  const manifest = Object.keys(VARIABLES).filter((name) => !['TEAMS_APP_ID', 'BOT_ID', 'BOT_DOMAIN'].includes(name));
  const tunnel = environment === 'local' ? ['BOT_DOMAIN'] : [];
  return new Set([...given, ...inputs].map(([name]) => name).concat(manifest, tunnel));
}

function stepsOf(environment: Provisioned): readonly ToolkitAction[] {
  const { provision = [], deploy = [], publish = [] } = toolkitProject(environment);
  return [...provision, ...deploy, ...publish];
}

for (const environment of PROVISIONED) {
  describe(`the Toolkit's steps in ${environment}`, () => {
    const steps = stepsOf(environment);
    const provision = toolkitProject(environment).provision ?? [];

    it('have a value for each variable when they come, if a person has filled in what is checked before', () => {
      const known = filledIn(environment);
      for (const step of steps) {
        const missing = neededBy(step).filter((name) => !known.has(name));
        assert.deepEqual(missing, [], step.uses);
        for (const name of setBy(step)) known.add(name);
      }
    });

    it('ask a person for each value that they check, and for no value in vain', () => {
      const needed = new Set(steps.flatMap(neededBy));
      const inputs = Object.entries(INPUTS).filter(([, { environments }]) => environments.includes(environment));
      const values = environmentValues(environment);
      for (const [name] of inputs) {
        assert.ok(needed.has(name), `${name} is needed`);
        assert.ok(name.startsWith('SECRET_') || name in values, `${name} has a line in env/.env.${environment}`);
      }
    });

    it('check variables and manifest before the first step that makes something', () => {
      const [install, check] = provision;
      assert.deepEqual([install?.uses, install?.with['args']], ['cli/runNpmCommand', 'install --no-audit --no-fund']);
      assert.deepEqual([check?.uses, check?.with['run']], ['script', 'npm run provision:check ${{TEAMSFX_ENV}}']);
    });

    it('run scripts that cmd, PowerShell and sh read alike', () => {
      const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly scripts: object };
      for (const { with: given } of steps.filter(({ uses }) => uses === 'script')) {
        assert.equal(given['shell'], undefined);
        const script = /^npm run ([\w:]+)(?: \$\{\{TEAMSFX_ENV\}\})?$/.exec(String(given['run']))?.[1];
        assert.ok(script !== undefined && script in scripts, String(given['run']));
      }
    });
  });
}

describe('the deployment to Azure', () => {
  const deployments = stepsOf('dev').filter(({ uses }) => uses === 'arm/deploy');

  it('names a version of Bicep as the Toolkit compares and downloads it', () => {
    const versions = deployments.map(({ with: given }) => String(given['bicepCliVersion']));
    assert.equal(new Set(versions).size, 1);
    for (const version of versions) assert.match(version, /^v\d+\.\d+\.\d+$/);
  });

  it('begins with a value for no image, which makes no server', () => {
    const image = environmentValues('dev')['SERVER_IMAGE'] ?? '';
    assert.equal(image, 'none');
    assert.match(bicep, new RegExp(`^param image string = '${image}'$`, 'm'));
    assert.match(bicep, new RegExp(`^resource server '[^']+' = if \\(image != '${image}'\\)`, 'm'));
  });
});
